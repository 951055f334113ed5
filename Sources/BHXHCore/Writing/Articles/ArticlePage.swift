/// Articles as one page: their text with the figures in colour, and what each was read as on hover and below.
package struct ArticlePage: ArticleWriter {
  private let readings: ReadingText
  private var page: HTMLPage

  package init(_ style: OutputStyle) {
    readings = ReadingText(style)
    let title = Words(style.language).word(.table, "read")
    page = HTMLPage(title: title, style)
    page.append(Self.sheet + "<h1>\(markup(title))</h1>\n")
  }

  package mutating func bytes(of article: Article) -> [UInt8] {
    page.append("<article>\n")
    for line in MarkedArticle(article).lines {
      let text = line.map { marked($0, article) }.joined()
      if text.allSatisfy(\.isWhitespace) { continue }
      page.append("<p>\(text)</p>\n")
    }
    let told = article.figures.enumerated().map { index, figure in
      "<li class=\"\(figure.confidence.rawValue)\" value=\"\(index + 1)\">"
        + "\(markup(readings.text(of: figure, in: article)))</li>\n"
    }
    page.append("<ol>\n\(told.joined())</ol>\n</article>\n")
    return []
  }

  package mutating func end() -> [UInt8] { page.bytes }

  private func marked(_ piece: MarkedArticle.Piece, _ article: Article) -> String {
    guard let first = piece.figures.first else { return markup(piece.text) }
    let told = piece.figures.map { readings.text(of: $0.figure, in: article) }
    let numbers = piece.figures.map { String($0.number) }.joined(separator: ",")
    return "<mark class=\"\(first.figure.confidence.rawValue)\" tabindex=\"0\" "
      + "title=\"\(markup(told.joined(separator: "; ")))\">\(markup(piece.text))"
      + "<sup>\(numbers)</sup></mark>"
  }

  private static let sheet = """
    <style>mark{color:inherit;padding:0 .15em;border-radius:.2em}mark.stated{background:#2e7d3240}
    mark.inferred{background:#1565c040}mark.candidate{background:none;outline:1px dashed #b26a00}
    li.candidate{color:var(--muted)}article{border-top:1px solid var(--rule)}article ol{font-size:.9rem}</style>

    """
}
