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
  public mutating func input(_ count: RowCount) {
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
  public mutating func rows(of table: ResultTable, _ gazetteer: Gazetteer) {
    var row = JSONRow(table.columns, gazetteer)
    array(.lines) { json in
      for cells in table.rows {
        json.object { json in row.write(cells, to: &json) }
      }
    }
  }
}
