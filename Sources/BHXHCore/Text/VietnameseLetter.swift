/// A Vietnamese letter taken apart: what is left without diacritics, the mark that makes another letter of it, the tone.
struct VietnameseLetter {
  /// `a`…`z`, lower case.
  let base: UInt8
  let mark: Mark
  let tone: Tone

  /// What makes another letter: â is not a.
  enum Mark: UInt8 {
    case none, circumflex, breve, horn, stroke
  }

  /// What makes another syllable: là is not lá.
  enum Tone: UInt8 {
    case none, grave, acute, hook, tilde, dot
  }

  /// Takes a precomposed letter apart; nil for anything that is not a Latin letter of Vietnamese.
  init?(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x41...0x5A: self.init(UInt8(value + 0x20), .none, .none)
    case 0x61...0x7A: self.init(UInt8(value), .none, .none)
    case 0xC0...0xDE: self.init(latin: value)
    case 0xE0...0xFE: self.init(latin: value - 0x20)
    case 0x102, 0x103: self.init(UInt8(ascii: "a"), .breve, .none)
    // Đ, and the African Ɖ that looks like it.
    case 0x110, 0x111, 0x189: self.init(UInt8(ascii: "d"), .stroke, .none)
    case 0x128, 0x129: self.init(UInt8(ascii: "i"), .none, .tilde)
    case 0x168, 0x169: self.init(UInt8(ascii: "u"), .none, .tilde)
    case 0x1A0, 0x1A1: self.init(UInt8(ascii: "o"), .horn, .none)
    case 0x1AF, 0x1B0: self.init(UInt8(ascii: "u"), .horn, .none)
    case 0x1EA0...0x1EF9: self = Self.composed[Int(value - 0x1EA0) / 2]
    default: return nil
    }
  }

  private init(_ base: UInt8, _ mark: Mark, _ tone: Tone) {
    self.base = base
    self.mark = mark
    self.tone = tone
  }

  private init?(latin value: UInt32) {
    switch value {
    case 0xC0: self.init(UInt8(ascii: "a"), .none, .grave)
    case 0xC1: self.init(UInt8(ascii: "a"), .none, .acute)
    case 0xC2: self.init(UInt8(ascii: "a"), .circumflex, .none)
    case 0xC3: self.init(UInt8(ascii: "a"), .none, .tilde)
    case 0xC8: self.init(UInt8(ascii: "e"), .none, .grave)
    case 0xC9: self.init(UInt8(ascii: "e"), .none, .acute)
    case 0xCA: self.init(UInt8(ascii: "e"), .circumflex, .none)
    case 0xCC: self.init(UInt8(ascii: "i"), .none, .grave)
    case 0xCD: self.init(UInt8(ascii: "i"), .none, .acute)
    // Ð, the Icelandic eth, is what many keyboards gave for Đ.
    case 0xD0: self.init(UInt8(ascii: "d"), .stroke, .none)
    case 0xD2: self.init(UInt8(ascii: "o"), .none, .grave)
    case 0xD3: self.init(UInt8(ascii: "o"), .none, .acute)
    case 0xD4: self.init(UInt8(ascii: "o"), .circumflex, .none)
    case 0xD5: self.init(UInt8(ascii: "o"), .none, .tilde)
    case 0xD9: self.init(UInt8(ascii: "u"), .none, .grave)
    case 0xDA: self.init(UInt8(ascii: "u"), .none, .acute)
    case 0xDD: self.init(UInt8(ascii: "y"), .none, .acute)
    default: return nil
    }
  }

  /// U+1EA0…U+1EF9 in steps of two, capital and small: base, mark (`-^(+`), tone (`-`, `` ` ``, `'`, `?`, `~`, `.`).
  private static let composed: [VietnameseLetter] = {
    let signs = Array(
      """
      a-.a-?a^'a^`a^?a^~a^.a('a(`a(?a(~a(.e-.e-?e-~e^'e^`e^?e^~e^.i-?i-.o-.o-?o^'o^`o^?o^~o^.\
      o+'o+`o+?o+~o+.u-.u-?u+'u+`u+?u+~u+.y-`y-.y-?y-~
      """.utf8)
    return stride(from: 0, to: signs.count, by: 3).map {
      VietnameseLetter(signs[$0], mark: signs[$0 + 1], tone: signs[$0 + 2])
    }
  }()

  private init(_ base: UInt8, mark: UInt8, tone: UInt8) {
    self.base = base
    self.mark =
      switch mark {
      case UInt8(ascii: "^"): .circumflex
      case UInt8(ascii: "("): .breve
      case UInt8(ascii: "+"): .horn
      default: .none
      }
    self.tone =
      switch tone {
      case UInt8(ascii: "`"): .grave
      case UInt8(ascii: "'"): .acute
      case UInt8(ascii: "?"): .hook
      case UInt8(ascii: "~"): .tilde
      case UInt8(ascii: "."): .dot
      default: .none
      }
  }

  /// The mark that a combining character puts on the letter before it.
  static func mark(combining scalar: Unicode.Scalar) -> Mark? {
    switch scalar.value {
    case 0x302: .circumflex
    case 0x306: .breve
    case 0x31B: .horn
    case 0x335: .stroke
    default: nil
    }
  }

  /// The tone that a combining character gives to its syllable.
  static func tone(combining scalar: Unicode.Scalar) -> Tone? {
    switch scalar.value {
    case 0x300, 0x340: .grave
    case 0x301, 0x341: .acute
    case 0x309: .hook
    case 0x303: .tilde
    case 0x323: .dot
    default: nil
    }
  }
}

