/// Tries other readings of the figures of a contradicting set.
struct ReinterpretationSearch {
  private let network: Network
  private let gazetteer: Gazetteer
  private let limits: EvidenceLimits
  /// Claims of other contradictions, which would stand in the way of every reading.
  private let contradicted: ExcludedClaims
  /// The positions of all other claims by their unit.
  private let byUnit: [AdministrativeUnit: [Int]]
  private var feasibility: Feasibility

  private static let mostReadings = 4
  /// How far away the figures may be that a joined reading is held against.
  private static let monthsAround = 25

  init(
    _ network: Network, _ gazetteer: Gazetteer, _ limits: EvidenceLimits,
    contradicted: ExcludedClaims, byUnit: [AdministrativeUnit: [Int]]
  ) {
    self.network = network
    self.gazetteer = gazetteer
    self.limits = limits
    self.contradicted = contradicted
    self.byUnit = byUnit
    feasibility = Feasibility(network, limits)
  }

  /// What may be tried of a figure, the likelier first.
  private enum Attempt: CaseIterable { case roundings, comparisons, points, denominators, swaps }

  /// The readings of one figure each under which the set holds together, the likelier kinds first.
  mutating func readings(of set: [Int]) -> [Reinterpretation] {
    var found: [Reinterpretation] = []
    for attempt in Attempt.allCases {
      for claim in set {
        found += readings(attempt, claim, set)
        if found.count >= Self.mostReadings { return Array(found.prefix(Self.mostReadings)) }
      }
    }
    return found
  }

  private mutating func readings(_ attempt: Attempt, _ claim: Int, _ set: [Int])
    -> [Reinterpretation]
  {
    switch attempt {
    case .roundings: roundings(claim, set)
    case .comparisons: comparisons(claim, set)
    case .points: points(claim, set)
    case .denominators: denominators(claim, set)
    case .swaps: swaps(claim, set)
    }
  }

  private mutating func roundings(_ claim: Int, _ set: [Int]) -> [Reinterpretation] {
    let fact = network.claims[claim].fact
    guard let (down, up) = Self.cut(fact.value, fact.subject.measure.numberKind) else { return [] }
    let kinds: [(Reinterpretation.Kind, Interval)] = [(.roundedDown, down), (.roundedUp, up)]
    return kinds.filter { holds(claim, $0.1, set) }
      .map { Reinterpretation(fact: fact, kind: $0.0) }
  }

  /// The values that print like a number when digits are cut off, and when they are rounded up; nil for exact counts.
  private static func cut(_ value: Quantity, _ kind: NumberKind) -> (down: Interval, up: Interval)?
  {
    var unit = Ratio(decimal: 1, decimals: Int(value.decimals))
    switch value.qualifier {
    case .exact where kind.isPercentage: break
    case .rounded(let half):
      guard let width = Ratio(half).multiplied(by: Ratio(2)) else { return nil }
      unit = width
    default: return nil
    }
    guard let above = value.value.adding(unit), let below = value.value.subtracting(unit) else {
      return nil
    }
    let further = Interval(ordered: .closed(value.value), .open(above))
    let nearer = Interval(ordered: .open(below), .closed(value.value))
    return value.mantissa < 0 ? (nearer, further) : (further, nearer)
  }

  private mutating func swaps(_ claim: Int, _ set: [Int]) -> [Reinterpretation] {
    let fact = network.claims[claim].fact
    guard fact.value.qualifier == .exact else { return [] }
    let digits = Array(String(fact.value.mantissa.magnitude))
    return digits.indices.dropLast().compactMap { position in
      guard digits[position] != digits[position + 1] else { return nil }
      var swapped = digits
      swapped.swapAt(position, position + 1)
      guard swapped.first != "0", let magnitude = Int64(String(swapped)) else { return nil }
      var value = fact.value
      value.mantissa = value.mantissa < 0 ? -magnitude : magnitude
      guard holds(claim, value.interval(as: fact.subject.measure.numberKind), set) else {
        return nil
      }
      return Reinterpretation(fact: fact, kind: .digitsSwapped(value))
    }
  }

  /// Whether everything around the set holds when a claim says something else.
  private mutating func holds(_ claim: Int, _ interval: Interval, _ set: [Int]) -> Bool {
    let network = network
    let members = set.map { network.claimed[$0] }
    let isMember = Set(members)
    // Each trial may do what a run of its own may.
    feasibility = feasibility.renewed(for: network.claims.count)
    let region = Region(
      network, around: members, atMost: limits.constraintsAround, &feasibility.marks
    ) {
      !network.isPinned($0) || isMember.contains($0)
    }
    let others = contradicted.giving(back: set).with([claim])
    let verdict = feasibility.verdict(
      region, without: others, saying: (network.claimed[claim], interval))
    return verdict == .possible
  }

