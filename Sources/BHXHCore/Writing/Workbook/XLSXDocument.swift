/// A report as a workbook: the page first, with a chart, and then a worksheet for each of its sections.
struct XLSXDocument {
  /// Where sentences go on in the next row, in characters.
  private static let width = 110

  private let style: OutputStyle
  private var book: WorkbookWriter
  private var page: SheetWriter
  private var footnotes = 0
  /// How many columns the widest table of the page takes.
  private var width = 1
  private var chart: WorkbookChart?
  private var heading = ""

  init(_ document: ReportDocument, _ style: OutputStyle, sources: [Source] = []) {
    self.style = style
    let title =
      document.blocks.lazy.compactMap { block in
        if case .title(let text) = block { text } else { nil }
      }.first ?? Words(style.language).word(.table, "report")
    book = WorkbookWriter(title: title, sources: sources)
    page = SheetWriter(book.makeName(title))
    var sections: [(heading: String, blocks: [ReportDocument.Block])] = []
    for block in document.blocks {
      writeOnPage(block)
      if case .heading(let text) = block { sections.append((text, [])) }
      if !sections.isEmpty { sections[sections.count - 1].blocks.append(block) }
    }
    if let chart {
      page.addDrawing()
      book.chart = chart.moved(to: width + 1)
    }
    book.add(page)
    for section in sections {
      var sheet = SheetWriter(book.makeName(section.heading))
      var hasHead = false
      for block in section.blocks { write(block, on: &sheet, &hasHead) }
      book.add(sheet)
    }
  }

  var bytes: [UInt8] { book.bytes() }

  private mutating func writeOnPage(_ block: ReportDocument.Block) {
    if case .heading(let text) = block {
      heading = text
      page.skip()
    }
    guard case .result(let table) = block else {
      var hasHead = true
      var sheet = SheetWriter("")
      swap(&sheet, &page)
      write(block, on: &sheet, &hasHead)
      page = sheet
      return
    }
    let cells = SheetTable(table, style)
    let first = page.rows + 2
    page.write(cells, rows: 0..<cells.rowCount, &book.styles, freezes: false)
    width = max(width, cells.heads.count)
    // The first percentages of the page are drawn.
    if chart == nil, let column = cells.percentColumn, column > 0, cells.rowCount > 1 {
      let rows = (0..<cells.rowCount).map(cells.cells)
      chart = WorkbookChart(
        title: heading, sheet: page.name, labelColumn: 0, valueColumn: column,
        rows: first...page.rows, labels: rows.map { $0[0].shown },
        values: rows.map { $0[column].digits }, column: 0)
    }
  }

  private mutating func write(
    _ block: ReportDocument.Block, on sheet: inout SheetWriter, _ hasHead: inout Bool
  ) {
    func line(_ cells: [SheetCell], _ kind: WorkbookStyles.Look.Kind = .plain) {
      sheet.write(cells, kind, measured: false, &book.styles)
    }
    func lines(_ text: String) {
      for part in wrapped(text, width: Self.width) { line([.text(part)]) }
    }
    switch block {
    case .title(let text): line([.text(text)], .title)
    case .heading(let text): line([.text(text)], .heading)
    case .summary(let text), .paragraph(let text): lines(text)
    case .chart: break
    case .facts(let facts):
      for fact in facts { line([.text(fact.name), .text(fact.value)]) }
    case .list(let items):
      for item in items { lines("• " + item) }
    case .footnotes(let notes):
      for note in notes {
        footnotes += 1
        lines("[\(footnotes)] \(note)")
      }
    case .table(let table):
      line(table.columns.map { .text($0.heading) }, .columnHead)
      for row in table.rows { line(row.map { $0.isEmpty ? .blank : .text($0) }) }
    case .result(let table):
      let cells = SheetTable(table, style)
      sheet.write(cells, rows: 0..<cells.rowCount, &book.styles, freezes: !hasHead)
      hasHead = true
    }
  }
}
