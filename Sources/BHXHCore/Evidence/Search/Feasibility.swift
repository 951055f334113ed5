/// Decides whether claims can hold together over some relations; keeps count of the work.
struct Feasibility {
  let network: Network
  let limits: EvidenceLimits
  /// The cases that all searches may still try.
  var nodes: Int
  /// The work that may still be done, as `Propagation` counts it; behind it only the cheapest is.
  var work: Int
  var stoppedEarly = false
  var marks: RegionMarks

  init(_ network: Network, _ limits: EvidenceLimits) {
    self.network = network
    self.limits = limits
    marks = RegionMarks(network)
    (nodes, work) = limits.budget(for: network.claims.count)
  }

  /// The same, with the work of so many figures to do: for a part of a run.
  func renewed(for figures: Int) -> Feasibility {
    var feasibility = self
    (feasibility.nodes, feasibility.work) = limits.budget(for: figures)
    return feasibility
  }

  enum Verdict: Sendable, Hashable {
    /// Some truth has them all.
    case possible
    /// No truth has them all; the relation is where it showed, nil where only a search did.
    case impossible(at: Int?)
    /// Neither was shown: there is too much to try, or the work is used up.
    case unsettled
  }

  /// Whether the claims about the region's unknowns fit, without those left out.
  ///
  /// - Parameters:
  ///   - searches: whether small cycles are searched, or only what propagation shows is taken.
  ///   - reading: what is said of one unknown besides.
  mutating func verdict(
    _ region: Region, without leftOut: ExcludedClaims, searches: Bool = true,
    saying reading: (unknown: Int, interval: Interval)? = nil
  ) -> Verdict {
    guard var domains = leftOut.domains(of: region, in: network, &marks) else {
      return .impossible(at: nil)
    }
    if let reading, let place = region.unknowns.firstIndex(of: reading.unknown) {
      var revision = BoundTightening(domains: domains, isWhole: region.isWhole)
      guard revision.narrow(place, to: reading.interval) else { return .impossible(at: nil) }
      domains = revision.domains
    }
    let outcome = settle(&domains, in: region)
    if case .conflict(let position) = outcome {
      return .impossible(at: region.constraintPositions[position])
    }
    if !searches { return .unsettled }
    let verdict = verdict(region, domains, outcome, openAtMost: limits.searchedUnknowns)
    if verdict == .unsettled {
      // What is too large to be searched at all was not begun.
      let isSmall = openUnknowns(of: region, domains) <= limits.searchedUnknowns
      if isSmall || outcome == .stoppedEarly { stoppedEarly = true }
    }
    return verdict
  }

  /// Whether some claims can hold together, whatever the others say.
  ///
  /// - Parameter core: relations that are looked at in any case.
  /// - Complexity: O(`constraintsAround` relations and those of the core) to find what matters, and a search that is bounded.
  mutating func verdict(of claims: [Int], core: [Int] = []) -> Verdict {
    // With a share of its own, so that what was begun with is told to its end; what it takes is still counted.
    let left = (nodes: nodes, work: work)
    (nodes, work) = (limits.nodesPerSearch, limits.workPerQuestion)
    defer { (nodes, work) = (left.nodes, left.work - (limits.workPerQuestion - work)) }
    let network = network
    let region = Region(
      network, joining: claims, core: core, atMost: limits.constraintsAround, &marks)
    guard var domains = ExcludedClaims(allBut: claims).domains(of: region, in: network, &marks)
    else {
      return .impossible(at: nil)
    }
    let outcome = settle(&domains, in: region)
    if case .conflict(let position) = outcome {
      return .impossible(at: region.constraintPositions[position])
    }
    return verdict(region, domains, outcome, openAtMost: limits.nodesPerSearch)
  }

  /// The same once propagation is done with.
  private mutating func verdict(
    _ region: Region, _ domains: [Interval], _ outcome: Propagation.Outcome, openAtMost most: Int
  ) -> Verdict {
    if outcome == .settled, region.isDecided(by: domains) { return .possible }
    guard openUnknowns(of: region, domains) <= most else { return .unsettled }
    switch search(region, { $0.fits(domains, changed: []) }) {
    case .no: return .impossible(at: nil)
    case .yes: return .possible
    case .unknown: return .unsettled
    }
  }

  /// - Parameter own: the relations of the figure that is asked about, where it is one.
  mutating func settle(
    _ domains: inout [Interval], in region: Region, for own: ArraySlice<Int> = []
  ) -> Propagation.Outcome {
    Propagation(
      region: region, revisionsPerConstraint: limits.revisionsPerConstraint,
      creepsPerConstraint: limits.creepsPerConstraint, own: own,
      creepsOfOwn: limits.creepsOfOwn
    ).run(&domains, budget: &work)
  }

  /// Whole unknowns with more than one value left.
  func openUnknowns(of region: Region, _ domains: [Interval]) -> Int {
    domains.indices.count { region.isWhole[$0] && domains[$0].onlyValue == nil }
  }

  /// Runs a search on the common budget.
  mutating func search<Answer>(
    _ region: Region, _ body: (inout WitnessSearch) -> Answer
  ) -> Answer {
    var search = WitnessSearch(region, limits, nodes: min(limits.nodesPerSearch, nodes), work: work)
    let before = search.nodes
    let answer = body(&search)
    nodes -= before - search.nodes
    work = search.work
    return answer
  }
}