  private mutating func comparisons(_ claim: Int, _ set: [Int]) -> [Reinterpretation] {
    let fact = network.claims[claim].fact
    guard let versus = fact.subject.versus else { return [] }
    let month = fact.period.end
    let usual = [
      Month.december(of: month.year - 1), month.advanced(by: -12), month.advanced(by: -1),
    ]
    var tried = Set(versus.readings(at: month))
    return usual.filter { tried.insert($0).inserted }.compactMap { other in
      guard
        holds(
          claim, set, { $0.with(Self.subject(fact.subject, fact.subject.measure, .month(other))) })
      else { return nil }
      return Reinterpretation(fact: fact, kind: .comparedWith(other))
    }
  }

  private mutating func points(_ claim: Int, _ set: [Int]) -> [Reinterpretation] {
    let fact = network.claims[claim].fact
    guard fact.subject.measure == .growthPercent,
      holds(
        claim, set, { $0.with(Self.subject(fact.subject, .coveragePoints, fact.subject.versus)) })
    else { return [] }
    return [Reinterpretation(fact: fact, kind: .percentagePoints)]
  }

  private mutating func denominators(_ claim: Int, _ set: [Int]) -> [Reinterpretation] {
    let fact = network.claims[claim].fact
    guard fact.subject.measure == .coveragePercent,
      let measure = Denominator(named: fact.baseMeasure)?.measure
        ?? fact.subject.scheme?.denominator
    else { return [] }
    let month = fact.period.end
    let earlier = [Month.december(of: month.year - 1), month.advanced(by: -12)]
    var tried: Set<Month> = [month]
    return earlier.filter { tried.insert($0).inserted }.compactMap { other in
      guard holds(claim, set, { $0.denominatorMonth = other }) else { return nil }
      return Reinterpretation(fact: fact, kind: .denominator(measure, of: other))
    }
  }

  private static func subject(_ subject: Subject, _ measure: Measure, _ versus: Versus?) -> Subject
  {
    Subject(
      measure, scheme: subject.scheme, versus: versus, issuer: subject.issuer,
      group: subject.group, breakdown: subject.breakdown)
  }

  /// Whether a claim that is joined otherwise holds with the rest, and is bounded by it.
  private func holds(_ claim: Int, _ set: [Int], _ change: (inout Claim) -> Void) -> Bool {
    let month = network.claims[claim].fact.period.end
    let units = Set(set.map { network.claims[$0].fact.unit })
    let others = units.reduce(set.filter { $0 != claim }) { $0 + (byUnit[$1] ?? []) }
      .filter { abs(network.claims[$0].fact.period.end.months(to: month)) <= Self.monthsAround }
    var changed = network.claims[claim]
    change(&changed)
    let joined = NetworkBuilder.network(
      of: [changed] + others.sorted().prefix(1_000).map { network.claims[$0] },
      by: network.ownRelations, gazetteer)
    guard let position = joined.claims.firstIndex(where: { $0.fact == changed.fact }) else {
      return false
    }
    guard Self.isJoined(joined.claimed[position], in: joined) else { return false }
    var feasibility = Feasibility(joined, limits)
    var sums = FoldedSums(without: .none)
    let bounds = feasibility.bounds(of: position, &sums)
    guard let interval = bounds.interval, interval.upper.value != nil, interval.lower.value != nil,
      let left = interval.intersection(changed.interval)
    else { return false }
    return joined.unknowns[joined.claimed[position]].isWhole ? left.wholeNumbers != nil : true
  }
}

extension ReinterpretationSearch {
  /// Whether something else is known of every figure that a relation joins with an unknown; otherwise anything would hold.
  private static func isJoined(_ unknown: Int, in network: Network) -> Bool {
    network.unknowns[unknown].constraints.contains { constraint in
      network.constraints[constraint].unknowns.allSatisfy {
        $0 == unknown || isKnown($0, behind: constraint, within: 2, in: network)
      }
    }
  }

  /// Whether an unknown was published, or follows by another relation from what is known within a few steps.
  private static func isKnown(
    _ unknown: Int, behind: Int, within steps: Int, in network: Network
  ) -> Bool {
    if !network.unknowns[unknown].claims.isEmpty { return true }
    if steps == 0 { return false }
    return network.unknowns[unknown].constraints.contains { constraint in
      constraint != behind
        && network.constraints[constraint].unknowns.allSatisfy {
          $0 == unknown || isKnown($0, behind: constraint, within: steps - 1, in: network)
        }
    }
  }
}

extension Claim {
  /// The claim, made about another subject.
  fileprivate mutating func with(_ subject: Subject) {
    self = Claim(fact.about(subject))
  }
}

extension Fact {
  /// The same telling, understood as one about another subject.
  fileprivate func about(_ subject: Subject) -> Fact {
    let observation = Observation(
      unit: unit, period: period, subject: subject, value: value, baseMeasure: baseMeasure,
      status: status, provenance: provenance, place: place)
    return Fact(observation) ?? self
  }
}
