/// Bounds the open counts of one component after the other.
struct DerivationWriter {
  private let network: Network
  private let reconciled: Reconciliation
  private let gazetteer: Gazetteer
  private let leftOut: ExcludedClaims
  private var feasibility: Feasibility
  private(set) var stoppedEarly = false

  init(
    _ network: Network, _ reconciled: Reconciliation, _ gazetteer: Gazetteer,
    _ limits: EvidenceLimits
  ) {
    self.network = network
    self.reconciled = reconciled
    self.gazetteer = gazetteer
    leftOut = ExcludedClaims(many: reconciled.leftOut, of: network)
    feasibility = Feasibility(network, limits)
  }

  /// For some of the components, with the work of so many figures to do.
  func part(of figures: Int) -> DerivationWriter {
    var part = self
    part.feasibility = feasibility.renewed(for: figures)
    return part
  }

  mutating func rows(of component: [Int]) -> [DerivedFigure] {
    let region = Region(network, constraints: component, &feasibility.marks)
    guard var domains = leftOut.domains(of: region, in: network, &feasibility.marks) else {
      return []
    }
    var isCut = false
    switch feasibility.settle(&domains, in: region) {
    case .conflict:
      // A contradiction that the bounded search did not find: nothing can be said here.
      stoppedEarly = true
      return []
    case .stoppedEarly: isCut = true
    case .settled: break
    }
    let open = feasibility.openUnknowns(of: region, domains)
    var rows: [DerivedFigure] = []
    for unknown in domains.indices where isAsked(unknown, in: region, domains) {
      guard let bounds = bounded(unknown, in: region, domains, open: open) else {
        stoppedEarly = true
        return []
      }
      if let row = row(of: unknown, in: region, bounds, isCut) { rows.append(row) }
    }
    // What is proved to be reached is as tight as can be, whatever was left undone.
    if rows.contains(where: \.stoppedEarly) { stoppedEarly = true }
    return rows
  }

  /// Whether the unknown is a count that the input does not fix, of a territory that existed then.
  private func isAsked(_ unknown: Int, in region: Region, _ domains: [Interval]) -> Bool {
    let position = region.unknowns[unknown]
    guard region.isWhole[unknown], domains[unknown].upper.value != nil,
      !network.isPinned(position), let key = network.unknowns[position].key
    else { return false }
    if !key.base.isEmpty || !key.subject.denominatorKind.isEmpty { return false }
    return [key.span.end.month, key.span.start].contains {
      gazetteer.isInForce(key.unit, at: $0)
    }
  }

  private struct Bounded {
    var low: Int128?
    var high: Int128
    var exactness: Exactness
  }

  /// Nil where nothing fits: a contradiction that shows only to a longer search than that for contradictions.
  private mutating func bounded(
    _ unknown: Int, in region: Region, _ domains: [Interval], open: Int
  ) -> Bounded? {
    let domain = domains[unknown]
    guard let high = domain.upper.value?.floor else { return nil }
    let low = domain.lower.value?.ceiling
    if low == high { return Bounded(low: low, high: high, exactness: .exact) }
    if open == 1 { return Bounded(low: low, high: high, exactness: .tight) }
    guard open <= 4 * feasibility.limits.searchedUnknowns else {
      return Bounded(low: low, high: high, exactness: .propagated)
    }
    let (lowest, highest) = feasibility.search(region) { search in
      (
        search.extreme(.low, of: unknown, in: domains),
        search.extreme(.high, of: unknown, in: domains)
      )
    }
    guard let lowest, let highest, let end = highest.end.value?.floor else { return nil }
    let bounds = (low: lowest.end.value?.ceiling, high: end)
    let isReached = lowest.isReached && highest.isReached
    return Bounded(
      low: bounds.low, high: bounds.high,
      exactness: !isReached ? .propagated : bounds.low == bounds.high ? .exact : .tight)
  }

  private mutating func row(
    of unknown: Int, in region: Region, _ bounds: Bounded, _ isCut: Bool
  ) -> DerivedFigure? {
    let position = region.unknowns[unknown]
    guard let key = network.unknowns[position].key else { return nil }
    // What only its own printed number bounds is published, not derived.
    guard
      let (relations, facts) = feasibility.grounds(
        of: position, isNarrowed: isNarrowed(position, to: bounds), without: leftOut,
        cut: reconciled.cut)
    else { return nil }
    let (unit, subject) = (key.unit, key.subject)
    let words = FigureWording(gazetteer, unit: unit, month: key.month, scheme: subject.scheme)
    let formulas = relations.map(network.formula).joined("; ")
    let figures = facts.prefix(8).map(words.figure).joined("; ")
    return DerivedFigure(
      unit: unit, period: period(of: key, facts), subject: subject, low: bounds.low,
      high: bounds.high, exactness: bounds.exactness, facts: facts,
      figures: figures, because: [formulas, figures].joined(": "),
      stoppedEarly: isCut && bounds.exactness == .propagated)
  }

  /// Whether bounds leave less of an unknown than what was printed of it.
  private func isNarrowed(_ unknown: Int, to bounds: Bounded) -> Bool {
    guard let printed = network.domain(of: unknown, without: leftOut) else { return true }
    let isBelow = printed.upper.value.map { Ratio(whole: bounds.high) < $0 } ?? true
    let isAbove =
      bounds.low.map { low in printed.lower.value.map { $0 < Ratio(whole: low) } ?? true } ?? false
    return isBelow || isAbove
  }

  /// The spelling of a figure of the same time from which it follows; else the month; of a target its year.
  private func period(of key: FigureKey, _ facts: [Fact]) -> Period {
    let certainty = key.span.end.certainty
    if key.subject.measure.kind == .plan { return Period(year: key.month.year).with(certainty) }
    let spelled = facts.first { fact in
      fact.unit == key.unit && PointInTime(endOf: fact.period) == key.span.end
        && fact.subject.measure.kind != .plan && key.subject.measure.kind == .stock
        && fact.subject.measure.kind != .flow && fact.period.form != .range
    }
    return spelled?.period ?? Period(key.month).with(certainty)
  }
}
