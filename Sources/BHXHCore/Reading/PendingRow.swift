/// A row with its own bytes, kept while the first rows of an input are looked at together.
struct PendingRow: Sendable {
  let row: Row
  let bytes: [UInt8]
  /// What is wrong with the row as a whole.
  let defect: Problem?

  /// The texts of its cells.
  var texts: [String] { row.cells.map { row.text($0, in: bytes) } }

  /// The row as it stood.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
