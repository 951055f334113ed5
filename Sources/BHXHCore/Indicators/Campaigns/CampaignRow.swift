/// One row of campaigns: what was held, who came, who joined; one a scheme of recruits, and one a kind of item.
package struct CampaignRow: Sendable {
  /// The values of the selection's place, time and breakdown keys, by key.
  package var values: KeyValues
  /// The unit under which the row stands; of several units that are taken together, the first.
  package var unit: AdministrativeUnit
  /// The span of the figures: their own, or from the first to the last of those that were added up.
  package var period: Period
  package var campaign: Campaign
  package var breakdown: Breakdown
  package var events: Tally?
  package var attendees: Tally?
  /// What is neither people nor events, under `campaign.item`.
  package var items: Tally?
  /// Of how many the items are.
  package var itemsTotal: Tally?
  /// What is told that is no figure, as it was given.
  package var descriptions: [Observation] = []
  package var scheme: Scheme?
  package var recruits: Tally?
  /// New participants that the campaign was to bring.
  package var goal: Tally?
  /// Recruits over events, of the units and spans that have both.
  package var perEvent: Yield?
  /// Recruits over attendees, of the units and spans that have both; times 100 in what is shown.
  package var perAttendee: Yield?
  /// Recruits over the goal.
  package var ofGoal: Yield?
  /// Ids or texts of the sources of what is shown, in the order of first use.
  package var sources: [String]
  package var reason: Reason?
  package var bounds = Bounds()
  /// The figures that went in.
  package internal(set) var facts: [Fact] = []

  /// All values that the numbers may have: with boundaries of a date, also where they were told by units that were divided.
  ///
  /// Nil where nothing is known; where everything is exact the bounds are the numbers themselves.
  package struct Bounds: Sendable {
    package var events: Interval?
    package var attendees: Interval?
    package var items: Interval?
    package var itemsTotal: Interval?
    package var recruits: Interval?
    package var goal: Interval?
    package var perEvent: Interval?
    package var perAttendee: Interval?
    package var ofGoal: Interval?
  }

  /// Both sides of a ratio, and their exact quotient.
  package struct Yield: Sendable, Hashable {
    package let recruits: Tally
    package let reach: Tally
    package let ratio: Ratio

    /// - Returns: nil where `reach` is zero.
    init?(_ recruits: Tally, over reach: Tally) {
      guard let ratio = Ratio(recruits.amount, over: reach.amount) else { return nil }
      self.recruits = recruits
      self.reach = reach
      self.ratio = ratio
    }

    package var qualifier: Qualifier {
      Qualifier.ratio(of: recruits.qualifier, over: reach.qualifier)
    }
  }

  /// What all descriptions say together; nil where there are none.
  package var details: CampaignDetails? {
    let all = descriptions.compactMap(\.details)
    return all.dropFirst().reduce(all.first) { $0?.joined(with: $1) }
  }

  /// Of the yield where there is one, else of what the row is about: recruits, items, events, attendees.
  package var qualifier: Qualifier {
    if let perEvent { return perEvent.qualifier }
    let told = [recruits, items, events, attendees].lazy.compactMap { $0?.qualifier }
    return told.first { $0 != .exact } ?? .exact
  }
}

extension CampaignRow {
  /// Whether any number of people or events is known only within bounds.
  var isDivided: Bool {
    func isOpen(_ bounds: Interval?, _ tally: Tally?) -> Bool { bounds != nil && tally == nil }
    return isOpen(bounds.events, events) || isOpen(bounds.attendees, attendees)
      || isOpen(bounds.items, items) || isOpen(bounds.recruits, recruits)
      || isOpen(bounds.goal, goal)
  }

  /// Takes a sum in: its tally where it is exact, its bounds always.
  mutating func put(
    _ sum: CampaignSum?, _ number: WritableKeyPath<CampaignRow, Tally?>,
    _ ends: WritableKeyPath<Bounds, Interval?>
  ) {
    guard let sum else { return }
    self[keyPath: number] = sum.tally
    bounds[keyPath: ends] = sum.bounds
    facts += sum.facts
  }

  /// Takes the quotient of two sums in.
  mutating func put(
    _ recruits: CampaignSum, over reach: CampaignSum,
    _ yield: WritableKeyPath<CampaignRow, Yield?>, _ ends: WritableKeyPath<Bounds, Interval?>
  ) {
    if let left = recruits.tally, let right = reach.tally {
      self[keyPath: yield] = Yield(left, over: right)
    }
    bounds[keyPath: ends] = recruits.bounds.flatMap { left in
      reach.bounds.flatMap { left.divided(by: $0) }
    }
  }
}

/// Flows that were added up: those of whole units, and those of units of which only a part belongs to the group.
///
/// Nobody has said how many events or recruits of a divided unit each part had: from none to all of them.
struct CampaignSum {
  private var whole: Tally?
  private var shared: Tally?

  /// - Returns: nil for no figures.
  init?(_ figures: [(tally: Tally, isShared: Bool)]) {
    if figures.isEmpty { return nil }
    whole = Tally.sum(figures.filter { !$0.isShared }.map(\.tally))
    shared = Tally.sum(figures.filter(\.isShared).map(\.tally))
  }

  /// The sum; nil where only bounds of it are known.
  var tally: Tally? { shared == nil ? whole : nil }

  /// All values that it may have.
  var bounds: Interval? {
    let low = whole?.interval() ?? Interval(0)
    guard let shared else { return low }
    return Interval(from: low.lower, to: low.adding(shared.interval()).upper)
  }

  var facts: [Fact] { (whole?.facts ?? []) + (shared?.facts ?? []) }
}
