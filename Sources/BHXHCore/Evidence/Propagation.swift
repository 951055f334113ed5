/// Applies the relations of a region in every direction until nothing tightens.
struct Propagation {
  enum Outcome: Sendable, Hashable {
    /// Nothing tightens any more.
    case settled
    /// The relation at this position of the region leaves nothing of an unknown.
    case conflict(Int)
    /// The bound on work was reached; the bounds hold, but could be tighter.
    case stoppedEarly
  }

  let region: Region
  /// How often one relation may be applied.
  let revisionsPerConstraint: Int
  /// The same where only lower bounds of figures without an upper bound can still move: they creep up from nothing.
  let creepsPerConstraint: Int

  /// - Parameter changed: the unknowns that moved since the domains were last settled; nil: all.
  /// - Complexity: at most `revisionsPerConstraint` applications of each relation.
  func run(_ domains: inout [Interval], changed: [Int]? = nil) -> Outcome {
    var revision = Revision(domains: domains, isWhole: region.isWhole)
    defer { domains = revision.domains }
    var queue: [Int] = []
    var isQueued = [Bool](repeating: false, count: region.constraints.count)
    var applications = [Int](repeating: 0, count: region.constraints.count)
    var isComplete = true
    func push(_ constraint: Int) {
      if isQueued[constraint] { return }
      if applications[constraint] >= creepsPerConstraint,
        isCreeping(region.constraints[constraint], revision.domains)
      {
        return
      }
      if applications[constraint] == revisionsPerConstraint {
        isComplete = false
        return
      }
      isQueued[constraint] = true
      queue.append(constraint)
    }
    if let changed {
      for unknown in changed { region.incidence[unknown].forEach(push) }
    } else {
      region.constraints.indices.forEach(push)
    }
    var next = 0
    while next < queue.count {
      let constraint = queue[next]
      next += 1
      isQueued[constraint] = false
      applications[constraint] += 1
      guard revision.apply(region.constraints[constraint]) else { return .conflict(constraint) }
      // The relation itself is applied again too: what is whole may let it tighten further.
      for unknown in revision.moved { region.incidence[unknown].forEach(push) }
      revision.moved.removeAll(keepingCapacity: true)
    }
    return isComplete ? .settled : .stoppedEarly
  }

  /// Whether only lower bounds of figures without an upper one can still move: where two are without, nothing reaches the others.
  private func isCreeping(_ constraint: Constraint, _ domains: [Interval]) -> Bool {
    let whole = constraint.unknowns.filter { region.isWhole[$0] }
    let unbounded = whole.count { domains[$0].upper.value == nil }
    return unbounded > 1
      || whole.allSatisfy { domains[$0].onlyValue != nil || domains[$0].upper.value == nil }
  }
}
