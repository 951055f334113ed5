/// Where and when a campaign was told of: the units of one group, each with its spans.
struct CampaignReach {
  private(set) var spans: [AdministrativeUnit: KeyList<Period>] = [:]
  /// Of each unit that tells, where it stands in the group: the unit itself, or those of its homes in the boundaries of a date that
  /// belong to the group.
  private(set) var homes: [AdministrativeUnit: Set<AdministrativeUnit>] = [:]

  mutating func insert(_ span: Period, at unit: AdministrativeUnit, in home: AdministrativeUnit) {
    spans[unit, default: KeyList()].insert(span)
    homes[unit, default: []].insert(home)
  }

  mutating func insert(_ span: Period, as unit: AdministrativeUnit, in other: CampaignReach) {
    spans[unit, default: KeyList()].insert(span)
    homes[unit, default: []].formUnion(other.homes[unit] ?? [])
  }

  mutating func form(union other: CampaignReach) {
    spans.merge(other.spans) { KeyList($0.keys + $1.keys) }
    homes.merge(other.homes) { $0.union($1) }
  }

  func restricted(to other: CampaignReach) -> CampaignReach {
    CampaignReach(spans: spans.filter { other.spans[$0.key] != nil }, homes: homes)
  }

  func mapSpans(_ transform: (Period) -> Period?) -> CampaignReach {
    CampaignReach(spans: spans.mapValues { KeyList($0.keys.compactMap(transform)) }, homes: homes)
  }

  /// From the first month to the last of the spans that count at any of the units, as unsure of the last as any that ends then.
  var whole: Period? {
    let counting = spans.values.flatMap { CampaignFigures.counting($0.keys) }
    guard let start = counting.map(\.start).min(), let end = counting.map(\.end).max() else {
      return nil
    }
    let ending = spans.values.flatMap(\.keys).filter { $0.end == end }.map(\.certainty)
    let certainty = ending.max { $0.rawValue < $1.rawValue } ?? .stated
    return Period(from: start, to: end, certainty: certainty)
  }
}

/// Where campaigns stand in the boundaries of a date.
struct CampaignTerritory {
  let gazetteer: Gazetteer
  /// Nil where figures stay as they were reported.
  let month: Month?

  /// The units among which the campaigns of a unit are divided; the unit itself where they are not moved.
  func homes(of unit: AdministrativeUnit) -> [AdministrativeUnit] {
    month.map { gazetteer.homes(of: unit, at: $0) } ?? [unit]
  }

  /// One of its homes and everything above it.
  func lineage(of home: AdministrativeUnit, over span: Period) -> [AdministrativeUnit] {
    month.map { [home] + gazetteer.ancestors(of: home, at: $0) }
      ?? gazetteer.lineage(of: home, over: span)
  }

  /// Whether only a part of the unit belongs where it stands in a group.
  func isShared(_ unit: AdministrativeUnit, _ reach: CampaignReach) -> Bool {
    month != nil && homes(of: unit).contains { reach.homes[unit]?.contains($0) != true }
  }

  /// Everything that holds all of what a unit has in a group, in the boundaries of its own time or of the date.
  func above(_ unit: AdministrativeUnit, over span: Period, _ reach: CampaignReach)
    -> Set<AdministrativeUnit>
  {
    var above = Set(gazetteer.lineage(of: unit, over: span))
    if month != nil {
      let lines = reach.homes[unit, default: []].map { Set(lineage(of: $0, over: span)) }
      if let first = lines.first { above.formUnion(lines.reduce(first) { $0.intersection($1) }) }
    }
    above.remove(unit)
    return above
  }

  /// The order in which units are asked: those of the boundaries wanted, higher ones first.
  func precedes(_ left: AdministrativeUnit, _ right: AdministrativeUnit) -> Bool {
    func rank(_ unit: AdministrativeUnit) -> (Int, UnitLevel) {
      let isOfDate = month.map { gazetteer.isInForce(unit, at: $0) } ?? true
      return (isOfDate ? 0 : 1, unit.level ?? .nation)
    }
    let (one, other) = (rank(left), rank(right))
    return one == other ? gazetteer.precedes(left, right) : one < other
  }
}
