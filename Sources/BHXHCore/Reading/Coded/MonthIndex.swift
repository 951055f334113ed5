/// Numbers of units at months: of each unit side by side, because its months are mostly one after the other.
struct MonthIndex: Sendable {
  private struct Row: Sendable {
    var first = 0
    var numbers: [Int32] = []
  }

  private var rows: [Row] = []
  /// Of months that lie far from the others of their unit.
  private var far: [DenseFigures.Place: Int32] = [:]

  /// The widest stretch of months that is kept side by side: a hundred years.
  private static let widest = 1_200
  /// How many months are made room for before the first one.
  private static let margin = 24

  /// The number of a place; `new`, and from now on that, where it has none.
  mutating func number(of place: DenseFigures.Place, new: Int32) -> Int32 {
    let (unit, month) = (Int(place.unit), Int(place.month.index))
    if !far.isEmpty, let number = far[place] { return number }
    while rows.count <= unit { rows.append(Row()) }
    let index = month - rows[unit].first
    if index >= 0, index < rows[unit].numbers.count {
      if rows[unit].numbers[index] < 0 { rows[unit].numbers[index] = new }
      return rows[unit].numbers[index]
    }
    if rows[unit].numbers.isEmpty { rows[unit].first = month }
    let first = min(rows[unit].first, month)
    let end = max(rows[unit].first + rows[unit].numbers.count, month + 1)
    if end - first > Self.widest {
      far[place] = new
      return new
    }
    if first < rows[unit].first {
      // Earlier months will follow: not all of the row is moved for each.
      let more = max(rows[unit].first - first, Self.margin)
      rows[unit].numbers.insert(contentsOf: repeatElement(-1, count: more), at: 0)
      rows[unit].first -= more
    }
    while rows[unit].numbers.count < end - rows[unit].first { rows[unit].numbers.append(-1) }
    rows[unit].numbers[month - rows[unit].first] = new
    return new
  }
}
