/// Whose plan it is, of what kind, for whom and in which year.
struct PlanKey: Hashable {
  let unit: AdministrativeUnit
  let subject: Subject
  let year: Int
}

/// From when a published plan holds.
struct PlanStart {
  let month: Month
  let source: String
  let unknown: Int
}

extension NetworkBuilder {
  private static let measures: [Measure] = [.target, .targetChange, .targetPercent]

  mutating func notePlan(_ claim: Claim, _ unknown: Int) {
    let fact = claim.fact
    guard fact.subject.measure.kind == .plan, fact.subject.campaign == .none else { return }
    let key = PlanKey(unit: fact.unit, subject: fact.subject, year: fact.period.year)
    planStarts.values[planStarts.place(of: key, orNew: [])].append(
      PlanStart(month: fact.period.start, source: claim.source, unknown: unknown))
  }

  /// Of the three relations for an attainment, the one for the kind of plan that its issuer gives.
  func isChosen(_ relation: Relation, for key: FigureKey) -> Bool {
    guard key.subject.measure == .attainmentPercent else { return true }
    let given = Self.measures.filter { !plans($0, for: key).isEmpty }
    let chosen =
      given.contains(.target) || given.count != 1 ? Measure.target : given[0]
    switch relation.form {
    case .percentage(_, let plan): return plan.measure == chosen
    case .percentageOfShare(_, let plan, _): return plan.measure == chosen
    default: return false
    }
  }

  /// The plan in force at the month of a figure; one unknown of the year where none was published.
  mutating func plan(_ measure: Measure, for key: FigureKey) -> Int {
    let inForce = plans(measure, for: key).filter { $0.month <= key.month }
    if let latest = inForce.max(by: { $0.month < $1.month }) { return latest.unknown }
    var unknownPlan = key.with(key.subject.with(measure))
    let year = Period(year: key.month.year).with(key.span.end.certainty)
    unknownPlan.span = FactSpan(of: year, for: measure)
    return unknown(unknownPlan)
  }

  /// The published plans of the year of a figure, for units of its territory in that year.
  private func plans(_ measure: Measure, for key: FigureKey) -> [PlanStart] {
    let subject = key.subject.with(measure)
    let year = key.month.year
    var found = planStarts[PlanKey(unit: key.unit, subject: subject, year: year)] ?? []
    for month in [Month.december(of: year), Month.december(of: year).advanced(by: -11)]
    where !territory.gazetteer.isInForce(key.unit, at: month) {
      if let unit = territory.gazetteer.sameUnit(as: key.unit, at: month) {
        found += planStarts[PlanKey(unit: unit, subject: subject, year: year)] ?? []
      }
    }
    // A figure of an uncertain time is compared with nothing outside its source, and nothing certain with an uncertain plan.
    return found.filter { plan in
      key.span.end.isCertain
        ? network.unknowns[plan.unknown].key?.span.end.isCertain == true
        : plan.source == key.source
    }
  }
}
