/// Numbers of units at months: of each unit side by side, because its months are mostly one after the other.
struct MonthNumbers: Sendable {
  private struct Row: Sendable {
    var first = 0
    var numbers: [Int32] = []
  }

  private var rows: [Row] = []
  /// Of months that lie far from the others of their unit.
  private var far: [DenseFigures.Place: Int32] = [:]

  /// The widest stretch of months that is kept side by side: a hundred years.
  private static let widest = 1_200

  /// The number of a place; `new`, and from now on that, where it has none.
  mutating func number(of place: DenseFigures.Place, new: Int32) -> Int32 {
    let (unit, month) = (Int(place.unit), Int(place.month.index))
    if !far.isEmpty, let number = far[place] { return number }
    while rows.count <= unit { rows.append(Row()) }
    if rows[unit].numbers.isEmpty { rows[unit].first = month }
    let first = min(rows[unit].first, month)
    let end = max(rows[unit].first + rows[unit].numbers.count, month + 1)
    if end - first > Self.widest {
      far[place] = new
      return new
    }
    if first < rows[unit].first {
      let more = repeatElement(Int32(-1), count: rows[unit].first - first)
      rows[unit].numbers.insert(contentsOf: more, at: 0)
      rows[unit].first = first
    }
    while rows[unit].numbers.count < end - first { rows[unit].numbers.append(-1) }
    if rows[unit].numbers[month - first] < 0 { rows[unit].numbers[month - first] = new }
    return rows[unit].numbers[month - first]
  }
}
