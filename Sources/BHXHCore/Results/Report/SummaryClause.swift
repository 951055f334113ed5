/// What a summary says of one scheme, as values: only what the tables show too.
package struct SummaryClause: Hashable, Sendable {
  package let scheme: Scheme
  /// Nil: not known.
  package var people: Quantity?
  /// Of how many units below the people are summed; nil where the number is the unit's own, or of all.
  package var units: Share?
  /// Of the plan, in per cent.
  package var attainment: Percent?
  /// Of how many units below the attainment is; nil where it is of all.
  package var attainmentUnits: Share?
  /// People that the plan still needs; negative where it is exceeded.
  package var remaining: Int128?
  package var growth: Growth?
  package var coverage: Coverage?

  package struct Share: Hashable, Sendable {
    package let reported: Int
    package let expected: Int

    package init(_ reported: Int, of expected: Int) {
      self.reported = reported
      self.expected = expected
    }

    /// Nil where all reported.
    init?(part reported: Int, of expected: Int) {
      if reported >= expected { return nil }
      self.init(reported, of: expected)
    }
  }

  /// Against an earlier month: people more or less, and the percentage; either may be unknown.
  package struct Growth: Hashable, Sendable {
    package let versus: Month
    package var change: Int128?
    package var percent: Percent?
    package var units: Share?

    package init(
      versus: Month, change: Int128? = nil, percent: Percent? = nil, units: Share? = nil
    ) {
      self.versus = versus
      self.change = change
      self.percent = percent
      self.units = units
    }
  }

  /// Of the population or the labour force of a time.
  package struct Coverage: Hashable, Sendable {
    package let percent: Percent
    package let base: Measure
    /// As machine formats write it; empty where the source did not say.
    package let period: String
    /// The people of the base who do not participate; nil where that is not known, or nobody.
    package var uncovered: Quantity?
    package var units: Share?

    package init(
      _ percent: Percent, of base: Measure, _ period: String, uncovered: Quantity? = nil,
      units: Share? = nil
    ) {
      self.percent = percent
      self.base = base
      self.period = period
      self.uncovered = uncovered
      self.units = units
    }
  }

  package init(_ scheme: Scheme) {
    self.scheme = scheme
  }

  /// Whether there is anything to say.
  var isKnown: Bool { people != nil || attainment != nil || growth != nil || coverage != nil }
}

extension Report {
  /// A clause a scheme of which anything is known, in their order.
  package var summary: [SummaryClause] {
    Scheme.allCases.compactMap { scheme in
      var clause = SummaryClause(scheme)
      if let figure = participants.first(where: { $0.scheme == scheme })?.figure {
        clause.people = figure.tally.flatMap(Self.people)
        clause.units = .init(part: figure.reported, of: figure.expected)
      }
      let plans = plan.map(\.row).filter { $0.group.scheme == scheme }
      if let plan = plans.first(where: { $0.percent != nil }) {
        clause.attainment = plan.percent
        clause.attainmentUnits = .init(part: plan.reported, of: plan.expected)
        clause.remaining = plan.remaining
      }
      clause.growth = growthTold(of: scheme)
      if let row = coverage.first(where: { $0.row.group.scheme == scheme })?.row,
        let percent = row.percent,
        let base = scheme.denominator
      {
        clause.coverage = .init(
          percent, of: base, row.basePeriodDescription ?? "",
          uncovered: row.uncovered.flatMap { $0.amount > 0 ? Self.people($0) : nil },
          units: .init(part: row.reported, of: row.expected))
      }
      return clause.isKnown ? clause : nil
    }
  }

  private static func people(_ tally: Tally) -> Quantity? {
    Int64(exactly: tally.amount).map { Quantity(count: $0, qualifier: tally.qualifier) }
  }

  /// Against the same month of the year before; where that is not known, against the first that is.
  private func growthTold(of scheme: Scheme) -> SummaryClause.Growth? {
    let known = growth.filter {
      $0.group.scheme == scheme && $0.versus != nil && ($0.percent != nil || $0.change != nil)
    }
    let usual = Comparison.previousYear.earlier(than: point.month)
    guard let row = known.first(where: { $0.versus == usual }) ?? known.first,
      let versus = row.versus
    else { return nil }
    return .init(
      versus: versus, change: row.change?.amount, percent: row.percent,
      units: .init(part: row.reported, of: row.expected))
  }
}
