/// Plan attainment = participants ÷ `target`, or change ÷ `target_change`, or participants ÷ ⌈`target_pct` × denominator⌉, in per cent.
public struct PlanAttainment: Sendable {
  let rollUp: RollUp
  let digits: Int

  public init(_ rollUp: RollUp, digits: Int = 2) {
    self.rollUp = rollUp
    self.digits = digits
  }

  /// One row an issuer and kind of target; one row, with its reason, where no target is in force.
  public func rows(_ selection: Selection) -> [PlanRow] {
    let groups = RowGroups(rollUp, selection)
    let rows = groups.all().flatMap(rows)
    guard selection.keys.contains(.issuer) else { return rows }
    return rows.ordered { left, right in
      if groups.precedes(left.group, right.group) { return true }
      if groups.precedes(right.group, left.group) { return false }
      return (left.issuer, left.targetMeasure ?? .target)
        < (right.issuer, right.targetMeasure ?? .target)
    }
  }

  public func rows(of group: RowGroup) -> [PlanRow] {
    let plans = TargetsInForce(rollUp: rollUp).plans(of: group)
    if plans.isEmpty { return [row(of: group, nil)] }
    return plans.map { row(of: group, $0) }
  }

  private func row(of group: RowGroup, _ plan: TargetsInForce.Plan?) -> PlanRow {
    let figures = achieved(of: plan?.measure, in: group)
    var group = group
    group.values[.issuer] = plan.map { .text($0.issuer.slug) }
    var row = PlanRow(
      group: group, issuer: plan?.issuer ?? .notSaid, targetMeasure: plan?.measure,
      participants: Tally.sum(figures.compactMap(\.tally)),
      reported: figures.reduce(0) { $0 + $1.reported },
      expected: figures.reduce(0) { $0 + $1.expected })
    guard let plan else {
      if rollUp.restates {
        row.bounds = PlanBounds(rollUp: rollUp, digits: digits).bounds(of: row, nil, figures)
      }
      row.reason = row.participants == nil ? .noParticipants : .noTarget
      return row
    }
    row.published = published(of: group, plan.issuer)
    if let paired = paired(figures, with: plan, in: group) {
      row.participants = paired.left
      row.target = paired.right
      row.reported = paired.reported
      row.ratio = Ratio(paired.left.amount, over: paired.right.amount)
      row.percent = row.ratio.flatMap { Percent($0, decimals: digits) }
      row.how = row.percent == nil ? nil : max(paired.left.how, paired.right.how)
      row.reason = row.ratio == nil ? .zeroTarget : nil
    } else if row.participants == nil {
      row.reason = plan.measure == .targetChange ? .noChange : .noParticipants
    } else {
      row.reason = plan.measure == .targetPercent ? .noDenominator : .noTarget
    }
    if rollUp.restates {
      let bounds = PlanBounds(rollUp: rollUp, digits: digits).bounds(of: row, plan, figures)
      row.bounds = bounds
      if bounds.left == nil, figures.contains(where: \.isDivided) { row.reason = .dividedInPart }
      if row.percent == nil, let reason = bounds.reason { row.reason = reason }
    }
    if row.percent == nil, let published = row.published {
      row.percent = published.value.percent
      row.how = .published
      row.reason = nil
    }
    return row
  }

  private func paired(
    _ figures: [RolledUp], with plan: TargetsInForce.Plan, in group: RowGroup
  ) -> Paired? {
    if plan.measure == .targetPercent {
      return CoverageTargets(rollUp: rollUp, issuer: plan.issuer).pair(figures, in: group)
    }
    let subject = Subject(
      plan.measure, scheme: group.scheme, issuer: plan.issuer, breakdown: group.breakdown)
    let targets = TargetsInForce(rollUp: rollUp)
    return Paired.pair(figures) { targets.whole(subject, at: $0, group.point) }
  }

  /// What is held against the target: the stock, or for new participants the change since the year's start.
  private func achieved(of measure: Measure?, in group: RowGroup) -> [RolledUp] {
    guard measure == .targetChange else {
      return rollUp.rolledUp(group.subject(.participants), at: group.members, group.point)
    }
    let yearStart = Month.december(of: group.point.month.year - 1)
    return rollUp.rolledUp(at: group.members, on: group.point.month) { unit in
      change(of: group, at: unit, since: yearStart)
    }
  }

  /// The change as it was given, else the difference of the own stock and the former one, which may be a sum of all children.
  private func change(of group: RowGroup, at unit: AdministrativeUnit, since start: Month)
    -> Tally?
  {
    let given = group.subject(.change, versus: .month(start))
    if let tally = rollUp.own.tally(of: given, at: unit, group.point) { return tally }
    guard let now = rollUp.own.tally(of: group.subject(.participants), at: unit, group.point),
      let before = stock(of: group, at: unit, then: start)
    else { return nil }
    return now.subtracting(before)
  }

  /// The stock of an earlier month, where the territory was one unit then; in the boundaries of a date also where it was several.
  private func stock(of group: RowGroup, at unit: AdministrativeUnit, then month: Month) -> Tally? {
    let subject = group.subject(.participants)
    if rollUp.restates { return rollUp.whole(subject, at: unit, PointInTime(month)) }
    guard case .same(let then) = rollUp.gazetteer.counterpart(of: unit, at: month) else {
      return nil
    }
    return rollUp.whole(subject, at: then, PointInTime(month))
  }

  private func published(of group: RowGroup, _ issuer: Issuer) -> Fact? {
    guard group.members.count == 1, let unit = group.members.first else { return nil }
    let subject = Subject(
      .attainmentPercent, scheme: group.scheme, issuer: issuer, breakdown: group.breakdown)
    return rollUp.cube.series(of: subject, at: unit)?.stock(at: group.point)
  }
}
