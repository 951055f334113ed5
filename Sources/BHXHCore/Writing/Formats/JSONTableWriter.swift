/// A table as one JSON document: `{"bhxh": "coverage/1", "rows": […], "input": {…}}`, a row a line.
package struct JSONTableWriter: TableWriter {
  package var output: TextOutput {
    get { json.output }
    set { json.output = newValue }
  }

  private let name: String
  private var json = JSONText()
  private var row: JSONRow

  package init(of table: ResultTable, _ style: OutputStyle) {
    name = table.name
    row = JSONRow(table.columns, style.gazetteer)
  }

  package mutating func begin() {
    json.beginObject(.lines)
    json.key("bhxh")
    json.string("\(name)/1")
    json.key("rows")
    json.beginArray(.lines)
  }

  package mutating func write(_ row: [Cell]) {
    json.beginObject()
    self.row.write(row, to: &json)
    json.end()
  }

  package mutating func end(_ input: RowCount?) {
    json.end()
    if let input {
      json.key("input")
      json.input(input)
    }
    json.end()
    json.output.append("\n")
  }
}

/// A table as NDJSON: each row a JSON object on a line of its own, and nothing else.
///
/// The count of the input rows has no place between rows: it goes to standard error, as with CSV.
package struct NDJSONTableWriter: TableWriter {
  package var output: TextOutput {
    get { json.output }
    set { json.output = newValue }
  }

  private var json = JSONText(isCompact: true)
  private var row: JSONRow

  package init(of table: ResultTable, _ style: OutputStyle) {
    row = JSONRow(table.columns, style.gazetteer)
  }

  package mutating func begin() {}

  package mutating func write(_ row: [Cell]) {
    json.beginObject()
    self.row.write(row, to: &json)
    json.end()
    json.output.append("\n")
  }

  package mutating func end(_ input: RowCount?) {}
}

/// A row as a JSON object: the columns' names in their order, numbers with their printed decimals, null for what is not known.
struct JSONRow: Sendable {
  private let keys: [JSONText.Key]
  private let gazetteer: Gazetteer
  private var spelling: MachineSpelling

  init(_ columns: [Column], _ gazetteer: Gazetteer) {
    keys = columns.map { JSONText.Key($0.name) }
    self.gazetteer = gazetteer
    spelling = MachineSpelling(gazetteer)
  }

  /// Writes the members of the row's object.
  mutating func write(_ row: [Cell], to json: inout JSONText) {
    let cells = row.span
    for (index, key) in zip(cells.indices, keys) {
      json.key(key)
      if case .explanation(let explanation) = cells[index] {
        json.explanation(explanation, gazetteer)
        continue
      }
      switch MachineSpelling.form(of: cells[index]) {
      case .null: json.null()
      case .number(let mantissa, let decimals): json.number(mantissa, decimals: decimals)
      case .path(let unit): json.value(spelling.path(of: unit) { JSONText.quoted($0) })
      case .slug(let text), .text(let text): json.string(text)
      case .list(let texts):
        json.array { json in
          for text in texts { json.string(text) }
        }
      }
    }
  }
}

extension JSONText {
  /// How many rows were read and what became of them, as an object.
  package mutating func input(_ count: RowCount) {
    object { json in
      json.key("rows")
      json.number(count.rows)
      json.key("used")
      json.number(count.used)
      json.key("rejected")
      json.number(count.rejected)
      json.key("blank")
      json.number(count.blank)
    }
  }

  /// The rows of a table as an array of objects, a row a line.
  package mutating func rows(of table: ResultTable, _ gazetteer: Gazetteer) {
    var row = JSONRow(table.columns, gazetteer)
    array(.lines) { json in
      for cells in table.rows {
        json.object { json in row.write(cells, to: &json) }
      }
    }
  }
}

extension OutputFormat {
  /// An object with the rows, numbers as numbers.
  public static let json = OutputFormat(
    "json", endings: ["json"], isForMachines: true, holds: Set(ResultForm.allCases),
    table: { JSONTableWriter(of: $0, $1) }, lines: .json,
    report: {
      ReportJSON($0.style, digits: $0.digits, explains: $0.explains)
        .bytes(of: $0.report, sources: $0.sources, input: $0.input)
    })

  /// A JSON object a line.
  public static let ndjson = OutputFormat(
    "ndjson", endings: ["ndjson", "jsonl"], isForMachines: true,
    holds: [.table, .ratios, .observations], table: { NDJSONTableWriter(of: $0, $1) },
    lines: .ndjson)
}
