extension Feasibility {
  /// The relations that tighten an unknown by what the rest leaves of the others, and the published figures that take part in them.
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
    var seen: Set<Int> = []
    var facts: [Fact] = []
    for constraint in tightening {
      for other in region.constraints[constraint].unknowns {
        for claim in network.unknowns[region.unknowns[other]].claims
        where !leftOut.contains(claim) && seen.insert(claim).inserted {
          facts.append(network.claims[claim].fact)
        }
      }
    }
    return (relations, facts)
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
    let propagation = Propagation(region: rest, revisionsPerConstraint: 3)
    if case .conflict = propagation.run(&left) { return [] }
    for (position, place) in shared.enumerated() { domains[place] = left[position] }
    return own.sorted().filter { position in
      var revision = Revision(domains: domains, isWhole: region.isWhole)
      return !revision.apply(region.constraints[position])
        || revision.domains[0] != domains[0]
    }
  }
}
