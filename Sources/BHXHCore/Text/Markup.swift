/// A text that stands for itself in XML and HTML, between tags and in quoted attributes: nothing in it opens or closes anything,
/// moves a cursor or turns the direction of writing.
func markup(_ text: String) -> String {
  let text = printable(text)
  guard text.unicodeScalars.contains(where: isMarked) else { return text }
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

private func isMarked(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "&", "<", ">", "\"", "'", "\u{FFFE}", "\u{FFFF}": true
  default: false
  }
}
