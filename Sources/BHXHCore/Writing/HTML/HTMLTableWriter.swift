/// A table as a page of its own; one of percentages has its picture above it.
public struct HTMLTableWriter: TableWriter {
  public var output = TextOutput()

  private var table: ResultTable
  private let style: OutputStyle

  public init(of table: ResultTable, _ style: OutputStyle) {
    self.table = ResultTable(name: table.name, columns: table.columns)
    self.style = style
  }

  public mutating func begin() {}

  public mutating func write(_ row: [Cell]) {
    table.rows.append(row)
  }

  public mutating func end(_ input: RowCount?) {
    let title = Words(style.language).word(.table, table.name)
    var document = ReportDocument([.title(title)])
    if table.isRatios, !table.rows.isEmpty, table.rows.count <= Self.mostDrawnRows {
      document.append(.chart(TableChart(table, style).chart))
    }
    document.append(.result(table))
    output.append(HTMLDocument.bytes(of: document, style))
    table.rows = ResultRows()
  }

  /// More are a wall, not a picture.
  private static let mostDrawnRows = 400
}

extension ResultTable {
  /// Whether its rows are percentages that can be drawn.
  var isRatios: Bool { ["coverage", "growth", "plan", "retention"].contains(name) }
}

extension OutputFormat {
  /// A page for browsers and printers.
  public static let html = OutputFormat(
    "html", endings: ["html", "htm"], isForMachines: false, explainsRows: true,
    holds: Set(ResultForm.allCases),
    table: { HTMLTableWriter(of: $0, $1) }, document: { HTMLDocument.bytes(of: $0, $1) },
    report: { HTMLDocument.bytes(of: $0.document, $0.style, sources: $0.sources) })
}
