/// A row as a JSON object: the columns' names in their order, numbers with their printed decimals, null for what is not known.
struct JSONRow: Sendable {
  private let names: [String]
  private let gazetteer: Gazetteer
  private var spelling: MachineSpelling

  init(_ columns: [Column], _ gazetteer: Gazetteer) {
    names = columns.map(\.name)
    self.gazetteer = gazetteer
    spelling = MachineSpelling(gazetteer)
  }

  /// Writes the members of the row's object.
  mutating func write(_ row: [Cell], to json: inout JSONText) {
    for (name, cell) in zip(names, row) {
      json.key(name)
      if case .explanation(let explanation) = cell {
        json.explanation(explanation, gazetteer)
        continue
      }
      switch spelling.form(of: cell) {
      case .null: json.null()
      case .number(let digits): json.number(digits)
      case .text(let text): json.string(text)
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
