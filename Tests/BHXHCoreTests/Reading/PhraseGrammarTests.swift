import Testing

@testable import BHXHCore

/// What every word of a text is taken for.
@Suite struct PhraseGrammarTests {
  /// Found in a hostile workbook: the pieces of a word of a million letters were looked for between any two of them.
  @Test func aWordThatIsNobodysHeaderStaysWhole() {
    let word = String(repeating: "kehoachbhyt", count: 20_000)
    #expect(PhraseGrammar.builtIn.read(word).leftOver == [word])
  }

  private static func told(_ text: String) -> [String] {
    let text = PhraseGrammar.builtIn.read(text)
    let phrases = text.phrases.map { phrase in
      "\(text.spelling(phrase.words)): \(phrase.meanings.map(\.told).joined(separator: " or "))"
    }
    return phrases + text.leftOver.map { "\($0): ?" }
  }

  private static let casesOfEveryWord: [(String, [String])] = [
    ("Số người tham gia BHYT", ["Số người tham gia: participants", "BHYT: bhyt"]),
    ("BHYT nữ", ["BHYT: bhyt", "nữ: sex=nữ"]),
    ("Dân số nam", ["Dân số: population", "nam: sex=nam"]),
    ("BHYT nam", ["BHYT: bhyt", "nam: filler time or sex=nam"]),
    ("Số người BHYT năm", ["Số người: people", "BHYT: bhyt", "năm: filler time"]),
    ("Kế hoạch BHYT 2023", ["Kế hoạch: target", "BHYT: bhyt", "2023: 2023"]),
    ("bhyt_target_2023", ["bhyt: bhyt", "target: target", "2023: 2023"]),
    ("bhytTarget", ["bhyt: bhyt", "Target: target"]),
    ("KHBHYT", ["KH: target", "BHYT: bhyt"]),
    // The fewest words that it can be made of name no scheme.
    ("nguoihuongbhxh", ["nguoihuongbhxh: ?"]),
    ("chuacothebhyt", ["chua: other not", "cothebhyt: bhyt"]),
    (
      "Phấn đấu năm 2024", ["Phấn đấu: target", "năm 2024: 2024"]
    ),
    ("Phan dau nam 2024", ["Phan dau: target", "nam 2024: 2024"]),
    ("Quỹ I/2023", ["Quỹ: other money", "2023: 2023", "I: ?"]),
    ("Quý I/2023", ["Quý I/2023: 2023-Q1"]),
    ("Số người quy III/2023", ["Số người: people", "quy III/2023: 2023-Q3"]),
    ("Số người thang 7", ["Số người: people", "thang 7: month 7"]),
    ("Tháng 7", ["Tháng 7: month 7"]), ("T12", ["T12: month 12"]),
    ("Quý III", ["Quý III: quarter 3"]),
    ("6 tháng đầu năm", ["6 tháng đầu năm: months 1-6"]),
    ("6 tháng đầu năm 2023", ["6 tháng đầu năm 2023: 2023-01..2023-06"]),
    (
      "BHYT cùng kỳ năm trước",
      ["BHYT: bhyt", "cùng kỳ năm trước: previous-year"]
    ),
    (
      "BHYT so với kế hoạch", ["BHYT: bhyt", "so với: compared with", "kế hoạch: target"]
    ),
    ("BHYT/dân số", ["BHYT: bhyt", "/: divided by", "dân số: population"]),
    ("TH/KH", ["TH/KH: attainment_pct"]),
    (
      "Người chưa tham gia BHYT",
      ["Người: filler people", "chưa tham gia: other not", "BHYT: bhyt"]
    ),
    ("Số người thất nghiệp", ["Số người thất nghiệp: other unemployed"]),
    ("Số thẻ BHYT", ["Số thẻ BHYT: other things"]),
    ("Số thẻ hỏng", ["Số thẻ: other things", "hỏng: ?"]),
    ("BHYT người nước ngoài", ["BHYT: bhyt", "người: filler people", "nước ngoài: ?"]),
    ("Dân số (nghìn người)", ["Dân số: population", "nghìn người: ×10^3"]),
    ("Nghìn người - Thous. pers.", ["Nghìn người: ×10^3", "Thous. pers: ×10^3"]),
    ("Đơn vị tính: vạn người", ["Đơn vị tính: filler unit", "vạn người: ×10^4"]),
    ("Diện tích(Km2)(*)", ["Diện tích: ?", "Km2: ?"]),
    ("Sơ bộ - Prel. 2023", ["Sơ bộ: provisional", "Prel: provisional", "2023: 2023"]),
    (
      "Tỷ lệ (%) (5)=(4)/(3)",
      [
        "Tỷ lệ (%): ratio", "(5): filler numbering", "(4): filler numbering",
        "(3): filler numbering",
      ]
    ),
    (
      "(Kèm theo Công văn số 123/BHXH-QLT ngày 05/8/2023)",
      [
        "Kèm theo: filler report", "Công văn số: filler report",
        "123/BHXH-QLT ngày 05/8/2023: filler document",
      ]
    ),
    ("BHYT 15-24 tuổi", ["BHYT: bhyt", "15-24 tuổi: age_group=15-24"]),
    ("BHYT dưới 15 tuổi", ["BHYT: bhyt", "dưới 15 tuổi: age_group=dưới 15"]),
    ("BHYT nữ trên 60 tuổi", ["BHYT: bhyt", "nữ: sex=nữ", "trên 60 tuổi: age_group=trên 60"]),
    ("Đến 31/7 BHYT", ["Đến 31/7: month 7", "BHYT: bhyt"]),
    ("Đến T.7 BHYT", ["Đến: filler time", "T.7: month 7", "BHYT: bhyt"]),
    ("Từ 60 tuổi trở lên", ["Từ 60 tuổi trở lên: age_group=60 trở lên"]),
  ]

  @Test(arguments: Self.casesOfEveryWord)
  func everyWord(text: String, told: [String]) {
    #expect(Self.told(text) == told)
  }

  @Test func noPhraseHasTwoMeaningsWhereItIsSpelledOut() {
    var seen: [String: PhraseMeaning] = [:]
    for entry in PhraseTable.builtIn.all {
      let spelled = FoldedText(entry.phrase)
      let key = "\(HeaderVocabulary.letters(of: entry.phrase)) \(spelled.hashValue)"
      let isNew = seen[key] == nil || seen[key] == entry.meaning
      #expect(isNew, "\(entry.phrase)")
      seen[key] = entry.meaning
    }
    #expect(seen.count > 800)
  }
}
