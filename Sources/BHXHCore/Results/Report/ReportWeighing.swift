/// What figures say of each other and of what was not published, whichever of them a page shows.
struct PageEvidence: Sendable {
  let examination: Examination
  let derivation: Derivation
}

extension ReportBuilder {
  /// The report, with what its figures say of each other and of what was not published. Neither needs the other until both are there.
  func weighedReport(in scope: ReportScope) -> Report {
    let (evidence, report) = Parallel.both(
      { self.evidence(in: scope) }, { self.report(in: scope) })
    return weighed(report, by: evidence)
  }

  /// What figures of the unit and of those below it say, and all that relations may join with them.
  private func evidence(in scope: ReportScope) -> PageEvidence {
    let units = scope.below.filter { isOfLevel($0, at: scope.point.month) }
    let facts = RelatedUnits.facts(
      of: Set(units + [scope.unit]), in: rollUp.cube, rollUp.gazetteer)
    let examination = Examination(facts, about: nil, by: relations, rollUp.gazetteer, .standard)
    return PageEvidence(
      examination: examination, derivation: Derivation(examination, rollUp.gazetteer))
  }

  private func weighed(_ report: Report, by evidence: PageEvidence) -> Report {
    let shown = Set(report.figures + report.history + report.below.flatMap(\.figures))
    let audit = Audit(evidence.examination, rollUp.gazetteer, where: shown.contains)
    var weighed = report
    weighed.evidence.audit = audit.rows
    weighed.evidence.contradictions = contradictions(weighed.evidence.audit, report)
    weighed.evidence.derived = evidence.derivation.rows.filter { isTold($0, in: report) }
    weighed.evidence.stoppedEarly = audit.stoppedEarly || evidence.derivation.stoppedEarly
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
