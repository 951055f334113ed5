/// Unknown figures, the relations between them, and what was published about them.
struct Network: Sendable {
  struct Unknown: Sendable {
    /// Nil for what is no figure of its own, such as the people needed for a coverage.
    let key: FigureKey?
    /// People are whole; percentages are not.
    let isWhole: Bool
    /// What it may be before anything is said.
    let range: Interval
    var claims: [Int] = []
    var constraints: [Int] = []
  }

  /// Those that are declared, and any of one's own behind them.
  let relations: [Relation]
  /// Their formulas in words.
  private let formulas: [RelationFormula]
  private(set) var unknowns: [Unknown] = []
  private(set) var constraints: [Constraint] = []
  private(set) var claims: [Claim] = []
  /// Of each claim its unknown.
  private(set) var claimed: [Int] = []
  private var pinned: [Bool] = []
  /// Of each unknown what all its claims leave.
  private var settled: [Interval?] = []

  /// - Parameter own: relations beside those that are declared.
  init(_ own: [Relation] = []) {
    relations = Relation.all + own
    formulas = Relation.formulas + own.map(RelationFormula.init)
  }

  /// What a relation says, in words.
  func formula(of relation: Int) -> Wording { formulas[relation].wording }

  /// Those that are not declared for everybody.
  var ownRelations: [Relation] { Array(relations[Relation.all.count...]) }

  /// Whether a relation joins counts by adding them up or containing them, rather than over time or as a ratio.
  func isIdentity(_ constraint: Constraint) -> Bool {
    guard let relation = constraint.relation else { return false }
    switch relations[relation].form {
    case .sum, .atMost, .sumOfChildren, .groupWithinWhole, .partsWithinWhole: return true
    case .percentage, .percentageOfSum, .percentageOfShare, .growth, .difference: return false
    }
  }

  mutating func addUnknown(_ key: FigureKey?, isWhole: Bool, range: Interval) -> Int {
    unknowns.append(Unknown(key: key, isWhole: isWhole, range: range))
    return unknowns.count - 1
  }

  mutating func add(_ constraint: Constraint) {
    for unknown in Set(constraint.unknowns) {
      unknowns[unknown].constraints.append(constraints.count)
    }
    constraints.append(constraint)
  }

  mutating func add(_ claim: Claim, about unknown: Int) {
    unknowns[unknown].claims.append(claims.count)
    claims.append(claim)
    claimed.append(unknown)
  }

  /// Lets a claim say something else, to try another reading of it.
  mutating func setInterval(_ interval: Interval, of claim: Int) {
    claims[claim].interval = interval
    settled[claimed[claim]] = settle(claimed[claim])
    pinned[claimed[claim]] = fixes(claimed[claim])
  }

  /// What all claims about an unknown leave of its range; nil where they leave nothing. Known once all claims are in.
  func domain(of unknown: Int) -> Interval? { settled[unknown] }

  /// The same without the claims that are left out.
  func domain(of unknown: Int, without leftOut: ExcludedClaims) -> Interval? {
    unknowns[unknown].claims.contains(where: leftOut.contains)
      ? settle(unknown, without: leftOut) : settled[unknown]
  }

  /// What is left of an unknown's range by all claims about it but those that are left out.
  func settle(_ unknown: Int, without leftOut: ExcludedClaims = .none) -> Interval? {
    var domain: Interval? = unknowns[unknown].range
    for claim in unknowns[unknown].claims where !leftOut.contains(claim) {
      domain = domain.flatMap { $0.intersection(claims[claim].interval) }
    }
    guard let domain, unknowns[unknown].isWhole else { return domain }
    return domain.wholeNumbers?.interval
  }

  /// Whether what was published fixes an unknown, so that nothing passes through it.
  func isPinned(_ unknown: Int) -> Bool { pinned[unknown] }

  /// Notes what is left of each unknown, and which are pinned, once all claims are in.
  mutating func pin() {
    settled = unknowns.indices.map { settle($0) }
    pinned = unknowns.indices.map { fixes($0) }
  }

  /// The same network, with the unknowns pinned that the other claims still fix.
  func pinned(without leftOut: Set<Int>) -> Network {
    var network = self
    let leftOut = ExcludedClaims(leftOut)
    network.pinned = unknowns.indices.map { fixes($0, without: leftOut) }
    return network
  }

  /// The same network, where counts of one figure that differ stand for everything between them.
  func widened(without leftOut: Set<Int>) -> Network {
    var network = self
    let leftOut = ExcludedClaims(leftOut)
    for unknown in unknowns.indices where domain(of: unknown, without: leftOut) == nil {
      let claims = unknowns[unknown].claims.filter { !leftOut.contains($0) }
      guard let first = claims.first else { continue }
      let hull = claims.dropFirst().reduce(self.claims[first].interval) {
        $0.hull(self.claims[$1].interval)
      }
      for claim in claims { network.claims[claim].interval = hull }
      network.settled[unknown] = network.settle(unknown)
      network.pinned[unknown] = network.fixes(unknown)
    }
    return network
  }

  /// The same network, where each figure that was told in many ways has only some of its tellings: the first, and those that say most on
  /// either side, so that all of them but any one leave the same as before.
  func thinned(to count: Int) -> Network {
    var network = self
    for unknown in unknowns.indices where unknowns[unknown].claims.count > count + 4 {
      let claims = unknowns[unknown].claims
      let byLower = claims.sorted { isFurther(.low, $1, than: $0) }
      let byUpper = claims.sorted { isFurther(.high, $1, than: $0) }
      let kept = Set(claims.prefix(count)).union(byLower.prefix(2)).union(byUpper.prefix(2))
      network.unknowns[unknown].claims = claims.filter(kept.contains)
    }
    return network
  }

  private func isFurther(_ side: Side, _ claim: Int, than other: Int) -> Bool {
    side.isFurther(
      side.end(of: claims[claim].interval), than: side.end(of: claims[other].interval))
  }

  private func fixes(_ unknown: Int, without leftOut: ExcludedClaims = .none) -> Bool {
    unknowns[unknown].isWhole && unknowns[unknown].claims.contains { !leftOut.contains($0) }
      && domain(of: unknown, without: leftOut)?.onlyValue != nil
  }
}

extension Network {
  /// The relations in groups between which nothing passes: they share at most unknowns that are pinned by their own claims.
  /// - Complexity: O(unknowns of all relations).
  func components(without cut: Set<Int> = []) -> [[Int]] {
    var isSeen = constraints.indices.map(cut.contains)
    var components: [[Int]] = []
    for start in constraints.indices where !isSeen[start] {
      isSeen[start] = true
      var component = [start]
      var next = 0
      while next < component.count {
        for unknown in constraints[component[next]].unknowns where !isPinned(unknown) {
          for other in unknowns[unknown].constraints where !isSeen[other] {
            isSeen[other] = true
            component.append(other)
          }
        }
        next += 1
      }
      components.append(component)
    }
    return components
  }
}
