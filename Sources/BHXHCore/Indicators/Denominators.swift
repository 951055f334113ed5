/// Chooses the denominators of a coverage: which measure, and of which month.
///
/// The month itself comes first, then the December of its year, which serves every month of that year, then backwards for at most 24 months. A
/// group has one vintage: the first in that order at which every unit with participants has a denominator, else the one at which the
/// most of them have one. An explicit `base` serves its own month only and comes first where all units of the group have it. No denominator
/// crosses a break of territory.
public struct Denominators: Sendable {
  public static let mostMonthsBack = 24

  let rollUp: RollUp

  /// Both sides of a coverage, and what the right one is.
  struct Choice {
    let paired: Paired
    let measure: Measure
    let point: PointInTime
  }

  func choose(for figures: [RolledUp], of group: RowGroup) -> Choice? {
    guard let measure = group.scheme.denominator else { return nil }
    let wanted = figures.reduce(0) { $0 + $1.reported }
    if rollUp.hasAny(.base, at: group.point),
      let base = choice(.base, figures, group, at: group.point), base.paired.reported == wanted
    {
      return base
    }
    guard rollUp.hasAny(measure) else { return nil }
    // The month itself serves most rows: what else might is not listed for them.
    if rollUp.hasAny(measure, at: group.point),
      let choice = choice(measure, figures, group, at: group.point),
      choice.paired.reported == wanted
    {
      return choice
    }
    var best: Choice?
    for point in vintages(for: group.point) where rollUp.hasAny(measure, at: point) {
      guard let choice = choice(measure, figures, group, at: point) else { continue }
      if choice.paired.reported > (best?.paired.reported ?? 0) { best = choice }
      if choice.paired.reported == wanted { break }
    }
    return best
  }

  /// The months that may serve, in the order in which they are tried.
  func vintages(for point: PointInTime) -> [PointInTime] {
    guard point.isCertain else { return [point] }
    let december = Month.december(of: point.month.year)
    let back = (1...Self.mostMonthsBack).map { point.month.advanced(by: -$0) }
    let months = point.month == december ? [december] + back : [point.month, december] + back
    return months.map { PointInTime($0) }
  }

  /// Bounds of the denominator of a territory that is made of parts of others, at the first month at which it has any.
  func bounds(for group: RowGroup) -> (interval: Interval, measure: Measure, point: PointInTime)? {
    guard let measure = group.scheme.denominator else { return nil }
    let candidates =
      [(Measure.base, group.point)] + vintages(for: group.point).map { (measure, $0) }
    for (measure, point) in candidates where rollUp.hasAny(measure, at: point) {
      let subject = Subject(measure, scheme: group.scheme, breakdown: group.breakdown)
      let interval = rollUp.bounds(of: subject, at: group.members, point)
      if let interval, interval.upper != .unbounded { return (interval, measure, point) }
    }
    return nil
  }

  private func choice(
    _ measure: Measure, _ figures: [RolledUp], _ group: RowGroup, at point: PointInTime
  ) -> Choice? {
    let subject = Subject(measure, scheme: group.scheme, breakdown: group.breakdown)
    let paired = Paired.pair(figures) { unit in
      tally(of: subject, at: unit, since: group.point, point)
    }
    return paired.map { Choice(paired: $0, measure: measure, point: point) }
  }

  /// The denominator of one unit at another point, through whichever unit had exactly its territory then; in the boundaries of a date
  /// through the units that its people were in.
  func tally(
    of subject: Subject, at unit: AdministrativeUnit, since now: PointInTime, _ point: PointInTime
  ) -> Tally? {
    if now.month == point.month || rollUp.restates {
      return rollUp.whole(subject, at: unit, point)
    }
    guard case .same(let then) = rollUp.gazetteer.counterpart(of: unit, at: point.month) else {
      return nil
    }
    return rollUp.whole(subject, at: then, point)
  }
}
