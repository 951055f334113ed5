/// One row of campaigns: what was held, who came, who joined; one a scheme of recruits, and one a kind of item.
public struct CampaignRow: Sendable {
  /// The values of the selection's place, time and breakdown keys, by key.
  public var values: KeyValues
  /// The unit under which the row stands; of several units that are taken together, the first.
  public var unit: AdministrativeUnit
  /// The span of the figures: their own, or from the first to the last of those that were added up.
  public var period: Period
  public var campaign: Campaign
  public var breakdown: Breakdown
  public var events: Tally?
  public var attendees: Tally?
  /// What is neither people nor events, under `campaign.item`.
  public var items: Tally?
  public var scheme: Scheme?
  public var recruits: Tally?
  /// New participants that the campaign was to bring.
  public var goal: Tally?
  /// Recruits over events, of the units and spans that have both.
  public var perEvent: Yield?
  /// Recruits over attendees, of the units and spans that have both; times 100 in what is shown.
  public var perAttendee: Yield?
  /// Recruits over the goal.
  public var ofGoal: Yield?
  /// Ids or texts of the sources of what is shown, in the order of first use.
  public var sources: [String]
  public var reason: Reason?
  public var bounds = Bounds()
  /// The figures that went in.
  var facts: [Fact] = []

  /// All values that the numbers may have: with boundaries of a date, also where they were told by units that were divided.
  ///
  /// Nil where nothing is known; where everything is exact the bounds are the numbers themselves.
  public struct Bounds: Sendable {
    public var events: Interval?
    public var attendees: Interval?
    public var items: Interval?
    public var recruits: Interval?
    public var goal: Interval?
    public var perEvent: Interval?
    public var perAttendee: Interval?
    public var ofGoal: Interval?
  }

  /// Both sides of a ratio, and their exact quotient.
  public struct Yield: Sendable, Hashable {
    public let recruits: Tally
    public let reach: Tally
    public let ratio: Ratio

    /// - Returns: nil where `reach` is zero.
    init?(_ recruits: Tally, over reach: Tally) {
      guard let ratio = Ratio(recruits.amount, over: reach.amount) else { return nil }
      self.recruits = recruits
      self.reach = reach
      self.ratio = ratio
    }

    public var qualifier: Qualifier {
      Qualifier.ratio(of: recruits.qualifier, over: reach.qualifier)
    }
  }

  /// Of the yield where there is one, else of what the row is about: recruits, items, events, attendees.
  public var qualifier: Qualifier {
    if let perEvent { return perEvent.qualifier }
    let told = [recruits, items, events, attendees].lazy.compactMap { $0?.qualifier }
    return told.first { $0 != .exact } ?? .exact
  }
}
