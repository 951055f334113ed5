extension Feasibility {
  /// A set of claims that cannot hold together although each smaller part of it can, out of claims that cannot.
  ///
  /// First the relations are cut down to those around the place where it showed, then claims are taken away as long as the rest still
  /// cannot hold: many at once, then one by one. What is left is held against all relations around it: others may make a part of it
  /// contradict.
  /// - Complexity: O(claims of the set · log of those around · relations around) applications, bounded by the common work.
  mutating func minimalSet(in region: Region, at constraint: Int?, without leftOut: ExcludedClaims)
    -> [Int]
  {
    let core = core(of: region, at: constraint, without: leftOut)
    var kept = core.claims(in: network).filter { !leftOut.contains($0) }
    let all = Set(kept)
    func others(_ kept: [Int]) -> ExcludedClaims { leftOut.with(all.subtracting(kept)) }
    // What propagation shows is cheap: as much as possible goes by it alone, and only single claims by searching.
    var size = max(kept.count / 2, 1)
    while size >= 1 {
      var start = 0
      while start < kept.count {
        var rest = kept
        rest.removeSubrange(start..<min(start + size, kept.count))
        if case .impossible = verdict(core, without: others(rest), searches: false) {
          kept = rest
        } else {
          start += size
        }
      }
      size /= 2
    }
    let network = network
    let members = Set(kept.map { network.claimed[$0] })
    let around = Region(
      network, around: members.sorted(), atMost: limits.constraintsAround, &marks
    ) {
      !members.contains($0) || !network.isPinned($0)
    }
    if around.isCut { kept = smallest(of: kept, in: core, without: leftOut) }
    return smallest(of: kept, in: around, without: leftOut).sorted()
  }

  /// Takes claims away one by one, also by searching, as long as the rest alone cannot hold.
  private mutating func smallest(of set: [Int], in region: Region, without leftOut: ExcludedClaims)
    -> [Int]
  {
    let all = Set(region.claims(in: network))
    var kept = set
    for claim in set where kept.count > 1 {
      let rest = kept.filter { $0 != claim }
      if case .impossible = verdict(region, without: leftOut.with(all.subtracting(rest))) {
        kept = rest
      }
    }
    return kept
  }

  /// The relations nearest to the conflict that already make it.
  private mutating func core(
    of region: Region, at constraint: Int?, without leftOut: ExcludedClaims
  )
    -> Region
  {
    guard let constraint else { return region }
    let inside = Set(region.constraintPositions)
    var positions = [constraint]
    var seen: Set<Int> = [constraint]
    var tried = 0
    while positions.count < inside.count {
      // Half as many again each time, so that all trials together cost no more than a few times the last.
      if positions.count > tried + tried / 2 {
        tried = positions.count
        let core = Region(network, constraints: positions)
        if case .impossible = verdict(core, without: leftOut, searches: false) { return core }
      }
      var next = positions
      for position in positions {
        for unknown in network.constraints[position].unknowns {
          for other in network.unknowns[unknown].constraints
          where inside.contains(other) && seen.insert(other).inserted {
            next.append(other)
          }
        }
      }
      if next.count == positions.count { break }
      positions = next
    }
    return region
  }
}

extension Feasibility {
  /// The relations that tighten an unknown by what the rest leaves of the others, and the published figures that take part in them, or in
  /// the relations behind them where none does.
  mutating func grounds(of unknown: Int, without leftOut: ExcludedClaims, cut: Set<Int>) -> (
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
  private func claims(about unknowns: [Int], in region: Region, without leftOut: ExcludedClaims)
    -> [Int]
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
    var revision = BoundTightening(domains: domains, isWhole: region.isWhole)
    return Set(own).sorted().filter { position in
      let holds = revision.apply(region.constraints[position])
      let tightens = !holds || revision.domains[0] != domains[0]
      for unknown in revision.moved { revision.domains[unknown] = domains[unknown] }
      revision.moved.removeAll(keepingCapacity: true)
      return tightens
    }
  }
}
