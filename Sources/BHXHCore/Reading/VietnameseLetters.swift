/// The letters of Vietnamese that carry marks, and what each is made of.
public enum VietnameseLetters {
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
  public static func compose(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    composed[Pair(letter: letter, mark: mark)]
  }

  /// The letter without its tone, and which of the five tones it had (0: none); nil for anything but a vowel.
  static func withoutTone(_ letter: Unicode.Scalar) -> (letter: Unicode.Scalar, tone: Int)? {
    untoned[letter]
  }

  /// The text with each Vietnamese letter as one scalar (NFC, as far as Vietnamese goes), O(length).
  public static func composing(_ text: String) -> String {
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
