/// What the other figures leave of a published one, where some of them may contradict each other.
struct AuditBounds {
  private let network: Network
  private let setOfClaim: [Int: Int]
  private(set) var feasibility: Feasibility
  /// Over figures that were told in different ways as everything between them; nil where there are none.
  private var widened: Feasibility?
  /// The tellings of these.
  private let contested: Set<Int>
  private var nothing = FoldedSums(without: .none)
  private var contradicted: FoldedSums
  /// The ratios and changes among these.
  private var contradictedRatios: FoldedSums
  /// What is contradicted, but by more than another telling of the same.
  private var uncontested: FoldedSums
  /// Of each set what all others contradict, and everything but its own claims.
  private var ofSets: [(others: FoldedSums, rest: FoldedSums)]

  /// - Parameter setOfClaim: of each contradicted claim its smallest set.
  init(_ network: Network, _ search: ContradictionSearch, _ setOfClaim: [Int: Int]) {
    self.network = network
    self.setOfClaim = setOfClaim
    feasibility = search.feasibility
    let members = Set(search.sets.flatMap(\.claims))
    let contested = Set(
      network.unknowns.indices.filter { network.domain(of: $0) == nil }
        .flatMap { network.unknowns[$0].claims })
    func without(_ claims: Set<Int>) -> FoldedSums {
      FoldedSums(without: ExcludedClaims(many: claims, of: network))
    }
    let contradicted = without(members)
    self.contradicted = contradicted
    contradictedRatios = without(members.filter { network.claims[$0].isRatioOrChange })
    uncontested = without(members.subtracting(contested))
    widened =
      contested.isEmpty
      ? nil
      : Feasibility(
        network.widened(without: []).thinned(to: search.feasibility.limits.tellings),
        search.feasibility.limits)
    self.contested = contested
    ofSets = search.sets.map { set in
      (
        others: FoldedSums(without: contradicted.leftOut.giving(back: set.claims)),
        rest: FoldedSums(without: ExcludedClaims(allBut: set.claims))
      )
    }
  }

  /// The claims of all sets.
  var allContradicted: ExcludedClaims { contradicted.leftOut }

  /// For some of the rows, with the work of these to do.
  func part(of rows: Int) -> AuditBounds {
    var part = self
    part.feasibility = feasibility.renewed(for: rows)
    part.widened = widened?.renewed(for: rows)
    return part
  }

  /// By all the others; where they contradict each other, by the rest of its own set, or by those that nothing contradicts but another
  /// telling of the same. Who only stands beside a contradiction is held against those that are not in it.
  mutating func bounds(of claim: Int) -> FigureBounds {
    let set = setOfClaim[claim]
    func isAnswer(_ bounds: FigureBounds) -> Bool {
      guard let interval = bounds.interval else { return false }
      return set != nil || interval.intersection(network.claims[claim].interval) != nil
    }
    let all = feasibility.bounds(of: claim, &nothing)
    if isAnswer(all) || ofSets.isEmpty { return all }
    if let set {
      let byOthers = feasibility.bounds(of: claim, &ofSets[set].others)
      if isAnswer(byOthers) { return byOthers }
      let bySet = feasibility.bounds(of: claim, &ofSets[set].rest)
      if isAnswer(bySet) { return bySet }
    }
    let bounds = feasibility.bounds(of: claim, &contradictedRatios)
    if isAnswer(bounds) { return bounds }
    if !contested.contains(claim), let bounds = widened?.bounds(of: claim, &uncontested),
      isAnswer(bounds)
    {
      return bounds
    }
    return feasibility.bounds(of: claim, &contradicted)
  }

  /// The values nearest to a claim of a set that the others allow, where they allow none of its own.
  mutating func nearest(
    to claim: Int, ofSet set: Int
  ) -> (below: Interval.End?, above: Interval.End?) {
    feasibility.nearest(to: claim, &ofSets[set].others)
  }
}
