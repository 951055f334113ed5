/// Chooses the denominators of a coverage: which measure, and of which month.
///
/// The month itself comes first, then the December of its year, which serves every month of that year, then backwards for at most 24 months. A
/// group has one vintage: the first in that order at which every unit with participants has a denominator, else the one at which the
/// most of them have one. An explicit `base` serves its own month only and comes first where all units of the group have it. No denominator
/// crosses a break of territory.
public struct Denominators: Sendable {
  public static let mostMonthsBack = 24

  private let rollUp: RollUp
  /// The measure that the scheme's coverage is over; nil where it has none.
  private let usual: Measure?
  private let base: SubjectLookup
  /// The figures of the usual measure.
  private let figures: SubjectLookup?

  /// The denominators of the group's scheme and part of the people.
  init(of group: RowGroup, _ rollUp: RollUp) {
    self.rollUp = rollUp
    usual = group.scheme.denominator
    base = rollUp.own.resolution(of: group.subject(.base))
    figures = usual.map { rollUp.own.resolution(of: group.subject($0)) }
  }

  /// Both sides of a coverage, and what the right one is.
  struct Choice {
    let paired: RatioSides
    let measure: Measure
    let point: PointInTime
  }

  /// - Parameter now: when the participants were counted.
  func choose(for participants: [RolledUp], at now: PointInTime) -> Choice? {
    guard let usual else { return nil }
    let wanted = participants.reported
    if rollUp.hasAny(.base, at: now), let base = choice(.base, participants, now, at: now),
      base.paired.reported == wanted
    {
      return base
    }
    guard rollUp.hasAny(usual) else { return nil }
    // The month itself serves most rows: what else might is not listed for them.
    if rollUp.hasAny(usual, at: now), let choice = choice(usual, participants, now, at: now),
      choice.paired.reported == wanted
    {
      return choice
    }
    var best: Choice?
    for point in vintages(for: now) where rollUp.hasAny(usual, at: point) {
      guard let choice = choice(usual, participants, now, at: point) else { continue }
      if choice.paired.reported > (best?.paired.reported ?? 0) { best = choice }
      if choice.paired.reported == wanted { break }
    }
    return best
  }

  /// The months that may serve, in the order in which they are tried.
  func vintages(for point: PointInTime) -> [PointInTime] {
    point.isCertain ? Self.vintages(before: point.month) : [point]
  }

  /// The same for a month.
  static func vintages(before month: Month) -> [PointInTime] {
    let december = Month.december(of: month.year)
    let back = (1...mostMonthsBack).map { month.advanced(by: -$0) }
    let months = month == december ? [december] + back : [month, december] + back
    return months.map { PointInTime($0) }
  }

  /// Bounds of the denominator of a territory that is made of parts of others, at the first month at which it has any.
  func bounds(for group: RowGroup) -> (interval: Interval, measure: Measure, point: PointInTime)? {
    guard let usual else { return nil }
    let candidates = [(Measure.base, group.point)] + vintages(for: group.point).map { (usual, $0) }
    for (measure, point) in candidates where rollUp.hasAny(measure, at: point) {
      let interval = rollUp.bounds(of: group.subject(measure), at: group.members, point)
      if let interval, interval.upper != .unbounded { return (interval, measure, point) }
    }
    return nil
  }

  private func choice(
    _ measure: Measure, _ participants: [RolledUp], _ now: PointInTime, at point: PointInTime
  ) -> Choice? {
    let paired = RatioSides.pair(participants) { tally(of: measure, at: $0, since: now, point) }
    return paired.map { Choice(paired: $0, measure: measure, point: point) }
  }

  /// The denominator of one unit at another point, through whichever unit had exactly its territory then; in the boundaries of a date
  /// through the units that its people were in.
  func tally(
    of measure: Measure, at unit: AdministrativeUnit, since now: PointInTime, _ point: PointInTime
  ) -> Tally? {
    guard let subject = measure == .base ? base : figures else { return nil }
    if now.month == point.month || rollUp.restates {
      return rollUp.whole(subject, at: unit, point)
    }
    guard case .same(let then) = rollUp.gazetteer.counterpart(of: unit, at: point.month) else {
      return nil
    }
    return rollUp.whole(subject, at: then, point)
  }
}
