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
  package func report(of unit: AdministrativeUnit) -> Report? {
    let summed = SummedFigures(rollUp: rollUp).figures(of: unit)
    let own = facts(of: unit) + summed
    let below = unitsBelow(unit)
    guard let (point, isOfSeries) = latestPoint(of: unit, own, below) else { return nil }
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
        .ordered { $0.period.end < $1.period.end }, summed: Set(summed),
      isOfSeriesAlone: isOfSeries, sources: [])
    (report.standingsBelow, report.expectedBelow) = standings(below: unit, like: groups, at: point)
    report.series = series(of: groups, at: point)
    report.sources = sources(of: report)
    return report
  }

  /// The latest point of the unit's own figures; of those below where it has none. And whether nothing but a series or a plan set it.
  ///
  /// A series of denominators (a kind of population or labour force) is what the unit's figures are held against, a plan looks ahead and a campaign,
  /// or a figure "up to" some time, looks back: they set the period only where nothing else does.
  private func latestPoint(
    of unit: AdministrativeUnit, _ own: [Fact], _ below: [AdministrativeUnit]
  ) -> (point: PointInTime, isOfSeries: Bool)? {
    func isPossible(_ point: PointInTime) -> Bool {
      selection.wants(point)
        && rollUp.gazetteer.isInForce(unit, at: rollUp.boundaries.month ?? point.month)
    }
    func latest(_ facts: some Sequence<Fact>) -> PointInTime? {
      facts.map { PointInTime(endOf: $0.period) }.filter(isPossible).max()
    }
    func isDated(_ fact: Fact) -> Bool {
      fact.period.certainty != .upTo && fact.subject.measure.kind != .plan
    }
    let dated = own.filter {
      isDated($0) && $0.subject.campaign == .none && $0.subject.group.isEmpty
    }
    let datedBelow = below.flatMap(facts).filter(isDated)
    let told =
      latest(dated.filter { !$0.isOfSeries }) ?? latest(datedBelow.filter { !$0.isOfSeries })
      ?? latest(own.filter { !$0.isOfSeries && $0.subject.measure.kind != .plan })
      ?? rollUp.cube.silentCampaigns.lazy.filter { $0.unit == unit || below.contains($0.unit) }
      .map { PointInTime(endOf: $0.period) }.filter(isPossible).max()
    if let told { return (told, false) }
    return (latest(dated) ?? latest(datedBelow) ?? latest(own)).map { ($0, true) }
  }

  /// In the order in which they were told, whatever was told of other units before.
  private func facts(of unit: AdministrativeUnit) -> [Fact] {
    rollUp.cube.facts(of: unit).filter { fact in
      fact.subject.scheme.map(selection.wants) ?? true
    }.ordered { left, right in
      let (one, other) = (left.place, right.place)
      return (one.file, one.line, one.column) < (other.file, other.line, other.column)
    }
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

  private func unitsBelow(_ unit: AdministrativeUnit) -> [AdministrativeUnit] {
    let time = rollUp.gazetteer.validity(of: unit)
    return rollUp.gazetteer.ordered(
      rollUp.cube.units.filter { other in
        // Districts of before 2025-07 lay in another province, though it may have had the same path.
        rollUp.gazetteer.lies(other, below: unit)
          && rollUp.gazetteer.validity(of: other).overlaps(time)
          || isPart(other, of: unit)
      })
  }

  /// Whether a unit below is of the levels of the month: districts and their communes before 2025-07, communes since.
  ///
  /// In other boundaries those that there were then make up the unit.
  private func isOfLevel(_ unit: AdministrativeUnit, at month: Month) -> Bool {
    if rollUp.restates { return rollUp.gazetteer.isInForce(unit, at: month) }
    let end = rollUp.gazetteer.validity(of: unit).end
    return month < Gazetteer.reform.month || end.map { Gazetteer.reform < $0 } ?? true
  }

  /// Whether all people of another unit belong to the unit in the boundaries of a date.
  private func isPart(_ other: AdministrativeUnit, of unit: AdministrativeUnit) -> Bool {
    rollUp.restates && other != unit
      && rollUp.homes(of: other).allSatisfy { home in
        home == unit || rollUp.gazetteer.lies(home, below: unit)
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

extension Fact {
  /// Whether it is of a series of denominators, not what an office reports of its scheme.
  fileprivate var isOfSeries: Bool { !subject.kind.isEmpty }
}

extension ReportBuilder {
  /// The report, with what its figures say of each other and of what was not published.
  ///
  /// Examined is only what relations may join with the figures shown.
  package func weighed(_ report: Report) -> Report {
    let units = Set([report.unit] + report.below.map(\.unit))
    let facts = RelatedUnits.facts(of: units, in: rollUp.cube, rollUp.gazetteer)
    let shown = Set(report.figures + report.history + report.below.flatMap(\.figures))
    let examination = Examination(facts, about: nil, by: relations, rollUp.gazetteer, .standard)
    let audit = Audit(examination, rollUp.gazetteer, where: shown.contains)
    let derivation = Derivation(examination, rollUp.gazetteer)
    var weighed = report
    weighed.evidence.audit = audit.rows
    weighed.evidence.contradictions = contradictions(weighed.evidence.audit, report)
    weighed.evidence.derived = derivation.rows.filter { isTold($0, in: report) }
    weighed.evidence.stoppedEarly = audit.stoppedEarly || derivation.stoppedEarly
    return weighed
  }

  private func contradictions(_ rows: [AuditRow], _ report: Report)
    -> [ReportEvidence.Contradiction]
  {
    var known: Set<Set<Fact>> = []
    let words = FigureWording(
      rollUp.gazetteer, unit: report.unit, month: report.point.month, scheme: nil)
    return rows.filter { !$0.set.isEmpty && known.insert(Set($0.set)).inserted }.map { row in
      ReportEvidence.Contradiction(
        facts: Set(row.set),
        wording: .contradiction(
          of: row.set.map { words.figure($0) }, isMinimal: row.isMinimal, row.readings))
    }
  }

  /// Whether a derived count adds to a report: it is of its unit, known to a twentieth, and stands nowhere else in it; it is of the report's
  /// time, a plan of its year, or what a printed growth compares with.
  private func isTold(_ row: DerivedFigure, in report: Report) -> Bool {
    guard let low = row.low, low > 0, (row.high - low) * 20 <= row.high,
      row.unit == report.unit, row.subject.scheme.map(selection.wants) ?? true
    else { return false }
    let (subject, month) = (row.subject, row.period.end)
    if subject.measure.kind == .plan { return row.period.year == report.point.month.year }
    // A denominator that was added up stands in the coverage.
    let isBase = report.coverage.contains {
      $0.row.ratio != nil && $0.row.group.scheme.denominator == subject.measure
    }
    if isBase, month == report.point.month { return false }
    let isPublished = (report.figures + report.history).contains {
      $0.subject == subject && $0.period.end == month
    }
    if isPublished { return false }
    let growth = report.growth.filter { $0.group.scheme == subject.scheme }
    if subject.measure == .change {
      return month == report.point.month
        && !growth.contains { $0.change != nil && $0.versus.map { .month($0) } == subject.versus }
    }
    let isParticipants = subject.measure == .participants
    if month == report.point.month {
      return !isParticipants || !report.participants.contains { $0.scheme == subject.scheme }
    }
    return isParticipants && growth.contains { $0.versus == month && $0.previous == nil }
  }
}
