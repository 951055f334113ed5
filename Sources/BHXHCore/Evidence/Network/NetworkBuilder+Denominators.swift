extension NetworkBuilder {
  /// Names of denominators that have no measure of their own; coverages over them share them.
  private static let named: Set<String> = ["population_average", "labour_force_15plus"]

  /// What a printed coverage is over: the measure's slug, a known name, or a text that joins nothing.
  func coverageBase(_ fact: Fact, _ key: FigureKey) -> String {
    base(of: fact.baseMeasure, key)
  }

  private func base(of text: String, _ key: FigureKey) -> String {
    guard text.isEmpty else {
      return Measure(rawValue: text) != nil || Self.named.contains(text) ? text : "“\(text)”"
    }
    if published(key.with(key.subject.with(.base))) != nil { return Measure.base.slug }
    return key.subject.scheme?.denominator?.slug ?? ""
  }

  /// The bases that the two sides of a difference of coverages are over: each side's own by the rule of denominators, or the single other
  /// one that coverages were published over on both sides; nil where it is not certain which.
  func comparedBases(_ now: FigureKey, _ before: FigureKey) -> (now: String, before: String)? {
    let own = (now: base(of: "", now), before: base(of: "", before))
    let printed = (now: printedBases[now] ?? [], before: printedBases[before] ?? [])
    if printed.now.isSubset(of: [own.now]), printed.before.isSubset(of: [own.before]) { return own }
    guard printed.now.count == 1, printed.now == printed.before, let base = printed.now.first else {
      return nil
    }
    return (base, base)
  }

  /// The denominator that serves a coverage: a published one by its vintage, else an unknown of its own month.
  mutating func denominator(for key: FigureKey, _ result: Int) -> Int? {
    denominator(key, base: key.base, asked: askedMonths[result])
  }

  /// The denominator behind a plan that is a coverage.
  mutating func planDenominator(for key: FigureKey, percent: Int, _ whole: Relation.Term) -> Int? {
    let said = network.unknowns[percent].claims.first.map {
      network.claims[$0].fact.baseMeasure
    }
    return denominator(key, base: base(of: said ?? "", key), asked: nil)
  }

  private mutating func denominator(_ key: FigureKey, base: String, asked: Month?) -> Int? {
    if Self.named.contains(base) {
      var named = key.with(key.subject.with(.base).schemeless)
      named.base = base
      named.span = FactSpan(of: period(of: key), for: .base)
      return unknown(named)
    }
    guard let measure = Measure(rawValue: base),
      [.base, .population, .labourForce].contains(measure)
    else { return nil }
    var own = key.with(key.subject.with(measure))
    own.span = FactSpan(of: period(of: key), for: measure)
    if let asked { return published(own, at: asked) }
    guard key.span.end.isCertain, measure != .base else { return unknown(own) }
    if isKnown(own) { return unknown(own) }
    let december = Month.december(of: key.month.year)
    let back = (1...Denominators.mostMonthsBack).map { key.month.advanced(by: -$0) }
    for month in [december] + back {
      if let serving = published(own, at: month) { return serving }
    }
    return unknown(own)
  }

  private func isKnown(_ key: FigureKey) -> Bool {
    guard let position = positions[key] else { return false }
    return published(key) != nil || summedDenominators.contains(position)
  }

  /// The denominator of the same territory in another month, where it was published or is a sum of published ones.
  private mutating func published(_ own: FigureKey, at month: Month) -> Int? {
    var then = own
    guard let unit = territory.unit(own.unit, at: month) else { return nil }
    then.unit = unit
    then.span = FactSpan(of: Period(month), for: own.subject.measure)
    return isKnown(then) ? positions[then] : nil
  }

  private func period(of key: FigureKey) -> Period {
    Period(key.month).with(key.span.end.certainty)
  }
}
