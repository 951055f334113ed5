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
  private var turns: [Turn]
  private var isComplete = true

  private struct Turn {
    var isQueued = false
    var applications = 0
  }

  init(propagation: Propagation, domains: [Interval], budget: Int) {
    self.propagation = propagation
    self.budget = budget
    revision = BoundTightening(domains: domains, isWhole: propagation.region.isWhole)
    revision.moved.reserveCapacity(domains.count)
    let count = propagation.region.kinds.count
    turns = [Turn](repeating: Turn(), count: count)
    for constraint in propagation.without { turns[constraint].isQueued = true }
    for constraint in propagation.own {
      turns[constraint].applications = propagation.creepsPerConstraint - propagation.creepsOfOwn
    }
    queue.reserveCapacity(2 * count)
  }

  mutating func finish(_ changed: [Int]?) -> Propagation.Outcome {
    let region = propagation.region
    if let changed {
      for unknown in changed { pushRelations(of: unknown, in: region) }
    } else {
      for constraint in region.kinds.indices { push(constraint, in: region) }
    }
    // How far the queue is done with, and how many of the moves were told to the relations around them.
    var (next, told) = (0, 0)
    while next < queue.count {
      let constraint = queue[next]
      next += 1
      turns[constraint] = Turn(applications: turns[constraint].applications + 1)
      budget -= region.terms.count(of: constraint)
      guard revision.apply(constraint, of: region) else { return .conflict(constraint) }
      // The relation itself is applied again too: what is whole may let it tighten further.
      while told < revision.moved.count {
        pushRelations(of: revision.moved[told], in: region)
        told += 1
      }
    }
    return isComplete ? .settled : .stoppedEarly
  }

  private mutating func pushRelations(of unknown: Int, in region: Region) {
    for place in region.incidences.places(of: unknown) {
      push(region.incidences.item(at: place), in: region)
    }
  }

  private mutating func push(_ constraint: Int, in region: Region) {
    // What is left out counts as waiting, and never has its turn.
    if turns[constraint].isQueued { return }
    let times = turns[constraint].applications
    if times >= propagation.creepsPerConstraint, isCreeping(constraint, in: region) { return }
    if times == propagation.revisionsPerConstraint
      || (budget <= 0 && times >= Propagation.leastRevisions)
    {
      isComplete = false
      return
    }
    turns[constraint].isQueued = true
    queue.append(constraint)
  }

  /// Whether only lower bounds of figures without an upper one can still move, and none of them gets an upper one.
  ///
  /// Where all are bounded nothing creeps: a relation between fixed numbers is what decides whether they fit.
  private func isCreeping(_ constraint: Int, in region: Region) -> Bool {
    var unbounded = 0
    for place in region.terms.places(of: constraint) {
      let unknown = region.terms.item(at: place)
      if revision.isWhole[unknown], isUnbounded(unknown) { unbounded += 1 }
    }
    if unbounded == 0 { return false }
    let terms = region.terms[constraint]
    if unbounded == 1, terms.contains(where: isOpen) { return false }
    return !givesUpperBound(region.kinds[constraint], terms)
  }

  /// Whether more than one whole number is left of an unknown with an upper bound.
  private func isOpen(_ unknown: Int) -> Bool {
    revision.isWhole[unknown] && !isUnbounded(unknown)
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
