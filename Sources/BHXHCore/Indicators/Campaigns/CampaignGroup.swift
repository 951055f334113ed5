/// What is told together in rows of campaigns: one campaign of one kind, at one place, in one time.
struct CampaignGroup {
  var values: KeyValues
  let name: String
  let kind: String
  let breakdown: Breakdown
  /// Where and when what the group has figures of was told of, in the order of first meeting.
  private(set) var reaches = KeyedList<Subject, CampaignReach>()
  /// Campaigns that were named without a figure have a place and a time all the same.
  var silent = CampaignReach()
  var sources: [String] = []
  /// What is told of the campaign that is no figure.
  var descriptions: [Observation] = []

  init(_ values: KeyValues, name: String, kind: String, breakdown: Breakdown) {
    self.values = values
    self.name = name
    self.kind = kind
    self.breakdown = breakdown
  }

  mutating func note(
    _ subject: Subject, at unit: AdministrativeUnit, in home: AdministrativeUnit, over span: Period
  ) {
    let place = reaches.place(of: subject, orNew: CampaignReach())
    reaches.values[place].insert(span, at: unit, in: home)
  }

  /// Notes a span of a unit that stands where it stands in another reach of the same place.
  mutating func note(
    _ subject: Subject, at unit: AdministrativeUnit, over span: Period, as other: CampaignReach
  ) {
    let place = reaches.place(of: subject, orNew: CampaignReach())
    reaches.values[place].insert(span, as: unit, in: other)
  }

  var subjects: [Subject] { reaches.keys }

  /// The units and spans of all that is told.
  var reach: CampaignReach {
    var all = silent
    for subject in subjects where subject.measure.kind == .flow || isPlan {
      if let reach = reaches[subject] { all.form(union: reach) }
    }
    return all
  }

  /// Whether nothing but a goal is told.
  var isPlan: Bool {
    silent.spans.isEmpty && subjects.allSatisfy { $0.measure.kind == .plan }
  }

  func subjects(of measure: Measure) -> [Subject] {
    subjects.filter { $0.measure == measure }
  }
}

/// Groups the campaigns of the input by the keys of a selection; the name and the kind are always keys.
struct CampaignGroups {
  let cube: Cube
  let territory: CampaignTerritory
  let selection: Selection
  /// Only what stands at these units themselves; nil for all.
  let only: Set<AdministrativeUnit>?

  private struct Key: Hashable {
    let values: KeyValues
    let name: String
    let kind: String
    let breakdown: Breakdown
    /// Times that are not certain join with no other.
    let uncertain: Period?
  }

  /// The groups, in the order in which they were first told.
  func all() -> [CampaignGroup] {
    var groups = KeyedList<Key, CampaignGroup>()
    func note(_ key: Key, _ change: (inout CampaignGroup) -> Void) {
      let place = groups.place(
        of: key,
        orNew: CampaignGroup(
          key.values, name: key.name, kind: key.kind, breakdown: key.breakdown))
      change(&groups.values[place])
    }
    let descriptions = CampaignDescriptions(cube, territory.gazetteer)
    for observation in cube.silentCampaigns
    where isWanted(observation.period) && !descriptions.isJoined(observation) {
      let (unit, span) = (observation.unit, observation.period)
      for home in homes(of: unit) {
        guard let key = key(of: observation.subject, at: home, over: span) else { continue }
        note(key) { group in
          group.silent.insert(span, at: unit, in: home)
          group.sources.append(observation.provenance.source)
        }
      }
    }
    for subject in cube.subjects where isCampaigns(subject) {
      for unit in cube.units(with: subject).ordered(by: territory.gazetteer.precedes) {
        let homes = homes(of: unit)
        // A goal serves the rows of its year, whether it lies inside the wanted months or not.
        for fact in cube.series(of: subject, at: unit)?.facts ?? []
        where isWanted(fact.period) || subject.measure.kind == .plan {
          for home in homes {
            guard let key = key(of: subject, at: home, over: fact.period) else { continue }
            note(key) { $0.note(subject.of(key.breakdown), at: unit, in: home, over: fact.period) }
          }
        }
      }
    }
    return CampaignNeighbours(groups.values, keys: selection.keys).joined()
      .map { group in
        var group = group
        group.descriptions = descriptions.of(group)
        return group
      }
      .filter { group in !group.isPlan || group.reach.whole.map(isWanted) ?? false }
  }

  private func isCampaigns(_ subject: Subject) -> Bool {
    guard subject.group.isEmpty else { return false }
    return subject.measure.belongsToCampaign
      || subject.measure == .targetChange && subject.campaign != .none
  }

  /// Where the campaigns of a unit stand, as far as that is wanted.
  private func homes(of unit: AdministrativeUnit) -> [AdministrativeUnit] {
    territory.homes(of: unit).filter { only?.contains($0) ?? true }
  }

  private func isWanted(_ span: Period) -> Bool {
    guard let months = selection.months else { return true }
    return months.contains(span.end) && (months.contains(span.start) || !span.isComparable)
  }

  /// Nil where a key of place has no unit there, or the unit is not wanted.
  private func key(of subject: Subject, at unit: AdministrativeUnit, over span: Period) -> Key? {
    let lineage = territory.lineage(of: unit, over: span)
    if let wanted = selection.units, !lineage.contains(where: wanted.contains) { return nil }
    let breakdown = subject.breakdown.restricted(to: selection.breakdownNames)
    var values = KeyValues()
    for key in selection.keys {
      switch key {
      case .unit: values[key] = .unit(unit)
      case .level(let level):
        guard let place = lineage.first(where: { $0.level == level }) else { return nil }
        values[key] = .unit(place)
      case .breakdown(let name): values[key] = breakdown.value(of: name).map { .text($0) }
      case .scheme, .issuer, .campaign, .kind, .detail: continue
      case .period, .month, .quarter, .year: values[key] = .text(key.timeValue(of: span))
      }
    }
    return Key(
      values: values, name: subject.campaign.name, kind: subject.campaign.kind,
      breakdown: breakdown,
      uncertain: span.isComparable || selection.addsUpCampaigns ? nil : span)
  }
}
