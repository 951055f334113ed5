/// The documents that a text cites: `123/BHXH-QLT ngày 05/8/2023`, and the date of a letter: `Kiên Giang, ngày 05 tháng 8 năm 2023`.
///
/// Their numbers name no scheme, and their dates are not the period of a table.
enum DocumentPhrases {
  static func candidates(_ words: [TextWord]) -> [PhraseCover.Candidate] {
    var found: [PhraseCover.Candidate] = []
    for start in words.indices where words[start].kind == .digits {
      if start > 0, !words[start].isApart, words[start - 1].kind != .mark { continue }
      let end =
        words[(start + 1)...].prefix(24).firstIndex { $0.isApart } ?? min(words.count, start + 25)
      guard isNumber(words[start..<end]) else { continue }
      found.append(
        PhraseCover.Candidate(start..<end + dateLength(words[end...]), .filler(.document)))
    }
    found += datesOfPrint(words)
    if let comma = words.lastIndex(where: { $0.text == "," }),
      comma + 1 < words.count, dateLength(words[(comma + 1)...]) == 6, comma <= 5,
      comma + 7 >= words.count
    {
      found.append(PhraseCover.Candidate(comma + 1..<comma + 7, .filler(.document)))
    }
    return found
  }

  /// `Ngày in: 05/08/2023 08:12`: when the sheet was made, which is no period of it.
  private static func datesOfPrint(_ words: [TextWord]) -> [PhraseCover.Candidate] {
    guard let first = words.firstIndex(where: { $0.kind == .digits }), first > 0 else { return [] }
    let lead = words[..<first].map(\.letters).joined()
    guard leadsOfPrint.contains(lead),
      words[first...].allSatisfy({ $0.kind == .digits || isOne($0.text, of: "/-.:") })
    else { return [] }
    return [PhraseCover.Candidate(0..<words.count, .filler(.document))]
  }

  private static let leadsOfPrint: Set<String> = [
    "ngayin", "ngaylap", "ngayxuat", "ngayketxuat", "xuatngay", "inngay", "lapngay", "ngaytao",
    "ngaykyxuat", "thoigianxuat", "thoigianxuatbaocao", "thoigianin", "thoigianketxuat",
    "thoigiantao", "ngaylapbieu", "ngaylapbaocao", "ngayinbaocao", "ngayxuatbaocao", "hannop",
    "hanbaocao", "printedon", "exportedon", "generatedon", "createdon", "printdate", "exportdate",
  ]

  /// `123/BHXH-QLT`, `28-NQ/TW`, `1167/QĐ-TTg`: digits first, and letters of an issuer behind a slash.
  private static func isNumber(_ words: ArraySlice<TextWord>) -> Bool {
    guard let slash = words.lastIndex(where: { $0.text == "/" }) else { return false }
    return words[slash...].reduce(0) { $0 + $1.text.count(where: \.isUppercase) } >= 2
  }

  /// How many words `ngày 05/8/2023` or `ngày 05 tháng 8 năm 2023` takes; 0 where no date follows.
  private static func dateLength(_ words: ArraySlice<TextWord>) -> Int {
    let six = words.prefix(6)
    guard six.count == 6, six.first?.letters == "ngay" else { return 0 }
    let letters = six.map { $0.kind == .digits ? "0" : $0.text == "/" ? "/" : $0.letters }
    return letters == ["ngay", "0", "thang", "0", "nam", "0"]
      || letters == ["ngay", "0", "/", "0", "/", "0"] ? 6 : 0
  }
}

/// The numbers of tables and of titles at the beginning of a text: `Bảng 3.`, `PHỤ LỤC SỐ 02:`, `II.`, `1.2)`.
enum TableNumberPhrases {
  static func candidates(_ words: [TextWord]) -> [PhraseCover.Candidate] {
    var start = 0
    var isNamed = false
    if let first = words.first, names.contains(first.letters) {
      isNamed = true
      start = 1
      while start < words.count, ["so", "bieu", "no", "luc"].contains(words[start].letters) {
        start += 1
      }
      if start < words.count, words[start].text == "." { start += 1 }
    }
    guard start < words.count, let end = numberEnd(words, start), end < words.count else {
      return []
    }
    let closes = isOne(words[end].text, of: ".):-–—/")
    let parts = words[end].kind == .mark && end + 1 < words.count
    guard isNamed ? closes || words[end].isApart : closes && parts && words[end + 1].isApart
    else { return [] }
    // Behind a number without a name only words go on: `7 - 2023` is none.
    if !isNamed, words[end + 1].kind != .letters { return [] }
    return [PhraseCover.Candidate(0..<end, .filler(.document))]
  }

