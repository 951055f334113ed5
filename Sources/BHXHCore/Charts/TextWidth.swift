/// How wide a text may get in the fonts that pictures are shown with: no font is at hand when one is drawn.
///
/// An upper estimate, by the widths of DejaVu Sans, which is wider than the usual ones: what fits by it fits.
enum TextWidth {
  static func pixels(_ text: String, size: Int) -> Int {
    (text.reduce(0) { $0 + thousandths(of: $1) } * size + 999) / 1000
  }

  /// The text in lines of at most so many pixels, broken between words; a longer word has its own line.
  static func lines(_ text: String, size: Int, within limit: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, pixels(last + " " + word, size: size) <= limit {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// The text, or its beginning with `…` where it is wider.
  static func cut(_ text: String, size: Int, to limit: Int) -> String {
    if pixels(text, size: size) <= limit { return text }
    var cut = text
    while !cut.isEmpty, pixels(cut + "…", size: size) > limit { cut.removeLast() }
    return cut + "…"
  }

  private static func thousandths(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar {
    case " ", ".", ",", ":", ";", "i", "j", "l", "|", "'", "!", "ì", "í", "ỉ", "ĩ", "ị", "I", "Ì",
      "Í":
      return 360
    case "t", "f", "r", "(", ")", "-", "/", "·": return 430
    case "m", "w", "M", "W", "%", "…": return 1020
    default:
      if displayWidth(String(character)) > 1 { return 1050 }
      return scalar.properties.isUppercase ? 790 : 650
    }
  }
}
