/// Searches a region for whole numbers that fit every relation at once.
///
/// Bounds from single relations can be too wide where relations form a cycle or leave gaps between whole numbers; a witness proves
/// that a bound is reached, an exhausted search that nothing fits. All work is counted.
struct WitnessSearch {
  enum Answer: Sendable, Hashable { case yes, no, unknown }

  let propagation: Propagation
  /// The cases that may still be tried.
  var nodes: Int
  /// The work that may still be done, as `Propagation` counts it.
  var work: Int

  init(_ region: Region, _ limits: EvidenceLimits, nodes: Int, work: Int) {
    propagation = Propagation(
      region: region, revisionsPerConstraint: limits.revisionsPerCase,
      creepsPerConstraint: limits.creepsPerConstraint)
    self.nodes = nodes
    self.work = work
  }

  private var region: Region { propagation.region }

  /// Whether any whole numbers fit.
  mutating func fits(_ domains: consuming [Interval], changed: [Int]? = nil) -> Answer {
    guard nodes > 0, work > 0 else { return .unknown }
    nodes -= 1
    let outcome = propagation.run(&domains, changed: changed, budget: &work)
    if case .conflict = outcome { return .no }
    guard let unknown = narrowestOpen(in: domains) else {
      return outcome == .settled ? .yes : .unknown
    }
    var answer = Answer.no
    for part in Self.parts(of: domains[unknown]) {
      var branch = copy domains
      branch[unknown] = part
      switch fits(branch, changed: [unknown]) {
      case .yes: return .yes
      case .unknown: answer = .unknown
      case .no: break
      }
    }
    return answer
  }

  /// The whole unknown with the fewest values left, of those with more than one.
  func narrowestOpen(in domains: [Interval]) -> Int? {
    var best: (unknown: Int, width: Int128)?
    for unknown in domains.indices where region.isWhole[unknown] {
      let (low, high) = Self.ends(of: domains[unknown])
      if high > low, best.map({ high - low < $0.width }) ?? true { best = (unknown, high - low) }
    }
    return best?.unknown
  }

  /// The lowest and the highest whole number, with 10^15 for what is unbounded.
  static func ends(of domain: Interval) -> (low: Int128, high: Int128) {
    let highest = Int128(Quantity.highestCount)
    return (
      max(domain.lower.value?.ceiling ?? -highest, -highest),
      min(domain.upper.value?.floor ?? highest, highest)
    )
  }

  /// The middle of an interval of whole numbers, where a witness is likeliest, and what lies to its sides.
  static func parts(of domain: Interval) -> [Interval] {
    let (low, high) = ends(of: domain)
    let middle = middle(low, high)
    var parts = [whole(middle, middle)]
    if low < middle { parts.append(whole(low, middle - 1)) }
    if middle < high { parts.append(whole(middle + 1, high)) }
    return parts
  }

  static func halves(of domain: Interval) -> [Interval] {
    let (low, high) = ends(of: domain)
    let middle = middle(low, high)
    return [whole(low, middle), whole(middle + 1, high)]
  }

  /// The middle; of a wide interval nearer to zero, where the figures are.
  private static func middle(_ low: Int128, _ high: Int128) -> Int128 {
    low >= 0 && high - low > 8 * max(low, 1) ? 2 * max(low, 1) : low + (high - low) / 2
  }

  static func whole(_ low: Int128, _ high: Int128) -> Interval {
    Interval(ordered: .closed(Ratio(whole: low)), .closed(Ratio(whole: high)))
  }
}
