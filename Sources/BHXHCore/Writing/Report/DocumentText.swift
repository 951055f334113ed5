/// A report as text for a terminal or a mail: no line is wider than the style says.
package struct DocumentText: Sendable {
  private let style: OutputStyle
  private var output = TextOutput()

  package init(_ style: OutputStyle) {
    self.style = style
  }

  /// The whole document, its blocks a blank line apart. They are set side by side: none needs what another became.
  package func bytes(of document: ReportDocument) -> [UInt8] {
    let set = Parallel.map(document.numberedBlocksOfText) { [self] block, number in
      var copy = self
      copy.write(block, footnote: number)
      return copy.output.take()
    }
    return Array(set.joined(separator: [Byte.lineFeed]))
  }

  /// - Parameter footnote: the number of the first footnote of the block, if it has any.
  private mutating func write(_ block: ReportDocument.Block, footnote: Int) {
    switch block {
    case .title(let text): writeHeading(text, rule: style.drawing.doubleRule)
    case .heading(let text): writeHeading(text, rule: style.drawing.rule)
    case .paragraph(let text), .summary(let text): writeLines(text)
    case .chart: break
    case .facts(let facts): write(facts)
    case .list(let items):
      for item in items { writeLines(style.drawing.bullet + item, indent: "  ") }
    case .result(let table): output.append(OutputFormat.text.bytes(of: table, style))
    case .table(let table):
      AlignedText(table, style).write(to: &output)
    case .footnotes(let notes):
      for (number, note) in notes.enumerated() {
        let mark = "[\(footnote + number)] "
        writeLines(mark + note, indent: String(repeating: " ", count: mark.count))
      }
    }
  }

  private mutating func writeHeading(_ text: String, rule: String) {
    let lines = wrapped(text, width: style.width)
    for line in lines {
      output.append(style.hasColour ? "\u{1B}[1m\(line)\u{1B}[0m\n" : "\(line)\n")
    }
    output.append(rule, times: lines.map(displayWidth).max() ?? 0)
    output.append("\n")
  }

  private mutating func writeLines(_ text: String, indent: String = "") {
    for line in wrapped(text, width: style.width, indent: indent) {
      output.append(line)
      output.append("\n")
    }
  }

  /// Names and values in two columns; a long value goes on under itself.
  private mutating func write(_ facts: [ReportDocument.NamedFact]) {
    let width = min(facts.map { displayWidth(printable($0.name)) }.max() ?? 0, style.width / 2)
    for fact in facts {
      let names = wrapped(fact.name, width: width)
      for line in names.dropLast() { output.append(line + "\n") }
      let name = names.last ?? ""
      let gap = String(repeating: " ", count: width - displayWidth(name) + 2)
      let lines = wrapped(fact.value, width: style.width - width - 2)
      output.append(lines.isEmpty ? name : name + gap + lines[0])
      output.append("\n")
      for line in lines.dropFirst() {
        output.append(" ", times: width + 2)
        output.append(line)
        output.append("\n")
      }
    }
  }
}
