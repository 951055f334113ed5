/// Gathers a report from the cube: which figures, comparisons, campaigns and units below belong in it.
package struct ReportBuilder: Sendable {
  let rollUp: RollUp
  let selection: Selection
  let digits: Int
  let partialSums: PartialSums
  /// The kind of denominator that is asked for; nil for what each scheme is published over.
  package var baseMeasure: String?
  /// Relations that hold beside those of `Relation.all`.
  package var relations: [Relation] = []

  /// - Parameter selection: its schemes and months choose what is shown; its other parts are not used.
  package init(
    _ rollUp: RollUp, _ selection: Selection = Selection(), digits: Int = 2,
    partialSums: PartialSums = .withheld
  ) {
    self.rollUp = rollUp
    self.selection = selection
    self.digits = digits
    self.partialSums = partialSums
  }

  /// The report of a unit at its latest period, or the latest inside the wanted months.
  ///
  /// - Returns: nil when nothing is known of the unit and those below it then.
  package func report(of unit: AdministrativeUnit) -> Report? { scope(of: unit).map(report) }

  /// The report of what is known of a unit.
  func report(in scope: ReportScope) -> Report {
    let (unit, own, below, point) = (scope.unit, scope.own, scope.below, scope.point)
    // A named subgroup that was told of later has no period of its own to be shown in.
    let now = own.filter { fact in
      let told = PointInTime(endOf: fact.period)
      return told == point || !fact.subject.group.isEmpty && point < told && selection.wants(told)
    }
    let period =
      (now.first { PointInTime(endOf: $0.period) == point }
      ?? below.lazy.flatMap(facts).first {
        PointInTime(endOf: $0.period) == point
      })?.period.stockDescription ?? point.month.description
    let groups = Scheme.allCases.filter(selection.wants).map { scheme in
      RowGroup(
        values: GroupValues(
          place: [.init(key: .unit, value: .unit(unit))],
          time: [.init(key: .period, value: .text(period))]),
        members: [unit], point: point, period: period, scheme: scheme, breakdown: .all)
    }
    let comparisons = ReportComparisons(
      rollUp: rollUp, digits: digits, partialSums: partialSums, baseMeasure: baseMeasure)
    // The units below tell what they told, also where the unit itself is shown in other boundaries.
    let campaigns = Dictionary(
      grouping: campaigns(of: [unit] + below, upTo: point.month, in: .asReported), by: \.unit)
    var report = Report(
      unit: unit, boundaries: rollUp.boundaries, point: point, period: period,
      figures: now.filter(isShownAsFigure),
      participants: groups.compactMap(participants), coverage: comparisons.coverage(of: groups),
      growth: groups.flatMap(comparisons.growth), plan: comparisons.plan(of: groups),
      campaigns: rollUp.restates
        ? self.campaigns(of: [unit], upTo: point.month, in: rollUp.boundaries)
        : campaigns[unit] ?? [],
      below: below.filter { isOfLevel($0, at: point.month) }
        .compactMap { self.below($0, campaigns[$0] ?? [], upTo: point) },
      history: own.filter { isEarlier($0, than: point) && isShownAsFigure($0) }
        .ordered { $0.period.end < $1.period.end }, summed: Set(scope.summed),
      isOfSeriesAlone: scope.isOfSeriesAlone, sources: [])
    (report.standingsBelow, report.expectedBelow) = standings(below: unit, like: groups, at: point)
    report.series = series(of: groups, at: point)
    report.sources = sources(of: report)
    return report
  }

  /// Campaigns have a section of their own.
  private func isShownAsFigure(_ fact: Fact) -> Bool {
    fact.subject.campaign == .none
  }

  private func isEarlier(_ fact: Fact, than point: PointInTime) -> Bool {
    PointInTime(endOf: fact.period) < point
  }

  private func participants(of group: RowGroup) -> ParticipantsRow? {
    let subject = group.subject(.participants)
    let figure = rollUp.rolledUp(subject, at: group.members[0], group.point)
    // An incomplete sum is not the unit's number of people.
    guard figure.isComplete || partialSums == .shown, let tally = figure.tally else { return nil }
    let isGiven = tally.facts.count == 1 && tally.facts.first?.subject == subject
    return ParticipantsRow(scheme: group.scheme, figure: figure, isGiven: figure.isOwn && isGiven)
  }

  private func campaigns(
    of units: [AdministrativeUnit], upTo month: Month, in boundaries: Boundaries
  ) -> [CampaignRow] {
    CampaignYield(rollUp.cube, gazetteer: rollUp.gazetteer, boundaries: boundaries)
      .rows(of: units).filter { row in
        (row.period.certainty == .upTo || row.period.end <= month)
          && row.scheme.map(selection.wants) ?? true
      }
  }

  /// The figures of a unit's latest point up to the report's, and all its campaigns up to it.
  private func below(
    _ unit: AdministrativeUnit, _ campaigns: [CampaignRow], upTo point: PointInTime
  ) -> UnitBelow? {
    let known = facts(of: unit).filter {
      isShownAsFigure($0)
        && (PointInTime(endOf: $0.period) <= point || $0.period.certainty == .upTo)
    }
    let dated = known.filter { $0.period.certainty != .upTo }
    let latest = (dated.contains { !$0.isOfSeries } ? dated.filter { !$0.isOfSeries } : dated)
      .map { PointInTime(endOf: $0.period) }.max()
    let shown = known.filter {
      $0.period.certainty == .upTo || PointInTime(endOf: $0.period) == latest
    }
    if shown.isEmpty, campaigns.isEmpty { return nil }
    return UnitBelow(unit: unit, figures: shown, campaigns: campaigns)
  }

  private func sources(of report: Report) -> [String] {
    var facts = report.figures
    for coverage in report.coverage {
      facts += coverage.row.participants?.facts ?? []
      facts += coverage.row.base?.facts ?? []
    }
    for growth in report.growth {
      facts += growth.participants?.facts ?? []
      facts += growth.previous?.facts ?? []
    }
    facts += report.below.flatMap(\.figures) + report.history
    let campaigns = report.campaigns + report.below.flatMap(\.campaigns)
    let all = KeyList(facts.map(\.provenance.source) + campaigns.flatMap(\.sources)).keys
    return KeyList(
      all.flatMap { $0.utf8.split(separator: Byte.bar).map { String(Substring($0)) } }
    ).keys
  }
}
