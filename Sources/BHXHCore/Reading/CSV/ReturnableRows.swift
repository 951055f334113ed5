/// The rows of a table of which some can be taken back, to come again before anything else.
struct ReturnableRows: ~Copyable {
  private var rows: any TableRows & ~Copyable
  /// In their order.
  private var returned: ArraySlice<PendingRow> = []
  /// The row at hand, where it has come before.
  private var again: PendingRow?
  /// What ended the text: whoever asks again is told again.
  private var failure: Problem?
  /// What the input is written in.
  let description: InputSummary
  /// What parts the fields of the text that `withBlocks` gives.
  let delimiter: UInt8

  init(_ rows: consuming any TableRows & ~Copyable) {
    (description, delimiter) = (rows.description, rows.delimiter)
    self.rows = rows
  }

  /// Takes rows back.
  mutating func putBack(_ rows: [PendingRow]) { returned = (rows + returned)[...] }

  var row: Row { mutating get { again?.row ?? rows.row } }

  var bytes: [UInt8] { mutating get { again?.bytes ?? rows.bytes } }

  var defect: Problem? { mutating get { again == nil ? rows.defect : again?.defect } }

  var text: String { mutating get { again?.text ?? rows.text } }

  var kept: PendingRow { mutating get { again ?? rows.kept } }

  mutating func next() throws(Problem) -> Bool {
    var none: RowFilter?
    return try next(unlessPassedBy: &none)
  }

  mutating func next(unlessPassedBy filter: inout RowFilter?) throws(Problem) -> Bool {
    again = returned.popFirst()
    if again != nil { return true }
    if let failure { throw failure }
    do throws(Problem) {
      return try rows.next(unlessPassedBy: &filter)
    } catch {
      failure = error
      throw error
    }
  }

  /// Lets what is left be read by other means, as far as it is text; rows that are left all the same come again.
  mutating func withBlocks(
    passing passed: Set<Int>, _ body: (inout TextBlocks) throws(Problem) -> Void
  ) throws(Problem) {
    putBack(try rows.withBlocks(passing: passed, body))
  }
}
