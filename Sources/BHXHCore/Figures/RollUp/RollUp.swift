/// Sums figures over the units below a unit, where it has none of its own.
///
/// Children are the gazetteer's at the date of the figure. With boundaries of another date, a unit that is not in force at the date of the
/// figure is summed from the units that held its people then.
package final class RollUp: Sendable {
  package let own: OwnFigures
  package let gazetteer: Gazetteer
  package let boundaries: Boundaries
  /// The month whose units the input is of, whatever its periods; nil where each figure is of a unit of its own time.
  package let unitsOf: Month?
  /// The units that the input names, and where their people are in the boundaries wanted.
  private let homes: [AdministrativeUnit: [AdministrativeUnit]]
  /// The named units and everything above them, so that branches without any figure are not walked.
  private let inhabited: UnitIndex
  /// What lies above any of them.
  private let above: UnitIndex
  /// The offices that the input names, by what they are below.
  private let offices: [AdministrativeUnit: [AdministrativeUnit]]
  /// The points at which any unit has a denominator, so that months without one are not walked.
  private let denominatorPoints: KeyedList<Measure, Set<PointInTime>>

  package init(
    _ own: OwnFigures, gazetteer: Gazetteer, boundaries: Boundaries = .automatic,
    unitsOf: Month? = nil
  ) {
    self.own = own
    self.unitsOf = unitsOf
    self.gazetteer = gazetteer
    self.boundaries = boundaries
    var homes: [AdministrativeUnit: [AdministrativeUnit]] = [:]
    var inhabited = own.cube.units
    var above: Set<AdministrativeUnit> = []
    let planned = own.cube.plannedUnits
    for unit in own.cube.units {
      var places = [unit]
      // Without boundaries wanted only the units above it are asked for its figures; but a plan outlives a change of name in its year.
      if planned.contains(unit) { places += gazetteer.otherStates(of: unit) }
      if let month = boundaries.month {
        homes[unit] = gazetteer.homes(of: unit, at: month)
        places += gazetteer.otherStates(of: unit) + (homes[unit] ?? [])
      }
      for unit in places where !unit.isForeign {
        inhabited.insert(unit)
        above.formUnion(gazetteer.everythingAbove(unit))
      }
    }
    self.homes = homes
    let named = gazetteer.ordered(own.cube.units.filter { $0.isOffice && $0.level != .region })
    offices = Dictionary(grouping: named) { gazetteer.parent(of: $0) ?? .nation }
    denominatorPoints = own.cube.points(of: [.population, .labourForce, .base])
    self.inhabited = UnitIndex(inhabited.union(above))
    self.above = UnitIndex(above)
  }

  package var cube: Cube { own.cube }

  /// Whether everything is shown in the boundaries of one date, whatever it was reported in.
  package var restates: Bool { boundaries.month != nil }

  /// The units in the boundaries wanted that hold the people of a unit; the unit itself where figures stay as reported.
  package func homes(of unit: AdministrativeUnit) -> [AdministrativeUnit] {
    guard let month = boundaries.month else { return [unit] }
    return homes[unit] ?? gazetteer.homes(of: unit, at: month)
  }

  /// Whether any unit has a figure of the denominator at the point.
  func hasAny(_ denominator: Measure, at point: PointInTime) -> Bool {
    denominatorPoints[denominator]?.contains(point) ?? false
  }

  /// Whether any unit has a figure of the denominator at all.
  func hasAny(_ denominator: Measure) -> Bool { denominatorPoints[denominator] != nil }

  /// Whether anything may be known at a unit or below it.
  func mayHaveFigures(at unit: AdministrativeUnit) -> Bool { inhabited.contains(unit) }

  /// Whether anything may be known of a unit below, so that its children need not be walked; a region is not the same provinces at
  /// every date, and is always walked.
  func mayHaveFigures(below unit: AdministrativeUnit) -> Bool {
    unit.level == .region || above.contains(unit)
  }

  /// The units directly below, with the offices that the input names: those of the armed forces beside the provinces; the local ones of a
  /// province, which divide it among them, in place of its communes.
  package func children(of unit: AdministrativeUnit, at month: Month) -> [AdministrativeUnit] {
    let month = unitsOf ?? month
    guard let named = offices[unit] else { return gazetteer.children(of: unit, at: month) }
    return unit == .nation ? gazetteer.children(of: unit, at: month) + named : named
  }

  /// The stock (or `change`) of a subject at a unit and a point.
  package func rolledUp(_ subject: Subject, at unit: AdministrativeUnit, _ point: PointInTime)
    -> RolledUp
  {
    rolledUp(own.resolution(of: subject), at: unit, point)
  }

  /// The same of a subject that was looked up before.
  func rolledUp(_ subject: SubjectLookup, at unit: AdministrativeUnit, _ point: PointInTime)
    -> RolledUp
  {
    if !subject.subject.group.isEmpty {
      // A named subgroup is never summed.
      let tally = own.tally(of: subject, at: unit, point)
      return tally.map { RolledUp(own: $0, of: unit) } ?? RolledUp(of: unit, sumOf: [], unknown: 0)
    }
    let figure = rolledUp(at: unit, on: point.month) { own.tally(of: subject, at: $0, point) }
    return isWhole(figure, subject.subject, point) ? figure.whole : figure
  }

  /// Whether a sum of some of the units is that of all, as a sheet's own total says: of a sum of schemes where it says so of each.
  private func isWhole(_ figure: RolledUp, _ subject: Subject, _ point: PointInTime) -> Bool {
    if figure.isOwn || figure.tally == nil || figure.isComplete { return false }
    return cube.isWhole(subject, below: figure.unit, point)
      || OwnFigures.identityParts(of: subject)?
        .allSatisfy { cube.isWhole($0, below: figure.unit, point) } == true
  }

  /// The same for any figure that a unit may have of its own.
  package func rolledUp(
    at unit: AdministrativeUnit, on month: Month, ownTally: (AdministrativeUnit) -> Tally?
  ) -> RolledUp {
    if let tally = ownTally(unit) { return RolledUp(own: tally, of: unit) }
    guard inhabited.contains(unit) else {
      return RolledUp(of: unit, sumOf: [], unknown: 0)
    }
    if let date = boundaries.month {
      if unit.level == .region {
        let provinces = gazetteer.children(of: unit, at: date)
        return RolledUp(of: unit, territory(of: provinces, on: month, ownTally: ownTally))
      }
      if !gazetteer.isInForce(unit, at: month) {
        return RolledUp(of: unit, territory(of: [unit], on: month, ownTally: ownTally))
      }
    }
    guard mayHaveFigures(below: unit) else { return RolledUp(of: unit, sumOf: [], unknown: 0) }
    let below = children(of: unit, at: month)
    var known: [RolledUp] = []
    for unit in below where inhabited.contains(unit) {
      let figure = rolledUp(at: unit, on: month, ownTally: ownTally)
      if figure.tally != nil { known.append(figure) }
    }
    return RolledUp(of: unit, sumOf: known, unknown: below.count - known.count)
  }

  /// The figures of units that are summed together.
  ///
  /// Where only bounds are known of one of them, they are taken as one territory: what was divided among them is whole in it.
  package func rolledUp(
    at units: [AdministrativeUnit], on month: Month, ownTally: (AdministrativeUnit) -> Tally?
  ) -> [RolledUp] {
    if units.count == 1 { return [rolledUp(at: units[0], on: month, ownTally: ownTally)] }
    let each = units.map { rolledUp(at: $0, on: month, ownTally: ownTally) }
    guard each.contains(where: \.isDivided) else { return each }
    let together = territory(of: units, on: month, ownTally: ownTally)
    return together.isDivided ? [RolledUp(of: units[0], together)] : together.inside
  }

  /// The stock of a subject at units that are summed together.
  func rolledUp(_ subject: SubjectLookup, at units: [AdministrativeUnit], _ point: PointInTime)
    -> [RolledUp]
  {
    if units.count == 1 { return [rolledUp(subject, at: units[0], point)] }
    return rolledUp(at: units, on: point.month) { own.tally(of: subject, at: $0, point) }
  }

  /// A unit's own figure, or the sum of all units below it; nil where some of them have none.
  package func whole(_ subject: Subject, at unit: AdministrativeUnit, _ point: PointInTime)
    -> Tally?
  {
    whole(own.resolution(of: subject), at: unit, point)
  }

  /// The same of a subject that was looked up before.
  func whole(_ subject: SubjectLookup, at unit: AdministrativeUnit, _ point: PointInTime) -> Tally?
  {
    let figure = rolledUp(subject, at: unit, point)
    return figure.isComplete ? figure.tally : nil
  }

  /// All values that a stock of the units may have together in the boundaries wanted; nil where nothing is known of them.
  package func bounds(of subject: Subject, at units: [AdministrativeUnit], _ point: PointInTime)
    -> Interval?
  {
    bounds(at: units, on: point.month) { own.tally(of: subject, at: $0, point) }
  }

  /// The same for any figure that is not negative.
  func bounds(
    at units: [AdministrativeUnit], on month: Month, ownTally: (AdministrativeUnit) -> Tally?
  ) -> Interval? {
    territory(of: units, on: month, ownTally: ownTally).bounds
  }
}

extension Gazetteer {
  /// The units of a month in which the people of a unit are; foreign units stay where they are.
  ///
  /// Of a district by its communes: where it was merged with others before, its own communes still say where its people are.
  func homes(of unit: AdministrativeUnit, at month: Month) -> [AdministrativeUnit] {
    if unit.isForeign || unit.isOffice || unit.level == .region { return [unit] }
    var parts = [unit]
    if unit.level == .district, month >= Self.reform.month, let last = validity(of: unit).lastMonth
    {
      let communes = children(of: unit, at: last)
      if !communes.isEmpty { parts = communes }
    }
    let homes = parts.flatMap { shares(of: $0, at: month) }.filter { $0.share != .none }
    var seen: Set<AdministrativeUnit> = []
    return homes.map(\.unit).filter { seen.insert($0).inserted }
  }
}

extension Cube {
  /// The units that have plans of their own.
  var plannedUnits: Set<AdministrativeUnit> {
    subjects.filter { $0.measure.kind == .plan }
      .reduce(into: []) { planned, subject in planned.formUnion(units(with: subject)) }
  }
}
