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
      append("(\(Words(style.language).word(.phrase, table.emptyPhrase)))")
    } else {
      AlignedText(CellText(style).plain(table), style).write(to: &output)
    }
    for block in ExplanationText(style).blocks(of: table) {
      output.append("\n")
      append("\(block.number). \(block.title)")
      for line in block.lines { append("   \(line)", indent: "     ") }
    }
    table.rows = ResultRows()
  }

  private mutating func append(_ text: String, indent: String = "") {
    let blanks = text.prefix { $0 == " " }
    for line in wrapped(text, width: style.width - blanks.count, indent: indent) {
      output.append(line == text.drop { $0 == " " } || !line.hasPrefix(" ") ? blanks + line : line)
      output.append("\n")
    }
  }
}

extension OutputFormat {
  /// Aligned columns for people, in their language.
  public static let text = OutputFormat(
    "text", endings: ["txt"], isForMachines: false, holds: Set(ResultForm.allCases),
    table: { TextTableWriter(of: $0, $1) }, document: { DocumentText($1).bytes(of: $0) })
}
