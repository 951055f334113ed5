/// Everything that can be said of given figures side by side: what `check` lists beside what is wrong with single rows.
///
/// Figures that stand against each other (see `Disagreements`), coverages over 100 %, jumps of a stock (see `SeriesJumps`), and
/// months that are missing inside a series. All of them are warnings: each figure alone was understood.
package struct FigureChecks: Sendable {
  private let rollUp: RollUp

  package init(_ rollUp: RollUp) {
    self.rollUp = rollUp
  }

  /// What is to be said, one check after the other, each in the order of the figures.
  package var problems: [Problem] {
    let facts = rollUp.cube.facts
    let disagreements = Disagreements(rollUp)
    return disagreements.problems(about: facts)
      + coverage + attainment
      + facts.compactMap(publishedCoverage) + series(of: facts).flatMap { jumps($0) + gaps($0) }
  }

  private var coverage: [Problem] {
    let rows = Coverage(rollUp).rows(Selection())
    return Disagreements(rollUp).problems(about: rows) + Plausibility(rollUp).problems(about: rows)
  }

  private var attainment: [Problem] {
    let plausibility = Plausibility(rollUp)
    // Without plans and printed ratios no attainment is known.
    let mayBeKnown = rollUp.cube.subjects.contains {
      $0.measure.kind != .stock && $0.measure.kind != .flow
    }
    guard mayBeKnown else { return plausibility.problems }
    let rows = PlanAttainment(rollUp).rows(Selection(keys: [.unit, .period, .scheme, .issuer]))
    return plausibility.problems + plausibility.problems(about: rows)
  }

  /// The figures of each measure of a unit that tells about one month after the other, in the order of time.
  private func series(of facts: [Fact]) -> [[Fact]] {
    struct Key: Hashable {
      let unit: AdministrativeUnit
      let subject: Int
    }
    let told = facts.filter { fact in
      let kind = fact.attribution.subject.measure.kind
      return kind == .stock || (kind == .flow && fact.period.months == 1)
    }
    var series = KeyedList<Key, [Fact]>()
    for fact in told where fact.period.isComparable {
      let place = series.place(
        of: Key(unit: fact.unit, subject: fact.attribution.position), orNew: [])
      series.values[place].append(fact)
    }
    return series.values.map { $0.ordered { $0.period.end < $1.period.end } }
  }

  private func publishedCoverage(_ fact: Fact) -> Problem? {
    guard fact.attribution.subject.measure == .coveragePercent, Ratio(100) < fact.value.value,
      let share = fact.value.value.divided(by: Ratio(100)),
      let most = Plausibility.mostCoverage, share <= most
    else {
      return nil
    }
    return Problem(
      .coverageOver, at: fact.place, [name(of: fact), fact.value.percent.description])
  }

  private func jumps(_ series: [Fact]) -> [Problem] {
    guard series.first?.subject.measure.kind == .stock,
      let found = SeriesJumps.jumps(in: series)
    else { return [] }
    return found.jumps.map { jump in
      let shares = [jump.share, found.usual.median, found.usual.deviation].map(Self.percent)
      let numbers = [
        name(of: jump.now), jump.now.value.description, jump.before.value.description,
        jump.before.period.end.description,
      ]
      let rule = ["\(SeriesJumps.deviations)", "\(SeriesJumps.points)"]
      return Problem(.seriesJump, at: jump.now.place, numbers + shares + rule)
    }
  }

  private func gaps(_ series: [Fact]) -> [Problem] {
    SeriesStep.gaps(in: series.map(\.period.end)).compactMap { gap in
      guard let next = series.first(where: { $0.period.end == gap.to }) else { return nil }
      return Problem(
        .seriesGap, at: next.place,
        [name(of: next), gap.from.description, "\(gap.from.months(to: gap.to) - 1)"])
    }
  }

  private static func percent(_ share: Ratio) -> String {
    Percent(share, decimals: 2)?.description ?? ""
  }

  private func name(of fact: Fact) -> String {
    let subject = fact.subject
    let words = [
      rollUp.gazetteer.path(of: fact.unit), fact.period.description, subject.scheme?.slug ?? "",
      subject.measure.slug, subject.breakdown.parts.map(\.value).joined(separator: " "),
      subject.group,
    ]
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
