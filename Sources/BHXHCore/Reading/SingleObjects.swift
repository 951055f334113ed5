/// A line of NDJSON by itself.
struct SingleObjects: SingleRows {
  private(set) var rows: JSONRows
  private(set) var columns: JSONColumns
  private let file: String
  private var last: PendingRow?

  init(_ rows: JSONRows, _ columns: JSONColumns, file: String) {
    self.rows = rows
    self.columns = columns
    self.file = file
  }

  mutating func take<Sink: ReadingSink>(
    _ range: Range<Int>, of block: borrowing TextBlock, line: Int, _ ledger: inout RowLedger,
    into sink: inout Sink
  ) throws(Problem) -> Bool {
    let source = TextSource(
      ByteSource(bytes: Array(block.bytes[range])), named: file, encoding: .utf8)
    var objects = JSONObjects(
      source, isSequence: true, columns, blockBytes: range.count + 64, firstLine: line)
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
