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

  /// From the first month to the last of the spans that count at any of the units.
  var whole: Period? {
    let counting = spans.values.flatMap { CampaignFigures.counting($0.keys) }
    guard let first = counting.min(by: { $0.start < $1.start }),
      let last = counting.max(by: { $0.end < $1.end })
    else { return nil }
    return Period(from: first.start, to: last.end, certainty: last.certainty)
  }
}
