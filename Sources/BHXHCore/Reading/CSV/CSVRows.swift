/// The rows of a table, one after the other, whatever it is written in.
protocol TableRows: ~Copyable {
  /// The row that was read last; its cells stand in `bytes`.
  var row: Row { get }
  var bytes: [UInt8] { get }
  /// What is wrong with the row as such.
  var defect: Problem? { get }
  /// The row as it stands in the input.
  var text: String { get }
  /// The row with a copy of its bytes.
  var kept: PendingRow { get }
  /// What the input is written in.
  var description: InputSummary { get }
  /// What parts the fields of the text that `withBlocks` gives.
  var delimiter: UInt8 { get }

  /// Goes to the next row that is not passed over; false at the end of the input.
  mutating func next(unlessPassedBy filter: inout RowFilter?) throws(Problem) -> Bool

  /// Lets what is left be read by other means, as far as it is text.
  ///
  /// - Parameter passed: the columns in which it matters to nobody whether a cell is more than its text.
  /// - Returns: rows that were looked at as text, and are left all the same.
  @discardableResult
  mutating func withBlocks(
    passing passed: Set<Int>, _ body: (inout TextBlocks) throws(Problem) -> Void
  ) throws(Problem) -> [PendingRow]
}

/// The records of a CSV input as rows, with the places of their cells.
struct CSVRows: TableRows, ~Copyable {
  private let file: String
  private let dialect: Dialect
  private var scanner: CSVScanner
  private var cursor = PlaceCursor()
  /// The row that was read last; its cells stand in `bytes`.
  private(set) var row = Row()

  /// - Parameter blockBytes: how much is read at a time; nil for what suits the source.
  init(_ source: consuming TextSource, dialect: Dialect, blockBytes: Int? = nil) {
    file = source.file
    self.dialect = dialect
    let room = blockBytes ?? source.firstBlockBytes
    scanner = CSVScanner(source, dialect: dialect, blockBytes: room)
  }

  var bytes: [UInt8] { scanner.block.bytes }

  /// What is wrong with the record as such.
  var defect: Problem? { scanner.defect }

  /// The record as it stands in the input.
  var text: String { scanner.recordText }

  var delimiter: UInt8 { dialect.delimiter }

  var description: InputSummary {
    InputSummary(
      file: file, format: .csv, encoding: scanner.blocks.source.encoding,
      hasByteOrderMark: scanner.blocks.source.hasByteOrderMark, dialect: dialect)
  }

  /// Goes to the next record; false at the end of the input.
  mutating func next() throws(Problem) -> Bool {
    guard try scanner.next() else { return false }
    row.fill(scanner.records, in: scanner.block, &cursor)
    return true
  }

  /// Goes to the next record that is not passed over; false at the end of the input.
  mutating func next(unlessPassedBy filter: inout RowFilter?) throws(Problem) -> Bool {
    repeat {
      guard try scanner.next() else { return false }
    } while filter?.passesOver(scanner.records) == true
    row.fill(scanner.records, in: scanner.block, &cursor)
    return true
  }

  /// Lets what is left be read by other means.
  mutating func withBlocks(
    passing passed: Set<Int>, _ body: (inout TextBlocks) throws(Problem) -> Void
  ) throws(Problem) -> [PendingRow] {
    try scanner.withBlocks(body)
    return []
  }

  /// The current row with a copy of its bytes.
  var kept: PendingRow {
    var kept = row
    for index in kept.cells.indices {
      kept.cells[index].start -= row.start
      kept.cells[index].end -= row.start
    }
    (kept.start, kept.end) = (0, row.end - row.start)
    return PendingRow(row: kept, bytes: Array(bytes[row.start..<row.end]), defect: defect)
  }
}

extension Row {
  /// Takes the fields of a record for its cells; the cursor follows their lines and columns through the block.
  mutating func fill(
    _ records: borrowing CSVRecords, in block: borrowing TextBlock, _ cursor: inout PlaceCursor
  ) {
    if records.start < cursor.offset || records.start == 0 {
      cursor = PlaceCursor(offset: 0, line: block.firstLine)
    }
    cursor.advance(toLineAt: records.start, in: block)
    start = records.start
    end = records.end
    line = cursor.line
    cells.removeAll(keepingCapacity: true)
    cells.reserveCapacity(records.count)
    for index in 0..<records.count {
      let field = records.field(index)
      cursor.advance(to: field.opening, in: block.bytes)
      var cell = RowCell(
        start: field.start, end: field.end, line: cursor.line, column: cursor.column,
        hasEscapedQuotes: field.hasEscapedQuotes)
      cell.takeOffGuard(in: block.bytes)
      cells.append(cell)
    }
  }
}
