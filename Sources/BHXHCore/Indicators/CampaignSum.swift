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