/// The letters of Vietnamese that carry marks, and what each is made of.
package enum VietnameseLetters {
  /// One row per vowel and case: without tone, then with grave, hook above, tilde, acute and dot below.
  private static let rows: [[Unicode.Scalar]] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ", "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ",
    "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
  ].map { Array($0.unicodeScalars) }

  static let grave: Unicode.Scalar = "\u{300}"
  static let acute: Unicode.Scalar = "\u{301}"
  static let circumflex: Unicode.Scalar = "\u{302}"
  static let tilde: Unicode.Scalar = "\u{303}"
  static let breve: Unicode.Scalar = "\u{306}"
  static let hookAbove: Unicode.Scalar = "\u{309}"
  static let horn: Unicode.Scalar = "\u{31B}"
  static let dotBelow: Unicode.Scalar = "\u{323}"

  /// The tones in the order of the rows.
  private static let tones = [grave, hookAbove, tilde, acute, dotBelow]

  private static let shapes:
    [(mark: Unicode.Scalar, pairs: [(plain: Unicode.Scalar, shaped: Unicode.Scalar)])] = [
      (circumflex, [("a", "â"), ("e", "ê"), ("o", "ô"), ("A", "Â"), ("E", "Ê"), ("O", "Ô")]),
      (breve, [("a", "ă"), ("A", "Ă")]),
      (horn, [("o", "ơ"), ("u", "ư"), ("O", "Ơ"), ("U", "Ư")]),
    ]

  private struct Pair: Hashable {
    let letter: Unicode.Scalar
    let mark: Unicode.Scalar
  }

  private static let composed: [Pair: Unicode.Scalar] = {
    var table: [Pair: Unicode.Scalar] = [:]
    for row in rows {
      for (index, tone) in tones.enumerated() {
        table[Pair(letter: row[0], mark: tone)] = row[index + 1]
      }
    }
    // A shape may also come after the tone: in canonical order the dot below stands before the circumflex.
    for (mark, pairs) in shapes {
      for (plain, shaped) in pairs {
        guard let from = rows.first(where: { $0[0] == plain }),
          let to = rows.first(where: { $0[0] == shaped })
        else { continue }
        for (left, right) in zip(from, to) { table[Pair(letter: left, mark: mark)] = right }
      }
    }
    return table
  }()

  private static let untoned: [Unicode.Scalar: (letter: Unicode.Scalar, tone: Int)] = {
    var table: [Unicode.Scalar: (letter: Unicode.Scalar, tone: Int)] = [:]
    for row in rows {
      for (index, letter) in row.enumerated() { table[letter] = (row[0], index) }
    }
    return table
  }()

  /// A letter and a combining mark as one letter; nil where Vietnamese has none.
  package static func compose(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    composed[Pair(letter: letter, mark: mark)]
  }

  /// The letter without its tone, and which of the five tones it had (0: none); nil for anything but a vowel.
  static func withoutTone(_ letter: Unicode.Scalar) -> (letter: Unicode.Scalar, tone: Int)? {
    untoned[letter]
  }

  /// The text with each Vietnamese letter as one scalar (NFC, as far as Vietnamese goes), O(length).
  package static func composing(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x300, scalar.value < 0x370, let last = result.last,
        let letter = compose(last, scalar)
      {
        result.removeLast()
        result.append(letter)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
