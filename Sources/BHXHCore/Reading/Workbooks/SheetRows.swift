/// The rows of a worksheet as a CSV export would hold them, with the places of their cells: line and column are row and column.
///
/// All have the width of the sheet; rows that hold nothing come as blank ones. A merged cell says how many columns it takes, and its
/// text is there again in each row that it goes down through.
struct SheetRows: TableRows, ~Copyable {
  private(set) var row = Row()
  /// The row as a line of CSV.
  private(set) var bytes: [UInt8] = []
  private(set) var defect: Problem?

  let file: String
  private let outline: SheetOutline
  private var reader: WorksheetRows
  /// Whether the reader stands on a row that was not given yet.
  private var hasNext = false
  private var hasEnded = false
  /// Whether the row at hand comes as the next one.
  private var isHeld = false
  /// What is wrong with the text behind the row at hand.
  private var failure: Problem?
  private var nextMerge = 0
  /// How much comes out of the file: texts that many cells share or are merged of, and blank cells, take nothing in it.
  private var limit = ExpansionLimit()
  /// By column, what goes down through the rows to come.
  private var hanging: [Hanging]
  private var hasHanging = false

  private struct Hanging {
    var text: [UInt8] = []
    /// The last row of it, from 1.
    var lastRow = 0
    var span: UInt16 = 0
  }

  init(_ reader: consuming WorksheetRows, _ outline: SheetOutline, file: String) {
    limit.packed = reader.packed
    self.reader = reader
    self.outline = outline
    self.file = file
    hanging = Array(repeating: Hanging(), count: outline.merges.isEmpty ? 0 : outline.width)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  var kept: PendingRow { PendingRow(row: row, bytes: bytes, defect: defect) }

  var description: InputSummary {
    InputSummary(file: file, format: .xlsx, encoding: .utf8, hasByteOrderMark: false)
  }

  var delimiter: UInt8 { Byte.comma }

  mutating func next(unlessPassedBy filter: inout RowFilter?) throws(Problem) -> Bool {
    try next()
  }

  mutating func next() throws(Problem) -> Bool {
    if let failure { throw failure }
    if isHeld || hasEnded {
      defer { isHeld = false }
      return isHeld
    }
    if !hasNext {
      hasNext = try reader.next()
      hasEnded = !hasNext
      if hasEnded { return false }
    }
    try fill(row.line + 1)
    if reader.row.number == row.line { hasNext = false }
    return true
  }

  /// Appends the next row as a line; false where there is none, or where the row says more than a line can: it is still the next one then.
  mutating func appendLine(to text: inout [UInt8], passing passed: Set<Int>) -> Bool {
    if isHeld || failure != nil { return false }
    do throws(Problem) {
      guard try next() else { return false }
    } catch {
      failure = error
      return false
    }
    isHeld = defect != nil || !row.isLine(in: bytes, passing: passed)
    if isHeld { return false }
    text += bytes
    text.append(Byte.lineFeed)
    return true
  }

  /// Makes the row of that number.
  private mutating func fill(_ number: Int) throws(Problem) {
    row.line = number
    row.cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    defect = nil
    let isHeld = reader.row.number == number
    var next = 0
    for column in 0..<outline.width {
      if column > 0 { bytes.append(Byte.comma) }
      if isHeld, next < reader.row.cells.count, reader.row.cells[next].column == column {
        append(reader.row.cells[next], number)
        next += 1
      } else if hasHanging, hanging[column].lastRow >= number {
        let held = hanging[column]
        append(held.text.span, column, number, .repeated, held.span)
      } else {
        let nothing: [UInt8] = []
        append(nothing.span, column, number, .text)
      }
    }
    row.end = bytes.count
    if let problem = limit.exceeded(by: bytes.count, at: file) { throw problem }
    if nextMerge < outline.merges.count { hang(number) }
  }

  private mutating func append(_ cell: WorksheetCell, _ number: Int) {
    let held = reader.row.bytes
    let form: RowCell.Form
    switch cell.form {
    case .text: form = .text
    case .number: form = .number
    case .uncached:
      form = .text
      let place = Place(file: file, line: number, column: cell.column + 1)
      defect = defect ?? Problem(.formulaUncached, at: place)
    }
    append(held.span.extracting(cell.range), cell.column, number, form)
  }

  /// Appends a field, in quotes where a comma or a line's end would end it too early.
  private mutating func append(
    _ text: Span<UInt8>, _ column: Int, _ number: Int, _ form: RowCell.Form, _ span: UInt16 = 0
  ) {
    var needsQuotes = false
    var hasQuotes = false
    for index in text.indices {
      let byte = text[index]
      if byte == Byte.quote { hasQuotes = true }
      if byte == Byte.comma || byte == Byte.lineFeed || byte == Byte.carriageReturn {
        needsQuotes = true
      }
    }
    needsQuotes = needsQuotes || hasQuotes
    if needsQuotes { bytes.append(Byte.quote) }
    let start = bytes.count
    for index in text.indices {
      if hasQuotes, text[index] == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(text[index])
    }
    row.cells.append(
      RowCell(
        start: start, end: bytes.count, form: form, line: number, column: column + 1,
        hasEscapedQuotes: hasQuotes, span: span))
    if needsQuotes { bytes.append(Byte.quote) }
  }

  /// Takes in the merged cells that begin in the row.
  private mutating func hang(_ number: Int) {
    while nextMerge < outline.merges.count,
      outline.merges[nextMerge].rows.lowerBound + 1 <= number
    {
      let merge = outline.merges[nextMerge]
      nextMerge += 1
      guard merge.rows.lowerBound + 1 == number else { continue }
      let columns = merge.columns.clamped(to: 0...(outline.width - 1))
      let first = row.cells[columns.lowerBound]
      row.cells[columns.lowerBound].span = UInt16(merge.columns.count)
      if merge.rows.count == 1 { continue }
      hasHanging = true
      var text = Array(bytes[first.start..<first.end])
      if first.hasEscapedQuotes {
        text = Array(String(decoding: text, as: UTF8.self).withSingleQuotes.utf8)
      }
      hanging[columns.lowerBound] = Hanging(
        text: text, lastRow: merge.rows.upperBound + 1, span: UInt16(merge.columns.count))
    }
  }
}
