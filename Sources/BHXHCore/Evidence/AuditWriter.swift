/// Writes the row of each claim: its bounds, its verdict, and why.
struct AuditWriter {
  private let network: Network
  private let gazetteer: Gazetteer
  private let sets: [ContradictingSet]
  /// Of each contradicted claim its smallest set.
  private var setOfClaim: [Int: Int] = [:]
  private var bounds: AuditBounds
  private var readings: [Int: [Reinterpretation]] = [:]
  private var trial: ReinterpretationSearch?
  /// How figures of sets were told: those of a large one are told in many rows.
  private var told: [Told: Wording] = [:]
  /// The figures of each set; none until it is met.
  private var facts: [[Fact]]
  /// Of each set the first of its claims in the order of the rows: the one that lists all of it.
  private var listing: [Int: Int] = [:]
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
    facts = sets.map { _ in [] }
    for (position, set) in sets.enumerated() {
      for claim in set.culprits where setOfClaim[claim] == nil { setOfClaim[claim] = position }
    }
    let members = Set(sets.flatMap(\.claims))
    bounds = AuditBounds(network, search, setOfClaim)
    for claim in order {
      guard let set = setOfClaim[claim], listing[set] == nil else { continue }
      listing[set] = claim
      if read.count < search.feasibility.limits.readingsTried { read.insert(set) }
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
    part.bounds = bounds.part(of: rows)
    return part
  }

  mutating func row(of claim: Int) -> AuditRow {
    let fact = network.claims[claim].fact
    let bounds = self.bounds.bounds(of: claim)
    if bounds.stoppedEarly { stoppedEarly = true }
    let set = setOfClaim[claim]
    let range = fact.subject.measure.plausibleRange
    let isChecked = bounds.interval.map { $0.isNarrow(within: range) } ?? false
    let verdict: Verdict = set != nil ? .contradicted : isChecked ? .consistent : .unverifiable
    var printed = printed(bounds, claim)
    if verdict == .unverifiable { printed = Self.blanked(printed, bounds.interval, range) }
    let isOpen = verdict == .unverifiable && printed.low == nil && printed.high == nil
    let relations = isOpen ? [] : bounds.relations
    let readings = set.map { self.readings(ofSet: $0) } ?? []
    let facts = set.map { self.facts(ofSet: $0) } ?? []
    let isMinimal = set.map { sets[$0].doubtful.isEmpty } ?? true
    return AuditRow(
      fact: fact, low: printed.low, high: printed.high, verdict: verdict, set: facts,
      isMinimal: isMinimal, readings: readings, relations: relations.map { network.relations[$0] },
      because: set.map {
        .contradiction(of: figures(ofSet: $0, around: claim), isMinimal: isMinimal, readings)
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

  private mutating func printed(
    _ bounds: FigureBounds, _ claim: Int
  ) -> (low: PrintedBound?, high: PrintedBound?) {
    let quantity = network.claims[claim].fact.value
    let kind = network.claims[claim].fact.subject.measure.numberKind
    guard let interval = bounds.interval else { return (nil, nil) }
    var (low, high) = (interval.lower, interval.upper)
    if let set = setOfClaim[claim], interval.intersection(network.claims[claim].interval) != nil {
      // It lies between values that the others allow: the nearest of them say more than the furthest.
      let nearest = self.bounds.nearest(to: claim, ofSet: set)
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
    var limits = bounds.feasibility.limits
    limits.nodesPerSearch = limits.nodesPerTrial
    var trial =
      self.trial
      ?? ReinterpretationSearch(
        bounds.feasibility.network, gazetteer, limits, contradicted: bounds.allContradicted,
        byUnit: byUnit)
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

  /// Made once, and shared by the rows of the set.
  private mutating func facts(ofSet set: Int) -> [Fact] {
    if facts[set].isEmpty { facts[set] = sets[set].claims.map { network.claims[$0].fact } }
    return facts[set]
  }

  /// The figures of a set, beside the figure of the row; of a large one all in its first row, and where to find them in the others, or
  /// n rows would list n figures each.
  private mutating func figures(ofSet set: Int, around claim: Int) -> [Wording] {
    let words = FigureWording(gazetteer, around: network.claims[claim].fact)
    let members = sets[set].claims
    let first = listing[set] ?? claim
    if claim == first || members.count <= Self.figuresListed {
      return members.map { figure($0, words) }
    }
    let rest = members.count - Self.figuresListed
    let listed = figure(first, words)
    return members.prefix(Self.figuresListed).map { figure($0, words) } + [
      Wording(
        "and \(rest) more, all listed at \(listed.english)",
        "và \(rest) số nữa, liệt kê đủ ở \(listed.vietnamese)")
    ]
  }

  /// More than a nation has provinces, or a province districts.
  private static let figuresListed = 100

  private mutating func figure(_ claim: Int, _ words: FigureWording) -> Wording {
    let fact = network.claims[claim].fact
    let needs = words.needs(of: fact)
    let key = Told(claim: claim, needs: needs)
    if let known = told[key] { return known }
    let wording = words.figure(fact, needs)
    told[key] = wording
    return wording
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
