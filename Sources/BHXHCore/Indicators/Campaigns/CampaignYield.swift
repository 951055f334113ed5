/// Reach and yield of campaigns. Recruits are gross: they are never subtracted from a stock.
///
/// Per event = recruits ÷ events; per attendee = recruits ÷ attendees; of the goal = recruits ÷ `target_change`. Each is over the units and spans
/// that have both sides; sums are taken before they are divided. Flows add up where their spans do not overlap (`CampaignFigures`).
package struct CampaignYield: Sendable {
  let cube: Cube
  let gazetteer: Gazetteer
  let boundaries: Boundaries

  /// - Parameter boundaries: of a date: campaigns stand at the units that hold the people of those that told of them; where these
  ///   were divided, only bounds are known. Nothing is compared, so else they stand where they were told.
  package init(_ cube: Cube, gazetteer: Gazetteer, boundaries: Boundaries = .automatic) {
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
  ///
  /// Where the selection names an organiser, a channel, an audience, or a kind without the campaign's name, campaigns that share its value are
  /// told together; one of several channels counts under each.
  package func rows(_ selection: Selection) -> [CampaignRow] {
    let groups = CampaignGroups(
      cube: cube, territory: territory, selection: selection, only: nil
    ).all()
    let bundles = CampaignBundles(selection).bundles(of: groups)
    let rows = bundles.flatMap { self.rows(of: $0) }.filter { row in
      // What has no scheme is none of the wanted ones.
      row.scheme.map(selection.wants) ?? selection.schemes.isEmpty
    }
    return CampaignOrder(selection: selection, gazetteer: gazetteer).sorted(rows)
  }

  /// What the given units tell themselves of campaigns that have a name or a kind: by unit as given, then by time, then in the order in
  /// which they were told.
  package func rows(of units: [AdministrativeUnit]) -> [CampaignRow] {
    let groups = CampaignGroups(
      cube: cube, territory: territory, selection: Selection(keys: [.unit, .period]),
      only: Set(units)
    ).all().filter { !$0.name.isEmpty || !$0.kind.isEmpty }
    let placed = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    let rows = groups.flatMap { self.rows(of: CampaignBundle($0)) }
    return rows.enumerated().ordered { left, right in
      let one = (placed[left.element.unit] ?? 0, left.element.period)
      let other = (placed[right.element.unit] ?? 0, right.element.period)
      return one == other ? left.offset < right.offset : one < other
    }.map(\.element)
  }

  /// One row a scheme of recruits for each thing that is counted, then one an item; one row where there is neither.
  private func rows(of bundle: CampaignBundle) -> [CampaignRow] {
    let reach = bundle.reach
    guard let period = reach.whole,
      let unit = reach.homes.values.joined().min(by: gazetteer.precedes)
    else { return [] }
    let sums = CampaignSums(bundle, figures, over: period)
    let blank = CampaignRow(
      values: bundle.values, unit: unit, period: period, campaign: bundle.campaign,
      breakdown: bundle.breakdown, descriptions: bundle.descriptions,
      sources: Self.distinct(bundle.sources))
    let nouns = bundle.nouns
    var rows: [CampaignRow] = []
    for noun in nouns {
      var reached = blank
      reached.campaign.item = noun.name
      reached.put(sums.of(.events, noun), \.events, \.events)
      reached.put(sums.of(.attendees, noun), \.attendees, \.attendees)
      let schemes = bundle.schemes(noun).map { recruited($0, noun, sums, reached) }
        .filter { $0.bounds.recruits != nil || $0.bounds.goal != nil }
      rows += schemes
      let isAlone = !noun.name.isEmpty || nouns.count > 1
      let isTold = reached.bounds.events != nil || reached.bounds.attendees != nil
      if schemes.isEmpty, isAlone, isTold { rows.append(reached) }
    }
    rows += itemRows(bundle, sums, nouns, blank)
    if rows.isEmpty {
      var row = blank
      if let noun = nouns.first {
        row.put(sums.of(.events, noun), \.events, \.events)
        row.put(sums.of(.attendees, noun), \.attendees, \.attendees)
      }
      rows = [row]
    }
    return rows.map(finished)
  }

  /// A row an item and scheme of its own; beside it the events and attendees of which nothing says what they are.
  private func itemRows(
    _ bundle: CampaignBundle, _ sums: CampaignSums, _ nouns: [CampaignBundle.Noun],
    _ blank: CampaignRow
  ) -> [CampaignRow] {
    bundle.items.compactMap { item, scheme in
      var row = blank
      row.campaign.item = item
      row.scheme = scheme
      if let noun = nouns.first(where: \.name.isEmpty) {
        row.put(sums.of(.events, noun), \.events, \.events)
        row.put(sums.of(.attendees, noun), \.attendees, \.attendees)
      }
      row.put(sums.of(items: .items, item, scheme), \.items, \.items)
      row.put(sums.of(items: .itemsTotal, item, scheme), \.itemsTotal, \.itemsTotal)
      return row.bounds.items == nil && row.bounds.itemsTotal == nil ? nil : row
    }
  }

  private func recruited(
    _ scheme: Scheme?, _ noun: CampaignBundle.Noun, _ sums: CampaignSums, _ blank: CampaignRow
  ) -> CampaignRow {
    var row = blank
    row.scheme = scheme
    row.put(sums.goal(scheme, noun), \.goal, \.goal)
    guard let recruits = sums.recruits(scheme, noun) else { return row }
    row.put(recruits, \.recruits, \.recruits)
    if let (sum, goal) = sums.ofGoal(scheme, noun) {
      row.put(sum, over: goal, \.ofGoal, \.ofGoal)
    }
    if let (left, right) = sums.pair(scheme, .attendees, noun) {
      row.put(left, over: right, \.perAttendee, \.perAttendee)
    }
    guard let (left, right) = sums.pair(scheme, .events, noun) else {
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
    let told = [
      row.recruits, row.items, row.itemsTotal, row.events, row.attendees, row.goal,
    ]
    let facts = told.flatMap { $0?.facts ?? [] } + row.facts
    let sources = Self.distinct(
      facts.map(\.provenance.source) + row.descriptions.map(\.provenance.source))
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
