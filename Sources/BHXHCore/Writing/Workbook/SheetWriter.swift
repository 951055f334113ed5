/// Writes the rows of one worksheet.
struct SheetWriter: Sendable {
  /// As many rows as a worksheet has.
  static let mostRows = 1_048_576
  /// As many units of UTF-16 as a cell holds.
  private static let longestText = 32_767

  let name: String
  /// How many rows were written.
  private(set) var rows = 0
  private var data = XMLOutput.stretch
  private var widths: [Int] = []
  private var merges: [String] = []
  /// The row of heads that stays in sight, with a filter in each column; nil where there is none.
  private var head: (row: Int, columns: Int)?
  /// A column of percentages with a bar behind each, from row to row.
  private var bars: [(column: Int, rows: ClosedRange<Int>)] = []
  private(set) var hasDrawing = false

  init(_ name: String) { self.name = name }

  /// Writes a row of cells of one kind of look.
  mutating func write(
    _ cells: [SheetCell], _ kind: WorkbookStyles.Look.Kind = .plain,
    measured: Bool = true, _ styles: inout WorkbookStyles
  ) {
    rows += 1
    guard cells.contains(where: { $0 != .blank }) else { return }
    data.append("<row r=\"\(rows)\">")
    for (column, cell) in cells.enumerated() {
      if measured { measure(cell, column) }
      write(cell, column, kind, &styles)
    }
    data.append("</row>")
  }

  /// Leaves rows out.
  mutating func skip(_ count: Int = 1) { rows += count }

  private mutating func measure(_ cell: SheetCell, _ column: Int) {
    while widths.count <= column { widths.append(0) }
    widths[column] = max(widths[column], min(cell.width, 60))
  }

  private mutating func write(
    _ cell: SheetCell, _ column: Int, _ kind: WorkbookStyles.Look.Kind,
    _ styles: inout WorkbookStyles
  ) {
    var look = WorkbookStyles.Look(kind: kind)
    if case .number(_, let format) = cell { look.format = format }
    look.isQuoted = cell.startsFormula
    let style = styles.number(look)
    let place = CellName.letters(of: column) + String(rows)
    let styled = style == 0 ? "" : " s=\"\(style)\""
    switch cell {
    case .blank: break
    case .number(let digits, _):
      data.append("<c r=\"\(place)\"\(styled)><v>\(digits)</v></c>")
    case .text(let text):
      data.append("<c r=\"\(place)\"\(styled) t=\"inlineStr\"><is><t xml:space=\"preserve\">")
      data.append(escaped: Self.fitting(text))
      data.append("</t></is></c>")
    }
  }

  /// What fits into a cell; a longer text ends with a sign that it goes on.
  private static func fitting(_ text: String) -> String {
    guard text.utf16.count > longestText else { return text }
    return String(text.prefix(longestText / 2)) + "…"
  }

  /// Keeps the row that was written last in sight, and gives each of its columns a filter.
  mutating func freezeHead(columns: Int) { head = (rows, columns) }

  /// Puts bars behind the numbers of a column.
  mutating func drawBars(column: Int, rows: ClosedRange<Int>) { bars.append((column, rows)) }

  /// Refers to the drawing of the workbook.
  mutating func addDrawing() { hasDrawing = true }

  /// The part of the worksheet.
  var part: [UInt8] {
    var xml = XMLOutput()
    xml.append(
      """
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">
      """)
    if let head {
      xml.append(
        "<pane ySplit=\"\(head.row)\" topLeftCell=\"A\(head.row + 1)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      )
    }
    xml.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>")
    if !widths.isEmpty {
      xml.append("<cols>")
      for (column, width) in widths.enumerated() {
        xml.append(
          "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(max(width, 6) + 3)\" customWidth=\"1\"/>"
        )
      }
      xml.append("</cols>")
    }
    xml.append("<sheetData>")
    xml.append(data)
    xml.append("</sheetData>")
    if let head, head.columns > 0 {
      let last = CellName.letters(of: head.columns - 1) + String(max(rows, head.row))
      xml.append("<autoFilter ref=\"A\(head.row):\(last)\"/>")
    }
    for (index, bar) in bars.enumerated() { append(bar.column, bar.rows, index + 1, to: &xml) }
    xml.append(
      """
      <pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
      <pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>
      """)
    if hasDrawing { xml.append("<drawing r:id=\"rId1\"/>") }
    xml.append("</worksheet>")
    return xml.bytes
  }

  private func append(
    _ column: Int, _ rows: ClosedRange<Int>, _ priority: Int, to xml: inout XMLOutput
  ) {
    let letters = CellName.letters(of: column)
    xml.append(
      """
      <conditionalFormatting sqref="\(letters)\(rows.lowerBound):\(letters)\(rows.upperBound)">\
      <cfRule type="dataBar" priority="\(priority)"><dataBar><cfvo type="num" val="0"/><cfvo type="max"/>\
      <color rgb="FF9CC3E6"/></dataBar></cfRule></conditionalFormatting>
      """)
  }
}
