extension NetworkBuilder {
  /// What a printed coverage is over: the name of a measure, of a kind of it, or any text.
  func coverageBase(_ fact: Fact, _ key: FigureKey) -> String {
    base(of: fact.baseMeasure, key)
  }

  private func base(of text: String, _ key: FigureKey) -> String {
    guard text.isEmpty else { return text }
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
      .map { asKnown($0, when: network.unknowns[result].claims.first) }
  }

  /// The denominator behind a plan that is a coverage.
  mutating func planDenominator(for key: FigureKey, percent: Int, _ whole: Relation.Term) -> Int? {
    let said = network.unknowns[percent].claims.first.map {
      network.claims[$0].fact.baseMeasure
    }
    return denominator(key, base: base(of: said ?? "", key), asked: nil)
  }

  private mutating func denominator(_ key: FigureKey, base: String, asked: Month?) -> Int? {
    if base.isEmpty { return nil }
    guard let denominator = Denominator(named: base) else {
      return served(key, byKind: base, asked: asked)
    }
    let own = self.key(of: denominator, for: key)
    if let asked { return published(own, at: asked) }
    guard key.span.end.isCertain, denominator.measure != .base else { return unknown(own) }
    return serving(own, key.month) ?? unknown(own)
  }

  /// The published figure of a kind that only its own text names; nil where there is none, and nothing is joined then.
  private mutating func served(_ key: FigureKey, byKind kind: String, asked: Month?) -> Int? {
    for measure in [Measure.population, .labourForce] {
      let own = self.key(of: Denominator(measure, kind: kind), for: key)
      let found = asked.map { published(own, at: $0) } ?? serving(own, key.month)
      if let found { return found }
    }
    return nil
  }

  private func key(of denominator: Denominator, for key: FigureKey) -> FigureKey {
    var own = key.with(key.subject.with(denominator.measure, kind: denominator.kind))
    own.span = FactSpan(of: period(of: key), for: denominator.measure)
    return own
  }

  /// The published denominator that serves a month: its own, that of December, or one before.
  private mutating func serving(_ own: FigureKey, _ month: Month) -> Int? {
    // Sums are of published ones too.
    guard hasFigures(of: own.subject.measure) else { return nil }
    if isKnown(own) { return positions[own] }
    guard own.span.end.isCertain else { return nil }
    let december = Month.december(of: month.year)
    let back = (1...Denominators.mostMonthsBack).map { month.advanced(by: -$0) }
    for month in [december] + back {
      if let serving = published(own, at: month) { return serving }
    }
    return nil
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
