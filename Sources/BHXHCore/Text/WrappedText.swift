/// Breaks a paragraph into lines of at most `width` columns, between words; a word that is longer is broken between its letters.
///
/// - Parameter indent: what every line but the first begins with, counted in the width.
func wrapped(_ paragraph: String, width: Int, indent: String = "") -> [String] {
  let width = max(width, 1)
  var lines: [String] = []
  var line = ""
  var taken = 0
  var hasWord = false
  let indented = displayWidth(indent) < width ? indent : ""
  let indentation = displayWidth(indented)
  for bytes in printable(paragraph).utf8.split(separator: Byte.space) {
    var word = String(Substring(bytes))
    var wordWidth = displayWidth(word)
    if hasWord, taken + 1 + wordWidth <= width {
      line += " "
      line += word
      taken += 1 + wordWidth
      continue
    }
    if hasWord {
      lines.append(line)
      line = indented
      taken = indentation
    }
    hasWord = true
    while taken + wordWidth > width {
      let piece = beginning(of: word, width: width - taken)
      lines.append(line + piece)
      word = String(word.dropFirst(piece.count))
      wordWidth = displayWidth(word)
      line = indented
      taken = indentation
    }
    line += word
    taken += wordWidth
  }
  return hasWord && taken > 0 ? lines + [line] : lines
}

/// As many letters as so many columns hold, at least one.
private func beginning(of word: String, width: Int) -> String {
  var beginning = ""
  var taken = 0
  for letter in word {
    taken += displayWidth(String(letter))
    if taken > width, !beginning.isEmpty { break }
    beginning.append(letter)
  }
  return beginning
}
