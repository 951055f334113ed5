/// Sums figures over the units below a unit, where it has none of its own.
///
/// Children are the gazetteer's at the date of the figure.
public struct RollUp: Sendable {
  public let own: OwnFigures
  public let gazetteer: Gazetteer
  /// The named units and everything above them, so that branches without any figure are not walked.
  private let inhabited: Set<AdministrativeUnit>

  public init(_ own: OwnFigures, gazetteer: Gazetteer) {
    self.own = own
    self.gazetteer = gazetteer
    var inhabited = own.cube.units
    for unit in own.cube.units { inhabited.formUnion(gazetteer.everythingAbove(unit)) }
    self.inhabited = inhabited
  }

  public var cube: Cube { own.cube }

  /// The stock (or `change`) of a subject at a unit and a point.
  public func rolledUp(_ subject: Subject, at unit: AdministrativeUnit, _ point: PointInTime)
    -> RolledUp
  {
    rolledUp(at: unit, on: point.month) { own.tally(of: subject, at: $0, point) }
  }

  /// The same for any figure that a unit may have of its own.
  public func rolledUp(
    at unit: AdministrativeUnit, on month: Month, ownTally: (AdministrativeUnit) -> Tally?
  ) -> RolledUp {
    if let tally = ownTally(unit) { return RolledUp(own: tally, of: unit) }
    guard inhabited.contains(unit) else {
      return RolledUp(of: unit, sumOf: [], unknown: 0)
    }
    let below = gazetteer.children(of: unit, at: month)
    let known = below.filter(inhabited.contains)
      .map { rolledUp(at: $0, on: month, ownTally: ownTally) }
      .filter { $0.tally != nil }
    return RolledUp(of: unit, sumOf: known, unknown: below.count - known.count)
  }

  /// A unit's own figure, or the sum of all units below it; nil where some of them have none.
  public func whole(_ subject: Subject, at unit: AdministrativeUnit, _ point: PointInTime)
    -> Tally?
  {
    let figure = rolledUp(subject, at: unit, point)
    return figure.isComplete ? figure.tally : nil
  }
}
