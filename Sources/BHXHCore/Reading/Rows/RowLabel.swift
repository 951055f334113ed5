/// What the cell says that names a row: a unit, or something else that stands where units stand in real sheets.
enum RowLabel: Hashable, Sendable {
  /// A unit's name, or whatever is to be understood as one.
  case unit
  /// `I. Huyện Hòn Đất`: a unit that heads the rows below it.
  case group
  /// `Tổng cộng`: the sum of rows.
  case total
  /// `Toàn tỉnh`: the unit above the rows, where that is known; its level, where the word says it.
  case whole(UnitLevel?)
  /// `Cộng BHXH`, `1. BHXH bắt buộc`.
  case scheme(Scheme)
  /// `Số tiền (triệu đồng)`.
  case money
  /// `Người lập biểu`, `Ghi chú: …`.
  case footer

  init(_ text: String, vocabulary: HeaderVocabulary) {
    let (number, name) = RowLabel.parted(text)
    let letters = HeaderVocabulary.letters(of: name)
    if let scheme = vocabulary.meaning(.scheme, letters: letters, of: name).flatMap({
      Scheme(slug: $0)
    }) {
      self = .scheme(scheme)
    } else if let total = vocabulary.meaning(.total, letters: letters, of: name)
      ?? Self.withoutFormula(name).flatMap({ vocabulary.meaning(.total, of: $0) })
    {
      self = total == "whole" ? .whole(Self.level(name)) : .total
    } else if vocabulary.isFooter(name, letters: letters) {
      self = .footer
    } else if vocabulary.isMoney(name, letters: letters) {
      self = .money
    } else {
      self = RowLabel.isGroupNumber(number) ? .group : .unit
    }
  }

  /// `Tổng cộng (I+II)` without what it is the sum of; nil where nothing such stands behind it.
  private static func withoutFormula(_ name: String) -> Substring? {
    guard name.utf8.last == UInt8(ascii: ")"), let open = name.utf8.lastIndex(of: UInt8(ascii: "("))
    else { return withoutNumber(name) }
    let formula = name.utf8[open...].dropFirst().dropLast()
    let isFormula = formula.allSatisfy { $0 &- 0x30 < 10 || "IVXABCDE+=,.&- ".utf8.contains($0) }
    return isFormula && !formula.isEmpty ? name[..<open] : nil
  }

  /// `Cộng I`, `Tổng A` without the number of the group that it sums up; nil where none stands behind it.
  private static func withoutNumber(_ name: String) -> Substring? {
    guard let blank = name.utf8.lastIndex(of: UInt8(ascii: " ")) else { return nil }
    let number = String(name[blank...].dropFirst())
    return isGroupNumber(number) ? name[..<blank] : nil
  }

  private static func level(_ name: String) -> UnitLevel? {
    let words = FoldedText(name).words
    return switch (words.dropLast().last, words.last) {
    case ("thi", "xa"), (_, "huyen"), (_, "quan"): .district
    case (_, "tinh"): .province
    case (_, "xa"), (_, "phuong"): .commune
    default: nil
    }
  }

  /// A label without the number, letter or bullet before it, and without the office's own name (`BHXH huyện …`).
  static func name(_ text: String) -> String {
    let name = parted(text).name
    guard let first = name.utf8.first, first | 0x20 == UInt8(ascii: "b") else { return name }
    for office in ["BHXH", "bhxh", "Bảo hiểm xã hội", "BẢO HIỂM XÃ HỘI", "Bảo hiểm Xã hội"]
    where name.hasPrefix(office + " ") {
      let rest = String(name.dropFirst(office.count)).trimmed
      if let first = FoldedText(rest).words.first, officeLevels.contains(first) { return rest }
    }
    return name
  }

  /// The first words of units' kinds, as they follow the office's name.
  private static let officeLevels: Set<String> = [
    "tinh", "thanh", "tp", "huyen", "quan", "thi", "tx", "xa", "phuong", "h", "q",
  ]

  /// `I`, `II`, `A`: what heads a group; plain numbers only count.
  static func isGroupNumber(_ number: String) -> Bool {
    guard let first = number.utf8.first else { return false }
    let isRoman = number.utf8.allSatisfy { "IVXLC".utf8.contains($0) }
    return isRoman || (number.utf8.count == 1 && (0x41...0x5A).contains(first))
  }

  /// The number, letter or bullet at the beginning and what follows: `I. Huyện A`, `1.2) …`, `- …`.
  static func parted(_ text: String) -> (number: String, name: String) {
    let text = text.trimmed
    if let first = text.unicodeScalars.first, "-–—+*•".unicodeScalars.contains(first) {
      let rest = String(text.dropFirst()).trimmed
      return rest.isEmpty ? ("", text) : ("", rest)
    }
    return beginsWithoutNumber(text) ? ("", text) : numbered(text)
  }

  /// The number and what follows of a text that may begin with one.
  static func numbered(_ text: String) -> (number: String, name: String) {
    let head = text.prefix { $0.isASCII && ($0.isNumber || $0.isLetter || $0 == ".") }
    let rest = text.dropFirst(head.count)
    if isGroupNumber(String(head)), let dash = rest.trimmed.unicodeScalars.first,
      "-–—".unicodeScalars.contains(dash), rest.hasPrefix(" ")
    {
      let name = String(rest.trimmed.dropFirst())
      // `A-B` is one word, and `I -5` no heading.
      if name.hasPrefix(" "), !name.trimmed.isEmpty { return (String(head), name.trimmed) }
    }
    let closes = head.hasSuffix(".") || rest.hasPrefix(")") || rest.hasPrefix("/")
    guard closes, head.count <= 6, let next = rest.dropFirst(head.hasSuffix(".") ? 0 : 1).first,
      next == " " || head.hasSuffix(".")
    else { return ("", text) }
    let number = String(head.hasSuffix(".") ? head.dropLast() : head)
    let isNumber = number.allSatisfy { $0.isNumber || $0 == "." } || number.count == 1
    let isRoman = !number.isEmpty && number.utf8.allSatisfy { "IVXLC".utf8.contains($0) }
    guard isNumber || isRoman, next == " " || !isNumber || isRoman else { return ("", text) }
    let name = String(head.hasSuffix(".") ? rest : rest.dropFirst()).trimmed
    return name.isEmpty || isKind(number, of: name) ? ("", text) : (number, name)
  }

