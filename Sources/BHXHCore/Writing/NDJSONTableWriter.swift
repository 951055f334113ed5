/// A table as NDJSON: each row a JSON object on a line of its own, and nothing else.
///
/// The count of the input rows has no place between rows: it goes to standard error, as with CSV.
public struct NDJSONTableWriter: TableWriter {
  public var output: TextOutput {
    get { json.output }
    set { json.output = newValue }
  }

  private var json = JSONText(isCompact: true)
  private var row: JSONRow

  public init(of table: ResultTable, _ style: OutputStyle) {
    row = JSONRow(table.columns, style.gazetteer)
  }

  public mutating func begin() {}

  public mutating func write(_ row: [Cell]) {
    json.beginObject()
    self.row.write(row, to: &json)
    json.end()
    json.output.append("\n")
  }

  public mutating func end(_ input: RowCount?) {}
}
