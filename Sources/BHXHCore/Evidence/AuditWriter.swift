/// Writes the row of each claim: its bounds, its verdict, and why.
struct AuditWriter {
  private let network: Network
  private let gazetteer: Gazetteer
  private let sets: [ContradictingSet]
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
  private var trial: ReinterpretationSearch?
  /// How figures of sets were told: those of a large one are told in many rows.
  private var told: [Told: Wording] = [:]
  /// The sets of which other readings are tried: the first ones in the order of the rows.
  private var read: Set<Int> = []
  /// The claims that nothing contradicts.
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
      for claim in set.culprits where setOfClaim[claim] == nil { setOfClaim[claim] = position }
    }
    let members = Set(sets.flatMap(\.claims))
    contradicted = ExcludedClaims(many: members, of: network)
    contradictedRatios = ExcludedClaims(
      many: members.filter { network.claims[$0].isRatioOrChange }, of: network)
    feasibility = search.feasibility
    let contested = Set(
      network.unknowns.indices.filter { network.domain(of: $0) == nil }
        .flatMap { network.unknowns[$0].claims })
    self.contested = contested
    uncontested = ExcludedClaims(
      many: members.filter { !contested.contains($0) }, of: network)
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
      : Dictionary(grouping: network.claims.indices.filter { !members.contains($0) }) {
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
    let region = feasibility.surroundings(of: claim)
    let bounds = bounds(of: claim, in: region)
    if bounds.stoppedEarly { stoppedEarly = true }
    let set = setOfClaim[claim]
    let range = fact.subject.measure.plausibleRange
    let isChecked = bounds.interval.map { $0.isNarrow(within: range) } ?? false
    let verdict: Verdict = set != nil ? .contradicted : isChecked ? .consistent : .unverifiable
    var printed = printed(bounds, claim, in: region)
    if verdict == .unverifiable { printed = Self.blanked(printed, bounds.interval, range) }
    let isOpen = verdict == .unverifiable && printed.low == nil && printed.high == nil
    let relations = isOpen ? [] : bounds.relations
    let readings = set.map { self.readings(ofSet: $0) } ?? []
    let facts = set.map { sets[$0].claims.map { network.claims[$0].fact } } ?? []
    let isMinimal = set.map { sets[$0].doubtful.isEmpty } ?? true
    return AuditRow(
      fact: fact, low: printed.low, high: printed.high, verdict: verdict, set: facts,
      isMinimal: isMinimal, readings: readings, relations: relations.map { network.relations[$0] },
      because: set.map {
        .contradiction(of: figures(ofSet: $0, around: fact), isMinimal: isMinimal, readings)
      } ?? because(verdict, relations),
      stoppedEarly: bounds.stoppedEarly)
  }

  /// Bounds outside of what such a figure may be say nothing, nor do those that leave it all of that.
  private static func blanked(
    _ printed: (low: PrintedBound?, high: PrintedBound?), _ interval: Interval?, _ range: Interval
  ) -> (low: PrintedBound?, high: PrintedBound?) {
    guard let interval, let least = range.lower.value, let most = range.upper.value else {
      return (nil, nil)
    }
    let low = interval.lower.value.flatMap { $0 >= least && $0 <= most ? $0 : nil }
    let high = interval.upper.value.flatMap { $0 >= least && $0 <= most ? $0 : nil }
    if high == nil, low ?? least == least { return (nil, nil) }
    return (low == nil ? nil : printed.low, high == nil ? nil : printed.high)
  }

  /// By all the others; where they contradict each other, by the rest of its own set, or by those that nothing contradicts but another
  /// telling of the same. Who only stands beside a contradiction is held against those that are not in it.
  private mutating func bounds(of claim: Int, in region: Region) -> FigureBounds {
    let set = setOfClaim[claim]
    func isAnswer(_ bounds: FigureBounds) -> Bool {
      guard let interval = bounds.interval else { return false }
      return set != nil || interval.intersection(network.claims[claim].interval) != nil
    }
    let all = feasibility.bounds(of: claim, in: region, without: .none)
    if isAnswer(all) || sets.isEmpty { return all }
    if let set {
      for without in [
        contradicted.giving(back: sets[set].claims), ExcludedClaims(allBut: sets[set].claims),
      ] {
        let bounds = feasibility.bounds(of: claim, in: region, without: without)
        if isAnswer(bounds) { return bounds }
      }
    }
    let bounds = feasibility.bounds(of: claim, in: region, without: contradictedRatios)
    if isAnswer(bounds) { return bounds }
    if !contested.contains(claim), let region = widened?.surroundings(of: claim),
      let bounds = widened?.bounds(of: claim, in: region, without: uncontested), isAnswer(bounds)
    {
      return bounds
    }
    return feasibility.bounds(of: claim, in: region, without: contradicted)
  }

  private mutating func printed(
    _ bounds: FigureBounds, _ claim: Int, in region: Region
  ) -> (low: PrintedBound?, high: PrintedBound?) {
    let quantity = network.claims[claim].fact.value
    let kind = network.claims[claim].fact.subject.measure.numberKind
    guard let interval = bounds.interval else { return (nil, nil) }
    var (low, high) = (interval.lower, interval.upper)
    if let set = setOfClaim[claim], interval.intersection(network.claims[claim].interval) != nil {
      // It lies between values that the others allow: the nearest of them say more than the furthest.
      let nearest = feasibility.nearest(
        to: claim, in: region, without: contradicted.giving(back: sets[set].claims))
      low = nearest.below ?? low
      high = nearest.above ?? high
    }
    return (
      PrintedBound(low, .low, like: quantity, kind), PrintedBound(high, .high, like: quantity, kind)
    )
  }

  private mutating func readings(ofSet set: Int) -> [Reinterpretation] {
    if let known = readings[set] { return known }
    guard read.contains(set) else {
      stoppedEarly = true
      return []
    }
    var limits = feasibility.limits
    limits.nodesPerSearch = limits.nodesPerTrial
    var trial =
      self.trial
      ?? ReinterpretationSearch(
        feasibility.network, gazetteer, limits, contradicted: contradicted, byUnit: byUnit)
    self.trial = nil
    let found = trial.readings(of: sets[set].claims)
    self.trial = trial
    readings[set] = found
    return found
  }

  private struct Told: Hashable {
    let claim: Int
    let needs: FigureWording.Needs
  }

  /// The figures of a set, beside the figure of the row.
  private mutating func figures(ofSet set: Int, around fact: Fact) -> [Wording] {
    let words = FigureWording(gazetteer, around: fact)
    return sets[set].claims.map { claim in
      let fact = network.claims[claim].fact
      let needs = words.needs(of: fact)
      let key = Told(claim: claim, needs: needs)
      if let known = told[key] { return known }
      let wording = words.figure(fact, needs)
      told[key] = wording
      return wording
    }
  }

  /// Why a figure that is not contradicted is checked, or is not.
  private func because(_ verdict: Verdict, _ relations: [Int]) -> Wording {
    let formulas = relations.map(network.formula).joined("; ")
    switch verdict {
    case .unverifiable where relations.isEmpty:
      return Wording("no other figure says anything about it", "không có số liệu khác để đối chiếu")
    case .unverifiable:
      return Wording(
        "the others leave it too much room: \(formulas.english)",
        "các số liệu khác để lại khoảng quá rộng: \(formulas.vietnamese)")
    case .consistent, .contradicted:
      return formulas
    }
  }
}

