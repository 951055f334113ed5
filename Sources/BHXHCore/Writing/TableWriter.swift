/// Writes one table in one format, row by row.
///
///     var writer = OutputFormat.csv.writer(of: table, style)
///     writer.begin()
///     for row in table.rows { writer.write(row) }
///     writer.end(input)
///
/// CSV, JSON and NDJSON hold no row back, so that a table may be longer than memory; text and Markdown need every row before
/// they know their columns, Prometheus before it knows the latest period.
package protocol TableWriter: Sendable {
  /// What is written so far and not taken yet.
  var output: TextOutput { get set }

  /// Writes what stands above the rows.
  mutating func begin()

  /// Writes a row: one cell a column.
  mutating func write(_ row: [Cell])

  /// Writes what stands below the rows.
  ///
  /// - Parameter input: how many rows were read; JSON and Prometheus carry it. Nil where nothing was.
  mutating func end(_ input: RowCount?)
}

extension OutputFormat {
  /// The writer of a table with the name and the columns of `table`; its rows are not looked at.
  package func writer(of table: ResultTable, _ style: OutputStyle) -> any TableWriter {
    if isForMachines, style.hasNames || style.speaksToExcel {
      let naming = UnitNaming(
        of: table.columns, style.gazetteer, keepsPath: !style.speaksToExcel)
      return NamingWriter(of: table, style, naming, self.table)
    }
    return self.table(table, style)
  }

  /// A whole table as bytes.
  package func bytes(of table: ResultTable, _ style: OutputStyle, input: RowCount? = nil) -> [UInt8]
  {
    var writer = writer(of: table, style)
    writer.begin()
    var cells: [Cell] = []
    for row in table.rows.indices {
      table.rows.read(row, into: &cells)
      writer.write(cells)
    }
    writer.end(input)
    return writer.output.take()
  }
}
