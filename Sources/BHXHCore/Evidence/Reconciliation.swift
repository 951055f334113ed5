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

  init(_ examination: Examination) {
    let (network, search) = (examination.network, examination.search)
    self.network = network
    stoppedEarly = search.stoppedEarly
    var feasibility = search.feasibility.renewed(for: network.claims.count)
    for set in search.sets {
      let soft = set.filter { network.claims[$0].isRatioOrChange }
      leftOut.formUnion(soft)
      if soft.isEmpty {
        doubted.formUnion(set)
        cut.formUnion(Self.joint(of: set, in: network, &feasibility) ?? [])
      }
    }
    self.network = network.widened(without: leftOut).pinned(without: leftOut)
    settleRest(Feasibility(self.network, examination.limits))
    self.network = self.network.pinned(without: leftOut)
  }

  /// What was left out may still follow in a longer way, or a contradiction may show only now: cuts until all of it fits.
  private mutating func settleRest(_ feasibility: Feasibility) {
    let components = network.components(without: cut)
    let stretches = Parallel.stretches(of: components, figures: network.claims.count)
    // What is cut in one component joins no other.
    let settled = Parallel.map(stretches) { [self] part in
      var rest = self
      var feasibility = feasibility.renewed(for: part.figures)
      for component in part.list { rest.settle(component, &feasibility) }
      if feasibility.stoppedEarly { rest.stoppedEarly = true }
      return rest
    }
    for rest in settled {
      leftOut.formUnion(rest.leftOut)
      cut.formUnion(rest.cut)
      stoppedEarly = stoppedEarly || rest.stoppedEarly
    }
  }

  private mutating func settle(_ component: [Int], _ feasibility: inout Feasibility) {
    for _ in 0..<feasibility.limits.setsPerContradiction {
      let region = Region(network, constraints: component.filter { !cut.contains($0) })
      let omission = ExcludedClaims(leftOut)
      guard case .impossible(let place) = feasibility.verdict(region, without: omission) else {
        break
      }
      let set = feasibility.minimalSet(in: region, at: place, without: omission)
      let joint =
        Self.joint(of: set, in: network, without: cut, &feasibility) ?? place.map { [$0] } ?? []
      let identities = joint.filter { network.constraints[$0].isIdentity }
      let soft = set.filter { network.claims[$0].isRatioOrChange }
      if !identities.isEmpty {
        cut.formUnion(identities)
      } else if !soft.isEmpty {
        leftOut.formUnion(soft)
      } else {
        cut.formUnion(joint)
      }
    }
  }

  /// The relations that make a set of claims contradict, each of them needed for it; nil where those nearest to the set do not show it.
  /// - Complexity: O(relations around the set)² applications, bounded by the common work.
  private static func joint(
    of set: [Int], in network: Network, without cut: Set<Int> = [],
    _ feasibility: inout Feasibility
  ) -> [Int]? {
    let members = Set(set.map { network.claimed[$0] })
    let around = Region(
      network, around: members.sorted(), atMost: feasibility.limits.constraintsAround,
      without: cut, &feasibility.marks
    ) { members.contains($0) || !network.isPinned($0) }
    let others = ExcludedClaims(Set(around.claims(in: network)).subtracting(set))
    guard case .impossible = feasibility.verdict(around, without: others) else { return nil }
    var kept = around.constraintPositions
    for position in around.constraintPositions {
      let rest = kept.filter { $0 != position }
      let region = Region(network, constraints: rest)
      if case .impossible = feasibility.verdict(region, without: others) { kept = rest }
    }
    return kept
  }
}
