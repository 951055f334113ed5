/// Where the places of a unit, and of a part of its people, stand among dense rows.
struct DensePositions: Sendable {
  private let rows: DenseRows
  /// By part and unit: its places, in the order of their months.
  private var ranges: [[AdministrativeUnit: Range<Int>]]

  /// Nil where a region is among the units: a grouping of provinces, and not the same ones at every date.
  init?(_ rows: DenseRows) {
    self.rows = rows
    ranges = Array(repeating: [:], count: rows.parts.count)
    let places = rows.places
    var start = 0
    while start < places.count {
      let (unit, part) = (places[start].unit, places[start].part)
      var end = start
      while end < places.count, places[end].part == part, places[end].unit == unit { end += 1 }
      if unit.level == .region || ranges[part][unit] != nil { return nil }
      ranges[part][unit] = start..<end
      start = end
    }
  }

  /// The position of a unit at a month; nil where it has no figures then.
  func position(of unit: AdministrativeUnit, _ part: Int, at month: Month) -> Int? {
    guard let range = ranges[part][unit] else { return nil }
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if rows.places[middle].month < month { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && rows.places[low].month == month ? low : nil
  }
}
