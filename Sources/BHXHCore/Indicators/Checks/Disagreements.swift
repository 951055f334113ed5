/// Finds given figures that cannot hold beside others that were given: told, never hidden, and never decided.
///
/// Compared are the intervals that the numbers stand for, so that a rounded figure agrees with what it was rounded from. What is
/// compared: a unit with the sum of those below it; an identity with its parts; a part of a scheme with the scheme; the figure of all
/// with the parts of a breakdown and with its named subgroups; a plan with an earlier one of its year; a coverage with 100 %.
package struct Disagreements: Sendable {
  let rollUp: RollUp

  package init(_ rollUp: RollUp) {
    self.rollUp = rollUp
  }

  private var cube: Cube { rollUp.cube }

  /// What stands against the given figures, each once, in their order.
  package func problems(about facts: some Sequence<Fact>) -> [Problem] {
    var search = DisagreementSearch(self)
    for fact in facts { search.look(at: fact) }
    return search.problems
  }

  /// What stands against one figure.
  func find(_ fact: Fact, _ check: SubjectChecks, to problems: inout [Problem]) {
    children(fact, check, to: &problems)
    identities(fact, check, to: &problems)
    subsets(fact, check, to: &problems)
    parts(fact, check, to: &problems)
    groups(fact, check, to: &problems)
    if fact.attribution.subject.measure.kind == .plan { problems += reissues(fact) }
  }

  /// Coverages over 100 %.
  package func problems(about rows: [CoverageRow]) -> [Problem] {
    rows.compactMap { row in
      guard let share = row.ratio ?? row.percent?.share, Ratio(1) < share else { return nil }
      let fact = row.participants?.firstFact ?? row.published
      var names = [name(of: row.group), row.percent?.description ?? ""]
      guard let most = Plausibility.mostCoverage, most < share else {
        return Problem(.coverageOver, at: fact?.place, names)
      }
      // A printed one is told with the figure that it is.
      if row.ratio == nil { return nil }
      names += [row.participants, row.base].map { $0.map(number) ?? "–" }
      return Problem(.coverageImplausible, at: fact?.place, names)
    }
  }

  /// A unit's own figure beside the sum of the units directly below it.
  private func children(_ fact: Fact, _ check: SubjectChecks, to problems: inout [Problem]) {
    guard check.addsUp, rollUp.mayHaveFigures(below: fact.unit) else { return }
    let gazetteer = rollUp.gazetteer
    let end = fact.period.end
    let month = gazetteer.isInForce(fact.unit, at: end) ? end : fact.period.start
    let point = PointInTime(month, certainty: fact.period.certainty)
    let below = rollUp.children(of: fact.unit, at: month)
    let subject = rollUp.own.resolution(of: fact.subject)
    let targets = fact.subject.measure == .target ? TargetsInForce(rollUp: rollUp) : nil
    let known = below.map { unit in
      rollUp.rolledUp(at: unit, on: month) { unit in
        if let targets { return targets.own(subject, at: unit, point) }
        return rollUp.own.tally(of: subject, at: unit, point)
      }
    }.filter { $0.tally != nil }
    let sum = RolledUp(of: fact.unit, sumOf: known, unknown: below.count - known.count)
    guard let tally = sum.tally else { return }
    if sum.isComplete {
      if disagree(fact, tally) { problems.append(problem(.figureChildren, fact, [number(tally)])) }
      return
    }
    if fact.subject.measure.isSigned || !exceeds(tally, fact) { return }
    let counted = ["\(sum.reported)", "\(sum.expected)"]
    problems.append(problem(.figureSomeChildren, fact, [number(tally)] + counted))
  }

  /// BHXH beside compulsory and voluntary; the total of BHXH and BHYT where one source gives all three.
  private func identities(_ fact: Fact, _ check: SubjectChecks, to problems: inout [Problem]) {
    for identity in check.identities {
      let found = identity.terms.compactMap { given(fact, $0) }
      guard found.count == identity.terms.count,
        !identity.needsOneSource || found.allSatisfy({ isSameSource($0, fact) }),
        let sum = Tally.sum(of: found), disagree(fact, sum)
      else { continue }
      problems.append(problem(.figureIdentity, fact, [identity.names, number(sum)]))
    }
  }

  /// Those of whom all belong to another scheme too are not more than its participants.
  private func subsets(_ fact: Fact, _ check: SubjectChecks, to problems: inout [Problem]) {
    for subset in check.subsets {
      guard let inner = given(fact, subset.part), let outer = given(fact, subset.whole),
        exceeds(Tally(inner), outer)
      else { continue }
      let told = [subset.holder.slug, number(Tally(outer))]
      problems.append(problem(.figureSubset, inner, told))
    }
  }

  /// The figure of all beside the sum over the values of a breakdown; one value alone may be less.
  private func parts(_ fact: Fact, _ check: SubjectChecks, to problems: inout [Problem]) {
    for (name, positions) in check.parts {
      let found = positions.compactMap { given(fact, $0) }
      guard let sum = Tally.sum(of: found),
        found.count > 1 ? disagree(fact, sum) : exceeds(sum, fact)
      else { continue }
      problems.append(problem(.figureParts, fact, [name, number(sum)]))
    }
  }

  /// A named subgroup is no more than its whole.
  private func groups(_ fact: Fact, _ check: SubjectChecks, to problems: inout [Problem]) {
    for position in check.groups {
      guard let part = given(fact, position), exceeds(Tally(part), fact) else { continue }
      problems.append(problem(.figureGroup, part, [part.subject.group, number(Tally(fact))]))
    }
  }

  /// The figure of another subject at the same unit and time, as it was given.
  private func given(_ fact: Fact, _ position: Int) -> Fact? {
    let span = FactSpan(of: fact.period, for: cube.subjects[position].measure)
    return cube.fact(position, at: fact.unit, span)
  }

  /// The same `source`; where it is blank, the same input file.
  private func isSameSource(_ left: Fact, _ right: Fact) -> Bool {
    left.provenance.source == right.provenance.source
      && (!left.provenance.source.isEmpty || left.place.input == right.place.input)
  }
}

