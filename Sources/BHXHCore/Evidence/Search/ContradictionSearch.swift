/// Finds sets of claims that cannot hold together although each smaller part of them can.
///
/// Every contradiction that shows in a part of the network is followed; around each, further sets are looked for by leaving one claim
/// out at a time. The number of sets is bounded.
struct ContradictionSearch {
  private(set) var feasibility: Feasibility
  /// Positions of claims, each set sorted; the smallest sets first.
  private(set) var sets: [[Int]] = []
  private var known: Set<[Int]> = []
  private var contradicted: Set<Int> = []
  private var followed = 0
  private var reachedLimit = false

  private var network: Network { feasibility.network }
  private var limits: EvidenceLimits { feasibility.limits }

  init(_ network: Network, _ limits: EvidenceLimits) {
    feasibility = Feasibility(network.thinned(to: limits.tellings), limits)
    findAtUnknowns(of: network)
    for component in network.components() {
      findAll(in: component)
    }
    sets.sort { ($0.count, $0[0]) < ($1.count, $1[0]) }
  }

  var stoppedEarly: Bool { feasibility.stoppedEarly || reachedLimit }

  /// Claims about one figure that differ, or that no such figure can have.
  private mutating func findAtUnknowns(of network: Network) {
    for unknown in network.unknowns.indices where network.domain(of: unknown) == nil {
      let tellings = ConflictingClaims(of: unknown, in: network)
      for claim in tellings.impossible { record([claim]) }
      for pair in tellings.pairs(upTo: limits.setsPerContradiction) { record(pair) }
    }
  }

  private mutating func findAll(in component: [Int]) {
    let region = Region(network, constraints: component)
    for leftOut in startingPoints(region) {
      guard case .impossible = feasibility.verdict(region, without: ExcludedClaims(leftOut)) else {
        continue
      }
      if component.count > 4 * limits.constraintsAround { findAround(component, leftOut) }
      // Contradictions that have no claim in common.
      var without = leftOut
      for _ in 0..<limits.setsPerContradiction {
        guard let set = find(in: region, without: ExcludedClaims(without)) else { break }
        follow(set, leftOut)
        without.formUnion(set)
      }
    }
  }

  /// What to leave out so that each figure is told one way: where tellings differ, each of them alone.
  private func startingPoints(_ region: Region) -> [Set<Int>] {
    let doubtful = region.unknowns.filter { network.domain(of: $0) == nil }
    let all = Set(doubtful.flatMap { network.unknowns[$0].claims })
    if all.isEmpty { return [[]] }
    let possible = all.filter { claim in
      !known.contains([claim])
    }
    return [all]
      + possible.sorted().prefix(limits.setsPerContradiction).map { all.subtracting([$0]) }
  }

  /// In a large component, looks at the surroundings of each relation.
  private mutating func findAround(_ component: [Int], _ leftOut: Set<Int>) {
    let network = network
    var covered: Set<Int> = []
    var known = omission(leftOut)
    for constraint in component where !covered.contains(constraint) {
      if reachedLimit { return }
      let around = Region(
        network, around: network.constraints[constraint].unknowns, atMost: 24,
        &feasibility.marks
      ) { !network.isPinned($0) }
      covered.formUnion(around.constraintPositions.prefix(6))
      covered.insert(constraint)
      if let set = find(in: around, without: known) {
        follow(set, leftOut)
        known = omission(leftOut)
      }
    }
  }

  /// What is left out, and what is contradicted already.
  private func omission(_ leftOut: Set<Int>) -> ExcludedClaims {
    ExcludedClaims(many: leftOut.union(contradicted), of: network.claims.count)
  }

  private mutating func find(in region: Region, without leftOut: ExcludedClaims) -> [Int]? {
    if sets.count >= limits.sets || feasibility.work <= 0 {
      reachedLimit = true
      return nil
    }
    guard case .impossible(let constraint) = feasibility.verdict(region, without: leftOut) else {
      return nil
    }
    return feasibility.minimalSet(in: region, at: constraint, without: leftOut)
  }

  /// Records a set, and looks for others around it that hold without one of its claims.
  private mutating func follow(_ first: [Int], _ leftOut: Set<Int>) {
    record(first)
    followed += 1
    if followed > limits.followedContradictions { return }
    let network = network
    let members = Set(first.map { network.claimed[$0] })
    let around = Region(
      network, around: members.sorted(), atMost: limits.constraintsAround, &feasibility.marks
    ) { !network.isPinned($0) || members.contains($0) }
    var waiting = first.map { Set([$0]) }
    var next = 0
    var found = 1
    while next < waiting.count, next < 4 * limits.setsPerContradiction,
      found < limits.setsPerContradiction
    {
      let without = waiting[next]
      next += 1
      guard let set = find(in: around, without: ExcludedClaims(leftOut).with(without)) else {
        continue
      }
      if !record(set) { continue }
      found += 1
      waiting += set.map { without.union([$0]) }
    }
  }

  @discardableResult
  private mutating func record(_ set: [Int]) -> Bool {
    guard !set.isEmpty, known.insert(set).inserted else { return false }
    sets.append(set)
    contradicted.formUnion(set)
    return true
  }
}

/// The claims about one figure where these leave nothing of it.
struct ConflictingClaims {
  /// Those that no such figure can have.
  let impossible: [Int]
  private let possible: [(claim: Int, interval: Interval)]
  private let isWhole: Bool

  init(of unknown: Int, in network: Network) {
    let figure = network.unknowns[unknown]
    isWhole = figure.isWhole
    var impossible: [Int] = []
    var possible: [(claim: Int, interval: Interval)] = []
    for claim in figure.claims {
      let left = network.claims[claim].interval.intersection(figure.range)
      if let left = figure.isWhole ? left?.wholeNumbers?.interval : left {
        possible.append((claim, left))
      } else {
        impossible.append(claim)
      }
    }
    self.impossible = impossible
    self.possible = possible
  }

  /// Pairs that leave nothing, each claim that differs from any other in at least one of them.
  ///
  /// Intervals that overlap two by two have something in common, so larger sets are never needed. Where there are many, each is held against the
  /// one that ends first and the one that begins last: what differs from any differs from one of these.
  /// - Complexity: O(n), or O(`count`²) for few.
  func pairs(upTo count: Int) -> [[Int]] {
    if possible.count <= count {
      return possible.indices.flatMap { first in
        possible[(first + 1)...].compactMap { pair(possible[first], $0) }
      }
    }
    let first = possible.min { Side.high.isFurther($1.interval.upper, than: $0.interval.upper) }
    let last = possible.min { Side.low.isFurther($1.interval.lower, than: $0.interval.lower) }
    guard let first, let last else { return [] }
    return possible.compactMap { pair($0, first) ?? pair($0, last) }
  }

  private func pair(
    _ one: (claim: Int, interval: Interval), _ other: (claim: Int, interval: Interval)
  ) -> [Int]? {
    one.interval.intersection(other.interval) == nil ? [one.claim, other.claim].sorted() : nil
  }
}
