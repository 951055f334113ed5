/// What an attainment is judged beside: how much of the plan year is gone, and how far the same plan was at that month a year before.
///
/// A plan is not fulfilled in a straight line: most people join in the last months.
package struct PlanPace: Sendable {
  /// Months of the plan year up to the row's own, of twelve.
  package let yearGone: Percent?
  /// What the same issuer's plan of that kind had attained at the same month a year before; nil where that is not known.
  package let yearBefore: Percent?
}

extension PlanAttainment {
  /// The pace of each row; nil for one without a plan.
  package func pace(of rows: [PlanRow]) -> [PlanPace?] {
    var parts = PerPart<PlanSubjects>()
    return rows.map { row in
      guard row.targetMeasure != nil else { return nil }
      let gone = Ratio(Int64(12 - row.monthsLeft), over: 12)
      let subjects = parts.value(of: row.group) { PlanSubjects($0, rollUp) }
      let before = rollUp.yearBefore(row.group).map { self.rows(of: $0, subjects) }?.first {
        $0.issuer == row.issuer && $0.targetMeasure == row.targetMeasure
      }
      return PlanPace(
        yearGone: gone.flatMap { Percent($0, decimals: digits) }, yearBefore: before?.percent)
    }
  }
}

extension RollUp {
  /// The same row a year before; nil where the time is not certain, or where the territory of a unit was not one unit then.
  func yearBefore(_ group: RowGroup) -> RowGroup? {
    guard group.point.isCertain, !group.members.isEmpty else { return nil }
    let month = group.point.month.advanced(by: -12)
    var earlier = group
    if !restates {
      let members = group.members.compactMap { gazetteer.sameUnit(as: $0, at: month) }
      guard members.count == group.members.count else { return nil }
      earlier.members = members
    }
    earlier.point = PointInTime(month)
    earlier.period = month.description
    return earlier
  }
}
