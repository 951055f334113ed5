/// Reach and yield of campaigns. Recruits are gross: they are never subtracted from a stock.
///
/// Per event = recruits ÷ events; per attendee = recruits ÷ attendees; of the goal = recruits ÷ `target_change`. Each is over the units and spans
/// that have both sides; sums are taken before they are divided. Flows add up where their spans do not overlap (`CampaignFigures`).
public struct CampaignYield: Sendable {
  let cube: Cube
  let gazetteer: Gazetteer
  let boundaries: Boundaries

  /// - Parameter boundaries: of a date: campaigns stand at the units that hold the people of those that told of them; where these
  ///   were divided, only bounds are known. Nothing is compared, so else they stand where they were told.
  public init(_ cube: Cube, gazetteer: Gazetteer, boundaries: Boundaries = .automatic) {
    self.cube = cube
    self.gazetteer = gazetteer
    self.boundaries = boundaries
  }

  private var territory: CampaignTerritory {
    CampaignTerritory(gazetteer: gazetteer, month: boundaries.month)
  }

  private var figures: CampaignFigures {
    CampaignFigures(own: OwnFigures(cube), territory: territory)
  }

  /// The rows of a selection, in the order of its keys, then of the schemes.
  public func rows(_ selection: Selection) -> [CampaignRow] {
    let groups = CampaignGroups(
      cube: cube, territory: territory, selection: selection, only: nil
    ).all()
    let rows = groups.flatMap(rows).filter { row in
      // What has no scheme is none of the wanted ones.
      row.scheme.map(selection.wants) ?? selection.schemes.isEmpty
    }
    return CampaignOrder(selection: selection, gazetteer: gazetteer).sorted(rows)
  }

  /// What the given units tell themselves of campaigns that have a name or a kind: by unit as given, then by time, then in the order in
  /// which they were told.
  public func rows(of units: [AdministrativeUnit]) -> [CampaignRow] {
    let groups = CampaignGroups(
      cube: cube, territory: territory, selection: Selection(keys: [.unit, .period]),
      only: Set(units)
    ).all().filter { !$0.name.isEmpty || !$0.kind.isEmpty }
    let placed = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    let rows = groups.flatMap(rows)
    return rows.enumerated().ordered { left, right in
      let one = (placed[left.element.unit] ?? 0, left.element.period)
      let other = (placed[right.element.unit] ?? 0, right.element.period)
      return one == other ? left.offset < right.offset : one < other
    }.map(\.element)
  }

  /// One row a scheme of recruits, then one an item; one row where there is neither.
  private func rows(of group: CampaignGroup) -> [CampaignRow] {
    let reach = group.reach
    guard let period = reach.whole,
      let unit = reach.homes.values.joined().min(by: gazetteer.precedes)
    else { return [] }
    var blank = CampaignRow(
      values: group.values, unit: unit, period: period,
      campaign: Campaign(name: group.name, kind: group.kind), breakdown: group.breakdown,
      sources: Self.distinct(group.sources))
    blank.put(sum(.events, of: group), \.events, \.events)
    blank.put(sum(.attendees, of: group), \.attendees, \.attendees)
    let schemes = Set(
      group.subjects.filter { $0.measure == .recruits || $0.measure == .targetChange }
        .map(\.scheme)
    ).ordered { ($0.map { Int($0.rawValue) } ?? -1) < ($1.map { Int($0.rawValue) } ?? -1) }
    var rows = schemes.map { recruited($0, in: group, blank) }
      .filter { $0.bounds.recruits != nil || $0.bounds.goal != nil }
    for subject in group.subjects(of: .items) {
      var row = blank
      row.campaign.item = subject.campaign.item
      row.put(group.reaches[subject].flatMap { figures.sum(of: subject, in: $0) }, \.items, \.items)
      if row.bounds.items != nil { rows.append(row) }
    }
    if rows.isEmpty { rows = [blank] }
    return rows.map(finished)
  }

  private func sum(_ measure: Measure, of group: CampaignGroup) -> CampaignSum? {
    guard let subject = group.subjects(of: measure).first, let reach = group.reaches[subject] else {
      return nil
    }
    return figures.sum(of: subject, in: reach)
  }

  private func recruited(_ scheme: Scheme?, in group: CampaignGroup, _ blank: CampaignRow)
    -> CampaignRow
  {
    var row = blank
    row.scheme = scheme
    let goal = group.subjects(of: .targetChange).filter { $0.scheme == scheme }
      .min { $0.issuer < $1.issuer }
    let planned = goal.flatMap { goal in
      group.reaches[goal].flatMap { figures.goal(of: goal, in: $0, over: row.period) }
    }
    row.put(planned, \.goal, \.goal)
    guard let recruits = group.subjects(of: .recruits).first(where: { $0.scheme == scheme }),
      let reach = group.reaches[recruits]
    else { return row }
    row.put(figures.sum(of: recruits, in: reach), \.recruits, \.recruits)
    if let planned, let goals = goal.flatMap({ group.reaches[$0] }),
      let sum = figures.sum(of: recruits, in: reach.restricted(to: goals))
    {
      row.put(sum, over: planned, \.ofGoal, \.ofGoal)
    }
    func pair(_ measure: Measure) -> (left: CampaignSum, right: CampaignSum)? {
      guard let other = group.subjects(of: measure).first else { return nil }
      var both = reach
      both.form(union: group.reaches[other] ?? .init())
      return figures.pair(recruits, other, in: both)
    }
    if let (left, right) = pair(.attendees) {
      row.put(left, over: right, \.perAttendee, \.perAttendee)
    }
    guard let (left, right) = pair(.events) else {
      row.reason = .noEvents
      return row
    }
    row.put(left, over: right, \.perEvent, \.perEvent)
    if let recruits = left.tally?.amount, let events = right.tally?.amount {
      if row.perEvent == nil {
        row.reason = .zeroEvents
      } else if recruits != row.recruits?.amount || events != row.events?.amount {
        row.reason = .yieldOfSome(recruits, events)
      }
    }
    return row
  }

  /// The sources of all that the row shows, and why it has no yield.
  private func finished(_ row: CampaignRow) -> CampaignRow {
    var row = row
    let told = [row.recruits, row.items, row.events, row.attendees, row.goal]
    let facts = told.flatMap { $0?.facts ?? [] } + row.facts
    let sources = Self.distinct(facts.map(\.provenance.source))
    if !sources.isEmpty { row.sources = sources }
    if row.bounds.recruits == nil { row.reason = .noRecruits }
    if row.isDivided { row.reason = .divided }
    return row
  }

  private static func distinct(_ sources: [String]) -> [String] {
    var seen: Set<String> = []
    return sources.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
