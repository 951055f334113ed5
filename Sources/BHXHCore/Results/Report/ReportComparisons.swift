/// The ratios of a report, with every comparison that is known.
struct ReportComparisons {
  let rollUp: RollUp
  let digits: Int
  let partialSums: PartialSums
  let baseMeasure: String?

  func coverage(of groups: [RowGroup]) -> [ReportedCoverage] {
    groups.filter { $0.scheme.denominator != nil }.compactMap { group in
      let coverage = Coverage(
        rollUp, onPageOf: group.scheme, kind: baseMeasure, digits: digits, partialSums: partialSums)
      let row = coverage.row(of: group)
      guard row.participants != nil || row.published != nil else { return nil }
      let earlier = rollUp.yearBefore(group).map(coverage.row)
      let points = difference(row.ratio, row.published, earlier?.ratio, earlier?.published)
      return ReportedCoverage(
        row: row, points: points, versus: points == nil ? nil : earlier?.group.point.month)
    }
  }

  func plan(of groups: [RowGroup]) -> [ReportedPlan] {
    let attainment = PlanAttainment(rollUp, digits: digits, partialSums: partialSums)
    return groups.flatMap { group in
      let subjects = PlanSubjects(group, rollUp)
      let earlier = rollUp.yearBefore(group).map { attainment.rows(of: $0, subjects) } ?? []
      return attainment.rows(of: group, subjects).filter { $0.targetMeasure != nil }.map { row in
        let before = earlier.first {
          $0.issuer == row.issuer && $0.targetMeasure == row.targetMeasure
        }
        let points = difference(row.ratio, row.published, before?.ratio, before?.published)
        return ReportedPlan(
          row: row, points: points, versus: points == nil ? nil : before?.group.point.month)
      }
    }
  }

  /// Growth against every comparison of which something is known, else against the latest earlier figure.
  func growth(of group: RowGroup) -> [GrowthRow] {
    guard let unit = group.members.first, group.point.isCertain else { return [] }
    let changes = changes(of: group, at: unit)
    let month = group.point.month
    var compared: [Month] = []
    for fact in changes {
      if case .month(let versus)? = fact.subject.versus { compared.append(versus) }
    }
    let usual = [Comparison.previousYear, .previousMonth, .yearStart]
    for versus in usual.compactMap({ $0.earlier(than: month) }) {
      if row(of: group, versus: versus).previous != nil { compared.append(versus) }
    }
    if compared.isEmpty, let latest = latestEarlier(group, at: unit) { compared.append(latest) }
    return compared.sortedUnique.reversed().map { row(of: group, versus: $0) }
      .filter { $0.change != nil || $0.percent != nil || $0.participants != nil }
      + changes.compactMap { unclear($0, group) }
  }

  private func row(of group: RowGroup, versus: Month) -> GrowthRow {
    Growth(rollUp, versus: .month(versus), digits: digits, partialSums: partialSums).row(of: group)
  }

  /// A printed change or growth whose comparison the source does not say exactly (`2024?`).
  private func unclear(_ fact: Fact, _ group: RowGroup) -> GrowthRow? {
    guard case .year? = fact.subject.versus else { return nil }
    var row = GrowthRow(group: group, comparable: .yes, reported: 1, expected: 1)
    if fact.subject.measure == .change {
      row.publishedChange = Tally(fact)
    } else {
      row.percent = fact.value.percent
      row.published = fact
      row.how = .published
    }
    row.reason = fact.subject.versus.map { .comparisonNotSaid($0.description) }
    return row
  }

  private func changes(of group: RowGroup, at unit: AdministrativeUnit) -> [Fact] {
    rollUp.cube.facts(of: unit).filter { fact in
      (fact.subject.measure == .change || fact.subject.measure == .growthPercent)
        && fact.subject.scheme == group.scheme && fact.subject.group.isEmpty
        && fact.subject.breakdown == group.breakdown
        && PointInTime(endOf: fact.period) == group.point
    }
  }

  private func latestEarlier(_ group: RowGroup, at unit: AdministrativeUnit) -> Month? {
    let facts = rollUp.cube.series(of: group.subject(.participants), at: unit)?.facts ?? []
    return facts.map { PointInTime(endOf: $0.period) }
      .filter { $0.isCertain && $0.month < group.point.month }.max()?.month
  }

  /// In percentage points; computed ratios first, printed ones where there is none.
  private func difference(
    _ now: Ratio?, _ printedNow: Fact?, _ before: Ratio?, _ printedBefore: Fact?
  ) -> Percent? {
    guard let left = now ?? printedNow?.value.percent.share,
      let right = before ?? printedBefore?.value.percent.share
    else { return nil }
    return left.subtracting(right).flatMap { Percent($0, decimals: digits) }
  }
}

extension Coverage {
  /// The coverage of one scheme among others on a page: a kind of denominator that is asked for serves the schemes alone that are published
  /// over its measure. Another kind is offered for a population only: a labour force that is not of working age is no usual base.
  init(
    _ rollUp: RollUp, onPageOf scheme: Scheme, kind: String?, digits: Int,
    partialSums: PartialSums = .withheld
  ) {
    let own = kind.flatMap { kind in
      let measure = Denominator(named: kind)?.measure ?? scheme.denominator
      return measure == scheme.denominator ? kind : nil
    }
    self.init(
      rollUp, digits: digits,
      bases: Bases(kind: own, namesOtherKinds: scheme.denominator == .population),
      partialSums: partialSums)
  }
}
