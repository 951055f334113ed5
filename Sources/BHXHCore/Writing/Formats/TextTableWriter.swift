/// A table for people: aligned by what a terminal shows, headings, names and numbers in their language.
///
/// Columns in which no row says anything are left out, so that all rows are held until the end.
public struct TextTableWriter: TableWriter {
  public var output = TextOutput()

  private var table: ResultTable
  private let style: OutputStyle

  public init(of table: ResultTable, _ style: OutputStyle) {
    self.table = ResultTable(name: table.name, columns: table.columns)
    self.style = style
  }

  public mutating func begin() {}

  public mutating func write(_ row: [Cell]) {
    table.rows.append(row)
  }

  public mutating func end(_ input: RowCount?) {
    if table.rows.isEmpty {
      output.append("(\(Words(style.language).word(.phrase, table.emptyPhrase)))\n")
    } else {
      AlignedText(table: CellText(style).plain(table), hasColour: style.hasColour)
        .write(to: &output)
    }
    for block in ExplanationText(style).blocks(of: table) {
      output.append("\n\(block.number). \(block.title)\n")
      for line in block.lines { output.append("   \(line)\n") }
    }
    table.rows = ResultRows()
  }
}

/// A plain table as lines of text: columns two blanks apart, numbers flush right, a rule under the headings.
struct AlignedText {
  let table: PlainTable
  let hasColour: Bool

  private static let gap = "  "

  func write(to output: inout TextOutput) {
    let rows = table.rows.map { $0.map(printable) }
    let widths = table.columns.indices.map { column in
      rows.reduce(displayWidth(table.columns[column].heading)) {
        max($0, displayWidth($1[column]))
      }
    }
    if hasColour { output.append("\u{1B}[1m") }
    write(table.columns.map(\.heading), widths, to: &output)
    if hasColour { output.append("\u{1B}[0m") }
    output.append("\n")
    write(widths.map { String(repeating: "─", count: $0) }, widths, to: &output)
    output.append("\n")
    for row in rows {
      write(row, widths, to: &output)
      output.append("\n")
    }
  }

  /// One line, without blanks at its end.
  private func write(_ texts: [String], _ widths: [Int], to output: inout TextOutput) {
    let last = texts.lastIndex { !$0.isEmpty } ?? 0
    for column in texts.indices.prefix(last + 1) {
      if column > 0 { output.append(Self.gap) }
      let padding = widths[column] - displayWidth(texts[column])
      if table.columns[column].isNumber { output.append(" ", times: padding) }
      output.append(texts[column])
      if !table.columns[column].isNumber, column < last { output.append(" ", times: padding) }
    }
  }
}

extension OutputFormat {
  /// Aligned columns for people, in their language.
  public static let text = OutputFormat(
    "text", endings: ["txt"], isForMachines: false, holds: Set(ResultForm.allCases),
    table: { TextTableWriter(of: $0, $1) }, document: { DocumentText($1).bytes(of: $0) })
}
