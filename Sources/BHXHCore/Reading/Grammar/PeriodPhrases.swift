/// The words of a text that say a time: a period, or a part of a year that is said elsewhere.
enum PeriodPhrases {
  static func candidates(_ words: [TextWord], isMarked: Bool, in table: PhraseTable)
    -> [PhraseCover.Candidate]
  {
    let masked = words.map { isMasked($0, isMarked, table) }
    return periods(words, masked) + partsOfYear(words, masked)
  }

  private static func periods(_ words: [TextWord], _ masked: [Bool]) -> [PhraseCover.Candidate] {
    var plain = ""
    var ends: [Int] = []
    for (word, masked) in zip(words, masked) {
      if word.isApart, !plain.isEmpty { plain += " " }
      plain +=
        masked ? "#" : word.kind == .letters ? word.letters : plainSpelling(String(word.text))
      ends.append(plain.utf8.count)
    }
    var word = 0
    return PeriodSpelling.find(in: plain).map { period, range in
      while ends[word] <= range.lowerBound { word += 1 }
      let first = word
      while ends[word] < range.upperBound { word += 1 }
      return PhraseCover.Candidate(first..<word + 1, .period(period))
    }
  }

  /// `tháng 7`, `T7`, `quý I`, `6 tháng đầu năm`, `6 tháng cuối năm`, `cả năm`.
  private static func partsOfYear(_ words: [TextWord], _ masked: [Bool])
    -> [PhraseCover.Candidate]
  {
    func letters(_ index: Int) -> String {
      index < words.count && !masked[index] ? words[index].letters : ""
    }
    var found: [PhraseCover.Candidate] = []
    for start in words.indices {
      let (first, second) = (letters(start), letters(start + 1))
      let number = Int(second) ?? 0
      if ["thang", "t", "th", "month"].contains(first) {
        // `T.1`, `Th.1`
        let isShort = start + 1 < words.count && words[start + 1].text == "."
        let end = start + (isShort ? 2 : 1)
        if let month = Int(letters(end)), (1...12).contains(month) {
          found.append(PhraseCover.Candidate(start..<end + 1, .partOfYear(.month(month))))
        }
      }
      if let month = englishMonths.firstIndex(where: { first == $0 || first == $0.prefix(3) }) {
        found.append(PhraseCover.Candidate(start..<start + 1, .partOfYear(.month(month + 1))))
      }
      if let month = monthOfDay(words[start...]) {
        found.append(PhraseCover.Candidate(start..<start + 4, .partOfYear(.month(month))))
      }
      if ["quy", "qui", "q", "quarter"].contains(first),
        let quarter = romans[second] ?? ((1...4).contains(number) ? number : nil)
      {
        found.append(PhraseCover.Candidate(start..<start + 2, .partOfYear(.quarter(quarter))))
      }
      if first.utf8.first == UInt8(ascii: "q"), let quarter = romans[String(first.dropFirst())] {
        found.append(PhraseCover.Candidate(start..<start + 1, .partOfYear(.quarter(quarter))))
      }
      if let months = Int(first) ?? monthWords[first], (2...11).contains(months), second == "thang"
      {
        let isOfEnd = letters(start + 2) == "cuoi"
        let isNamed = isOfEnd || letters(start + 2) == "dau"
        let end = start + 2 + (isNamed ? letters(start + 3) == "nam" ? 2 : 1 : 0)
        let part: PartOfYear = isOfEnd ? .lastMonths(months) : .firstMonths(months)
        found.append(PhraseCover.Candidate(start..<end, .partOfYear(part)))
      }
      if first == "ca", second == "nam" {
        found.append(PhraseCover.Candidate(start..<start + 2, .partOfYear(.whole)))
      }
    }
    return found
  }

  /// The month of a day without a year behind a word of time, `đến 31/7`; `31/12` is a word of time itself, and `1/5` may be a part.
  private static func monthOfDay(_ words: ArraySlice<TextWord>) -> Int? {
    let start = words.startIndex
    guard words.count >= 4, ["den", "het", "ngay", "toi"].contains(words[start].letters),
      words[start + 2].text == "/", let day = Int(words[start + 1].text),
      let month = Int(words[start + 3].text), (1...31).contains(day), (1...12).contains(month),
      (day, month) != (31, 12)
    else { return nil }
    let next = words.count == 4 ? "" : words[start + 4].text
    return next == "/" || FoldedText.letters(of: next) == "nam" ? nil : month
  }

  /// Whether a word is spelled otherwise than the word of a period that has its letters: `nam` beside words with diacritics,
  /// `đấu`, `quỹ`, `tự`.
  private static func isMasked(_ word: TextWord, _ isMarked: Bool, _ table: PhraseTable) -> Bool {
    guard word.kind == .letters, let right = spellings[word.letters] else { return false }
    switch FoldedText(word.text).wordwiseSpelling(of: FoldedText(right)) {
    case .own: return false
    case .other: return true
    case .lacking:
      return isMarked
        && table.entries(letters: word.letters).contains {
          FoldedText(word.text).spelling(of: FoldedText($0.phrase)) == .own
        }
    }
  }

  /// The words of periods as they are written with diacritics, by their letters.
  private static let spellings = Dictionary(
    uniqueKeysWithValues: [
      "tháng", "quý", "năm", "đầu", "cuối", "tính", "đến", "hết", "ngày", "cả", "từ", "khoảng",
      "một", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười",
    ].map { (FoldedText.letters(of: $0), $0) })

  private static let romans = ["i": 1, "ii": 2, "iii": 3, "iv": 4]

  private static let monthWords = ["ba": 3, "sau": 6, "chin": 9]

  private static let englishMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
