/// The plans that hold at a month.
///
/// A target belongs to the year of its period and holds from the first month of it, not before; a later one re-issues it and holds from then on.
struct TargetsInForce {
  let rollUp: RollUp

  /// Whose target it is, and of what kind; one row of `plan` each.
  struct Plan: Hashable, Comparable {
    let issuer: Issuer
    let measure: Measure

    static func < (left: Plan, right: Plan) -> Bool {
      (left.issuer, left.measure) < (right.issuer, right.measure)
    }
  }

  /// The plans of which any unit at or below the group's members has a target or a printed attainment at the group's month.
  func plans(of group: RowGroup) -> [Plan] {
    var plans: [Plan] = []
    for subject in rollUp.cube.subjects where isPlan(subject, of: group) {
      let plan = Plan(issuer: subject.issuer, measure: subject.measure)
      if !plans.contains(plan), hasTarget(subject, in: group) { plans.append(plan) }
    }
    for subject in rollUp.cube.subjects where isAttainment(subject, of: group) {
      guard let unit = group.members.first, group.members.count == 1,
        rollUp.cube.series(of: subject, at: unit)?.stock(at: group.point) != nil,
        !plans.contains(where: { $0.issuer == subject.issuer })
      else { continue }
      plans.append(Plan(issuer: subject.issuer, measure: .target))
    }
    return plans.ordered()
  }

  /// The target of one unit; its own, or the sum over all units below it.
  func whole(_ subject: Subject, at unit: AdministrativeUnit, _ point: PointInTime) -> Tally? {
    let figure = rolledUp(subject, at: unit, point)
    return figure.isComplete ? figure.tally : nil
  }

  /// The same, with what is missing.
  ///
  /// In the boundaries of a date a unit that has no target yet has those of the units from which its people came within the plan year.
  func rolledUp(_ subject: Subject, at unit: AdministrativeUnit, _ point: PointInTime) -> RolledUp {
    let now = rollUp.rolledUp(at: unit, on: point.month) { own(subject, at: $0, point) }
    guard rollUp.restates, now.tally == nil, !now.isDivided else { return now }
    return rollUp.rolledUp(at: unit, on: Self.january(of: point)) { own(subject, at: $0, point) }
  }

  /// Bounds of the target of units that are made of parts of others.
  func bounds(of subject: Subject, at units: [AdministrativeUnit], _ point: PointInTime)
    -> Interval?
  {
    for month in [point.month, Self.january(of: point)] {
      let bounds = rollUp.bounds(at: units, on: month) { own(subject, at: $0, point) }
      if let bounds { return bounds }
    }
    return nil
  }

  private static func january(of point: PointInTime) -> Month {
    Month.december(of: point.month.year).advanced(by: -11)
  }

  /// The target of one unit itself; of BHXH also the sum of both parts from one issuer.
  func own(_ subject: Subject, at unit: AdministrativeUnit, _ point: PointInTime) -> Tally? {
    let states = states(of: unit, in: point.month.year)
    return rollUp.own.tally(of: subject) { fact($0, at: states, point) }
  }

  /// The target in force as it was given.
  func fact(_ subject: Subject, at unit: AdministrativeUnit, _ point: PointInTime) -> Fact? {
    rollUp.cube.position(of: subject).flatMap {
      fact($0, at: states(of: unit, in: point.month.year), point)
    }
  }

  private func fact(
    _ position: Int, at states: [AdministrativeUnit], _ point: PointInTime
  ) -> Fact? {
    for state in states {
      let inForce = rollUp.cube.series(position, at: state)?.facts.filter {
        let end = PointInTime(endOf: $0.period)
        return end.month.year == point.month.year && end.certainty == point.certainty
          && $0.period.start <= point.month
      }
      if let latest = inForce?.max(by: { $0.period.start < $1.period.start }) { return latest }
    }
    return nil
  }

  /// The unit, and the other names and codes of the same territory in that year.
  private func states(of unit: AdministrativeUnit, in year: Int) -> [AdministrativeUnit] {
    let december = Month.december(of: year)
    return [unit]
      + [december, december.advanced(by: -11)].compactMap { month in
        if case .same(let state) = rollUp.gazetteer.counterpart(of: unit, at: month), state != unit
        {
          state
        } else {
          nil
        }
      }
  }

  /// A plan of the group's scheme, or of a part of BHXH from which one follows.
  private func isPlan(_ subject: Subject, of group: RowGroup) -> Bool {
    guard subject.measure.kind == .plan, subject.group.isEmpty, subject.campaign == .none else {
      return false
    }
    return subject.scheme == group.scheme
      || OwnFigures.identityParts(of: group.subject(subject.measure))?
        .contains { $0.scheme == subject.scheme } == true
  }

  private func isKnown(_ subject: Subject, in group: RowGroup) -> Bool {
    bounds(of: subject, at: group.members, group.point) != nil
  }

  private func isAttainment(_ subject: Subject, of group: RowGroup) -> Bool {
    subject.measure == .attainmentPercent && subject.scheme == group.scheme
      && subject.breakdown == group.breakdown && subject.group.isEmpty
  }

  private func hasTarget(_ subject: Subject, in group: RowGroup) -> Bool {
    let wanted = Subject(
      subject.measure, scheme: group.scheme, issuer: subject.issuer, breakdown: group.breakdown)
    return group.members.contains { member in
      let figure = rolledUp(wanted, at: member, group.point)
      return figure.tally != nil || figure.isDivided && isKnown(wanted, in: group)
    }
  }
}