  /// Whether the first bytes show that no number stands before a name: most labels are names, and no paths have numbers.
  static func beginsWithoutNumber(_ text: String) -> Bool {
    var last: UInt8 = 0
    for (count, byte) in text.utf8.enumerated() {
      // A letter beyond ASCII ends what could be a number; a mark may join with the letter before it.
      if beginsLetter(byte, text.utf8.dropFirst(count + 1).first ?? 0) {
        return last != UInt8(ascii: ".")
      }
      if byte >= 0x80 { return false }
      let isHead = byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: ".")
      if !isHead {
        // `I - …`
        if byte == UInt8(ascii: " "), count <= 4, text.utf8.first.map({ $0 < 0x5B }) == true {
          let next = text.utf8.dropFirst(count + 1).first ?? 0
          if next == UInt8(ascii: "-") || next >= 0x80 { return false }
        }
        return last != UInt8(ascii: ".") && !")/".utf8.contains(byte)
      }
      // The seventh is one for sure, as no mark follows it: too many for a number.
      if count == 7 { return true }
      last = byte
    }
    return last != UInt8(ascii: ".")
  }

  /// Whether two bytes begin a Vietnamese letter with its marks, as one character.
  private static func beginsLetter(_ byte: UInt8, _ next: UInt8) -> Bool {
    (0xC3...0xC6).contains(byte) || byte == 0xE1 && (next == 0xBA || next == 0xBB)
  }

  /// Whether a letter is the kind of the unit behind it, and no number: `H. Kỳ Anh`, but not `X. Huyện Kỳ Anh`.
  private static func isKind(_ letter: String, of name: String) -> Bool {
    guard ["T", "H", "Q", "X", "P"].contains(letter.uppercased()),
      let first = FoldedText(name).words.first
    else { return false }
    return !officeLevels.contains(first)
      && !["bhxh", "bhyt", "bhtn", "bao", "cong", "tong", "toan"].contains(first)
  }
}

extension HeaderVocabulary {
  /// Whether a line's text is of those that stand below tables: `Người lập biểu`, `Ghi chú: …`, `Ngày … tháng … năm …`.
  ///
  /// - Parameter letters: those of the text.
  func isFooter(_ text: String, letters: String) -> Bool {
    if text.utf8.contains(UInt8(ascii: ":")) {
      return meaning(.footer, of: text.prefix { $0 != ":" }) != nil
    }
    if meaning(.footer, letters: letters, of: text) != nil { return true }
    // Most texts have no such word at all, and are not taken apart.
    guard letters.holds("ngay") else { return false }
    let words = FoldedText(text.drop { $0 != "," && $0 != "n" && $0 != "N" }).words
    let from = words.drop { $0 != "ngay" }
    let dated = from.filter { !$0.allSatisfy(\.isNumber) }
    // `Kiên Giang, ngày 05/8/2023`
    let isPlaceAndDate = dated == ["ngay"] && from.count == 4 && text.hasPlaceBeforeComma
    return isPlaceAndDate || dated.prefix(3) == ["ngay", "thang", "nam"]
  }

  func isFooter(_ text: String) -> Bool { isFooter(text, letters: Self.letters(of: text)) }

  /// Whether a label names an amount of money.
  ///
  /// - Parameter letters: those of the text.
  func isMoney(_ text: String, letters: String) -> Bool {
    if meaning(.money, letters: letters, of: text) != nil { return true }
    let mayBegin = ["no", "so", "kinhphi", "thu", "tienthu"].contains(where: letters.hasPrefix)
    guard mayBegin || letters.hasSuffix("dong") else { return false }
    // `Số tiền (triệu đồng)`, `Thu BHXH bắt buộc`: a word of money and what it is of. `Lâm Đồng`, `Thủ Đức` are none.
    let words = FoldedText(text).words
    if words.count >= 2, words[words.count - 1] == "dong",
      ["nghin", "ngan", "trieu", "ty", "ti"].contains(words[words.count - 2])
    {
      return true
    }
    if text.lowercased().hasPrefix("nợ ") { return true }
    let folded = FoldedText(text)
    for count in [2, 1] where words.count > count {
      let head = folded.keeping(words: count)
      let isSpelled = { (name: String) in
        let name = FoldedText(name)
        return head.letters == name.letters && head.wordwiseSpelling(of: name) != .other
      }
      if ["số tiền", "số thu", "kinh phí", "số nợ", "tiền thu"].contains(where: isSpelled) {
        return true
      }
      if isSpelled("thu"), scheme(words[count...].joined()) != nil { return true }
    }
    return false
  }

  func isMoney(_ text: String) -> Bool { isMoney(text, letters: Self.letters(of: text)) }
}

extension String {
  /// Whether words stand before a comma: the place of a letter before its date.
  fileprivate var hasPlaceBeforeComma: Bool {
    guard let comma = utf8.firstIndex(of: Byte.comma) else { return false }
    return utf8[..<comma].contains { $0 >= 0x41 } && !utf8[..<comma].contains { $0 &- 0x30 < 10 }
  }
}
