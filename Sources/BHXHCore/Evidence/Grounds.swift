extension Feasibility {
  /// The relations that tighten an unknown by what the rest leaves of the others, and the published figures that take part in them, or in
  /// the relations behind them where none does.
  func grounds(of unknown: Int, without leftOut: Set<Int>, cut: Set<Int>) -> (
    relations: [Int], facts: [Fact]
  ) {
    let around = Region(network, around: [unknown], atMost: limits.constraintsAround) {
      !network.isPinned($0)
    }
    let positions = around.constraintPositions.filter { !cut.contains($0) }
    let region = Region(network, constraints: positions, and: unknown)
    guard let domains = region.domains(in: network, without: leftOut.contains) else {
      return ([], [])
    }
    let tightening = tightening(region, domains)
    let relations = Set(tightening.compactMap { region.constraints[$0].relation }).sorted()
    let joined = tightening.flatMap { region.constraints[$0].unknowns }
    var claims = claims(about: joined, in: region, without: leftOut)
    if claims.isEmpty {
      // It follows from figures that are derived themselves: those behind them are named.
      let behind = joined.flatMap { region.incidence[$0] }
        .flatMap { region.constraints[$0].unknowns }
      claims = self.claims(about: behind, in: region, without: leftOut)
    }
    return (relations, claims.map { network.claims[$0].fact })
  }

  /// The claims about some unknowns of a region, each once.
  private func claims(about unknowns: [Int], in region: Region, without leftOut: Set<Int>) -> [Int]
  {
    var seen: Set<Int> = []
    return unknowns.flatMap { network.unknowns[region.unknowns[$0]].claims }
      .filter { !leftOut.contains($0) && seen.insert($0).inserted }
  }

  /// The relations of a region that tighten its first unknown, each by what is left of the other unknowns without that one.
  func tightening(_ region: Region, _ domains: [Interval]) -> [Int] {
    let own = Set(region.incidence[0])
    if own.isEmpty { return [] }
    let others = region.constraintPositions.indices.filter { !own.contains($0) }
    let rest = Region(
      network, constraints: others.map { region.constraintPositions[$0] }, and: region.unknowns[0])
    var places: [Int: Int] = [:]
    for (place, unknown) in region.unknowns.enumerated() { places[unknown] = place }
    var domains = domains
    domains[0] = region.isWhole[0] ? network.unknowns[region.unknowns[0]].range : Self.somewhere
    let shared = rest.unknowns.map { places[$0] ?? 0 }
    var left = shared.map { domains[$0] }
    // A few rounds are enough to name relations: the bounds themselves are from the full propagation.
    let propagation = Propagation(
      region: rest, revisionsPerConstraint: 3, creepsPerConstraint: 3)
    if case .conflict = propagation.run(&left) { return [] }
    for (position, place) in shared.enumerated() { domains[place] = left[position] }
    return own.sorted().filter { position in
      var revision = Revision(domains: domains, isWhole: region.isWhole)
      return !revision.apply(region.constraints[position])
        || revision.domains[0] != domains[0]
    }
  }
}
