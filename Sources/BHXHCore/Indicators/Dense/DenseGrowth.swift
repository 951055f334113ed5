/// The earlier sides of growth among dense rows: what `EarlierFigures` finds where nothing but stocks was ever given.
struct DenseGrowth {
  /// What a unit has at the month that is compared with.
  struct Earlier {
    /// By scheme; negative where nothing is given.
    let sums: PagedSums.Row
    let comparability: Comparability
  }

  private static let nothing = PagedSums.Row(repeating: -1)

  let comparison: Comparison
  private let rows: DenseRows
  /// What lies above the units.
  private let above: Set<AdministrativeUnit>
  private let positions: DensePositions
  private var earlier: [Earlier] = []

  /// Nil where a figure could be the sum of units below: such rows are for the cube.
  init?(_ rows: DenseRows, versus comparison: Comparison) {
    self.rows = rows
    above = rows.above
    self.comparison = comparison
    guard let positions = DensePositions(rows) else { return nil }
    self.positions = positions
    let places = rows.places
    earlier.reserveCapacity(places.count)
    for place in places {
      guard let found = find(place) else { return nil }
      earlier.append(found)
    }
  }

  /// The earlier side of a row, by its place among the rows.
  subscript(position: Int) -> Earlier { earlier[position] }

  private func find(_ place: DenseRows.Place) -> Earlier? {
    guard let versus = comparison.earlier(than: place.month) else {
      return Earlier(sums: Self.nothing, comparability: .yes)
    }
    switch rows.gazetteer.counterpart(of: place.unit, at: versus) {
    case .same(let then):
      // What may have a sum of the units below it is not looked for here.
      if above.contains(then) { return nil }
      return Earlier(sums: row(of: then, place.part, at: versus), comparability: .yes)
    case .sum(let parts):
      if parts.contains(where: above.contains) { return nil }
      let found = parts.map { row(of: $0, place.part, at: versus) }
      var sum = PagedSums.Row(repeating: 0)
      for scheme in sum.indices {
        let counts = found.map { $0[scheme] }
        sum[scheme] = counts.contains { $0 < 0 } ? -1 : counts.reduce(0, +)
      }
      return Earlier(sums: sum, comparability: .restated)
    default: return Earlier(sums: Self.nothing, comparability: .no)
    }
  }

  private func row(of unit: AdministrativeUnit, _ part: Int, at month: Month) -> PagedSums.Row {
    positions.position(of: unit, part, at: month).map { rows.participants(at: rows.places[$0]) }
      ?? Self.nothing
  }
}
