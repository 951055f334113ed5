/// A report as text for a terminal or a mail: no line is wider than the style says.
package struct DocumentText: Sendable {
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
    case .title(let text): writeHeading(text, rule: style.drawing.doubleRule)
    case .heading(let text): writeHeading(text, rule: style.drawing.rule)
    case .paragraph(let text), .summary(let text): writeLines(text)
    case .chart: break
    case .facts(let facts): write(facts)
    case .list(let items):
      for item in items { writeLines(style.drawing.bullet + item, indent: "  ") }
    case .result(let table):
      output.append(String(decoding: OutputFormat.text.bytes(of: table, style), as: UTF8.self))
    case .table(let table):
      AlignedText(table, style).write(to: &output)
    case .footnotes(let notes):
      for note in notes {
        footnotes += 1
        let mark = "[\(footnotes)] "
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
