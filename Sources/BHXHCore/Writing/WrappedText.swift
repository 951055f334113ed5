/// Breaks a paragraph into lines of at most `width` columns, between words only; a longer word has its own line.
///
/// - Parameter indent: what every line but the first begins with, counted in the width.
func wrapped(_ paragraph: String, width: Int, indent: String = "") -> [String] {
  var lines: [String] = []
  var line = ""
  for word in printable(paragraph).split(separator: " ") {
    if line.isEmpty {
      line = String(word)
    } else if displayWidth(line) + 1 + displayWidth(String(word)) <= width {
      line += " " + word
    } else {
      lines.append(line)
      line = indent + word
    }
  }
  return line.isEmpty ? lines : lines + [line]
}
