/// How far the plans of dense rows were at the same month a year before: what `PlanPace` says of them.
final class DensePace: Sendable {
  private let rows: DenseRows
  /// The plans of all months, not only of those that are wanted.
  private let plans: DensePlans
  /// By row: where the same territory stands a year before; negative where it has nothing then.
  private let positions: [Int32]

  /// Nil where figures of the year before may be sums of units: such rows are for the cube.
  init?(_ wanted: DensePlans, _ rows: DenseRows, _ plans: Cube, _ selection: Selection) {
    self.rows = rows
    guard let known = DensePositions(rows),
      let all = selection.months == nil
        ? wanted : DensePlans(rows, plans, Selection(schemes: selection.schemes))
    else { return nil }
    self.plans = all
    let above = rows.above
    var positions: [Int32] = []
    positions.reserveCapacity(rows.places.count)
    for place in rows.places {
      let month = place.month.advanced(by: -12)
      guard let then = rows.gazetteer.sameUnit(as: place.unit, at: month) else {
        positions.append(-1)
        continue
      }
      if above.contains(then) { return nil }
      positions.append(Int32(known.position(of: then, place.part, at: month) ?? -1))
    }
    self.positions = positions
  }

  /// Both sides of the attainment a year before a row, of the same issuer's target; nil where one is not known.
  func before(_ row: Int, _ scheme: Scheme, _ issuer: Int32) -> (
    participants: Int64, target: Int64
  )? {
    let position = Int(positions[row])
    if position < 0 { return nil }
    let participants = rows.participants(at: rows.places[position])[Int(scheme.rawValue)]
    let target = plans.targets(position, scheme).first { $0.issuer == issuer }
    guard participants >= 0, let count = target?.count else { return nil }
    return (participants, count)
  }
}
