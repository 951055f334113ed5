extension NetworkBuilder {
  /// Draws the relations whose result is a waiting unknown; terms that are new wait in turn.
  mutating func joinWaiting() {
    while let unknown = waiting.popLast() {
      guard let key = network.unknowns[unknown].key else { continue }
      for position in relationsOfResult[key.subject.measure] ?? [] {
        let relation = network.relations[position]
        guard gives(relation, key), isChosen(relation, for: key) else { continue }
        join(unknown, key, relation, position)
      }
    }
  }

  /// Whether a figure is the result of a relation.
  private func gives(_ relation: Relation, _ key: FigureKey) -> Bool {
    let (result, subject) = (relation.result, key.subject)
    if let scheme = result.scheme, scheme != subject.scheme { return false }
    return relation.isNamed ? subject.kind == relation.name : result.measure == subject.measure
  }

  private mutating func join(
    _ result: Int, _ key: FigureKey, _ relation: Relation, _ position: Int
  ) {
    func add(_ kind: Constraint.Kind, _ unknowns: [Int?]) {
      let known = unknowns.compactMap(\.self)
      guard known.count == unknowns.count else { return }
      network.add(Constraint(kind: kind, unknowns: known, relation: position))
    }
    switch relation.form {
    case .percentage(let part, let whole):
      // A change with its own comparison joins only where it was published: otherwise it says nothing new.
      if part == Relation.Term(.change), published(change(of: key)) == nil { return }
      let denominator = resolve(whole, from: key, result)
      if key.subject.measure == .coveragePercent, let denominator {
        denominatorOfCoverage[result] = denominator
      }
      guard let denominator else { return }
      add(.ratio(offset: 0), [result, resolve(part, from: key, result), denominator])
    case .growth(let now, let before):
      guard let before = resolve(before, from: key, result) else { return }
      add(.ratio(offset: 100), [result, resolve(now, from: key, result), before])
    case .difference(Relation.Term(.coveragePercent), _):
      guard let (now, before) = comparedCoverages(key) else { return }
      add(.sum, [now, result, before])
    case .difference(let now, let before):
      guard let before = resolve(before, from: key, result) else { return }
      add(.sum, [resolve(now, from: key, result), result, before])
    case .percentageOfShare(let part, let percent, let whole):
      guard let percent = resolve(percent, from: key, result),
        let denominator = planDenominator(for: key, percent: percent, whole)
      else { return }
      let needed = network.addUnknown(nil, isWhole: true, range: .notNegative)
      add(.share, [needed, percent, denominator])
      add(.ratio(offset: 0), [result, resolve(part, from: key, result), needed])
    case .percentageOfSum(let part, let parts):
      let total = network.addUnknown(nil, isWhole: true, range: .notNegative)
      add(.sum, [total] + parts.map { resolve($0, from: key, result) })
      add(.ratio(offset: 0), [result, resolve(part, from: key, result), total])
    case .sum(let parts):
      add(.sum, [result] + parts.map { resolve($0, from: key, result) })
    case .atMost(let whole):
      add(.bound, [resolve(whole, from: key, result), result])
    case .sumOfChildren, .groupWithinWhole, .partsWithinWhole:
      return
    }
  }

  /// The unknown that a term means, seen from the figure that a relation gives; nil where none is joined.
  mutating func resolve(_ term: Relation.Term, from key: FigureKey, _ result: Int) -> Int? {
    guard let measure = term.measure else { return denominator(for: key, result) }
    let subject = key.subject.with(measure, scheme: term.scheme)
    switch term.moment {
    case .same:
      return unknown(measure == .change ? change(of: key) : sameTime(subject, key))
    case .versus:
      guard let versus = key.subject.versus else { return nil }
      return earlier(subject, versus, key)
    case .planYear:
      return plan(measure, for: key)
    case .yearStart:
      let start = Month.december(of: key.month.year - 1)
      return unknown(sameTime(subject.with(.change, versus: .month(start)), key))
    case .vintage:
      return denominator(for: key, result)
    }
  }

  /// The change with the comparison of a growth.
  private func change(of key: FigureKey) -> FigureKey {
    key.with(key.subject.with(.change, versus: key.subject.versus))
  }

  private func sameTime(_ subject: Subject, _ key: FigureKey) -> FigureKey {
    var same = key.with(subject)
    if key.span.start != key.month, !subject.measure.isFlow {
      // What is counted at a date stands at the end of a span.
      let end = Period(key.month).with(key.span.end.certainty)
      same.span = FactSpan(of: end, for: subject.measure)
    }
    if key.subject.versus.map({ $0.readings(at: key.month).count > 1 }) == true,
      key.span.end.isCertain
    {
      same.source = ""
    }
    return same
  }

  /// The same figure at the time compared with, of exactly the same territory; `2024?` is one of two.
  private mutating func earlier(_ subject: Subject, _ versus: Versus, _ key: FigureKey) -> Int? {
    oneOf(earlierKeys(subject, versus, key), subject, versus, key)
  }

  private mutating func earlierKeys(_ subject: Subject, _ versus: Versus, _ key: FigureKey)
    -> [FigureKey]
  {
    versus.readings(at: key.month).filter { $0 < key.month }.map { month in
      var earlier = key.with(subject)
      earlier.span = FactSpan(of: Period(month), for: subject.measure)
      // Where no unit had this territory, it is a figure of the unit itself that nothing else speaks of.
      earlier.unit = territory.unit(key.unit, at: month) ?? key.unit
      if key.span.end.isCertain { earlier.source = "" }
      return earlier
    }
  }

  private mutating func oneOf(
    _ earlier: [FigureKey], _ subject: Subject, _ versus: Versus, _ key: FigureKey
  ) -> Int? {
    let figures = earlier.map { unknown($0) }
    guard let first = figures.first else { return nil }
    guard figures.count > 1 else { return first }
    var key = key.with(subject)
    key.base = "\(versus) of \(key.month)"
    if let known = positions[key] { return known }
    let choice = network.addUnknown(
      nil, isWhole: !subject.measure.isPercentage, range: network.unknowns[first].range)
    positions.set(choice, for: key)
    network.add(Constraint(kind: .either, unknowns: [choice] + figures, relation: nil))
    return choice
  }

  /// The two coverages of a difference, each over its own base; nil where it is not certain what a side is over.
  private mutating func comparedCoverages(_ key: FigureKey) -> (now: Int, before: Int)? {
    guard let versus = key.subject.versus else { return nil }
    let subject = key.subject.with(.coveragePercent)
    var now = sameTime(subject, key)
    var earlier = earlierKeys(subject, versus, key)
    var bases: Set<String> = []
    for place in earlier.indices {
      guard let compared = comparedBases(now, earlier[place]) else { return nil }
      bases.insert(compared.now)
      earlier[place].base = compared.before
    }
    guard bases.count == 1, let base = bases.first else { return nil }
    now.base = base
    guard let before = oneOf(earlier, subject, versus, key) else { return nil }
    return (unknown(now), before)
  }
}
