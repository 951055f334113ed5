/// A report in Markdown as GitHub reads it.
package struct DocumentMarkdown: Sendable {
  private let style: OutputStyle
  private var output = TextOutput()
  private var footnotes = 0

  package init(_ style: OutputStyle) {
    self.style = style
  }

  /// The whole document, its blocks a blank line apart.
  package func bytes(of document: ReportDocument) -> [UInt8] {
    var copy = self
    for (index, block) in document.blocksOfText.enumerated() {
      if index > 0 { copy.output.append("\n") }
      copy.write(block)
    }
    return copy.output.take()
  }

  private mutating func write(_ block: ReportDocument.Block) {
    switch block {
    case .title(let text): writeLine("# ", text)
    case .heading(let text): writeLine("## ", text)
    case .paragraph(let text), .summary(let text): writeLine("", text)
    case .chart: break
    case .facts(let facts):
      for fact in facts { writeLine("* **\(MarkdownText.escaped(fact.name))** ", fact.value) }
    case .list(let items):
      for item in items { writeLine("* ", item) }
    case .result(let table):
      output.append(String(decoding: OutputFormat.markdown.bytes(of: table, style), as: UTF8.self))
    case .table(let table): MarkdownText.write(table, to: &output)
    case .footnotes(let notes):
      for note in notes {
        footnotes += 1
        writeLine("\(footnotes). ", note)
      }
    }
  }

  private mutating func writeLine(_ mark: String, _ text: String) {
    output.append(mark)
    output.append(MarkdownText.escaped(text))
    output.append("\n")
  }
}
