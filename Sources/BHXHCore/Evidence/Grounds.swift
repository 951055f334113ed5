extension Feasibility {
  /// The relations that tighten an unknown by what the rest leaves of the others, and the published figures that take part in them, or in
  /// the relations behind them where none does.
  mutating func grounds(of unknown: Int, without leftOut: Omission, cut: Set<Int>) -> (
    relations: [Int], facts: [Fact]
  ) {
    let network = network
    let region = Region(
      network, around: [unknown], atMost: limits.constraintsAround, without: cut, &marks
    ) {
      !network.isPinned($0)
    }
    guard var domains = region.domains(in: network, without: leftOut) else {
      return ([], [])
    }
    let tightening = tightening(region, &domains)
    let relations = Set(tightening.compactMap { region.constraints[$0].relation }).sorted()
    let joined = tightening.flatMap { region.constraints[$0].unknowns }
    var claims = claims(about: joined, in: region, without: leftOut)
    if claims.isEmpty {
      // It follows from figures that are derived themselves: those behind them are named.
      let behind = joined.flatMap { region.relations(of: $0) }
        .flatMap { region.constraints[$0].unknowns }
      claims = self.claims(about: behind, in: region, without: leftOut)
    }
    return (relations, claims.map { network.claims[$0].fact })
  }

  /// The claims about some unknowns of a region, each once.
  private func claims(about unknowns: [Int], in region: Region, without leftOut: Omission) -> [Int]
  {
    var seen: Set<Int> = []
    return unknowns.flatMap { network.unknowns[region.unknowns[$0]].claims }
      .filter { !leftOut.contains($0) && seen.insert($0).inserted }
  }

  /// The relations of a region that tighten its first unknown, each by what is left of the other unknowns without that one.
  ///
  /// - Parameter domains: of the others what the rest leaves, afterwards.
  mutating func tightening(_ region: Region, _ domains: inout [Interval]) -> [Int] {
    let own = region.relations(of: 0)
    if own.isEmpty { return [] }
    let before = domains[0]
    defer { domains[0] = before }
    domains[0] = region.isWhole[0] ? network.unknowns[region.unknowns[0]].range : Self.somewhere
    // A few rounds are enough to name relations: the bounds themselves are from the full propagation.
    let propagation = Propagation(
      region: region, revisionsPerConstraint: 3, creepsPerConstraint: 3, without: own)
    if case .conflict = propagation.run(&domains, budget: &work) { return [] }
    var revision = Revision(domains: domains, isWhole: region.isWhole)
    return Set(own).sorted().filter { position in
      let holds = revision.apply(region.constraints[position])
      let tightens = !holds || revision.domains[0] != domains[0]
      for unknown in revision.moved { revision.domains[unknown] = domains[unknown] }
      revision.moved.removeAll(keepingCapacity: true)
      return tightens
    }
  }
}
