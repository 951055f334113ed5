/// One row of plan attainment: how far the participants, or the new ones, are on the way to a target.
public struct PlanRow: Sendable {
  public let group: RowGroup
  public var issuer: Issuer
  /// Nil where no target is in force.
  public var targetMeasure: Measure?
  /// Participants, or for `target_change` their change since the start of the year.
  public var participants: Tally?
  /// People; for `target_pct` the people needed for that coverage.
  public var target: Tally?
  public var percent: Percent?
  /// The exact ratio behind `percent`, as a share of 1; nil for a published one.
  public var ratio: Ratio?
  public var how: How?
  public var reported: Int
  public var expected: Int
  public var reason: Reason?
  public var published: Fact?

  /// May be negative, where the plan is exceeded.
  public var remaining: Int128? {
    guard let target, let participants else { return nil }
    return target.amount - participants.amount
  }

  /// Months of the plan year after the row's own.
  public var monthsLeft: Int { 12 - group.point.month.monthOfYear }

  /// Rounded up; 0 when the plan is reached; nil in December, when no month is left.
  public var neededPerMonth: Int128? {
    guard let remaining, monthsLeft > 0 else { return nil }
    let months = Int128(monthsLeft)
    return remaining <= 0 ? 0 : (remaining + months - 1) / months
  }

  /// The weakest of the figures used; nil where none was.
  public var status: Status? {
    [participants?.status, target?.status, how == .published ? published?.status : nil]
      .compactMap { $0 }.max()
  }

  public var qualifier: Qualifier {
    guard let participants else { return published?.value.qualifier ?? .exact }
    guard let target else { return participants.qualifier }
    return Qualifier.ratio(of: participants.qualifier, over: target.qualifier)
  }
}

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
    return rows.sorted { left, right in
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
    let figures = group.members.map { achieved(of: plan?.measure, at: $0, in: group) }
    var group = group
    group.values[.issuer] = plan.map { .text($0.issuer.slug) }
    var row = PlanRow(
      group: group, issuer: plan?.issuer ?? .notSaid, targetMeasure: plan?.measure,
      participants: Tally.sum(figures.compactMap(\.tally)),
      reported: figures.reduce(0) { $0 + $1.reported },
      expected: figures.reduce(0) { $0 + $1.expected })
    guard let plan else {
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
  private func achieved(
    of measure: Measure?, at unit: AdministrativeUnit, in group: RowGroup
  ) -> RolledUp {
    guard measure == .targetChange else {
      return rollUp.rolledUp(group.subject(.participants), at: unit, group.point)
    }
    let yearStart = Month.december(of: group.point.month.year - 1)
    return rollUp.rolledUp(at: unit, on: group.point.month) { unit in
      change(of: group, at: unit, since: yearStart)
    }
  }

  /// The change as it was given, else the difference of the own stock and the former one, which may be a sum of all children.
  private func change(of group: RowGroup, at unit: AdministrativeUnit, since start: Month)
    -> Tally?
  {
    let given = group.subject(.change, versus: .month(start))
    if let tally = rollUp.own.tally(of: given, at: unit, group.point) { return tally }
    guard case .same(let then) = rollUp.gazetteer.counterpart(of: unit, at: start),
      let now = rollUp.own.tally(of: group.subject(.participants), at: unit, group.point),
      let before = rollUp.whole(group.subject(.participants), at: then, PointInTime(start))
    else { return nil }
    return now.subtracting(before)
  }

  private func published(of group: RowGroup, _ issuer: Issuer) -> Fact? {
    guard group.members.count == 1, let unit = group.members.first else { return nil }
    let subject = Subject(
      .attainmentPercent, scheme: group.scheme, issuer: issuer, breakdown: group.breakdown)
    return rollUp.cube.series(of: subject, at: unit)?.stock(at: group.point)
  }
}
