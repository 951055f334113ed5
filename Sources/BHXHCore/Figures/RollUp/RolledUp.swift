/// A figure of a unit as its own, or as the sum of those below it.
package struct RolledUp: Sendable {
  package let unit: AdministrativeUnit
  /// Nil where nothing is known at or below the unit.
  package let tally: Tally?
  /// Whether the unit's own figure stands; otherwise the children's sum does.
  package let isOwn: Bool
  /// The units directly below at which anything is known; empty for an own figure.
  package let children: [RolledUp]
  /// How many of the `expected` figures are there.
  package let reported: Int
  /// 1 for an own figure, and where nothing is known at or below the unit; else the children's numbers, added.
  package private(set) var expected: Int

  /// Whether the unit was made of parts of divided units, so that only bounds are known; there is no tally then.
  package let isDivided: Bool

  /// Whether the figure, or the bounds of it, are of the whole unit.
  package var coversItsUnit: Bool { isComplete || isDivided }

  /// Whether nothing is missing below: such a sum may stand for the unit itself.
  package var isComplete: Bool { tally != nil && reported == expected }

  /// The same sum as that of all units: those that have no figure count for nothing.
  var whole: RolledUp {
    var whole = self
    whole.expected = reported
    return whole
  }

  init(own tally: Tally, of unit: AdministrativeUnit) {
    self.unit = unit
    self.tally = tally
    isOwn = true
    isDivided = false
    children = []
    reported = 1
    expected = 1
  }

  /// The sum of the units below; `unknown` of them have nothing.
  init(of unit: AdministrativeUnit, sumOf children: [RolledUp], unknown: Int) {
    self.unit = unit
    self.children = children
    tally = Tally.sum(children.lazy.compactMap(\.tally))
    isOwn = false
    isDivided = false
    reported = children.reduce(0) { $0 + $1.reported }
    expected = children.isEmpty ? 1 : children.reduce(unknown) { $0 + $1.expected }
  }

  /// The unit in other boundaries: the sum of whole units, or a territory of which only bounds are known.
  ///
  /// Where it is one whole unit of another name, that unit's figure is its own.
  init(of unit: AdministrativeUnit, _ territory: Territory) {
    let parts = territory.inside + territory.shared
    let only = parts.count == 1 && !territory.isDivided ? parts[0] : nil
    let known = parts.filter { $0.tally != nil }
    let unknown = parts.count - known.count
    self.unit = unit
    children = only?.children ?? (territory.isDivided ? [] : known)
    tally = only?.tally ?? Tally.sum(children.lazy.compactMap(\.tally))
    isOwn = only?.isOwn ?? false
    isDivided = territory.isDivided
    reported = known.reduce(0) { $0 + $1.reported }
    expected = max(1, known.reduce(unknown) { $0 + $1.expected })
  }
}

extension [RolledUp] {
  /// The sum of all that is known; nil where nothing is.
  var tally: Tally? { count == 1 ? self[0].tally : Tally.sum(lazy.compactMap(\.tally)) }

  var reported: Int { reduce(0) { $0 + $1.reported } }

  var expected: Int { reduce(0) { $0 + $1.expected } }
}
