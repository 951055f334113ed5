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
