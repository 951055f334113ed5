/// Reach and yield of campaigns. Recruits are gross: they are never subtracted from a stock.
///
/// Per event = recruits ÷ events; per attendee = recruits ÷ attendees; of the goal = recruits ÷ `target_change`. Each is over the units and spans
/// that have both sides; sums are taken before they are divided. Flows add up where their spans do not overlap (`CampaignFigures`).
public struct CampaignYield: Sendable {
  let cube: Cube
  let gazetteer: Gazetteer

  public init(_ cube: Cube, gazetteer: Gazetteer) {
    self.cube = cube
    self.gazetteer = gazetteer
  }

  private var figures: CampaignFigures {
    CampaignFigures(own: OwnFigures(cube), gazetteer: gazetteer)
  }

  /// The rows of a selection, in the order of its keys, then of the schemes.
  public func rows(_ selection: Selection) -> [CampaignRow] {
    let groups = CampaignGroups(
      cube: cube, gazetteer: gazetteer, selection: selection, only: nil
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
      cube: cube, gazetteer: gazetteer, selection: Selection(keys: [.unit, .period]),
      only: Set(units)
    ).all().filter { !$0.name.isEmpty || !$0.kind.isEmpty }
    let placed = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    let rows = groups.flatMap(rows)
    return rows.enumerated().sorted { left, right in
      let one = (placed[left.element.unit] ?? 0, left.element.period)
      let other = (placed[right.element.unit] ?? 0, right.element.period)
      return one == other ? left.offset < right.offset : one < other
    }.map(\.element)
  }

  /// One row a scheme of recruits, then one an item; one row where there is neither.
  private func rows(of group: CampaignGroup) -> [CampaignRow] {
    let reach = group.reach
    guard let period = reach.whole, let unit = reach.spans.keys.min(by: gazetteer.precedes)
    else { return [] }
    let blank = CampaignRow(
      values: group.values, unit: unit, period: period,
      campaign: Campaign(name: group.name, kind: group.kind), breakdown: group.breakdown,
      events: sum(.events, of: group), attendees: sum(.attendees, of: group),
      sources: Self.distinct(group.sources))
    let schemes = Set(
      group.subjects.filter { $0.measure == .recruits || $0.measure == .targetChange }
        .map(\.scheme)
    ).sorted { ($0.map { Int($0.rawValue) } ?? -1) < ($1.map { Int($0.rawValue) } ?? -1) }
    var rows = schemes.map { recruited($0, in: group, blank) }
      .filter { $0.recruits != nil || $0.goal != nil }
    for subject in group.subjects(of: .items) {
      var row = blank
      row.campaign.item = subject.campaign.item
      row.items = group.reaches[subject].flatMap { figures.sum(of: subject, in: $0) }
      if row.items != nil { rows.append(row) }
    }
    if rows.isEmpty { rows = [blank] }
    return rows.map(finished)
  }

  private func sum(_ measure: Measure, of group: CampaignGroup) -> Tally? {
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
    row.goal = goal.flatMap { goal in
      group.reaches[goal].flatMap { figures.goal(of: goal, in: $0, over: row.period) }
    }
    guard let recruits = group.subjects(of: .recruits).first(where: { $0.scheme == scheme }),
      let reach = group.reaches[recruits]
    else { return row }
    row.recruits = figures.sum(of: recruits, in: reach)
    if let goal, let goals = group.reaches[goal], let whole = row.goal {
      row.ofGoal = figures.sum(of: recruits, in: reach.restricted(to: goals)).flatMap {
        CampaignRow.Yield($0, over: whole)
      }
    }
    func pair(_ measure: Measure) -> (left: Tally, right: Tally)? {
      guard let other = group.subjects(of: measure).first else { return nil }
      var both = reach
      both.form(union: group.reaches[other] ?? .init())
      return figures.pair(recruits, other, in: both)
    }
    if let (left, right) = pair(.attendees) {
      row.perAttendee = CampaignRow.Yield(left, over: right)
    }
    guard let (left, right) = pair(.events) else {
      row.reason = .noEvents
      return row
    }
    row.perEvent = CampaignRow.Yield(left, over: right)
    if row.perEvent == nil {
      row.reason = .zeroEvents
    } else if left.amount != row.recruits?.amount || right.amount != row.events?.amount {
      row.reason = .yieldOfSome(left.amount, right.amount)
    }
    return row
  }

  /// The sources of all that the row shows, and why it has no yield.
  private func finished(_ row: CampaignRow) -> CampaignRow {
    var row = row
    let told = [row.recruits, row.items, row.events, row.attendees, row.goal]
    let sources = Self.distinct(told.flatMap { $0?.facts ?? [] }.map(\.provenance.source))
    if !sources.isEmpty { row.sources = sources }
    if row.recruits == nil { row.reason = .noRecruits }
    return row
  }

  private static func distinct(_ sources: [String]) -> [String] {
    var seen: Set<String> = []
    return sources.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
