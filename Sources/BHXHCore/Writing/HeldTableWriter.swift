/// Holds every row until the end, for formats that need them all before they write the first.
struct HeldTableWriter: TableWriter {
  /// Writes a whole table.
  typealias Finish = @Sendable (ResultTable, OutputStyle, inout TextOutput) -> Void

  var output = TextOutput()
  private var table: ResultTable
  private let style: OutputStyle
  private let finish: Finish

  init(of table: ResultTable, _ style: OutputStyle, _ finish: @escaping Finish) {
    self.table = ResultTable(name: table.name, columns: table.columns)
    self.style = style
    self.finish = finish
  }

  mutating func begin() {}

  mutating func write(_ row: [Cell]) {
    table.rows.append(row)
  }

  mutating func end(_ input: RowCount?) {
    finish(table, style, &output)
    table.rows = ResultRows()
  }
}