extension Disagreements {
  private func disagree(_ fact: Fact, _ sum: Tally) -> Bool {
    if isExact(fact), isExact(sum) { return sum.amount != fact.value.mantissa }
    return interval(Tally(fact)).intersection(interval(sum)) == nil
  }

  /// Whether `part` is more than `whole` whatever the numbers stand for.
  private func exceeds(_ part: Tally, _ whole: Fact) -> Bool {
    if isExact(whole), isExact(part) { return part.amount > whole.value.mantissa }
    guard let low = interval(part).lower.value, let high = interval(Tally(whole)).upper.value else {
      return false
    }
    return high < low
  }

  /// Whether a figure stands for one number only.
  private func isExact(_ fact: Fact) -> Bool {
    fact.value.qualifier == .exact && !fact.attribution.subject.measure.isPercentage
  }

  private func isExact(_ tally: Tally) -> Bool {
    var areExact = true
    tally.forEachFact { areExact = areExact && isExact($0) }
    return areExact
  }

  private func interval(_ tally: Tally) -> Interval {
    tally.facts.reduce(Interval(Ratio.zero)) { sum, fact in
      sum.adding(
        fact.value.interval(
          as: NumberKind(
            isPercentage: fact.subject.measure.isPercentage, isSigned: fact.subject.measure.isSigned
          )))
    }
  }

  private func problem(_ code: ProblemCode, _ fact: Fact, _ more: [String]) -> Problem {
    let subject = fact.subject
    let words = [
      rollUp.gazetteer.path(of: fact.unit), fact.period.description, subject.scheme?.slug ?? "",
      subject.measure.slug, subject.breakdown.parts.map(\.value).joined(separator: " "),
    ].filter { !$0.isEmpty }
    let told = [words.joined(separator: " "), number(Tally(fact))]
    return Problem(code, at: fact.place, told + more)
  }

  private func name(of group: RowGroup) -> String {
    let places = group.members.count == 1 ? group.members.map(rollUp.gazetteer.path) : []
    return (places + [group.period, group.scheme.slug]).joined(separator: " ")
  }

  /// Plain digits with the qualifier.
  private func number(_ tally: Tally) -> String {
    let count = Int64(exactly: tally.amount)
    return count.map { Quantity(count: $0, qualifier: tally.qualifier).description }
      ?? String(tally.amount)
  }
}

extension Disagreements {
  /// A plan that stands in the place of an earlier one of its year: both were given, and from its first month on only the later one holds.
  func reissues(_ fact: Fact) -> [Problem] {
    guard fact.subject.measure.kind == .plan, fact.period.isComparable else { return [] }
    let year = rollUp.cube.series(of: fact.subject, at: fact.unit)?.facts.filter {
      $0.period.isComparable && $0.period.year == fact.period.year
    }
    guard
      let former = year?.filter({ $0.period.start < fact.period.start })
        .max(by: { $0.period.start < $1.period.start }), !former.value.isSame(as: fact.value)
    else { return [] }
    let words = [
      rollUp.gazetteer.path(of: fact.unit), "\(fact.period.year)",
      fact.subject.scheme?.slug ?? "", fact.subject.measure.slug,
      fact.subject.breakdown.parts.map(\.value).joined(separator: " "),
    ].filter { !$0.isEmpty }.joined(separator: " ")
    let told = [
      words, "\(fact.value)", "\(fact.period.start)", "\(former.value)", "\(former.place)",
    ]
    return [Problem(.targetReissued, at: fact.place, told)]
  }
}
