/// Writes a table with the name and the statistics office's code of each unit behind its path, in whatever format another writer has.
struct NamingWriter: TableWriter {
  private var inner: any TableWriter
  private let naming: UnitNaming
  private var expanded: [Cell] = []

  var output: TextOutput {
    get { inner.output }
    set { inner.output = newValue }
  }

  init(
    of table: ResultTable, _ style: OutputStyle, _ naming: UnitNaming,
    _ make: (ResultTable, OutputStyle) -> any TableWriter
  ) {
    self.naming = naming
    inner = make(ResultTable(name: table.name, columns: naming.columns), style)
  }

  mutating func begin() { inner.begin() }

  mutating func write(_ row: [Cell]) {
    naming.expand(row, into: &expanded)
    inner.write(expanded)
  }

  mutating func end(_ input: RowCount?) { inner.end(input) }
}

/// The columns of names and codes that stand behind those of units.
struct UnitNaming: Sendable {
  let columns: [Column]
  private let gazetteer: Gazetteer
  private let places: Set<Int>
  private let keepsPath: Bool

  /// - Parameter keepsPath: false for Excel in Vietnamese, where the name stands in place of the path.
  init(of columns: [Column], _ gazetteer: Gazetteer, keepsPath: Bool = true) {
    self.gazetteer = gazetteer
    self.keepsPath = keepsPath
    let places = Set(columns.indices.filter { Self.isOfUnits(columns[$0]) })
    self.places = places
    self.columns = columns.indices.flatMap { index -> [Column] in
      let column = columns[index]
      guard places.contains(index) else { return [column] }
      let prefix = column.name == "unit" ? "" : column.name + "_"
      let code = Column(prefix + "code", "Mã đơn vị", "Code")
      return keepsPath ? [column, Column(prefix + "name", "Tên", "Name"), code] : [column, code]
    }
  }

  /// Columns of grouping keys and units; not the successors of a unit, which are many.
  private static func isOfUnits(_ column: Column) -> Bool {
    if column.name == "unit" { return true }
    if case .level? = column.key { return true }
    return false
  }

  /// The cells of a row under `columns`.
  func expand(_ row: [Cell], into expanded: inout [Cell]) {
    expanded.removeAll(keepingCapacity: true)
    for index in row.indices {
      expanded.append(row[index])
      guard places.contains(index) else { continue }
      guard case .unit(let unit) = row[index].bare else {
        expanded += keepsPath ? [.none, .none] : [.none]
        continue
      }
      if keepsPath { expanded.append(.text(gazetteer.fullName(of: unit))) }
      expanded.append(Cell(text: gazetteer.code(of: unit) ?? ""))
    }
  }
}

extension ResultTable {
  /// The same rows with the name and the code of each unit behind its path.
  func naming(_ gazetteer: Gazetteer) -> ResultTable {
    let naming = UnitNaming(of: columns, gazetteer)
    return ResultTable(
      name: name, columns: naming.columns,
      rows: rows.map { row in
        var expanded: [Cell] = []
        naming.expand(row, into: &expanded)
        return expanded
      })
  }
}
