/// A row of an answer as it is told: runs of cells that were known before, by their numbers, and what stands between them, column by column.
///
/// There is one at a time, which is passed on and never copied.
package struct ToldRow: ~Copyable {
  enum Kind: UInt8 {
    /// Several cells.
    case run
    /// One number that is not known.
    case none
    case count
    /// A count that is shown with its sign.
    case change
    /// So many units of the last decimal.
    case percent
    case signedPercent

    var isPercent: Bool { self == .percent || self == .signedPercent }
    var isSigned: Bool { self == .change || self == .signedPercent }
  }

  struct Piece {
    let kind: Kind
    let value: Int64
  }

  private(set) var pieces = InlineArray<16, Piece>(repeating: Piece(kind: .none, value: 0))
  private(set) var count = 0

  /// Begins another row.
  mutating func begin() { count = 0 }

  @inline(__always)
  mutating func append(_ kind: Kind, _ value: Int64 = 0) {
    pieces[count] = Piece(kind: kind, value: value)
    count += 1
  }

  @inline(__always)
  mutating func append(run: Int) { append(.run, Int64(run)) }
}

/// Cells of columns beside each other that many rows have.
struct ToldRun: Sendable {
  /// The first of the columns.
  let column: Int
  let cells: [Cell]
}
