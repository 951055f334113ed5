/// The rows of a result, each made when it is asked for, so that a result as long as its input is never held as cells.
///
///     var cells: [Cell] = []
///     for index in rows.indices {
///       rows.read(index, into: &cells)
///       writer.write(cells)
///     }
package struct ResultRows: Sendable {
  private enum Origin: Sendable {
    case given([[Cell]])
    case made(count: Int, @Sendable (Int, inout [Cell]) -> Void)
  }

  private var origin: Origin

  package init(_ rows: [[Cell]]) {
    origin = .given(rows)
  }

  /// - Parameter make: appends the cells of the row with the given number.
  init(count: Int, make: @escaping @Sendable (_ row: Int, _ cells: inout [Cell]) -> Void) {
    origin = .made(count: count, make)
  }

  /// Puts the cells of a row in the place of those that `cells` holds, without allocating where they have room.
  package func read(_ row: Int, into cells: inout [Cell]) {
    switch origin {
    case .given(let rows): cells = rows[row]
    case .made(_, let make):
      cells.removeAll(keepingCapacity: true)
      make(row, &cells)
    }
  }

  /// The first of them, as many as there are.
  package func first(_ most: Int) -> ResultRows {
    ResultRows(count: Swift.min(Swift.max(most, 0), count)) { read($0, into: &$1) }
  }
}

extension ResultRows: RandomAccessCollection, RangeReplaceableCollection {
  package init() {
    origin = .given([])
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch origin {
    case .given(let rows): rows.count
    case .made(let count, _): count
    }
  }

  package subscript(row: Int) -> [Cell] {
    var cells: [Cell] = []
    read(row, into: &cells)
    return cells
  }

  /// Holds all rows from then on.
  package mutating func replaceSubrange(
    _ range: Range<Int>, with more: some Collection<[Cell]>
  ) {
    var rows =
      switch origin {
      case .given(let rows): rows
      case .made: map(\.self)
      }
    origin = .given([])
    rows.replaceSubrange(range, with: more)
    origin = .given(rows)
  }
}

extension ResultRows: Equatable {
  package static func == (left: ResultRows, right: ResultRows) -> Bool {
    left.elementsEqual(right)
  }
}
