/// Breaks a paragraph into lines of at most `width` columns, between words; a word that is longer is broken between its letters.
///
/// - Parameter indent: what every line but the first begins with, counted in the width.
func wrapped(_ paragraph: String, width: Int, indent: String = "") -> [String] {
  let width = max(width, 1)
  if isLine(paragraph.utf8.span, width) { return [paragraph] }
  let text = Array(printable(paragraph).utf8)
  var lines: [String] = []
  var line: [UInt8] = []
  var taken = 0
  var hasWord = false
  let indented = displayWidth(indent) < width ? Array(indent.utf8) : []
  let indentation = displayWidth(indented[...])
  var start = 0
  while start < text.count {
    let end = ByteSearch.first(Byte.space, in: text, start..<text.count) ?? text.count
    var word = text[start..<end]
    start = end + 1
    if word.isEmpty { continue }
    var wordWidth = displayWidth(word)
    if hasWord, taken + 1 + wordWidth <= width {
      line.append(Byte.space)
      line += word
      taken += 1 + wordWidth
      continue
    }
    if hasWord {
      lines.append(String(decoding: line, as: UTF8.self))
      line = indented
      taken = indentation
    }
    hasWord = true
    while taken + wordWidth > width {
      let piece = beginning(of: String(decoding: word, as: UTF8.self), width: width - taken)
      lines.append(String(decoding: line, as: UTF8.self) + piece)
      word = word.dropFirst(piece.utf8.count)
      wordWidth = displayWidth(word)
      line = indented
      taken = indentation
    }
    line += word
    taken += wordWidth
  }
  return hasWord && taken > 0 ? lines + [String(decoding: line, as: UTF8.self)] : lines
}

/// Whether a paragraph is one line already: narrow enough, its words one blank apart.
private func isLine(_ text: Span<UInt8>, _ width: Int) -> Bool {
  guard let taken = usualWidth(text), taken <= width else { return false }
  var isBehindBlank = true
  for place in text.indices {
    let isBlank = text[place] == Byte.space
    if isBlank, isBehindBlank { return false }
    isBehindBlank = isBlank
  }
  return !isBehindBlank
}

/// The columns of a text's bytes.
private func displayWidth(_ text: ArraySlice<UInt8>) -> Int {
  usualWidth(text.span) ?? displayWidth(String(decoding: text, as: UTF8.self))
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
