/// Writes articles with their figures marked.
package protocol ArticleWriter {
  /// What can be written of an article at once.
  mutating func bytes(of article: Article) -> [UInt8]
  /// What stands behind the last.
  mutating func end() -> [UInt8]
}

/// An article for the eye: its text with each figure marked by a number, and below each line what the figures were read as.
///
/// What is asserted stands in `[…]¹`, a candidate in `[…]?²`; in colours where the terminal has them.
package struct ArticleText: ArticleWriter {
  private let style: OutputStyle
  private let readings: ReadingText

  package init(_ style: OutputStyle) {
    self.style = style
    readings = ReadingText(style)
  }

  package mutating func bytes(of article: Article) -> [UInt8] {
    var text = article.number > 1 ? "\n" : ""
    for line in MarkedArticle(article).lines {
      let sentence = line.map(marked).joined()
      if sentence.allSatisfy(\.isWhitespace) {
        text += "\n"
        continue
      }
      for part in wrapped(sentence, width: style.width) { text += coloured(part) + "\n" }
      for (number, figure) in line.flatMap(\.figures) {
        let told = "[\(number)] " + readings.text(of: figure, in: article)
        let indented = wrapped(told, width: style.width - 4, indent: "    ")
        text += indented.map { "    " + $0 + "\n" }.joined()
      }
    }
    return Array(text.utf8)
  }

  package mutating func end() -> [UInt8] { [] }

  private func marked(_ piece: MarkedArticle.Piece) -> String {
    if piece.figures.isEmpty { return piece.text }
    let numbers = piece.figures.map { figure in
      (figure.figure.confidence == .candidate ? "?" : "") + String(figure.number)
    }
    // A no-break space keeps the mark on one line with what it marks.
    let quote = piece.text.split(whereSeparator: \.isWhitespace).joined(separator: "\u{A0}")
    return "«\(quote)»[\(numbers.joined(separator: ","))]"
  }

  private func coloured(_ line: String) -> String {
    guard style.hasColour else { return line }
    return line.replacing(every: "«", by: "\u{1B}[1;32m").replacing(every: "»", by: "\u{1B}[0m")
  }
}
