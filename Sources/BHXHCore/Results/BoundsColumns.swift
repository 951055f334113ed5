/// The bounds of one cell of a result: the lowest and the highest that it may truly be.
struct CellBounds {
  let low: Cell
  let high: Cell

  /// Of a number of people; blank where unbounded or not known.
  init(_ interval: Interval?, _ make: (Int128) -> Cell = { .count($0) }) {
    let whole = interval?.wholeNumbers
    low = Cell(whole?.lowest, make)
    high = Cell(whole?.highest, make)
  }

  init<Value>(_ ends: (low: Value?, high: Value?)?, _ make: (Value) -> Cell) {
    low = Cell(ends?.low, make)
    high = Cell(ends?.high, make)
  }

  /// What text shows in place of a number that is not exact; machine formats write it as not known.
  var range: Cell { low == .none && high == .none ? .none : .range(low, high) }
}

extension ResultTable {
  /// The result with `<column>_low` and `<column>_high` behind its other columns, as `--boundaries DATE` has them.
  ///
  /// - Parameter bounds: of each row, one for each of the columns.
  func bounding(_ names: [String], by bounds: [[CellBounds]]) -> ResultTable {
    let places = names.compactMap { name in columns.firstIndex { $0.name == name } }
    let bounded = places.map { columns[$0] }
    var result = ResultTable(name: name, columns: columns + bounded.flatMap(Self.ends))
    result.rows = ResultRows(
      zip(rows, bounds).map { row, bounds in
        var cells = row
        for (place, ends) in zip(places, bounds) where cells[place] == .none {
          cells[place] = ends.range
        }
        return cells + bounds.flatMap { [$0.low, $0.high] }
      })
    return result
  }

  private static func ends(of column: Column) -> [Column] {
    [
      Column(
        column.name + "_low", column.vietnamese + ", từ", column.english + ", from", isNumber: true,
        isInText: false),
      Column(
        column.name + "_high", column.vietnamese + ", đến", column.english + ", to", isNumber: true,
        isInText: false),
    ]
  }
}
