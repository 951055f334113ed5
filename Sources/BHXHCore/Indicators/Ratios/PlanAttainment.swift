/// Plan attainment = participants ÷ `target`, or change ÷ `target_change`, or participants ÷ ⌈`target_pct` × denominator⌉, in per cent.
package struct PlanAttainment: Sendable {
  let rollUp: RollUp
  let digits: Int
  let partialSums: PartialSums

  package init(_ rollUp: RollUp, digits: Int = 2, partialSums: PartialSums = .withheld) {
    self.rollUp = rollUp
    self.digits = digits
    self.partialSums = partialSums
  }

  /// One row an issuer and kind of target; one row, with its reason, where no target is in force.
  package func rows(_ selection: Selection) -> [PlanRow] {
    var parts = PerPart<PlanSubjects>()
    var rows: [PlanRow] = []
    let printed = RowGroups.Printed(measures: [.attainmentPercent])
    let groups = RowGroups(rollUp, selection, printed).all()
    rows.reserveCapacity(groups.count)
    for group in groups {
      add(group, parts.value(of: group) { PlanSubjects($0, rollUp) }, to: &rows)
    }
    guard selection.keys.contains(.issuer) else { return rows }
    return RowOrder(keys: selection.keys, gazetteer: rollUp.gazetteer).sorted(rows)
  }

  /// - Parameter subjects: those of the group's scheme and part of the people.
  func rows(of group: RowGroup, _ subjects: PlanSubjects) -> [PlanRow] {
    var rows: [PlanRow] = []
    add(group, subjects, to: &rows)
    return rows
  }

  private func add(_ group: RowGroup, _ subjects: PlanSubjects, to rows: inout [PlanRow]) {
    let plans = subjects.plans(of: group)
    for plan in plans { rows.append(row(of: group, plan, subjects)) }
    if plans.isEmpty { rows.append(rowWithoutPlan(of: group, subjects)) }
  }

  private func rowWithoutPlan(of group: RowGroup, _ subjects: PlanSubjects) -> PlanRow {
    let figures = rollUp.rolledUp(subjects.participants, at: group.members, group.point)
    var row = PlanRow(
      group: group, issuer: .notSaid, targetMeasure: nil, participants: figures.tally,
      reported: figures.reported, expected: figures.expected)
    let isWithheld = partialSums.withholds(
      row.reported, of: row.expected, figures, in: group)
    if isWithheld { row.participants = nil }
    if rollUp.restates {
      row.bounds = PlanBounds(rollUp: rollUp, digits: digits).bounds(of: row, nil, figures)
    }
    row.reason =
      isWithheld
      ? .partial(row.reported, row.expected)
      : row.participants == nil ? .noParticipants : .noTarget
    return row
  }

  private func row(of group: RowGroup, _ inForce: PlanSubjects.InForce, _ subjects: PlanSubjects)
    -> PlanRow
  {
    let plan = inForce.subjects.plan
    let figures = achieved(of: plan.measure, in: group, subjects)
    var row = PlanRow(
      group: group, issuer: plan.issuer, targetMeasure: plan.measure, participants: figures.tally,
      reported: figures.reported, expected: figures.expected)
    if group.members.count == 1, let position = inForce.subjects.published {
      row.published = rollUp.cube.stock(position, at: group.members[0], group.point)
    }
    if let paired = paired(figures, with: inForce, at: group.point) {
      row.participants = paired.left
      row.target = paired.right
      row.reported = paired.reported
      row.percent = Percent(paired.left.amount, over: paired.right.amount, decimals: digits)
      row.how = row.percent == nil ? nil : max(paired.left.how, paired.right.how)
      row.reason = paired.right.amount == 0 ? .zeroTarget : nil
    } else if row.participants == nil {
      row.reason = plan.measure == .targetChange ? .noChange : .noParticipants
    } else {
      row.reason = plan.measure == .targetPercent ? .noDenominator : .noTarget
    }
    if partialSums.withholds(row.reported, of: row.expected, figures, in: group) {
      // What is of some of the units only is left out; the participants of all of them stay.
      row.participants = figures.wholeTally
      row.target = nil
      row.percent = nil
      row.how = nil
      row.reason = .partial(row.reported, row.expected)
    }
    if rollUp.restates {
      let bounds = PlanBounds(rollUp: rollUp, digits: digits)
        .bounds(of: row, inForce.subjects, figures)
      row.bounds = bounds
      if bounds.left == nil, figures.contains(where: \.isDivided) { row.reason = .dividedInPart }
      if row.percent == nil, let reason = bounds.reason { row.reason = reason }
    }
    if row.percent == nil, let published = row.published {
      if figures.wholeTally == nil {
        row.participants = nil
        row.target = nil
        (row.reported, row.expected) = (1, 1)
      }
      row.percent = published.value.percent
      row.how = .published
      row.reason = nil
    }
    return row
  }

  private func paired(
    _ figures: [RolledUp], with inForce: PlanSubjects.InForce, at point: PointInTime
  ) -> RatioSides? {
    if let coverage = inForce.subjects.coverage { return coverage.pair(figures, at: point) }
    let targets = TargetsInForce(rollUp: rollUp)
    return RatioSides.pair(figures) { unit in
      if let known = inForce.figure, known.unit == unit {
        return known.isComplete ? known.tally : nil
      }
      return targets.whole(inForce.subjects.target, at: unit, point)
    }
  }

  /// What is held against the target: the stock, or for new participants the change since the year's start.
  private func achieved(of measure: Measure, in group: RowGroup, _ subjects: PlanSubjects)
    -> [RolledUp]
  {
    guard measure == .targetChange else {
      return rollUp.rolledUp(subjects.participants, at: group.members, group.point)
    }
    let yearStart = Month.december(of: group.point.month.year - 1)
    let printed = subjects.change(of: group, since: yearStart)
    return rollUp.rolledUp(at: group.members, on: group.point.month) { unit in
      if let tally = rollUp.own.tally(of: printed, at: unit, group.point) { return tally }
      // Else the difference of the own stock and the former one, which may be a sum of all children.
      guard let now = rollUp.own.tally(of: subjects.participants, at: unit, group.point),
        let before = stock(subjects.participants, at: unit, then: yearStart)
      else { return nil }
      return now.subtracting(before)
    }
  }

  /// The stock of an earlier month, where the territory was one unit then; in the boundaries of a date also where it was several.
  private func stock(_ subject: SubjectLookup, at unit: AdministrativeUnit, then month: Month)
    -> Tally?
  {
    if rollUp.restates { return rollUp.whole(subject, at: unit, PointInTime(month)) }
    guard let then = rollUp.gazetteer.sameUnit(as: unit, at: month) else { return nil }
    return rollUp.whole(subject, at: then, PointInTime(month))
  }
}
