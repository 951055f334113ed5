/// Writes a table with the name and the statistics office's code of each unit behind its path, in whatever format another writer has.
///
/// For Excel in Vietnamese the name stands in place of the path.
struct NamingWriter: TableWriter {
  private var inner: any TableWriter
  private let gazetteer: Gazetteer
  private let columns: Set<Int>
  private let keepsPath: Bool
  private var expanded: [Cell] = []

  var output: TextOutput {
    get { inner.output }
    set { inner.output = newValue }
  }

  /// The table itself where no column is of units.
  init(
    of table: ResultTable, _ style: OutputStyle, keepsPath: Bool,
    _ make: (ResultTable, OutputStyle) -> any TableWriter
  ) {
    gazetteer = style.gazetteer
    self.keepsPath = keepsPath
    let columns = table.columns.indices.filter { Self.isOfUnits(table.columns[$0]) }
    self.columns = Set(columns)
    let all = table.columns.indices.flatMap { index -> [Column] in
      let column = table.columns[index]
      guard columns.contains(index) else { return [column] }
      let prefix = column.name == "unit" ? "" : column.name + "_"
      let code = Column(prefix + "code", "Mã đơn vị", "Code")
      return keepsPath ? [column, Column(prefix + "name", "Tên", "Name"), code] : [column, code]
    }
    inner = make(ResultTable(name: table.name, columns: all), style)
  }

  /// Columns of grouping keys and units; not the successors of a unit, which are many.
  private static func isOfUnits(_ column: Column) -> Bool {
    if column.name == "unit" { return true }
    if case .level? = column.key { return true }
    return false
  }

  mutating func begin() { inner.begin() }

  mutating func write(_ row: [Cell]) {
    expanded.removeAll(keepingCapacity: true)
    for index in row.indices {
      expanded.append(row[index])
      guard columns.contains(index) else { continue }
      guard case .unit(let unit) = row[index].bare else {
        expanded += keepsPath ? [.none, .none] : [.none]
        continue
      }
      if keepsPath { expanded.append(.text(gazetteer.fullName(of: unit))) }
      expanded.append(Cell(text: gazetteer.code(of: unit) ?? ""))
    }
    inner.write(expanded)
  }

  mutating func end(_ input: RowCount?) { inner.end(input) }
}
