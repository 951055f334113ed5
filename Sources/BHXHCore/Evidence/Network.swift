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

  private(set) var unknowns: [Unknown] = []
  private(set) var constraints: [Constraint] = []
  private(set) var claims: [Claim] = []
  /// Of each claim its unknown.
  private(set) var claimed: [Int] = []
  private var pinned: [Bool] = []

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
    pinned[claimed[claim]] = fixes(claimed[claim])
  }

  /// What the active claims about an unknown leave of its range; nil where they leave nothing.
  func domain(of unknown: Int, without isLeftOut: (Int) -> Bool = { _ in false }) -> Interval? {
    var domain: Interval? = unknowns[unknown].range
    for claim in unknowns[unknown].claims where !isLeftOut(claim) {
      domain = domain.flatMap { $0.intersection(claims[claim].interval) }
    }
    guard let domain, unknowns[unknown].isWhole else { return domain }
    return domain.wholeNumbers?.interval
  }

  /// Whether what was published fixes an unknown, so that nothing passes through it.
  func isPinned(_ unknown: Int) -> Bool { pinned[unknown] }

  /// Notes which unknowns are pinned, once all claims are in.
  mutating func pin() {
    pinned = unknowns.indices.map { fixes($0) }
  }

  /// The same network, with the unknowns pinned that the other claims still fix.
  func pinned(without leftOut: Set<Int>) -> Network {
    var network = self
    network.pinned = unknowns.indices.map { fixes($0, without: leftOut) }
    return network
  }

  /// The same network, where counts of one figure that differ stand for everything between them.
  func widened(without leftOut: Set<Int>) -> Network {
    var network = self
    for unknown in unknowns.indices where domain(of: unknown, without: leftOut.contains) == nil {
      let claims = unknowns[unknown].claims.filter { !leftOut.contains($0) }
      guard let first = claims.first else { continue }
      let hull = claims.dropFirst().reduce(self.claims[first].interval) {
        $0.hull(self.claims[$1].interval)
      }
      for claim in claims { network.setInterval(hull, of: claim) }
    }
    return network
  }

  private func fixes(_ unknown: Int, without leftOut: Set<Int> = []) -> Bool {
    unknowns[unknown].isWhole && unknowns[unknown].claims.contains { !leftOut.contains($0) }
      && domain(of: unknown, without: leftOut.contains)?.onlyValue != nil
  }
}
