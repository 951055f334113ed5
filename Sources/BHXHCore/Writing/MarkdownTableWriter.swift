/// A table in Markdown, to be pasted where people read: the columns, names and numbers of text.
public struct MarkdownTableWriter: TableWriter {
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
      output.append("*\(Words(style.language).word(.phrase, table.emptyPhrase))*\n")
    } else {
      MarkdownText.write(CellText(style).plain(table), to: &output)
    }
    for block in ExplanationText(style).blocks(of: table) {
      output.append("\n\(block.number). \(MarkdownText.escaped(block.title))\n\n")
      for line in block.lines {
        output.append("   * \(MarkdownText.escaped(String(line.drop(while: "• ".contains))))\n")
      }
    }
    table.rows = ResultRows()
  }
}
