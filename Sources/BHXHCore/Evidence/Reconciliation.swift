/// A network made free of contradictions, and what was left out for it.
///
/// In this order, until what is left can hold: the ratios and changes of each contradicting set go, the smallest sets first, its counts
/// stay; where only counts contradict, the relations that join them go, those that add up or contain before any others. Counts of one
/// figure that differ stand for everything between them. Nothing is derived from what is left out.
struct Reconciliation {
  private(set) var network: Network
  /// Claims that are not used.
  private(set) var leftOut: Set<Int> = []
  /// Positions of relations that are not used.
  private(set) var cut: Set<Int> = []
  /// Of each claim of counts that contradict, the relations that were cut for it.
  private(set) var unjoined = KeyedList<Int, Set<Int>>()
  private(set) var stoppedEarly: Bool

  init(_ examination: Examination) {
    let (network, search) = (examination.network, examination.search)
    self.network = network
    stoppedEarly = search.stoppedEarly
    var feasibility = search.feasibility.renewed(for: network.claims.count)
    // A set whose conflict is a smaller one's may need no more than was left out for that.
    let bystanders = search.bystanders.map { (set: $0.claims, isLater: true) }
    for (set, isLater) in search.sets.map({ (set: $0.claims, isLater: false) }) + bystanders {
      if isLater, set.contains(where: leftOut.contains) { continue }
      let soft = set.filter { network.claims[$0].isRatioOrChange }
      leftOut.formUnion(soft)
      if soft.isEmpty {
        leaveOut(Self.joint(of: set, in: network, &feasibility) ?? [], for: set)
      }
    }
    self.network = network.widened(without: leftOut).pinned(without: leftOut)
    settleRest(Feasibility(self.network, examination.limits))
    self.network = self.network.pinned(without: leftOut)
  }

  private mutating func leaveOut(_ relations: [Int], for claims: [Int]) {
    cut.formUnion(relations)
    for claim in claims {
      let place = unjoined.place(of: claim, orNew: [])
      unjoined.values[place].formUnion(relations)
    }
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
      for (claim, relations) in zip(rest.unjoined.keys, rest.unjoined.values) {
        let place = unjoined.place(of: claim, orNew: [])
        unjoined.values[place].formUnion(relations)
      }
      stoppedEarly = stoppedEarly || rest.stoppedEarly
    }
  }

  /// Each turn leaves out a claim or a relation, so that there is an end; where the work is used up before, nothing is derived there.
  private mutating func settle(_ component: [Int], _ feasibility: inout Feasibility) {
    while feasibility.work > 0 {
      let region = Region(
        network, constraints: component.filter { !cut.contains($0) }, &feasibility.marks)
      let omission = ExcludedClaims(leftOut)
      guard case .impossible(let place) = feasibility.verdict(region, without: omission) else {
        return
      }
      let set = feasibility.minimalSet(in: region, at: place, without: omission).claims
      let joint =
        Self.joint(of: set, in: network, without: cut, &feasibility) ?? place.map { [$0] }
        ?? region.constraintPositions
      let identities = joint.filter { network.isIdentity(network.constraints[$0]) }
      let soft = set.filter { network.claims[$0].isRatioOrChange }
      if !identities.isEmpty {
        leaveOut(identities, for: set)
      } else if !soft.isEmpty {
        leftOut.formUnion(soft)
      } else {
        leaveOut(joint, for: set)
      }
    }
    stoppedEarly = true
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
      let region = Region(network, constraints: rest, &feasibility.marks)
      if case .impossible = feasibility.verdict(region, without: others) { kept = rest }
    }
    return kept
  }
}
