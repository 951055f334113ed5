/// A word of a header, a title or a label: letters, digits or one mark, and where it stands.
///
/// `T7/2023` is `T`, `7`, `/`, `2023`; `Lực` and its decomposed form are one word each; an apostrophe parts no word.
struct TextWord: Hashable, Sendable {
  enum Kind: Sendable {
    case letters, digits
    /// `%`, `‰`, which are said like words.
    case percent
    /// `/`, `(`, `+` …: parts words, and says something only between them.
    case mark
  }

  let kind: Kind
  /// As it stands.
  let text: Substring
  /// In lower case without diacritics; empty for a mark.
  let letters: String
  /// Whether white space stands before it.
  let isApart: Bool

  /// Takes a text apart in O(length); white space, `_` and what is invisible only part words.
  static func words(of text: String) -> [TextWord] {
    var words: [TextWord] = []
    let scalars = text.unicodeScalars
    var position = scalars.startIndex
    var isApart = true
    while position < scalars.endIndex {
      let start = position
      guard let kind = kind(of: scalars[position]) else {
        isApart = true
        position = scalars.index(after: position)
        continue
      }
      position = scalars.index(after: position)
      if kind == .letters || kind == .digits {
        while position < scalars.endIndex, goesOn(scalars[position], kind) {
          position = scalars.index(after: position)
        }
      }
      words.append(TextWord(kind, text[start..<position], isApart))
      isApart = false
    }
    return words
  }

  private init(_ kind: Kind, _ text: Substring, _ isApart: Bool) {
    self.kind = kind
    self.text = text
    self.isApart = isApart
    letters =
      switch kind {
      // Of a thousand is no per cent, and no phrase has it.
      case .percent: text == "%" ? "phantram" : "phannghin"
      case .mark: ""
      case .letters, .digits: FoldedText.letters(of: text)
      }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind? {
    if scalar.isWhiteSpace || scalar == "_" { return nil }
    if scalar.isASCII {
      switch scalar {
      case "0"..."9": return .digits
      case "a"..."z", "A"..."Z": return .letters
      case "%": return .percent
      default: return scalar.value < 0x20 ? nil : .mark
      }
    }
    if scalar == "‰" || scalar == "‱" { return .percent }
    // A superscript digit is the mark of a footnote.
    if scalar.properties.numericType != nil { return .mark }
    if scalar.isDigitOrLetter { return .letters }
    return scalar.properties.generalCategory == .format ? nil : .mark
  }

  private static func goesOn(_ scalar: Unicode.Scalar, _ kind: Kind) -> Bool {
    if kind == .letters, scalar.isApostrophe { return true }
    if scalar.properties.generalCategory == .nonspacingMark { return kind == .letters }
    return self.kind(of: scalar) == kind
  }
}

extension TextWord {
  /// A piece of a word of bare ASCII letters.
  func piece(_ range: Range<Int>) -> TextWord {
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(text.utf8.startIndex, offsetBy: range.upperBound)
    return TextWord(kind, text[start..<end], range.lowerBound == 0 && isApart)
  }
}
