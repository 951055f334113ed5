/// Writes the row of each claim: its bounds, its verdict, and why.
struct AuditWriter {
  private let network: Network
  private let gazetteer: Gazetteer
  private let sets: [[Int]]
  /// Of each contradicted claim its smallest set.
  private var setOfClaim: [Int: Int] = [:]
  private let contradicted: ExcludedClaims
  /// The ratios and changes among these.
  private let contradictedRatios: ExcludedClaims
  private var feasibility: Feasibility
  /// Over figures that were told in different ways as everything between them; nil where there are none.
  private var widened: Feasibility?
  /// The tellings of these.
  private let contested: Set<Int>
  /// What is contradicted, but by more than another telling of the same.
  private let uncontested: ExcludedClaims
  private var readings: [Int: [Reinterpretation]] = [:]
  /// The sets of which other readings are tried: the first ones in the order of the rows.
  private var read: Set<Int> = []
  private let byUnit: [AdministrativeUnit: [Int]]
  private(set) var stoppedEarly = false

  /// - Parameter order: the claims in the order of their rows.
  init(
    _ network: Network, _ gazetteer: Gazetteer, _ search: ContradictionSearch, _ order: [Int]
  ) {
    self.network = network
    self.gazetteer = gazetteer
    sets = search.sets
    for (position, set) in sets.enumerated() {
      for claim in set where setOfClaim[claim] == nil { setOfClaim[claim] = position }
    }
    let count = network.claims.count
    contradicted = ExcludedClaims(many: setOfClaim.keys, of: count)
    contradictedRatios = ExcludedClaims(
      many: setOfClaim.keys.filter { network.claims[$0].isRatioOrChange }, of: count)
    feasibility = search.feasibility
    let contested = Set(
      network.unknowns.indices.filter { network.domain(of: $0) == nil }
        .flatMap { network.unknowns[$0].claims })
    self.contested = contested
    uncontested = ExcludedClaims(
      many: setOfClaim.keys.filter { !contested.contains($0) }, of: count)
    widened =
      contested.isEmpty
      ? nil
      : Feasibility(
        network.widened(without: []).thinned(to: search.feasibility.limits.tellings),
        search.feasibility.limits)
    for set in order.lazy.compactMap({ [setOfClaim] in setOfClaim[$0] })
    where read.count < search.feasibility.limits.readingsTried {
      read.insert(set)
    }
    byUnit =
      sets.isEmpty
      ? [:]
      : Dictionary(grouping: network.claims.indices) {
        network.claims[$0].fact.unit
      }
  }

  /// For some of the rows, with the work of these to do.
  func part(of rows: Int) -> AuditWriter {
    var part = self
    part.feasibility = feasibility.renewed(for: rows)
    part.widened = widened?.renewed(for: rows)
    return part
  }

  mutating func row(of claim: Int) -> AuditRow {
    let fact = network.claims[claim].fact
    let bounds = bounds(of: claim)
    if bounds.stoppedEarly { stoppedEarly = true }
    let set = setOfClaim[claim]
    let isOpen = bounds.interval.map { Self.isWholeRange($0, of: fact.subject.measure) } ?? false
    let verdict: Verdict = set != nil ? .contradicted : isOpen ? .unverifiable : .consistent
    let printed = verdict == .unverifiable ? (nil, nil) : printed(bounds, claim)
    let relations = verdict == .unverifiable ? [] : bounds.relations
    let readings = set.map { self.readings(ofSet: $0) } ?? []
    let facts = set.map { sets[$0].map { network.claims[$0].fact } } ?? []
    return AuditRow(
      fact: fact, low: printed.0, high: printed.1, verdict: verdict, set: facts,
      readings: readings, relations: relations.map { Relation.all[$0] },
      because: because(fact, verdict, facts, readings, relations),
      stoppedEarly: bounds.stoppedEarly)
  }

  /// By all the others; where they contradict each other, by the rest of its own set, or by those that nothing contradicts but another
  /// telling of the same.
  private mutating func bounds(of claim: Int) -> FigureBounds {
    let all = feasibility.bounds(of: claim, without: .none)
    if all.interval != nil || sets.isEmpty { return all }
    if let set = setOfClaim[claim] {
      let bounds = feasibility.bounds(of: claim, without: contradicted.giving(back: sets[set]))
      if bounds.interval != nil { return bounds }
    }
    let bounds = feasibility.bounds(of: claim, without: contradictedRatios)
    if bounds.interval != nil { return bounds }
    if !contested.contains(claim),
      let bounds = widened?.bounds(of: claim, without: uncontested),
      bounds.interval != nil
    {
      return bounds
    }
    return feasibility.bounds(of: claim, without: contradicted)
  }

  private mutating func printed(_ bounds: FigureBounds, _ claim: Int) -> (
    PrintedBound?, PrintedBound?
  ) {
    let quantity = network.claims[claim].fact.value
    let kind = network.claims[claim].fact.subject.measure.numberKind
    guard let interval = bounds.interval else { return (nil, nil) }
    var (low, high) = (interval.lower, interval.upper)
    if let set = setOfClaim[claim], interval.intersection(network.claims[claim].interval) != nil {
      // It lies between values that the others allow: the nearest of them say more than the furthest.
      let nearest = feasibility.nearest(
        to: claim, without: contradicted.giving(back: sets[set]))
      low = nearest.below ?? low
      high = nearest.above ?? high
    }
    return (
      PrintedBound(low, .low, like: quantity, kind), PrintedBound(high, .high, like: quantity, kind)
    )
  }

  /// Whether an interval leaves a measure everything that it may be at all.
  private static func isWholeRange(_ interval: Interval, of measure: Measure) -> Bool {
    guard interval.upper.value == nil else { return false }
    guard let low = interval.lower.value else { return true }
    switch measure {
    case .change, .coveragePoints, .attainmentPoints: return false
    case .growthPercent: return low <= Ratio(-100)
    default: return low <= .zero
    }
  }

  private mutating func readings(ofSet set: Int) -> [Reinterpretation] {
    if let known = readings[set] { return known }
    guard read.contains(set) else {
      stoppedEarly = true
      return []
    }
    var limits = feasibility.limits
    limits.nodesPerSearch = limits.nodesPerTrial
    let trial = ReinterpretationSearch(
      network: feasibility.network, gazetteer: gazetteer, limits: limits,
      contradicted: contradicted, byUnit: byUnit)
    let found = trial.readings(of: sets[set])
    readings[set] = found
    return found
  }

  private func because(
    _ fact: Fact, _ verdict: Verdict, _ set: [Fact], _ readings: [Reinterpretation],
    _ relations: [Int]
  ) -> Wording {
    switch verdict {
    case .unverifiable:
      return Wording("no other figure says anything about it", "không có số liệu khác để đối chiếu")
    case .consistent:
      return relations.map { Relation.formulas[$0] }.joined("; ")
    case .contradicted:
      return .contradiction(of: set, readings, FigureWording(gazetteer, around: fact))
    }
  }
}
