/// What the plans of one scheme and part of the people are: looked up once, not once a row.
final class PlanSubjects {
  /// One plan and the figures that belong to it.
  final class Plan {
    let plan: TargetsInForce.Plan
    let target: SubjectLookup
    /// The place of the attainment that the issuer printed.
    let published: Int?
    /// Where the target is a coverage.
    let coverage: CoverageTargets?

    fileprivate init(_ plan: TargetsInForce.Plan, _ group: RowGroup, _ rollUp: RollUp) {
      func subject(_ measure: Measure) -> Subject {
        Subject(
          measure, scheme: group.scheme, issuer: plan.issuer, group: group.group,
          breakdown: group.breakdown)
      }
      self.plan = plan
      target = rollUp.own.resolution(of: subject(plan.measure))
      published = rollUp.cube.position(of: subject(.attainmentPercent))
      coverage =
        plan.measure == .targetPercent
        ? CoverageTargets(subject(.targetPercent), of: group, rollUp) : nil
    }
  }

  /// A plan that is in force, and the target of the group where it is one unit.
  struct InForce {
    let subjects: Plan
    let figure: RolledUp?
  }

  let participants: SubjectLookup
  private let rollUp: RollUp
  /// Plans of which any unit has a target, in their order.
  private let planned: [Plan]
  /// Plans of which only the attainment is printed somewhere, in the order of meeting.
  private let attained: [(position: Int, plan: Plan)]
  private var changes = KeyedList<Month, SubjectLookup>()

  init(_ group: RowGroup, _ rollUp: RollUp) {
    self.rollUp = rollUp
    participants = rollUp.own.resolution(of: group.subject(.participants))
    var planned = KeyedList<TargetsInForce.Plan, Plan>()
    for subject in rollUp.cube.subjects where Self.isPlan(subject, of: group) {
      let plan = TargetsInForce.Plan(issuer: subject.issuer, measure: subject.measure)
      _ = planned.place(of: plan, orNew: Plan(plan, group, rollUp))
    }
    self.planned = planned.values.sorted { $0.plan < $1.plan }
    attained = rollUp.cube.subjects.enumerated().filter { Self.isAttainment($1, of: group) }
      .map { position, subject in
        let plan = TargetsInForce.Plan(issuer: subject.issuer, measure: .target)
        return (position, planned[plan] ?? Plan(plan, group, rollUp))
      }
  }

  /// How many plans there are of which any unit has a target.
  var plannedCount: Int { planned.count }

  /// The plans of which any unit at or below the group's members has a target or a printed attainment at the group's month.
  func plans(of group: RowGroup) -> [InForce] {
    var plans: [InForce] = []
    for plan in planned {
      if let found = inForce(plan, for: group) { plans.append(found) }
    }
    guard group.members.count == 1, !attained.isEmpty else { return plans }
    let known = plans.count
    for (position, plan) in attained
    where rollUp.cube.stock(position, at: group.members[0], group.point) != nil {
      if plans.contains(where: { $0.subjects.plan.issuer == plan.plan.issuer }) { continue }
      plans.append(InForce(subjects: plan, figure: nil))
    }
    return plans.count == known ? plans : plans.sorted { $0.subjects.plan < $1.subjects.plan }
  }

  /// The printed change since a month.
  func change(of group: RowGroup, since month: Month) -> SubjectLookup {
    if let known = changes[month] { return known }
    let found = rollUp.own.resolution(of: group.subject(.change, versus: .month(month)))
    changes.set(found, for: month)
    return found
  }

  private func inForce(_ plan: Plan, for group: RowGroup) -> InForce? {
    let targets = TargetsInForce(rollUp: rollUp)
    for member in group.members {
      let figure = targets.rolledUp(plan.target, at: member, group.point)
      let isKnown =
        figure.tally != nil
        || figure.isDivided
          && targets.bounds(of: plan.target, at: group.members, group.point) != nil
      if isKnown {
        return InForce(subjects: plan, figure: group.members.count == 1 ? figure : nil)
      }
    }
    return nil
  }

  /// A plan of the group's scheme, or of a part of BHXH from which one follows.
  private static func isPlan(_ subject: Subject, of group: RowGroup) -> Bool {
    guard subject.measure.kind == .plan, subject.group == group.group, subject.campaign == .none
    else {
      return false
    }
    return subject.scheme == group.scheme
      || OwnFigures.identityParts(of: group.subject(subject.measure))?
        .contains { $0.scheme == subject.scheme } == true
  }

  private static func isAttainment(_ subject: Subject, of group: RowGroup) -> Bool {
    subject.measure == .attainmentPercent && subject.scheme == group.scheme
      && subject.breakdown == group.breakdown && subject.group == group.group
  }
}
