/// Finds given figures that cannot hold beside others that were given: told, never hidden, and never decided.
///
/// Compared are the intervals that the numbers stand for, so that a rounded figure agrees with what it was rounded from. What is
/// compared: a unit with the sum of those below it; an identity with its parts; a part of a scheme with the scheme; the figure of all
/// with the parts of a breakdown and with its named subgroups; a plan with an earlier one of its year; a coverage with 100 %.
public struct Disagreements: Sendable {
  let rollUp: RollUp

  public init(_ rollUp: RollUp) {
    self.rollUp = rollUp
  }

  private var cube: Cube { rollUp.cube }

  /// What names a fact of the cube, in a few bytes: large inputs have millions.
  private struct Key: Hashable {
    let unit: AdministrativeUnit
    let subject: Int
    let span: FactSpan
  }

  /// What stands against the given figures, each once, in their order.
  public func problems(about facts: some Sequence<Fact>) -> [Problem] {
    var seen = KeyList<Key>()
    var told: Set<Problem> = []
    var checks: [SubjectChecks?] = Array(repeating: nil, count: cube.subjects.count)
    var problems: [Problem] = []
    for fact in facts where fact.subject.group.isEmpty {
      guard let position = cube.position(of: fact.subject) else { continue }
      let span = FactSpan(of: fact.period, for: fact.subject.measure)
      if !seen.insert(Key(unit: fact.unit, subject: position, span: span)).isNew { continue }
      let check = checks[position] ?? SubjectChecks(of: fact.subject, in: cube)
      checks[position] = check
      problems += found(fact, check).filter { told.insert($0).inserted }
    }
    return problems
  }

  private func found(_ fact: Fact, _ check: SubjectChecks) -> [Problem] {
    let schemes = identities(fact, check) + subsets(fact, check)
    let breakdowns = parts(fact, check) + groups(fact, check)
    return children(fact, check) + schemes + breakdowns + reissues(fact)
  }

  /// Coverages over 100 %.
  public func problems(about rows: [CoverageRow]) -> [Problem] {
    rows.compactMap { row in
      guard let share = row.ratio ?? row.percent?.share, Ratio(1) < share else { return nil }
      let fact = row.participants?.facts.first ?? row.published
      let names = [name(of: row.group), row.percent?.description ?? ""]
      return Problem(.coverageOver, at: fact?.place, names)
    }
  }

  /// A unit's own figure beside the sum of the units directly below it.
  private func children(_ fact: Fact, _ check: SubjectChecks) -> [Problem] {
    guard check.addsUp, rollUp.mayHaveFigures(below: fact.unit) else { return [] }
    let gazetteer = rollUp.gazetteer
    let end = fact.period.end
    let month = gazetteer.isInForce(fact.unit, at: end) ? end : fact.period.start
    let point = PointInTime(month, certainty: fact.period.certainty)
    let below = gazetteer.children(of: fact.unit, at: month)
    let known = below.map { unit in
      rollUp.rolledUp(at: unit, on: month) { unit in
        fact.subject.measure == .target
          ? TargetsInForce(rollUp: rollUp).own(fact.subject, at: unit, point)
          : rollUp.own.tally(of: fact.subject, at: unit, point)
      }
    }.filter { $0.tally != nil }
    let sum = RolledUp(of: fact.unit, sumOf: known, unknown: below.count - known.count)
    guard let tally = sum.tally else { return [] }
    if sum.isComplete {
      return disagree(fact, tally) ? [problem(.figureChildren, fact, [number(tally)])] : []
    }
    let isMore = !fact.subject.measure.isSigned && exceeds(tally, fact)
    let counted = ["\(sum.reported)", "\(sum.expected)"]
    return isMore ? [problem(.figureSomeChildren, fact, [number(tally)] + counted)] : []
  }

  /// BHXH beside compulsory and voluntary; the total of BHXH and BHYT where one source gives all three.
  private func identities(_ fact: Fact, _ check: SubjectChecks) -> [Problem] {
    check.identities.compactMap { identity in
      let found = identity.terms.compactMap { given(fact, $0) }
      let isOneSource = found.allSatisfy { isSameSource($0, fact) }
      guard found.count == identity.terms.count, !identity.needsOneSource || isOneSource,
        let sum = Tally.sum(of: found), disagree(fact, sum)
      else { return nil }
      return problem(.figureIdentity, fact, [identity.names, number(sum)])
    }
  }

  /// Those of whom all belong to another scheme too are not more than its participants.
  private func subsets(_ fact: Fact, _ check: SubjectChecks) -> [Problem] {
    check.subsets.compactMap { subset in
      guard let inner = given(fact, subset.part), let outer = given(fact, subset.whole),
        exceeds(Tally(inner), outer)
      else { return nil }
      return problem(.figureSubset, inner, [subset.holder.slug, number(Tally(outer))])
    }
  }

  /// The figure of all beside the sum over the values of a breakdown; one value alone may be less.
  private func parts(_ fact: Fact, _ check: SubjectChecks) -> [Problem] {
    check.parts.compactMap { name, positions in
      let found = positions.compactMap { given(fact, $0) }
      guard let sum = Tally.sum(of: found) else { return nil }
      let isWrong = found.count > 1 ? disagree(fact, sum) : exceeds(sum, fact)
      return isWrong ? problem(.figureParts, fact, [name, number(sum)]) : nil
    }
  }

  /// A named subgroup is no more than its whole.
  private func groups(_ fact: Fact, _ check: SubjectChecks) -> [Problem] {
    check.groups.compactMap { position in
      guard let part = given(fact, position), exceeds(Tally(part), fact) else { return nil }
      return problem(.figureGroup, part, [part.subject.group, number(Tally(fact))])
    }
  }

  /// The figure of another subject at the same unit and time, as it was given.
  private func given(_ fact: Fact, _ position: Int) -> Fact? {
    cube.series(position, at: fact.unit)?
      .fact(at: FactSpan(of: fact.period, for: cube.subjects[position].measure))
  }

  /// The same `source`; where it is blank, the same input file.
  private func isSameSource(_ left: Fact, _ right: Fact) -> Bool {
    left.provenance.source == right.provenance.source
      && (!left.provenance.source.isEmpty || left.place.file == right.place.file)
  }
}

extension Disagreements {
  private func disagree(_ fact: Fact, _ sum: Tally) -> Bool {
    if isExact(fact), sum.facts.allSatisfy(isExact) { return sum.amount != fact.value.mantissa }
    return interval(Tally(fact)).intersection(interval(sum)) == nil
  }

  /// Whether `part` is more than `whole` whatever the numbers stand for.
  private func exceeds(_ part: Tally, _ whole: Fact) -> Bool {
    if isExact(whole), part.facts.allSatisfy(isExact) { return part.amount > whole.value.mantissa }
    guard let low = interval(part).lower.value, let high = interval(Tally(whole)).upper.value else {
      return false
    }
    return high < low
  }

  /// Whether a figure stands for one number only.
  private func isExact(_ fact: Fact) -> Bool {
    fact.value.qualifier == .exact && !fact.subject.measure.isPercentage
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