extension Measure {
  /// What figures of this measure are expected to lie in; what is checked only against something as wide was not checked.
  fileprivate var plausibleRange: Interval {
    switch self {
    case .coveragePoints, .attainmentPoints: Self.hundredPoints
    case .growthPercent, .indicator: Self.growth
    case .change: Self.signedCounts
    default: isPercentage ? Self.ratios : Self.counts
    }
  }

  private static let hundredPoints = range(-100, 100)
  private static let growth = range(-100, 1_000)
  private static let ratios = range(0, 1_000)
  private static let counts = range(0, Quantity.highestCount)
  private static let signedCounts = range(-Quantity.highestCount, Quantity.highestCount)

  private static func range(_ low: Int64, _ high: Int64) -> Interval {
    Interval(ordered: .closed(Ratio(low)), .closed(Ratio(high)))
  }
}

extension Interval {
  /// Whether it has two ends that are nearer to each other than a tenth of a range is wide.
  fileprivate func isNarrow(within range: Interval) -> Bool {
    guard let low = lower.value, let high = upper.value, let width = high.subtracting(low),
      let least = range.lower.value, let most = range.upper.value,
      let all = most.subtracting(least), let tenfold = width.multiplied(by: Ratio(10))
    else { return false }
    return tenfold < all
  }
}
