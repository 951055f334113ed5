/// A table as a workbook: heads that stay in sight with a filter, numbers as numbers, bars behind percentages.
///
/// A worksheet has 1 048 576 rows; what is more goes on in the next one.
package struct XLSXTableWriter: TableWriter {
  package var output = TextOutput()

  private var table: ResultTable
  private let style: OutputStyle

  package init(of table: ResultTable, _ style: OutputStyle) {
    self.table = ResultTable(name: table.name, columns: table.columns)
    self.style = style
  }

  package mutating func begin() {}

  package mutating func write(_ row: [Cell]) { table.rows.append(row) }

  package mutating func end(_ input: RowCount?) {
    let title = Words(style.language).word(.table, table.name)
    var book = WorkbookWriter(title: title)
    let cells = SheetTable(table, style)
    table.rows = ResultRows()
    var next = 0
    repeat {
      var sheet = SheetWriter(book.makeName(title))
      let end = min(cells.rowCount, next + SheetWriter.mostRows - 1)
      sheet.write(cells, rows: next..<end, &book.styles)
      book.add(sheet)
      next = end
    } while next < cells.rowCount
    output.append(book.bytes())
  }
}

extension SheetWriter {
  /// Writes the heads and rows of a table from the next row on; its heads stay in sight.
  mutating func write(
    _ table: SheetTable, rows range: Range<Int>, _ styles: inout WorkbookStyles,
    freezes: Bool = true
  ) {
    let heads = table.heads
    write(heads, .columnHead, &styles)
    if freezes { freezeHead(columns: heads.count) }
    let first = rows + 1
    for row in range { write(table.cells(row), .plain, &styles) }
    if let column = table.percentColumn, !range.isEmpty {
      drawBars(column: column, rows: first...rows)
    }
  }
}

extension OutputFormat {
  /// A workbook for spreadsheet programs.
  public static let xlsx = OutputFormat(
    "xlsx", endings: ["xlsx"], isForMachines: false, isBinary: true,
    holds: Set(ResultForm.allCases),
    table: { XLSXTableWriter(of: $0, $1) },
    document: { XLSXDocument($0, $1).bytes },
    report: { XLSXDocument($0.document, $0.style, sources: $0.sources).bytes })
}
