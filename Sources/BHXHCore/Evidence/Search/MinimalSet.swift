/// Claims that cannot hold together.
struct ContradictingSet: Sendable, Hashable {
  /// Their positions, in order.
  let claims: [Int]
  /// Those of which it was not found out whether the others can hold without them: the search ended before.
  let doubtful: [Int]

  /// Those that belong to every smaller set that cannot hold either: none of them can be spared.
  var culprits: [Int] { doubtful.isEmpty ? claims : claims.filter { !doubtful.contains($0) } }
}

extension Feasibility {
  /// A set of claims that cannot hold together although each smaller part of it can, out of claims that cannot.
  ///
  /// First the relations are cut down to those around the place where it showed, then claims are taken away as long as the rest still
  /// cannot hold: many at once, then one by one, each time against all relations around those that are left.
  /// - Complexity: O(claims of the set · log of those around · relations around) applications, bounded by the common work.
  mutating func minimalSet(in region: Region, at constraint: Int?, without leftOut: ExcludedClaims)
    -> ContradictingSet
  {
    let core = core(of: region, at: constraint, without: leftOut)
    if core.constraintPositions.count == 1,
      let conflict = LongSumConflict(
        network.constraints[core.constraintPositions[0]], in: network,
        where: { !leftOut.contains($0) })
    {
      return ContradictingSet(claims: conflict.claims, doubtful: [])
    }
    var kept = core.claims(in: network).filter { !leftOut.contains($0) }
    var omission = leftOut
    // What propagation shows is cheap: as much as possible goes by it alone, and only single claims by searching.
    var size = max(kept.count / 2, 1)
    while size >= 1 {
      var start = 0
      while start < kept.count {
        let part = kept[start..<min(start + size, kept.count)]
        let further = omission.with(part)
        if case .impossible = verdict(core, without: further, searches: false) {
          omission = further
          kept.removeSubrange(part.indices)
        } else {
          start += size
        }
      }
      size /= 2
    }
    return smallest(of: kept, core.constraintPositions)
  }

  /// Takes claims away one by one as long as the rest alone cannot hold; where that stays open, again once there are fewer.
  private mutating func smallest(of set: [Int], _ core: [Int]) -> ContradictingSet {
    var kept = set
    var waiting = set
    while true {
      var doubtful: [Int] = []
      let before = kept.count
      var unsettledInRow = 0
      for claim in waiting where kept.count > 1 {
        let rest = kept.filter { $0 != claim }
        // Along a chain of ratios what lies behind a claim of which it stayed open stays open too.
        let verdict =
          unsettledInRow < limits.unsettledInRow ? verdict(of: rest, core: core) : .unsettled
        switch verdict {
        case .impossible: kept = rest
        case .possible: break
        case .unsettled: doubtful.append(claim)
        }
        unsettledInRow = verdict == .unsettled ? unsettledInRow + 1 : 0
      }
      if doubtful.isEmpty || kept.count == before {
        if !doubtful.isEmpty { stoppedEarly = true }
        return ContradictingSet(claims: kept.sorted(), doubtful: doubtful.sorted())
      }
      waiting = doubtful
    }
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
        let core = Region(network, constraints: positions, &marks)
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
  ///
  /// - Parameter isNarrowed: whether it is known to be tightened: where no relation does it alone, all of its own do it together.
  /// - Returns: nil where nothing tightens it.
  mutating func grounds(
    of unknown: Int, isNarrowed: Bool, without leftOut: ExcludedClaims, cut: Set<Int>
  ) -> (relations: [Int], facts: [Fact])? {
    let network = network
    let region = Region(
      network, around: [unknown], atMost: limits.constraintsAround, without: cut, &marks
    ) {
      !network.isPinned($0)
    }
    var tightening: [Int] = []
    if var domains = leftOut.domains(of: region, in: network, &marks) {
      tightening = self.tightening(region, &domains)
    }
    if tightening.isEmpty, isNarrowed { tightening = Set(region.relations(of: 0)).sorted() }
    if tightening.isEmpty { return nil }
    let relations = Set(tightening.compactMap { region.declared($0, in: network) }).sorted()
    let joined = tightening.flatMap { region.terms[$0] }
    var claims = claims(about: joined, in: region, without: leftOut)
    if claims.isEmpty {
      // It follows from figures that are derived themselves: those behind them are named.
      let behind = joined.flatMap { region.relations(of: $0) }
        .flatMap { region.terms[$0] }
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
      let holds = revision.apply(position, of: region)
      let tightens = !holds || revision.domains[0] != domains[0]
      for unknown in revision.moved { revision.domains[unknown] = domains[unknown] }
      revision.moved.removeAll(keepingCapacity: true)
      return tightens
    }
  }
}
