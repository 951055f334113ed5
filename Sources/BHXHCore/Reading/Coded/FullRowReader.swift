/// Reads one row of a plain table by itself, by all the rules: the first of its kind, or one that is not plain.
protocol FullRowReader: ~Copyable {
  /// Reads the row of `range` and gives it to the ledger.
  ///
  /// - Returns: false where it cannot be read without what stands around it; then nothing was taken.
  mutating func take<Sink: ReadingSink>(
    _ range: Range<Int>, of block: borrowing TextBlock, line: Int, _ ledger: inout RowLedger,
    into sink: inout Sink
  ) throws(Problem) -> Bool

  /// The text in a column of the row that was read last.
  func text(inColumn column: Int) -> String?
}

/// A record of CSV by itself, or a row of a worksheet as one.
struct SingleRecords: FullRowReader, ~Copyable {
  private var single: TextBlock
  private var records: CSVRecords
  private var row = Row()
  private var cursor = PlaceCursor()
  private let isOfWorksheet: Bool

  init(delimiter: UInt8, file: String, isOfWorksheet: Bool) {
    self.isOfWorksheet = isOfWorksheet
    single = TextBlock(file: file, capacity: 1024)
    records = CSVRecords(delimiter: delimiter)
  }

  mutating func take<Sink: ReadingSink>(
    _ range: Range<Int>, of block: borrowing TextBlock, line: Int, _ ledger: inout RowLedger,
    into sink: inout Sink
  ) throws(Problem) -> Bool {
    single.take(range, of: block, line: line)
    records.begin(single)
    while try records.next(in: single) {
      row.fill(records, in: single, &cursor)
      if isOfWorksheet { row.placeCellsByColumn() }
      let (records, single) = (records, single)
      ledger.take(row, in: single.bytes, defect: records.defect, into: &sink) {
        single.string(records.start..<records.end)
      }
    }
    return true
  }

  func text(inColumn column: Int) -> String? {
    column < row.cells.count ? row.text(row.cells[column], in: single.bytes) : nil
  }
}

extension TextBlock {
  /// Holds a stretch of another block from now on.
  mutating func take(_ range: Range<Int>, of block: borrowing TextBlock, line: Int) {
    reserve(range.count)
    ByteCopy.copy(block.bytes, range, into: &bytes, at: 0)
    count = range.count
    bytes[range.count] = Byte.lineFeed
    firstLine = line
  }
}

/// The objects of a line by itself, of NDJSON or of an array.
struct SingleObjects: FullRowReader {
  private(set) var rows: JSONRows
  private(set) var columns: JSONColumns
  private let file: String
  private let isInArray: Bool
  private var last: PendingRow?

  init(_ rows: JSONRows, _ columns: JSONColumns, file: String) {
    self.rows = rows
    isInArray = rows.format != .ndjson
    self.columns = columns
    self.file = file
  }

  mutating func take<Sink: ReadingSink>(
    _ range: Range<Int>, of block: borrowing TextBlock, line: Int, _ ledger: inout RowLedger,
    into sink: inout Sink
  ) throws(Problem) -> Bool {
    var bytes = Array(block.bytes[range])
    if isInArray {
      guard let end = bytes.lastIndex(where: { !Byte.isSpace($0) }) else { return true }
      // Behind its last object the array goes on; by itself the line is the end of one.
      guard bytes[end] == Byte.comma else { return false }
      bytes[end] = UInt8(ascii: "]")
    }
    let source = TextSource(ByteSource(bytes: bytes), named: file, encoding: .utf8)
    var objects = JSONObjects(
      source, isSequence: !isInArray, isInArray: isInArray, columns,
      blockBytes: range.count + 64, firstLine: line)
    var found: [(row: PendingRow, isOwn: Bool)] = []
    do throws(Problem) {
      try objects.read { (row, isOwn, _) throws(Problem) in found.append((row, isOwn)) }
    } catch {
      // It goes on in the next line, or is wrong: told by who reads all of them.
      return false
    }
    for (row, isOwn) in found where sink.wantsMore {
      try rows.take(row, isOwn: isOwn, &objects, &ledger, into: &sink)
    }
    columns = objects.columns
    last = found.last?.row
    return true
  }

  func text(inColumn column: Int) -> String? {
    guard let last, column < last.row.cells.count else { return nil }
    return last.row.text(last.row.cells[column], in: last.bytes)
  }
}
