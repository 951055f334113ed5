/// Finds sets of claims that cannot hold together although each smaller part of them can, and whose conflict is their own.
///
/// Every contradiction that shows in a part of the network is followed; around each, all further sets are looked for. The work is
/// bounded, and where it ended early is known.
struct ContradictionSearch {
  private(set) var feasibility: Feasibility
  /// The smallest sets first, without those whose conflict is a smaller one's.
  private(set) var sets: [ContradictingSet] = []
  /// Those that were left out for it.
  private(set) var bystanders: [ContradictingSet] = []
  /// Claims around which more sets may be than were looked for.
  private(set) var stops: [Int] = []
  private var known: Set<[Int]> = []
  private var contradicted: Set<Int> = []
  private var followed = 0
  private var trials: Int
  /// The work that looking around contradictions may take, so that the next one is still found.
  private var workAround: Int
  private var reachedLimit = false

  private var network: Network { feasibility.network }
  private var limits: EvidenceLimits { feasibility.limits }

  init(_ network: Network, _ limits: EvidenceLimits) {
    feasibility = Feasibility(network.thinned(to: limits.tellings), limits)
    trials = limits.trials
    workAround = feasibility.work / 2
    findAtUnknowns(of: network)
    for component in network.components() {
      findAll(in: component)
    }
    leaveOutBystanders()
  }

  var stoppedEarly: Bool { feasibility.stoppedEarly || reachedLimit || !stops.isEmpty }

  /// Claims about one figure that differ, or that no such figure can have.
  private mutating func findAtUnknowns(of network: Network) {
    for unknown in network.unknowns.indices where network.domain(of: unknown) == nil {
      let tellings = ConflictingClaims(of: unknown, in: network)
      for claim in tellings.impossible { record([claim]) }
      for pair in tellings.pairs(upTo: limits.setsPerContradiction) { record(pair) }
    }
  }

  private mutating func findAll(in component: [Int]) {
    let network = network
    let region = Region(network, constraints: component, &feasibility.marks)
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
        without.formUnion(set.claims)
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
    ExcludedClaims(many: leftOut.union(contradicted), of: network)
  }

  private mutating func find(in region: Region, without leftOut: ExcludedClaims)
    -> ContradictingSet?
  {
    if known.count >= limits.sets || feasibility.work <= 0 {
      reachedLimit = true
      return nil
    }
    guard case .impossible(let constraint) = feasibility.verdict(region, without: leftOut) else {
      return nil
    }
    return feasibility.minimalSet(in: region, at: constraint, without: leftOut)
  }

  /// Records a set, and looks for all others around it.
  ///
  /// Claims are left out until none of the sets found holds any more: what contradicts even then is a further set, what does not need not be
  /// looked at with more left out. Each set there is comes up, since one can leave out a claim of every other set that is not its own.
  /// Source: Reiter, A theory of diagnosis from first principles (1987).
  private mutating func follow(_ first: ContradictingSet, _ leftOut: Set<Int>) {
    record(first)
    followed += 1
    if followed > limits.followedContradictions {
      stops.append(first.claims[0])
      return
    }
    var members = Set(first.claims.map { network.claimed[$0] })
    var around = surroundings(of: members, atMost: limits.constraintsAround)
    var family = [first.claims]
    var holding: [ClaimSet] = []
    var waiting = [ClaimSet()]
    var seen = KeyList<ClaimSet>()
    var left = max(limits.trialsPerContradiction, trials / limits.trialsShare)
    let before = feasibility.work
    let mostWork = max(workAround / limits.trialsShare, 10 * limits.workPerQuestion)
    defer { workAround -= before - feasibility.work }
    var next = 0
    while next < waiting.count {
      let without = waiting[next]
      next += 1
      if holding.contains(where: without.isSuperset) { continue }
      let set: [Int]
      if let known = family.first(where: without.isDisjoint(from:)) {
        set = known
      } else {
        if left == 0 || waiting.count > limits.waitingTrials || trials <= 0
          || before - feasibility.work > min(mostWork, workAround)
        {
          stops.append(first.claims[0])
          return
        }
        left -= 1
        trials -= 1
        guard let found = find(in: around, without: ExcludedClaims(leftOut).with(without.claims))
        else {
          holding.append(without)
          continue
        }
        record(found)
        family.append(found.claims)
        set = found.claims
        // What is pinned by a claim lets something through once that is left out: then there is more around, and what held may hold no more.
        let further = Set(set.map { network.claimed[$0] }).subtracting(members)
        if further.contains(where: network.isPinned) {
          members.formUnion(further)
          around = surroundings(of: members, atMost: 2 * limits.constraintsAround)
          waiting += holding
          holding = []
        }
      }
      for claim in set {
        let more = without.with(claim)
        if seen.insert(more).isNew { waiting.append(more) }
      }
    }
  }

  /// The relations around some figures, and behind all others that no claim pins.
  private mutating func surroundings(of members: Set<Int>, atMost limit: Int) -> Region {
    let network = network
    return Region(network, around: members.sorted(), atMost: limit, &feasibility.marks) {
      !network.isPinned($0) || members.contains($0)
    }
  }

  private mutating func record(_ set: [Int]) {
    record(ContradictingSet(claims: set, doubtful: []))
  }

  private mutating func record(_ set: ContradictingSet) {
    guard !set.claims.isEmpty, known.insert(set.claims).inserted else { return }
    sets.append(set)
    contradicted.formUnion(set.claims)
  }

  /// Leaves out each set T where a smaller remaining set S exists and what is only in one of them can hold together: the conflict is S's.
  private mutating func leaveOutBystanders() {
    sets.sort { ($0.claims.count, $0.claims[0]) < ($1.claims.count, $1.claims[0]) }
    var remaining: [ContradictingSet] = []
    var places: [Int: [Int]] = [:]
    // The first of the remaining sets that is as large as the one at hand.
    var first = 0
    for set in sets {
      let claims = Set(set.claims)
      // Sets come by their size, so that the smaller ones are the first of each claim.
      if claims.count > (remaining.last?.claims.count ?? 0) { first = remaining.count }
      let smaller = Set(
        set.claims.flatMap { (places[$0] ?? []).prefix { $0 < first } }
      ).sorted()
      let isBystander = smaller.contains { place in
        let apart = claims.symmetricDifference(remaining[place].claims).sorted()
        switch feasibility.verdict(of: apart) {
        case .possible: return true
        case .impossible: return false
        case .unsettled:
          // Nobody is blamed on the strength of a search that did not come to its end.
          stops.append(set.claims[0])
          return true
        }
      }
      if isBystander {
        bystanders.append(set)
        continue
      }
      for claim in set.claims { places[claim, default: []].append(remaining.count) }
      remaining.append(set)
    }
    sets = remaining
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
