/// Finds the rows that the input gives rise to, in the order of the keys.
///
/// A row stands for each group of units at each month at which any of them, or of those below, has participants; without a time key only at the
/// last such month inside the wanted ones. In the boundaries of a date units are those that hold the people of the named ones then. Without a key of place the topmost units that the input names are one group.
public struct RowGroups: Sendable {
  public let rollUp: RollUp
  public let selection: Selection

  /// The units that the input names, in the boundaries wanted.
  private let named: Set<AdministrativeUnit>
  private let topmost: Set<AdministrativeUnit>

  public init(_ rollUp: RollUp, _ selection: Selection) {
    self.rollUp = rollUp
    self.selection = selection
    named = Set(rollUp.cube.units.flatMap(rollUp.homes))
    topmost = Self.topmost(of: named, in: rollUp.gazetteer, within: selection.units)
  }

  /// The places of one row over time: a path names one row, whichever territory it is at a month.
  private struct Place: Hashable {
    let paths: [String]
    let scheme: Scheme
    let breakdown: Breakdown
  }

  private struct Presence {
    var members: Set<AdministrativeUnit> = []
    var values: [PointInTime: [GroupKey: GroupValue]] = [:]
    var periods: [PointInTime: String] = [:]
  }

  public func all() -> [RowGroup] {
    var places: [Place: Presence] = [:]
    for scheme in Scheme.allCases where selection.wants(scheme) {
      for subject in subjects(of: scheme) {
        for unit in rollUp.cube.units(with: subject) {
          let facts = rollUp.cube.series(of: subject, at: unit)?.facts ?? []
          note(facts, of: scheme, in: &places)
        }
      }
    }
    return places.flatMap { rows(of: $0, $1) }.sorted(by: precedes)
  }

  /// The given figures from which participants of a scheme can come.
  private func subjects(of scheme: Scheme) -> [Subject] {
    let whole = Subject(.participants, scheme: scheme)
    return rollUp.cube.subjects.filter { candidate in
      let plain = candidate.of(Breakdown.all)
      return plain == whole || (OwnFigures.identityParts(of: whole)?.contains(plain) ?? false)
    }
  }

  private func note(
    _ facts: [Fact], of scheme: Scheme, in places: inout [Place: Presence]
  ) {
    for fact in facts {
      let point = PointInTime(endOf: fact.period)
      guard selection.wants(point) else { continue }
      let breakdown = fact.subject.breakdown.restricted(to: selection.breakdownNames)
      let wanted = Subject(.participants, scheme: scheme, breakdown: breakdown)
      if fact.subject.scheme != scheme, !hasBothParts(of: wanted, at: fact.unit, point) { continue }
      for (unit, values) in standings(of: fact.unit, at: point) {
        let paths = selection.placeKeys.map { sortText(values[$0]) }
        let place = Place(paths: paths, scheme: scheme, breakdown: breakdown)
        places[place, default: Presence()].members.insert(unit)
        places[place]?.values[point] = values
        let spelled = fact.period.stockDescription
        let known = places[place]?.periods[point]
        if known == nil || fact.unit == unit { places[place]?.periods[point] = known ?? spelled }
      }
    }
  }

  /// One part alone does not make the whole of an identity.
  private func hasBothParts(
    of whole: Subject, at unit: AdministrativeUnit, _ point: PointInTime
  ) -> Bool {
    OwnFigures.identityParts(of: whole)?
      .allSatisfy { rollUp.own.tally(of: $0, at: unit, point) != nil } ?? false
  }

  /// The groups to which a unit's figure belongs: the member that it speaks for there, and the values of the place keys.
  private func standings(
    of unit: AdministrativeUnit, at point: PointInTime
  ) -> [(AdministrativeUnit, [GroupKey: GroupValue])] {
    rollUp.homes(of: unit).flatMap { home in standings(ofHome: home, at: month(of: point)) }
  }