  /// Where `3`, `1.2`, `IV`, `A`, `1a` ends.
  private static func numberEnd(_ words: [TextWord], _ start: Int) -> Int? {
    guard words[start].kind == .digits else {
      return isLetterNumber(words[start].text) ? start + 1 : nil
    }
    var end = start + 1
    while end + 1 < words.count, words[end].text == ".", words[end + 1].kind == .digits,
      !words[end + 1].isApart
    {
      end += 2
    }
    if end < words.count, !words[end].isApart, words[end].text.count == 1,
      words[end].kind == .letters
    {
      end += 1
    }
    return words[start..<end].allSatisfy { $0.text.utf8.count <= 2 } ? end : nil
  }

  private static func isLetterNumber(_ text: Substring) -> Bool {
    if text.utf8.count == 1 { return isOne(text, of: "ABCDEIV") }
    return text.utf8.allSatisfy { "IVX".utf8.contains($0) }
  }

  private static let names: Set<String> = [
    "bang", "bieu", "mau", "phuluc", "phu", "table", "appendix", "annex",
  ]
}

/// The numbers of columns and of footnotes: `(1)`, `(5)=(4)/(3)`, `1)`.
enum NumberingPhrases {
  static func candidates(_ words: [TextWord]) -> [PhraseCover.Candidate] {
    var found: [PhraseCover.Candidate] = []
    for start in words.indices where words[start].text == "(" {
      guard let end = words[start...].prefix(24).firstIndex(where: { $0.text == ")" }) else {
        continue
      }
      let inner = words[(start + 1)..<end]
      if !inner.isEmpty, inner.allSatisfy(isOfFormula), inner.contains(where: { $0.kind != .mark })
      {
        found.append(PhraseCover.Candidate(start..<end + 1, .filler(.numbering)))
      }
    }
    if let last = words.last, last.text == ")", words.count >= 3,
      words[words.count - 2].kind == .digits, words[words.count - 2].text.count == 1,
      !words.contains(where: { $0.text == "(" })
    {
      found.append(PhraseCover.Candidate(words.count - 2..<words.count, .filler(.numbering)))
    }
    return found
  }

  private static func isOfFormula(_ word: TextWord) -> Bool {
    switch word.kind {
    case .digits: word.text.utf8.count <= 2
    // `k` is a thousand, `T` a month; `x` multiplies.
    case .letters: isOne(word.letters, of: "abcdeghx") && word.text.count == 1
    case .mark: word.text != "^"
    case .percent: false
    }
  }
}

/// `+/-`, `±`: more or fewer.
enum SignPhrases {
  static func candidates(_ words: [TextWord]) -> [PhraseCover.Candidate] {
    words.indices.compactMap { start in
      let next = words[start...].prefix(3).map(\.text)
      if next.first == "±" { return PhraseCover.Candidate(start..<start + 1, .measure(.change)) }
      return next == ["+", "/", "-"]
        ? PhraseCover.Candidate(start..<start + 3, .measure(.change)) : nil
    }
  }
}

/// Groups of ages: `15-24 tuổi`, `dưới 15 tuổi`, `từ 60 tuổi trở lên`.
enum AgePhrases {
  static func candidates(_ words: [TextWord]) -> [PhraseCover.Candidate] {
    words.indices.compactMap { index in
      guard words[index].letters == "tuoi", index > 0, words[index - 1].kind == .digits else {
        return nil
      }
      var start = index - 1
      var value = String(words[start].text)
      var end = index + 1
      func before(_ count: Int) -> String {
        start >= count ? words[start - count].letters : ""
      }
      let isRange =
        start >= 2 && words[start - 2].kind == .digits
        && (before(1) == "den" || ["-", "–", "—"].contains(words[start - 1].text))
      if isRange {
        value = "\(words[start - 2].text)-\(value)"
        start -= 2
      } else if before(1) == "duoi" || before(1) == "tren" {
        value = "\(before(1) == "duoi" ? "dưới" : "trên") \(value)"
        start -= 1
      } else if end + 1 < words.count, words[end].letters == "tro", words[end + 1].letters == "len"
      {
        value += " trở lên"
        end += 2
      }
      if before(1) == "tu" { start -= 1 }
      return PhraseCover.Candidate(
        start..<end, .part(Breakdown.Part(name: "age_group", value: value)))
    }
  }
}

/// Whether a text is one of these characters.
private func isOne(_ text: some StringProtocol, of characters: String) -> Bool {
  guard let only = text.first, text.count == 1 else { return false }
  // By characters: looking for a text in a text would link the toolchain's regular expressions in.
  return characters.contains { $0 == only }
}
