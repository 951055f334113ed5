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
    let pairs = figures.compactMap { pair($0, with: right) }
    if pairs.count < 2 { return pairs.first }
    // All at once: one pair after the other would copy the figures that went in once for each.
    guard let left = Tally.sum(pairs.lazy.map(\.left)),
      let right = Tally.sum(pairs.lazy.map(\.right))
    else { return nil }
    return RatioSides(
      left: left, right: right, reported: pairs.reduce(0) { $0 + $1.reported })
  }
}
