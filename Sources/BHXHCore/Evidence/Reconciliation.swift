/// A network made free of contradictions, and what was left out for it.
///
/// Of each contradicting set the ratios and changes go, its counts stay; where only counts contradict, the relations that join them go.
/// Counts of one figure that differ stand for everything between them.
struct Reconciliation {
  private(set) var network: Network
  /// Claims that are not used.
  private(set) var leftOut: Set<Int> = []
  /// Positions of relations that are not used.
  private(set) var cut: Set<Int> = []
  /// Claims of contradicting sets that consist of counts only.
  private(set) var doubted: Set<Int> = []
  private(set) var stoppedEarly: Bool

  init(_ network: Network, _ limits: EvidenceLimits) {
    self.network = network
    let search = ContradictionSearch(network, limits)
    stoppedEarly = search.stoppedEarly
    var feasibility = search.feasibility
    for set in search.sets {
      let soft = set.filter { network.claims[$0].isRatioOrChange }
      leftOut.formUnion(soft)
      if soft.isEmpty {
        doubted.formUnion(set)
        cut.formUnion(Self.joint(of: set, in: network, &feasibility))
      }
    }
    widen()
  }

  /// The relations that make a set of counts contradict, each of them needed for it.
  private static func joint(of set: [Int], in network: Network, _ feasibility: inout Feasibility)
    -> [Int]
  {
    let members = Set(set.map { network.claimed[$0] })
    let around = Region(
      network, around: members.sorted(), atMost: feasibility.limits.constraintsAround
    ) { members.contains($0) || !network.isPinned($0) }
    let others = Set(around.claims(in: network)).subtracting(set)
    var kept = around.constraintPositions
    for position in around.constraintPositions {
      let rest = kept.filter { $0 != position }
      let region = Region(network, constraints: rest)
      if case .impossible = feasibility.verdict(region, without: others) { kept = rest }
    }
    return kept
  }

  /// Lets counts of one figure that differ stand for everything between them.
  private mutating func widen() {
    for unknown in network.unknowns.indices
    where network.domain(of: unknown, without: leftOut.contains) == nil {
      let claims = network.unknowns[unknown].claims.filter { !leftOut.contains($0) }
      guard let first = claims.first else { continue }
      let hull = claims.dropFirst().reduce(network.claims[first].interval) {
        $0.hull(network.claims[$1].interval)
      }
      for claim in claims { network.setInterval(hull, of: claim) }
    }
  }
}
