extension Feasibility {
  /// A set of claims that cannot hold together although each smaller part of it can, out of claims that cannot.
  ///
  /// First the relations are cut down to those around the place where it showed, then claims are taken away as long as the rest still
  /// cannot hold: many at once, then one by one.
  mutating func minimalSet(in region: Region, at constraint: Int?, without leftOut: Set<Int>)
    -> [Int]
  {
    let core = core(of: region, at: constraint, without: leftOut)
    var kept = core.claims(in: network).filter { !leftOut.contains($0) }
    let all = Set(kept)
    func others(_ kept: [Int]) -> Set<Int> { leftOut.union(all.subtracting(kept)) }
    // What propagation shows is cheap: as much as possible goes by it alone, and only single claims by searching.
    var size = max(kept.count / 2, 1)
    var searches = false
    while size >= 1 {
      var start = 0
      while start < kept.count {
        var rest = kept
        rest.removeSubrange(start..<min(start + size, kept.count))
        if case .impossible = verdict(core, without: others(rest), searches: searches) {
          kept = rest
        } else {
          start += size
        }
      }
      if size == 1, !searches {
        searches = true
      } else {
        size /= 2
      }
    }
    return kept.sorted()
  }

  /// The relations nearest to the conflict that already make it.
  private mutating func core(of region: Region, at constraint: Int?, without leftOut: Set<Int>)
    -> Region
  {
    guard let constraint else { return region }
    let inside = Set(region.constraintPositions)
    var positions = [constraint]
    var seen: Set<Int> = [constraint]
    while positions.count < inside.count {
      let core = Region(network, constraints: positions)
      if case .impossible = verdict(core, without: leftOut, searches: false) { return core }
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
