/// A table as a page of its own; one of percentages has its picture above it.
enum HTMLTablePage {
  static func write(_ table: ResultTable, _ style: OutputStyle, to output: inout TextOutput) {
    var document = ReportDocument([.title(Words(style.language).word(.table, table.name))])
    if table.isRatios, !table.rows.isEmpty, table.rows.count <= mostDrawnRows {
      document.append(.chart(TableChart(table, style).chart))
    }
    document.append(.result(table))
    output.append(HTMLDocument.bytes(of: document, style))
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
    table: { HeldTableWriter(of: $0, $1, HTMLTablePage.write) },
    document: { HTMLDocument.bytes(of: $0, $1) },
    report: { HTMLDocument.bytes(of: $0.document, $0.style, sources: $0.sources) })
}
