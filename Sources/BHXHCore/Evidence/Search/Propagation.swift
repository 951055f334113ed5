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

  /// What any run may do, so that nothing is left unsaid for want of work that others did.
  static let leastRevisions = 4

  let region: Region
  /// How often one relation may be applied.
  let revisionsPerConstraint: Int
  /// The same where only lower bounds of figures without an upper bound can still move: they creep up from nothing.
  let creepsPerConstraint: Int
  /// The relations of the region that are not applied.
  var without: ArraySlice<Int> = []
  /// Those of the figure that is asked about: lower bounds may creep through them `creepsOfOwn` times.
  var own: ArraySlice<Int> = []
  var creepsOfOwn = 0

  /// - Parameters:
  ///   - changed: the unknowns that moved since the domains were last settled; nil: all.
  ///   - budget: the work that many runs share, in figures that relations are applied to. Once it is used up, a run applies each relation
  ///     `leastRevisions` times at most.
  /// - Complexity: at most `revisionsPerConstraint` applications of each relation.
  func run(_ domains: inout [Interval], changed: [Int]? = nil, budget: inout Int) -> Outcome {
    var run = Run(propagation: self, domains: domains, budget: budget)
    // One owner, so that the domains are not copied at the first change.
    domains = []
    let outcome = run.finish(changed)
    domains = run.revision.domains
    budget = run.budget
    return outcome
  }
}

/// One run: which relations wait to be applied, and how often each of them was.
private struct Run {
  let propagation: Propagation
  var revision: BoundTightening
  var budget: Int
  private var queue: [Int] = []
  private var isQueued: [Bool]
  private var applications: [Int]
  private var isComplete = true

  init(propagation: Propagation, domains: [Interval], budget: Int) {
    self.propagation = propagation
    self.budget = budget
    revision = BoundTightening(domains: domains, isWhole: propagation.region.isWhole)
    let count = propagation.region.kinds.count
    isQueued = [Bool](repeating: false, count: count)
    applications = [Int](repeating: 0, count: count)
    for constraint in propagation.without { isQueued[constraint] = true }
    for constraint in propagation.own {
      applications[constraint] = propagation.creepsPerConstraint - propagation.creepsOfOwn
    }
    queue.reserveCapacity(2 * count)
  }

  private var region: Region { propagation.region }

  mutating func finish(_ changed: [Int]?) -> Propagation.Outcome {
    if let changed {
      for unknown in changed { pushRelations(of: unknown) }
    } else {
      for constraint in region.kinds.indices { push(constraint) }
    }
    // How far the queue is done with, and how many of the moves were told to the relations around them.
    var (next, told) = (0, 0)
    while next < queue.count {
      let constraint = queue[next]
      next += 1
      isQueued[constraint] = false
      applications[constraint] += 1
      let terms = region.terms[constraint]
      budget -= terms.count
      guard revision.apply(region.kinds[constraint], terms) else { return .conflict(constraint) }
      // The relation itself is applied again too: what is whole may let it tighten further.
      while told < revision.moved.count {
        pushRelations(of: revision.moved[told])
        told += 1
      }
    }
    return isComplete ? .settled : .stoppedEarly
  }

  private mutating func pushRelations(of unknown: Int) {
    for constraint in region.relations(of: unknown) { push(constraint) }
  }

  private mutating func push(_ constraint: Int) {
    // What is left out counts as waiting, and never has its turn.
    if isQueued[constraint] { return }
    let times = applications[constraint]
    if times >= propagation.creepsPerConstraint, isCreeping(constraint) { return }
    if times == propagation.revisionsPerConstraint
      || (budget <= 0 && times >= Propagation.leastRevisions)
    {
      isComplete = false
      return
    }
    isQueued[constraint] = true
    queue.append(constraint)
  }

  /// Whether only lower bounds of figures without an upper one can still move, and none of them gets an upper one.
  ///
  /// Where all are bounded nothing creeps: a relation between fixed numbers is what decides whether they fit.
  private func isCreeping(_ constraint: Int) -> Bool {
    let terms = region.terms[constraint]
    var unbounded = 0
    for unknown in terms where isUnbounded(unknown) && region.isWhole[unknown] { unbounded += 1 }
    if unbounded == 0 { return false }
    if unbounded == 1, terms.contains(where: isOpen) { return false }
    return !givesUpperBound(region.kinds[constraint], terms)
  }

  /// Whether more than one whole number is left of an unknown with an upper bound.
  private func isOpen(_ unknown: Int) -> Bool {
    region.isWhole[unknown] && !isUnbounded(unknown)
      && revision.domains[unknown].onlyValue == nil
  }

  private func isUnbounded(_ unknown: Int) -> Bool {
    if case .unbounded = revision.domains[unknown].upper { true } else { false }
  }

  /// Whether a relation, applied once more, may give an unknown its first upper bound.
  private func givesUpperBound(_ kind: Constraint.Kind, _ terms: ArraySlice<Int>) -> Bool {
    let first = terms.startIndex
    switch kind {
    case .sum: return !isUnbounded(terms[first]) || !terms.dropFirst().contains(where: isUnbounded)
    case .bound: return !isUnbounded(terms[first])
    case .ratio(let offset):
      let least = revision.domains[terms[first]].lower.value ?? Ratio(-offset)
      return givesUpperBound(
        terms[first + 1], terms[first], terms[first + 2], least > Ratio(-offset))
    case .share:
      let least = revision.domains[terms[first + 1]].lower.value ?? .zero
      return givesUpperBound(terms[first], terms[first + 1], terms[first + 2], least > .zero)
    case .either: return true
    }
  }

  /// The same of part = share · whole.
  private func givesUpperBound(_ part: Int, _ share: Int, _ whole: Int, _ isAboveZero: Bool)
    -> Bool
  {
    isUnbounded(part)
      ? !isUnbounded(share) && !isUnbounded(whole) : isUnbounded(whole) && isAboveZero
  }
}
