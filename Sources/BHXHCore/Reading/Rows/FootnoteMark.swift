/// The mark of a footnote behind a number: `1.165.787 (*)`, `1.165.787¹`, `94,4 1)`.
///
/// A mark is stars or daggers, small raised digits, one digit, letter or star in brackets, or one before a closing bracket only and
/// behind a blank. Anything else may be a part of the number and is none.
struct FootnoteMark {
  /// What stands before the mark, without the blanks between them.
  let text: String
  /// All marks as they stand.
  let mark: String

  /// The mark behind a text that has a digit without it, or behind a name; nil where there is none.
  init?(behind whole: String, isName: Bool = false) {
    var rest = Array(whole.unicodeScalars)[...]
    let count = rest.count
    while let length = Self.length(atEndOf: rest) {
      rest = rest.dropLast(length)
      while let last = rest.last, last.isWhiteSpace { rest = rest.dropLast() }
    }
    guard rest.count < count,
      isName ? !rest.isEmpty : rest.contains(where: { ("0"..."9").contains($0) })
    else { return nil }
    text = Self.string(rest)
    mark = Self.string(Array(whole.unicodeScalars)[rest.count...]).trimmed
  }

  /// Whether a text is what a mark stands for: `(*) …`, `* …`, `(1) …`, `¹ …`.
  static func begins(_ text: String) -> Bool {
    let scalars = Array(text.trimmed.unicodeScalars.prefix(5))
    guard let first = scalars.first else { return false }
    if isSign(first) { return true }
    guard first == "(", let close = scalars.firstIndex(of: ")"), close > 1 else { return false }
    let inside = scalars[1..<close]
    return inside.allSatisfy { $0 == "*" } || (inside.count == 1 && inside.allSatisfy(isLabel))
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// How many scalars the last mark has; nil where the text ends with none.
  private static func length(atEndOf text: ArraySlice<Unicode.Scalar>) -> Int? {
    let signs = text.reversed().prefix { isSign($0) }.count
    if signs > 0 { return signs }
    guard let last = text.last, last == ")" || last == "]" else { return nil }
    let inside = text.dropLast()
    let stars = inside.reversed().prefix { $0 == "*" }.count
    let length = max(stars, inside.last.map(isLabel) == true ? 1 : 0)
    let before = inside.dropLast(length)
    guard length > 0, let opening = before.last else { return nil }
    if opening == (last == ")" ? "(" : "[") { return length + 2 }
    return last == ")" && stars == 0 && opening.isWhiteSpace ? 2 : nil
  }

  private static func isLabel(_ scalar: Unicode.Scalar) -> Bool {
    ("1"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Stars, daggers, section signs, raised digits and brackets.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2A, 0xA7, 0xB2, 0xB3, 0xB9, 0x2020, 0x2021, 0x2070, 0x2074...0x2079, 0x207D, 0x207E:
      true
    default: false
    }
  }
}
