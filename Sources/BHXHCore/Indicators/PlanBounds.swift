/// What is certain of a plan's two sides, also where a territory is made of parts of divided units.
///
/// A `target_pct` of a divided unit says nothing of its parts: its right side has no bounds.
struct PlanBounds {
  let rollUp: RollUp
  let digits: Int

  /// - Parameter subjects: nil where no target is in force.
  func bounds(of row: PlanRow, _ subjects: PlanSubjects.Plan?, _ figures: [RolledUp]) -> RatioBounds
  {
    let plan = subjects?.plan
    let left =
      row.participants?.interval(isSigned: plan?.measure == .targetChange)
      ?? achieved(of: plan?.measure, in: row.group)
    guard let subjects, let plan else { return RatioBounds(of: left, over: nil, digits: digits) }
    var right = row.target?.interval()
    if right == nil, figures.allSatisfy(\.coversItsUnit), plan.measure != .targetPercent {
      right = TargetsInForce(rollUp: rollUp)
        .bounds(of: subjects.target, at: row.group.members, row.group.point)
    }
    return RatioBounds(of: left, over: right, digits: digits)
  }

  /// The stock; for new participants the difference of the stocks, because a part of a net change has no bounds.
  private func achieved(of measure: Measure?, in group: RowGroup) -> Interval? {
    func stock(at point: PointInTime) -> Interval? {
      rollUp.bounds(of: group.subject(.participants), at: group.members, point)
    }
    guard measure == .targetChange else { return stock(at: group.point) }
    let yearStart = PointInTime(Month.december(of: group.point.month.year - 1))
    return stock(at: group.point).flatMap { now in
      stock(at: yearStart).map { now.subtracting($0) }
    }
  }
}