  private func standings(
    ofHome unit: AdministrativeUnit, at month: Month
  ) -> [(AdministrativeUnit, [GroupKey: GroupValue])] {
    let lineage = [unit] + rollUp.gazetteer.ancestors(of: unit, at: month)
    let keys = selection.placeKeys
    if keys.isEmpty {
      return lineage.last(where: topmost.contains).map { [($0, [:])] } ?? []
    }
    let members =
      keys.contains(.unit)
      ? lineage.filter(named.contains)
      : keys.compactMap { self.unit(for: $0, in: lineage) }.max(by: isHigher).map { [$0] } ?? []
    return members.compactMap { member in
      let above = lineage.drop { $0 != member }
      if let wanted = selection.units, !above.contains(where: wanted.contains) { return nil }
      var values: [GroupKey: GroupValue] = [:]
      for key in keys {
        guard let unit = self.unit(for: key, in: Array(above)) else { return nil }
        values[key] = .unit(unit)
      }
      return (member, values)
    }
  }

  /// The month whose units a row of that point is about.
  private func month(of point: PointInTime) -> Month { rollUp.boundaries.month ?? point.month }

  /// The unit of a lineage that a place key speaks of.
  private func unit(for key: GroupKey, in lineage: [AdministrativeUnit]) -> AdministrativeUnit? {
    switch key {
    case .unit: lineage.first
    case .level(let level): lineage.first { $0.level == level }
    default: nil
    }
  }

  private func isHigher(_ left: AdministrativeUnit, _ right: AdministrativeUnit) -> Bool {
    (left.level ?? .commune) < (right.level ?? .commune)
  }

  /// The named units above which the input names none; with a wanted unit, those at or below it.
  private static func topmost(
    of named: Set<AdministrativeUnit>, in gazetteer: Gazetteer,
    within wanted: Set<AdministrativeUnit>?
  ) -> Set<AdministrativeUnit> {
    var candidates = named
    if let wanted {
      candidates = candidates.filter { unit in
        wanted.contains(unit) || gazetteer.everythingAbove(unit).contains(where: wanted.contains)
      }
    }
    return candidates.filter { unit in
      !gazetteer.everythingAbove(unit).contains(where: candidates.contains)
    }
  }

  /// The rows of one place: all its points, or the last of each value of the time keys.
  private func rows(of place: Place, _ presence: Presence) -> [RowGroup] {
    var last: [[GroupValue]: RowGroup] = [:]
    for (point, spelled) in presence.periods.sorted(by: { $0.key < $1.key }) {
      var values = presence.values[point] ?? [:]
      for key in selection.timeKeys {
        values[key] = key.timeValue(at: point, spelled: spelled).map { .text($0) }
      }
      for case .breakdown(let name) in selection.keys {
        values[.breakdown(name)] = place.breakdown.value(of: name).map { .text($0) }
      }
      let bucket = selection.timeKeys.compactMap { values[$0] }
      last[bucket] = RowGroup(
        values: values, members: members(presence, at: point), point: point,
        period: spelled, scheme: place.scheme, breakdown: place.breakdown)
    }
    return Array(last.values)
  }

  /// Who is summed at a point: the group of all has every topmost unit, also those without a figure.
  private func members(_ presence: Presence, at point: PointInTime) -> [AdministrativeUnit] {
    let candidates = selection.placeKeys.isEmpty ? topmost : presence.members
    let month = month(of: point)
    return rollUp.gazetteer.ordered(
      candidates.filter { rollUp.gazetteer.isInForce($0, at: month) })
  }

  /// The order of results: keys as given; a path by its bytes with the nation first, time forward, schemes as in their table.
  func precedes(_ left: RowGroup, _ right: RowGroup) -> Bool {
    for key in selection.keys {
      switch key {
      case .scheme:
        if left.scheme != right.scheme { return left.scheme < right.scheme }
      case .period, .month, .quarter, .year:
        if left.point != right.point { return left.point < right.point }
      default:
        let one = sortText(left.values[key])
        let other = sortText(right.values[key])
        if one != other { return one.utf8.lexicographicallyPrecedes(other.utf8) }
      }
    }
    return left.point < right.point
  }

  private func sortText(_ value: GroupValue?) -> String {
    switch value {
    case .unit(.nation): ""
    case .unit(let unit): rollUp.gazetteer.path(of: unit)
    case .text(let text): text
    case nil: ""
    }
  }
}
