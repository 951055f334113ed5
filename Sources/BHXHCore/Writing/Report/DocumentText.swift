/// A report as text for a terminal or a mail: at most 100 columns, but for tables, which are as wide as they are.
public struct DocumentText: Sendable {
  /// Where paragraphs are wrapped.
  public static let width = 100

  private let style: OutputStyle
  private var output = TextOutput()
  private var footnotes = 0

  public init(_ style: OutputStyle) {
    self.style = style
  }

  /// The whole document, its blocks a blank line apart.
  public func bytes(of document: ReportDocument) -> [UInt8] {
    var copy = self
    for (index, block) in document.blocks.enumerated() {
      if index > 0 { copy.output.append("\n") }
      copy.write(block)
    }
    return copy.output.take()
  }

  private mutating func write(_ block: ReportDocument.Block) {
    switch block {
    case .title(let text): writeHeading(text, rule: "═")
    case .heading(let text): writeHeading(text, rule: "─")
    case .paragraph(let text), .summary(let text): writeLines(text)
    case .chart: break
    case .facts(let facts): write(facts)
    case .list(let items):
      for item in items { writeLines("• " + item, indent: "  ") }
    case .result(let table):
      output.append(String(decoding: OutputFormat.text.bytes(of: table, style), as: UTF8.self))
    case .table(let table):
      AlignedText(table: table, hasColour: style.hasColour).write(to: &output)
    case .footnotes(let notes):
      for note in notes {
        footnotes += 1
        let mark = "[\(footnotes)] "
        writeLines(mark + note, indent: String(repeating: " ", count: mark.count))
      }
    }
  }

  private mutating func writeHeading(_ text: String, rule: String) {
    let text = printable(text)
    output.append(style.hasColour ? "\u{1B}[1m\(text)\u{1B}[0m\n" : "\(text)\n")
    output.append(rule, times: min(displayWidth(text), Self.width))
    output.append("\n")
  }

  private mutating func writeLines(_ text: String, indent: String = "") {
    for line in wrapped(text, width: Self.width, indent: indent) {
      output.append(line)
      output.append("\n")
    }
  }

  /// Names and values in two columns; a long value goes on under itself.
  private mutating func write(_ facts: [ReportDocument.NamedFact]) {
    let width = facts.map { displayWidth(printable($0.name)) }.max() ?? 0
    for fact in facts {
      let name = printable(fact.name)
      let gap = String(repeating: " ", count: width - displayWidth(name) + 2)
      let lines = wrapped(fact.value, width: Self.width - width - 2)
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
