/// The claims that a question leaves out.
///
/// Many questions leave out the same many claims but for a few, so the many are shared and the few stand beside them.
/// - Complexity: O(few) to make, O(1) to ask.
struct ExcludedClaims: Sendable {
  /// Of each claim whether it is among the many, and of each unknown whether any claim about it is; empty where there are none.
  private var many: [Bool] = []
  private var unknownsOfMany: [Bool] = []
  /// All of the few in order.
  private var taken: [Int] = []
  private var givenBack: [Int] = []
  /// Where all but a few claims are left out, these few.
  private var only: [Int]?

  static let none = ExcludedClaims([])

  init(_ claims: Set<Int>) {
    taken = claims.sorted()
  }

  init(allBut claims: [Int]) {
    only = claims.sortedUnique
  }

  init(many claims: some Sequence<Int>, of network: Network) {
    many = [Bool](repeating: false, count: network.claims.count)
    unknownsOfMany = [Bool](repeating: false, count: network.unknowns.count)
    for claim in claims {
      many[claim] = true
      unknownsOfMany[network.claimed[claim]] = true
    }
  }

  /// Whether nothing is left out.
  var isEmpty: Bool { many.isEmpty && taken.isEmpty && only == nil }

  func contains(_ claim: Int) -> Bool {
    if taken.hasInOrder(claim) { return true }
    if let only { return !only.hasInOrder(claim) }
    return !many.isEmpty && many[claim] && !givenBack.hasInOrder(claim)
  }

  /// What is left of the unknowns of a region; nil where nothing is of one.
  /// - Complexity: O(few + unknowns of the region + the claims that are left out of it).
  func domains(of region: Region, in network: Network, _ marks: inout RegionMarks) -> [Interval]? {
    marks.beginTouching()
    for claim in only ?? taken { marks.touch(network.claimed[claim]) }
    var domains: [Interval] = []
    domains.reserveCapacity(region.isWhole.count)
    for unknown in region.unknowns {
      let isTouched =
        marks.isTouched(unknown) || !unknownsOfMany.isEmpty && unknownsOfMany[unknown]
      let domain =
        isTouched
        ? network.settle(unknown, without: self)
        : only == nil ? network.domain(of: unknown) : network.unknowns[unknown].range
      guard let domain else { return nil }
      domains.append(domain)
    }
    return domains + region.rests
  }

  /// The same, where these are left out too.
  func with(_ claims: some Sequence<Int>) -> ExcludedClaims {
    var omission = self
    omission.taken = (taken + claims).sortedUnique
    return omission
  }

  /// The same, where these are not left out.
  func giving(back claims: [Int]) -> ExcludedClaims {
    var omission = self
    if let only { omission.only = (only + claims).sortedUnique }
    omission.givenBack = (givenBack + claims).sortedUnique
    omission.taken = taken.filter { !claims.contains($0) }
    return omission
  }
}
