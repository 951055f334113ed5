/// Two sums over the same units: the two sides of a ratio.
package struct RatioSides: Sendable {
  package var left: Tally
  package var right: Tally
  /// The figures on the left that have a right side.
  package var reported: Int

  /// Puts the two sides of a ratio together over the units that have both.
  ///
  /// A whole unit (its own figure, or the sum of all its children) takes the right side of the unit itself; where there is none, and for an
  /// incomplete sum always, each child is paired for itself, and who lacks a side is left out of both. So it is in a region always: it is a
  /// grouping of provinces, not the same ones at every date.
  package static func pair(
    _ figure: RolledUp, with right: (AdministrativeUnit) -> Tally?
  ) -> RatioSides? {
    guard let left = figure.tally else { return nil }
    if figure.isComplete, figure.unit.level != .region, let right = right(figure.unit) {
      return RatioSides(left: left, right: right, reported: figure.reported)
    }
    return pair(figure.children, with: right)
  }

  /// The same over several units, summed.
  package static func pair(
    _ figures: [RolledUp], with right: (AdministrativeUnit) -> Tally?
  ) -> RatioSides? {
    if figures.count == 1 { return pair(figures[0], with: right) }
    var total: RatioSides?
    for figure in figures {
      guard let paired = pair(figure, with: right) else { continue }
      guard let sum = total else {
        total = paired
        continue
      }
      total = RatioSides(
        left: sum.left.adding(paired.left), right: sum.right.adding(paired.right),
        reported: sum.reported + paired.reported)
    }
    return total
  }
}
