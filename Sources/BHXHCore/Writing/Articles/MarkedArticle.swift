/// An article cut at its figures: stretches of its text, some of them with what they were read as.
struct MarkedArticle {
  struct Piece {
    let text: String
    /// The figures that the stretch says, with their numbers in the article; none for text between.
    let figures: [(number: Int, figure: ReadFigure)]
  }

  /// Line by line.
  private(set) var lines: [[Piece]] = []

  init(_ article: Article) {
    let figures = article.figures.enumerated().map { (number: $0 + 1, figure: $1) }
    var line: [Piece] = []
    var position = 0
    var index = 0
    let text = article.shown
    func flush(to end: Int) {
      let stretch = String(decoding: text[position..<end], as: UTF8.self)
      let parts = stretch.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (count, part) in parts.enumerated() {
        if count > 0 {
          lines.append(line)
          line = []
        }
        if !part.isEmpty { line.append(Piece(text: String(part), figures: [])) }
      }
      position = end
    }
    while index < figures.count {
      // What overlaps is shown together: `2.109/2.156` says two figures.
      let start = figures[index].figure.range.lowerBound
      var (end, last) = (figures[index].figure.range.upperBound, index + 1)
      while last < figures.count, figures[last].figure.range.lowerBound < end {
        end = max(end, figures[last].figure.range.upperBound)
        last += 1
      }
      flush(to: start)
      line.append(
        Piece(
          text: String(decoding: text[start..<end], as: UTF8.self),
          figures: Array(figures[index..<last])))
      position = end
      index = last
    }
    flush(to: text.count)
    lines.append(line)
    // Blank lines at the ends say nothing.
    while lines.first?.allSatisfy({ $0.figures.isEmpty && $0.text.allSatisfy(\.isWhitespace) })
      == true
    {
      lines.removeFirst()
    }
    while lines.last?.allSatisfy({ $0.figures.isEmpty && $0.text.allSatisfy(\.isWhitespace) })
      == true
    {
      lines.removeLast()
    }
  }
}

/// What a figure of an article was read as, in words of the reader's language.
struct ReadingText {
  private let cells: CellText
  private let words: Words

  init(_ style: OutputStyle) {
    cells = CellText(style)
    words = Words(style.language)
  }

  /// `Vĩnh Phúc · 2019 · BHXH bắt buộc · số người tham gia: 118.406`, with what it is against, of whom, and how sure it is.
  func text(of figure: ReadFigure, in article: Article) -> String {
    let row = ResultTable.readCells(of: figure, in: article)
    let names = ResultTable.readColumns.map(\.name)
    func said(_ name: String) -> String {
      names.firstIndex(of: name).map { cells.text(of: row[$0]) } ?? ""
    }
    var parts = ["unit", "period", "scheme", "group", "campaign"].map(said).filter { !$0.isEmpty }
    parts.append("\(said("measure")): \(said("value"))")
    for (name, phrase) in [
      ("versus", "read-against"), ("issuer", "read-set-by"), ("base_measure", "read-over"),
    ] {
      let value = said(name)
      if !value.isEmpty { parts.append("\(words.word(.phrase, phrase)) \(value)") }
    }
    if figure.status != .final { parts.append(said("status")) }
    return parts.joined(separator: " · ") + sureness(figure)
  }

  private func sureness(_ figure: ReadFigure) -> String {
    let notes = figure.note.split(separator: " ").map { words.word(.phrase, "read-\($0)") }
    switch figure.confidence {
    case .stated: return ""
    case .inferred:
      return " (\(words.word(.phrase, "read-inferred")): \(notes.joined(separator: ", ")))"
    case .candidate:
      return " (\(words.word(.phrase, "read-candidate")): \(notes.joined(separator: ", ")))"
    }
  }
}
