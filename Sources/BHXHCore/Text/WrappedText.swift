/// Breaks a paragraph into lines of at most `width` columns, between words only; a longer word has its own line.
///
/// - Parameter indent: what every line but the first begins with, counted in the width.
func wrapped(_ paragraph: String, width: Int, indent: String = "") -> [String] {
  var lines: [String] = []
  var line = ""
  var taken = 0
  for bytes in printable(paragraph).utf8.split(separator: Byte.space) {
    let word = String(Substring(bytes))
    let wordWidth = displayWidth(word)
    if line.isEmpty {
      line = word
      taken = wordWidth
    } else if taken + 1 + wordWidth <= width {
      line += " "
      line += word
      taken += 1 + wordWidth
    } else {
      lines.append(line)
      line = indent + word
      taken = displayWidth(indent) + wordWidth
    }
  }
  return line.isEmpty ? lines : lines + [line]
}
