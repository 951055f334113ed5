/// Figures that are off by orders of magnitude: understood each by itself, and hardly what was meant.
///
/// | what | limit |
/// |---|---|
/// | attainment, computed or printed | over `mostAttainment`, under `leastAttainment` |
/// | coverage, computed or printed | over `mostCoverage` |
/// | a printed coverage or attainment beside the computed one | `hundredfold` times as much, or as little |
/// | a population beside the same unit's in other months | `tenfold` times as much, or as little |
/// | participants of two schemes | equal at every one of at least `fewestEqual` units |
/// | a unit beside its siblings | `hundredfold` times their median, of at least `fewestSiblings` |
package struct Plausibility: Sendable {
  static let mostAttainment = Ratio(5)
  static let leastAttainment = Ratio(1 as Int64, over: 100)
  static let mostCoverage = Ratio(3 as Int64, over: 2)
  static let hundredfold: Int64 = 100
  static let tenfold: Int64 = 10
  static let fewestEqual = 3
  static let fewestSiblings = 4

  let rollUp: RollUp

  package init(_ rollUp: RollUp) {
    self.rollUp = rollUp
  }

  /// What is to be said of given figures side by side.
  package var problems: [Problem] {
    let facts = rollUp.cube.facts
    let known = facts.filter { $0.value.mantissa > 0 && $0.period.isComparable }
    return facts.compactMap(printed) + populations(known) + equalColumns(known) + siblings(known)
  }

  /// What is to be said of printed coverages: a hundred times the computed one, or over the limit where none is computed. `Disagreements` looks
  /// at computed ones over 100 %.
  package func problems(about rows: [CoverageRow]) -> [Problem] {
    rows.compactMap { row in
      if let problem = hundredfold(row.published, row.ratio) { return problem }
      guard row.ratio == nil, let fact = row.published,
        let share = fact.value.value.divided(by: Ratio(100)), let most = Self.mostCoverage,
        most < share
      else { return nil }
      return Problem(
        .printedImplausible, at: fact.place, [name(of: fact), fact.value.percent.description])
    }
  }

  /// The same of attainments, and of those over or under the limits.
  package func problems(about rows: [PlanRow]) -> [Problem] {
    rows.compactMap { row in
      if let problem = hundredfold(row.published, row.ratio) { return problem }
      // Of new people hardly any have come when a year begins.
      guard let share = row.ratio, let participants = row.participants, let target = row.target,
        row.targetMeasure != .targetChange || Ratio(1) < share
      else { return nil }
      return Self.problem(
        of: participants.amount, over: target.amount,
        at: target.firstFact?.place ?? participants.firstFact?.place
      ) { name(of: row.group) }
    }
  }

  /// What is to be said of an attainment by its numbers; nil where it may be what was meant.
  static func problem(
    of participants: Int128, over target: Int128, at place: Place?, _ name: () -> String
  ) -> Problem? {
    guard let share = Ratio(participants, over: target), isImplausible(attainment: share) else {
      return nil
    }
    return Problem(
      .attainmentImplausible, at: place,
      [name(), percent(share), String(participants), String(target)])
  }

  private static func isImplausible(attainment share: Ratio) -> Bool {
    guard let least = leastAttainment else { return false }
    return mostAttainment < share || (Ratio.zero < share && share < least)
  }

  /// A printed ratio whose own number is implausible; a nought is a plan that nobody has begun.
  private func printed(_ fact: Fact) -> Problem? {
    guard fact.attribution.subject.measure == .attainmentPercent, fact.value.mantissa > 0,
      let share = fact.value.value.divided(by: Ratio(100)), Self.isImplausible(attainment: share)
    else { return nil }
    let told = [name(of: fact), fact.value.percent.description]
    return Problem(.printedImplausible, at: fact.place, told)
  }

  /// A printed ratio beside the computed one, where two digits of the decimal mark part them.
  private func hundredfold(_ fact: Fact?, _ share: Ratio?) -> Problem? {
    guard let fact, let share, Ratio.zero < share, fact.value.mantissa > 0,
      let printed = fact.value.value.divided(by: Ratio(100)),
      let factor = printed.divided(by: share),
      let low = Ratio(9 as Int64, over: 10), let high = Ratio(11 as Int64, over: 10)
    else { return nil }
    let times = Ratio(Self.hundredfold)
    let isOff = [factor, factor.multiplied(by: times), factor.divided(by: times)].map { ratio in
      ratio.map { low < $0 && $0 < high } ?? false
    }
    guard !isOff[0], isOff[1] || isOff[2] else { return nil }
    return Problem(
      .printedHundredfold, at: fact.place,
      [name(of: fact), fact.value.percent.description, Self.percent(share)])
  }

  /// Populations of a unit that are ten times those of its other months.
  private func populations(_ facts: [Fact]) -> [Problem] {
    let told = facts.filter {
      ($0.subject.measure == .population || $0.subject.measure == .labourForce)
        && $0.subject.breakdown == .all && $0.subject.group.isEmpty
    }
    let series = Dictionary(grouping: told) { Key(unit: $0.unit, subject: $0.subject) }
    return series.values.flatMap { series -> [Problem] in
      let ordered = series.ordered { $0.period.end < $1.period.end }
      return zip(ordered.dropFirst(), ordered).compactMap { now, before in
        isApart(now.value.mantissa, before.value.mantissa, Self.tenfold)
          ? Problem(
            .populationImplausible, at: now.place,
            [
              name(of: now), now.value.description, before.value.description,
              before.period.description, "\(before.place)",
            ]) : nil
      }
    }
  }

  /// Participants of two schemes that are equal wherever both are given.
  private func equalColumns(_ facts: [Fact]) -> [Problem] {
    let told = facts.filter {
      $0.subject.measure == .participants && $0.subject.breakdown == .all
        && $0.subject.group.isEmpty && $0.value.qualifier == .exact
    }
    let byTime = Dictionary(grouping: told) { $0.period.end }
    return byTime.keys.ordered().flatMap { month -> [Problem] in
      let schemes = Dictionary(grouping: byTime[month] ?? []) { $0.subject.scheme }
      let columns = Scheme.allCases.compactMap { scheme in schemes[scheme].map { (scheme, $0) } }
      return columns.indices.flatMap { first in
        columns.indices[(first + 1)...].compactMap { equal(columns[first], columns[$0]) }
      }
    }
  }

  private func equal(_ one: (scheme: Scheme, facts: [Fact]), _ other: (Scheme, [Fact])) -> Problem?
  {
    let values = Dictionary(other.1.map { ($0.unit, $0.value.mantissa) }) { first, _ in first }
    let shared = one.facts.filter { values[$0.unit] != nil }
    guard shared.count >= Self.fewestEqual, one.facts.count == other.1.count,
      shared.allSatisfy({ values[$0.unit] == $0.value.mantissa }), let last = shared.last
    else { return nil }
    return Problem(
      .columnsEqual, at: other.1.first?.place ?? last.place,
      [one.scheme.slug, other.0.slug, last.period.description, String(shared.count)])
  }

  /// Units whose figures are a hundred times those of the units beside them.
  private func siblings(_ facts: [Fact]) -> [Problem] {
    let gazetteer = rollUp.gazetteer
    struct Place: Hashable {
      let parent: AdministrativeUnit
      let level: UnitLevel
      let subject: Int
      let month: Month
    }
    struct UnitMonth: Hashable {
      let unit: AdministrativeUnit
      let month: Month
    }
    let told = facts.filter { $0.attribution.subject.measure.kind == .stock }
    // A unit has figures of many subjects at a month.
    var parents = KeyedList<UnitMonth, AdministrativeUnit?>()
    let groups = Dictionary(grouping: told) { fact -> Place? in
      let place = parents.place(
        of: UnitMonth(unit: fact.unit, month: fact.period.end),
        orNew: gazetteer.parent(of: fact.unit, at: fact.period.end))
      guard let parent = parents.values[place], let level = fact.unit.level, level >= .province
      else { return nil }
      return Place(
        parent: parent, level: level, subject: fact.attribution.position, month: fact.period.end)
    }
    return groups.flatMap { place, facts -> [Problem] in
      guard place != nil, facts.count > Self.fewestSiblings else { return [] }
      let values = facts.map(\.value.mantissa).sorted()
      let median = values[(values.count - 1) / 2]
      return facts.filter { $0.value.mantissa / Self.hundredfold >= median }.map { fact in
        Problem(
          .siblingImplausible, at: fact.place,
          [name(of: fact), fact.value.description, String(median), String(facts.count - 1)])
      }
    }
  }

  private struct Key: Hashable {
    let unit: AdministrativeUnit
    let subject: Subject
  }

  private func isApart(_ one: Int64, _ other: Int64, _ times: Int64) -> Bool {
    one / times >= other || other / times >= one
  }
}

extension Plausibility {
  private static func percent(_ share: Ratio) -> String {
    Percent(share, decimals: 2)?.description ?? ""
  }

  private func name(of group: RowGroup) -> String {
    let places = group.members.count == 1 ? group.members.map(rollUp.gazetteer.path) : []
    return (places + [group.period, group.scheme.slug]).joined(separator: " ")
  }

  private func name(of fact: Fact) -> String {
    let subject = fact.subject
    let words = [
      rollUp.gazetteer.path(of: fact.unit), fact.period.description, subject.scheme?.slug ?? "",
      subject.measure.slug, subject.breakdown.parts.map(\.value).joined(separator: " "),
    ]
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
