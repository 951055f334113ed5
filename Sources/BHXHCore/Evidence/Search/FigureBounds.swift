/// What the other figures leave of a published one.
struct FigureBounds: Sendable {
  /// Nil where the others cannot hold together themselves.
  var interval: Interval?
  /// Whether relations were left out, or a bound on work was reached.
  var stoppedEarly = false
  /// The declared relations that the bounds are from, in their order.
  var relations: [Int] = []
}

extension Feasibility {
  /// The bounds that all claims but one, and but those left out, leave of its figure.
  mutating func bounds(of claim: Int, _ sums: inout FoldedSums) -> FigureBounds {
    let region = surroundings(of: claim, &sums)
    var bounds = FigureBounds(stoppedEarly: region.isCut)
    let leftOut = sums.leftOut.with([claim])
    guard var domains = leftOut.domains(of: region, in: network, &marks) else {
      return bounds
    }
    if !region.isWhole[0] { domains[0] = domains[0].intersection(Self.somewhere) ?? domains[0] }
    bounds.relations = Set(
      tightening(region, &domains).compactMap { region.declared($0, in: network) }
    ).sorted()
    switch settle(&domains, in: region, for: region.relations(of: 0)) {
    case .conflict: return bounds
    case .stoppedEarly: bounds.stoppedEarly = true
    case .settled: break
    }
    guard isSearched(region, domains) else {
      bounds.interval = Self.anywhere(domains[0])
      return bounds
    }
    let (low, high) = search(region) { search in
      (search.extreme(.low, of: 0, in: domains), search.extreme(.high, of: 0, in: domains))
    }
    if let low, let high {
      bounds.interval = Interval(from: low.end, to: high.end).map(Self.anywhere)
      bounds.stoppedEarly = region.isCut || !low.isReached || !high.isReached
    }
    return bounds
  }

  /// Says of a printed ratio that it exists, and nothing else: lower than any.
  static let somewhere = Interval(ordered: .closed(lowest), .unbounded)

  private static let lowest =
    Ratio(decimal: -1, decimals: 0).multiplied(
      by: Ratio(whole: powersOfTen[30])) ?? .zero

  private static func anywhere(_ interval: Interval) -> Interval {
    // Also what a few additions made of it.
    let isLowest = interval.lower.value.map { $0 < Ratio(-Quantity.highestCount) } ?? false
    return isLowest ? Interval(ordered: .unbounded, interval.upper) : interval
  }

  /// The values nearest to a claim, on both sides, that the others allow where they allow none of its own.
  ///
  /// - Returns: nil on a side where there is none, or where the search did not come to an end.
  mutating func nearest(
    to claim: Int, _ sums: inout FoldedSums
  ) -> (below: Interval.End?, above: Interval.End?) {
    let own = network.claims[claim].interval
    let region = surroundings(of: claim, &sums)
    let leftOut = sums.leftOut.with([claim])
    guard let domains = leftOut.domains(of: region, in: network, &marks) else {
      return (nil, nil)
    }
    func reached(_ part: Interval?, _ side: Side) -> Interval.End? {
      guard let part, let left = domains[0].intersection(part) else { return nil }
      var settled = domains
      settled[0] = left
      if region.isWhole[0] {
        guard let whole = left.wholeNumbers else { return nil }
        settled[0] = whole.interval
      }
      if case .conflict = settle(&settled, in: region) { return nil }
      let extreme = search(region) { $0.extreme(side, of: 0, in: settled) }
      return extreme.flatMap { $0.isReached ? $0.end : nil }
    }
    let below = own.lower.value.map { value in
      Interval(ordered: .unbounded, own.lower.isClosed ? .open(value) : .closed(value))
    }
    let above = own.upper.value.map { value in
      Interval(ordered: own.upper.isClosed ? .open(value) : .closed(value), .unbounded)
    }
    return (reached(below, .high), reached(above, .low))
  }

  /// The relations around the figure of a claim, which stands first, for questions that leave out what the sums do.
  private mutating func surroundings(of claim: Int, _ sums: inout FoldedSums) -> Region {
    let network = network
    let figure = network.claimed[claim]
    return Region(
      network, around: [figure], atMost: limits.constraintsAround, &marks,
      folded: { sums.terms(of: $0, asking: figure, in: network) },
      isOpen: { !network.isPinned($0) })
  }

  /// Cycles are searched where they are small and every unknown in them is bounded; where only the figure itself is open, propagation is
  /// tight already.
  private func isSearched(_ region: Region, _ domains: [Interval]) -> Bool {
    var open = 0
    for unknown in domains.indices where region.isWhole[unknown] {
      if domains[unknown].onlyValue != nil { continue }
      guard domains[unknown].upper.value != nil, domains[unknown].lower.value != nil else {
        return false
      }
      if unknown > 0 { open += 1 }
    }
    return open > 0 && open <= limits.searchedUnknowns && nodes > 0
  }
}
