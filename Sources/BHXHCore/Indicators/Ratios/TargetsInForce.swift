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

  /// The target of one unit; its own, or the sum over all units below it.
  func whole(_ subject: SubjectLookup, at unit: AdministrativeUnit, _ point: PointInTime) -> Tally?
  {
    let figure = rolledUp(subject, at: unit, point)
    return figure.isComplete ? figure.tally : nil
  }

  /// The same, with what is missing.
  ///
  /// In the boundaries of a date a unit that has no target yet has those of the units from which its people came within the plan year.
  func rolledUp(_ subject: SubjectLookup, at unit: AdministrativeUnit, _ point: PointInTime)
    -> RolledUp
  {
    let now = rollUp.rolledUp(at: unit, on: point.month) { own(subject, at: $0, point) }
    guard rollUp.restates, now.tally == nil, !now.isDivided else { return now }
    return rollUp.rolledUp(at: unit, on: Self.january(of: point)) { own(subject, at: $0, point) }
  }

  /// Bounds of the target of units that are made of parts of others.
  func bounds(of subject: SubjectLookup, at units: [AdministrativeUnit], _ point: PointInTime)
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
  func own(_ subject: SubjectLookup, at unit: AdministrativeUnit, _ point: PointInTime) -> Tally? {
    rollUp.own.tally(of: subject) { fact($0, at: unit, point) }
  }

  /// The target in force as it was given, at the unit or under another name or code of the same territory in that year.
  func fact(_ position: Int, at unit: AdministrativeUnit, _ point: PointInTime) -> Fact? {
    if let fact = inForce(position, at: unit, point) { return fact }
    let december = Month.december(of: point.month.year)
    for month in [december, december.advanced(by: -11)] {
      if let state = rollUp.gazetteer.sameUnit(as: unit, at: month), state != unit,
        let fact = inForce(position, at: state, point)
      {
        return fact
      }
    }
    return nil
  }

  /// The latest of the year's targets that began by then.
  private func inForce(_ position: Int, at unit: AdministrativeUnit, _ point: PointInTime) -> Fact?
  {
    guard let facts = rollUp.cube.series(position, at: unit)?.facts else { return nil }
    var latest: Fact?
    for fact in facts {
      let period = fact.period
      guard period.year == point.month.year, period.certainty == point.certainty,
        period.start <= point.month
      else { continue }
      if latest.map({ $0.period.start < period.start }) ?? true { latest = fact }
    }
    return latest
  }
}
