import Testing

@testable import BHXHCore

/// What holds for headers and titles however they are put together.
@Suite struct GrammarLawTests {
  /// Words that are in no table, and none that is left out of one by its diacritics.
  private static let outside = [
    "ngoại", "biên", "liên thông", "xyz", "tạm trú", "vãng lai", "Q7", "điều chỉnh", "42",
    "đợt", "bổ sung", "nhập cư", "A2", "khuyết tật", "thuộc khối", "wfk", "tái nhập",
  ]

  private static let schemes = [
    "BHXH", "BHXH bắt buộc", "BHXH TN", "BHTN", "BHYT", "bảo hiểm y tế", "BHYT hộ gia đình",
    "health insurance", "Bảo hiểm xã hội tự nguyện",
  ]
  private static let measures = [
    "số người tham gia", "kế hoạch", "chỉ tiêu", "thực hiện", "phát triển mới", "giảm", "tái tục",
    "tỷ lệ bao phủ", "số người", "participants", "target", "dân số", "lực lượng lao động",
  ]
  private static let times = ["2023", "năm 2023", "T7/2023", "tháng 7/2023", "quý III/2023", ""]
  private static let others = [
    "sơ bộ", "ước", "tổng số", "(nghìn người)", "UBND tỉnh", "nữ", "thành thị", "", "",
    "trong tháng",
  ]

  private static func phrases(_ generator: inout SeededGenerator) -> [String] {
    let lists = [schemes, measures, times, others]
    let chosen = lists.map { $0.randomElement(using: &generator) ?? "" }.filter { !$0.isEmpty }
    return chosen.shuffled(using: &generator)
  }

  /// With one word outside the vocabulary, nothing is read from a column, and that is said.
  @Test(arguments: 0..<4)
  func aWordOutsideTheVocabularyIsNeverPassedOver(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<40 {
      var phrases = Self.phrases(&generator)
      let word = Self.outside.randomElement(using: &generator) ?? ""
      phrases.insert(word, at: Int.random(in: 0...phrases.count, using: &generator))
      let header = phrases.joined(separator: " ")
      let reading = Reading("Đơn vị;Kỳ;Nhóm tuổi;\(header);BHTN\nkien-giang;2023-07;;5;9") {
        $0.settings = [.scheme: "bhyt"]
      }
      let others = reading.lines.filter { $0 != "kien-giang 2023-07 bhtn participants 9" }
      #expect(others == [], "\(header)")
      #expect(!reading.complaints.isEmpty, "\(header)")
    }
  }

  /// The same of titles: they give neither scheme nor measure, and so no figure.
  @Test(arguments: 0..<4)
  func aTitleWithAWordOutsideGivesNothing(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(100 + seed))
    for _ in 0..<40 {
      var phrases = Self.phrases(&generator)
      phrases.insert("số người tham gia", at: 0)
      let word = Self.outside.randomElement(using: &generator) ?? ""
      phrases.insert(word, at: Int.random(in: 0...phrases.count, using: &generator))
      let title = phrases.joined(separator: " ")
      let reading = Reading("\(title);;\nĐơn vị;Kỳ;Số người\nkien-giang;2023-07;5")
      #expect(reading.lines == [], "\(title)")
      #expect(!reading.complaints.isEmpty, "\(title)")
    }
  }

  /// The order of phrases does not change what they say.
  @Test(arguments: schemes, ["kế hoạch", "số người tham gia", "phát triển mới", "tỷ lệ bao phủ"])
  func theOrderDoesNotMatter(scheme: String, measure: String) {
    let reading = HeaderReading(ReadingOptions(gazetteer: .builtIn))
    let parts = [scheme, measure, "năm 2023", "sơ bộ"]
    let expected = reading.meaning(of: parts.joined(separator: " "))
    guard case .figure = expected else {
      Issue.record("\(parts) is no figure")
      return
    }
    for order in parts.permutations {
      let header = order.joined(separator: " ")
      #expect(reading.meaning(of: header) == expected, "\(header)")
    }
  }

  /// Every phrase of the tables is recognised in its own spelling, in capitals, and without diacritics.
  @Test func everyPhraseIsRecognised() {
    for entry in PhraseTable.builtIn.all {
      for spelling in [
        entry.phrase, entry.phrase.uppercased(),
        FoldedText(entry.phrase).words.joined(separator: " "),
      ] {
        if spelling.isEmpty || entry.phrase.contains("%") { continue }
        let text = PhraseGrammar.builtIn.read(spelling)
        #expect(text.leftOver == [], "\(spelling)")
      }
    }
  }
}

extension Array {
  /// All orders of a few elements.
  fileprivate var permutations: [[Element]] {
    if count <= 1 { return [self] }
    return indices.flatMap { index in
      var rest = self
      let first = rest.remove(at: index)
      return rest.permutations.map { [first] + $0 }
    }
  }
}
