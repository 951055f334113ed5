/// What the other figures leave of a published one, where some of them may contradict each other.
struct AuditBounds {
  private let network: Network
  private let setOfClaim: [Int: Int]
  private(set) var feasibility: Feasibility
  /// Over figures that were told in different ways as everything between them; nil where there are none.
  private var widened: Feasibility?
  /// The tellings of these.
  private let contested: Set<Int>
  /// The claims of all sets.
  let allContradicted: ExcludedClaims
  private let hasSets: Bool
  /// By what a question leaves out.
  private var sums: [FoldedSums]

  /// What a question leaves out.
  private enum Omission {
    case nothing
    case contradicted
    /// The ratios and changes among these.
    case contradictedRatios
    /// What is contradicted, but by more than another telling of the same.
    case uncontested
    /// What is contradicted but by one set.
    case others(than: Int)
    /// Everything but the claims of one set.
    case all(but: Int)

    var place: Int {
      switch self {
      case .nothing: 0
      case .contradicted: 1
      case .contradictedRatios: 2
      case .uncontested: 3
      case .others(let set): 4 + 2 * set
      case .all(let set): 5 + 2 * set
      }
    }
  }

  /// - Parameter setOfClaim: of each contradicted claim its smallest set.
  init(_ network: Network, _ search: ContradictionSearch, _ setOfClaim: [Int: Int]) {
    self.network = network
    self.setOfClaim = setOfClaim
    feasibility = search.feasibility
    let members = Set(search.sets.flatMap(\.claims))
    let contested = Set(
      network.unknowns.indices.filter { network.domain(of: $0) == nil }
        .flatMap { network.unknowns[$0].claims })
    func many(_ claims: Set<Int>) -> ExcludedClaims { ExcludedClaims(many: claims, of: network) }
    let contradicted = many(members)
    var omissions = [
      .none, contradicted, many(members.filter { network.claims[$0].isRatioOrChange }),
      many(members.subtracting(contested)),
    ]
    for set in search.sets {
      omissions.append(contradicted.giving(back: set.claims))
      omissions.append(ExcludedClaims(allBut: set.claims))
    }
    allContradicted = contradicted
    sums = omissions.map { FoldedSums(without: $0) }
    hasSets = !search.sets.isEmpty
    widened =
      contested.isEmpty
      ? nil
      : Feasibility(
        network.widened(without: []).thinned(to: search.feasibility.limits.tellings),
        search.feasibility.limits)
    self.contested = contested
  }

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
    let all = bounds(of: claim, without: .nothing)
    if isAnswer(all) || !hasSets { return all }
    if let set {
      let byOthers = bounds(of: claim, without: .others(than: set))
      if isAnswer(byOthers) { return byOthers }
      let bySet = bounds(of: claim, without: .all(but: set))
      if isAnswer(bySet) { return bySet }
    }
    let byCounts = bounds(of: claim, without: .contradictedRatios)
    if isAnswer(byCounts) { return byCounts }
    if !contested.contains(claim),
      let bounds = widened?.bounds(of: claim, &sums[Omission.uncontested.place]), isAnswer(bounds)
    {
      return bounds
    }
    return bounds(of: claim, without: .contradicted)
  }

  private mutating func bounds(of claim: Int, without omission: Omission) -> FigureBounds {
    feasibility.bounds(of: claim, &sums[omission.place])
  }

  /// The values nearest to a claim of a set that the others allow, where they allow none of its own.
  mutating func nearest(
    to claim: Int, ofSet set: Int
  ) -> (below: Interval.End?, above: Interval.End?) {
    feasibility.nearest(to: claim, &sums[Omission.others(than: set).place])
  }
}
