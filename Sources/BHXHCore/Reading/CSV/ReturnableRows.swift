/// The rows of a table of which some can be taken back, to come again before anything else.
struct ReturnableRows<Rows: TableRows & ~Copyable>: TableRows, ~Copyable {
  private var rows: Rows
  /// In their order.
  private var returned: ArraySlice<PendingRow> = []
  /// The row at hand, where it has come before.
  private var again: PendingRow?

  init(_ rows: consuming Rows) { self.rows = rows }

  /// Takes rows back.
  mutating func putBack(_ rows: [PendingRow]) { returned = (rows + returned)[...] }

  var row: Row { again?.row ?? rows.row }

  var bytes: [UInt8] { again?.bytes ?? rows.bytes }

  var defect: Problem? { again == nil ? rows.defect : again?.defect }

  var text: String { again?.text ?? rows.text }

  var kept: PendingRow { again ?? rows.kept }

  var description: InputSummary { rows.description }

  var delimiter: UInt8 { rows.delimiter }

  mutating func next() throws(Problem) -> Bool {
    if nextReturned() { return true }
    return try rows.next()
  }

  mutating func next(unlessPassedBy filter: inout RowFilter?) throws(Problem) -> Bool {
    if nextReturned() { return true }
    return try rows.next(unlessPassedBy: &filter)
  }

  @discardableResult
  mutating func withBlocks(
    passing passed: Set<Int>, _ body: (inout TextBlocks) throws(Problem) -> Void
  ) throws(Problem) -> [PendingRow] {
    putBack(try rows.withBlocks(passing: passed, body))
    return []
  }

  private mutating func nextReturned() -> Bool {
    again = returned.popFirst()
    return again != nil
  }
}
