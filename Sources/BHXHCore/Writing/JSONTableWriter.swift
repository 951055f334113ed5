/// A table as one JSON document: `{"bhxh": "coverage/1", "rows": […], "input": {…}}`, a row a line.
public struct JSONTableWriter: TableWriter {
  public var output: TextOutput {
    get { json.output }
    set { json.output = newValue }
  }

  private let name: String
  private var json = JSONText()
  private var row: JSONRow

  public init(of table: ResultTable, _ style: OutputStyle) {
    name = table.name
    row = JSONRow(table.columns, style.gazetteer)
  }

  public mutating func begin() {
    json.beginObject(.lines)
    json.key("bhxh")
    json.string("\(name)/1")
    json.key("rows")
    json.beginArray(.lines)
  }

  public mutating func write(_ row: [Cell]) {
    json.beginObject()
    self.row.write(row, to: &json)
    json.end()
  }

  public mutating func end(_ input: RowCount?) {
    json.end()
    if let input {
      json.key("input")
      json.input(input)
    }
    json.end()
    json.output.append("\n")
  }
}
