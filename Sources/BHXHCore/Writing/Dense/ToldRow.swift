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

  struct Piece: BitwiseCopyable {
    let kind: Kind
    let value: Int64
  }

  /// Elsewhere, for what stands in the row itself would be copied to be read.
  private var pieces = GrowingBuffer<Piece>(capacity: 16)

  var count: Int { pieces.count }

  @inline(__always)
  subscript(place: Int) -> Piece { pieces.element(place) }

  /// Begins another row.
  mutating func begin() { pieces.clear() }

  @inline(__always)
  mutating func append(_ kind: Kind, _ value: Int64 = 0) {
    pieces.append(Piece(kind: kind, value: value))
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
