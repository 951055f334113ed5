/// One row of campaigns: what was held, who came, who joined; one a scheme of recruits, and one a kind of item.
public struct CampaignRow: Sendable {
  public let unit: AdministrativeUnit
  public let period: Period
  public let campaign: Campaign
  public var events: Fact?
  public var attendees: Fact?
  /// What is neither people nor events, under `campaign.item`.
  public var items: Fact?
  public var scheme: Scheme?
  public var recruits: Fact?
  /// New participants that the campaign was to bring.
  public var goal: Fact?
  /// Exact; nil where a side is missing or zero.
  public var recruitsPerEvent: Ratio?
  public var qualifier: Qualifier
  public var source: String
}

/// Reach and yield of campaigns. Recruits are gross: they are never subtracted from a stock.
public struct CampaignYield: Sendable {
  let cube: Cube

  public init(_ cube: Cube) {
    self.cube = cube
  }

  private struct Key: Hashable {
    let unit: AdministrativeUnit
    let span: FactSpan
    let name: String
    let kind: String
  }

  private struct Activity {
    var period: Period
    var facts: [Fact] = []
    var source = ""
  }

  /// The campaigns of the given units, by unit as given, then by time, then in the order in which they were told.
  public func rows(of units: [AdministrativeUnit]) -> [CampaignRow] {
    var order: [Key] = []
    var activities: [Key: Activity] = [:]
    func note(_ key: Key, _ period: Period, _ source: String, _ fact: Fact?) {
      if activities[key] == nil {
        order.append(key)
        activities[key] = Activity(period: period, source: source)
      }
      if let fact { activities[key]?.facts.append(fact) }
    }
    for unit in units {
      for observation in cube.silentCampaigns where observation.unit == unit {
        let key = key(of: observation.subject, unit, observation.period)
        note(key, observation.period, observation.provenance.source, nil)
      }
      for fact in cube.facts(of: unit) where fact.subject.campaign != .none {
        note(key(of: fact.subject, unit, fact.period), fact.period, fact.provenance.source, fact)
      }
    }
    let placed = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    let ranked = order.enumerated().sorted { left, right in
      let one = (placed[left.element.unit] ?? 0, left.element.span)
      let other = (placed[right.element.unit] ?? 0, right.element.span)
      return one == other ? left.offset < right.offset : one < other
    }
    return ranked.flatMap { rows(of: $0.element, activities[$0.element]) }
  }

  private func key(of subject: Subject, _ unit: AdministrativeUnit, _ period: Period) -> Key {
    Key(
      unit: unit, span: FactSpan(of: period, for: .events), name: subject.campaign.name,
      kind: subject.campaign.kind)
  }

  /// One row a scheme of recruits, then one an item; one row where there is neither.
  private func rows(of key: Key, _ activity: Activity?) -> [CampaignRow] {
    guard let activity else { return [] }
    func first(_ measure: Measure) -> Fact? {
      activity.facts.first { $0.subject.measure == measure && $0.subject.group.isEmpty }
    }
    let blank = CampaignRow(
      unit: key.unit, period: activity.period, campaign: Campaign(name: key.name, kind: key.kind),
      events: first(.events), attendees: first(.attendees), qualifier: .exact,
      source: activity.facts.first?.provenance.source ?? activity.source)
    let recruited = activity.facts.filter { $0.subject.measure == .recruits }
      .sorted { ($0.subject.scheme?.rawValue ?? 0) < ($1.subject.scheme?.rawValue ?? 0) }
    let counted = activity.facts.filter { $0.subject.measure == .items }
    let rows =
      recruited.map { yield(of: $0, in: activity, blank) }
      + counted.map { item in
        CampaignRow(
          unit: key.unit, period: activity.period, campaign: item.subject.campaign,
          events: blank.events, attendees: blank.attendees, items: item,
          qualifier: item.value.qualifier, source: item.provenance.source)
      }
    if !rows.isEmpty { return rows }
    var only = blank
    only.qualifier = blank.events?.value.qualifier ?? blank.attendees?.value.qualifier ?? .exact
    return [only]
  }

  private func yield(of recruits: Fact, in activity: Activity, _ blank: CampaignRow) -> CampaignRow
  {
    var row = blank
    row.scheme = recruits.subject.scheme
    row.recruits = recruits
    row.source = recruits.provenance.source
    row.goal = activity.facts.first {
      $0.subject.measure == .targetChange && $0.subject.scheme == recruits.subject.scheme
    }
    row.qualifier = recruits.value.qualifier
    if let events = blank.events {
      row.recruitsPerEvent = Ratio(recruits.value.mantissa, over: events.value.mantissa)
      row.qualifier = Qualifier.ratio(of: recruits.value.qualifier, over: events.value.qualifier)
    }
    return row
  }
}
