/// A figure of a unit as its own, or as the sum of those below it.
public struct RolledUp: Sendable {
  public let unit: AdministrativeUnit
  /// Nil where nothing is known at or below the unit.
  public let tally: Tally?
  /// Whether the unit's own figure stands; otherwise the children's sum does.
  public let isOwn: Bool
  /// The units directly below at which anything is known; empty for an own figure.
  public let children: [RolledUp]
  /// How many of the `expected` figures are there.
  public let reported: Int
  /// 1 for an own figure, and where nothing is known at or below the unit; else the children's numbers, added.
  public let expected: Int

  /// Whether nothing is missing below: such a sum may stand for the unit itself.
  public var isComplete: Bool { tally != nil && reported == expected }

  init(own tally: Tally, of unit: AdministrativeUnit) {
    self.unit = unit
    self.tally = tally
    isOwn = true
    children = []
    reported = 1
    expected = 1
  }

  /// The sum of the units below; `unknown` of them have nothing.
  init(of unit: AdministrativeUnit, sumOf children: [RolledUp], unknown: Int) {
    self.unit = unit
    self.children = children
    tally = Tally.sum(children.compactMap(\.tally))
    isOwn = false
    reported = children.reduce(0) { $0 + $1.reported }
    expected = children.isEmpty ? 1 : children.reduce(unknown) { $0 + $1.expected }
  }
}
