/// Where figures are found when there are none of a unit at a time: its own of other times, and units near it.
package struct NearbyUnits: Sendable {
  /// From the first to the last month of the unit's own figures; nil where there are none at all.
  package let ownTimes: Period?
  /// What the unit was before or became, what lies below these, and what is above it, in the order of their paths; the topmost of those below.
  package let units: [AdministrativeUnit]

  /// More are not named.
  private static let most = 5

  package init(of unit: AdministrativeUnit, in cube: Cube, _ gazetteer: Gazetteer) {
    let path = gazetteer.path(of: unit)
    let states = gazetteer.states(ofPath: path)
    let months = ([unit] + states).flatMap(cube.facts).map(\.period.end)
    ownTimes = months.min().flatMap { first in
      months.max().flatMap { Period(from: first, to: $0) }
    }
    let kin =
      states + states.flatMap { gazetteer.predecessors(of: $0).map(\.from) }
      + states.flatMap { gazetteer.successors(of: $0).map(\.to) }
    let above = Set(kin.flatMap(gazetteer.everythingAbove))
    let near = cube.units.filter { other in
      gazetteer.path(of: other) != path
        && (above.contains(other)
          || kin.contains { $0 == other || gazetteer.lies(other, below: $0) })
    }
    let topmost = near.filter { other in
      above.contains(other)
        || !near.contains { !above.contains($0) && gazetteer.lies(other, below: $0) }
    }
    units = Array(gazetteer.ordered(topmost).prefix(Self.most))
  }
}
