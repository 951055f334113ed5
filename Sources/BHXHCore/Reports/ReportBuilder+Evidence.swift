extension ReportBuilder {
  /// The report, with what its figures say of each other and of what was not published.
  ///
  /// Examined is only what relations may join with the figures shown.
  public func weighed(_ report: Report) -> Report {
    let units = Set([report.unit] + report.below.map(\.unit))
    let facts = RelatedUnits.facts(of: units, in: rollUp.cube, rollUp.gazetteer)
    let shown = Set(report.figures + report.history + report.below.flatMap(\.figures))
    let examination = Examination(facts, about: nil, rollUp.gazetteer, .standard)
    let audit = Audit(examination, rollUp.gazetteer)
    let derivation = Derivation(examination, rollUp.gazetteer)
    var weighed = report
    weighed.evidence.audit = audit.rows.filter { shown.contains($0.fact) }
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
        facts: Set(row.set), wording: .contradiction(of: row.set, row.readings, words))
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
