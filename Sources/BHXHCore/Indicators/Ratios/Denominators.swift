/// Chooses the denominators of a coverage: which measure, and of which month.
///
/// The month itself comes first, then the December of its year, which serves every month of that year, then backwards for at most 24 months. A
/// group has one vintage: the first in that order at which every unit with participants has a denominator, else the one at which the
/// most of them have one. An explicit `base` serves its own month only and comes first where all units of the group have it. Kinds of
/// populations and labour forces never stand for each other: it is the measure itself unless a kind is asked for, and then that kind
/// alone. No denominator crosses a break of territory.
package struct Denominators: Sendable {
  package static let mostMonthsBack = 24

  private let rollUp: RollUp
  /// What the scheme's coverage is over, or what is asked for in its place; nil where it has none.
  private let usual: Denominator?
  /// Nil where a kind is asked for, which an explicit base is not.
  private let base: SubjectLookup?
  /// The figures of the usual denominator.
  private let figures: SubjectLookup?

  /// The denominators of the group's scheme and part of the people.
  ///
  /// - Parameter kind: the name of a measure or of a kind of one; nil for what the scheme is published over.
  init(of group: RowGroup, _ rollUp: RollUp, kind: String? = nil) {
    self.rollUp = rollUp
    guard let measure = group.scheme.denominator else {
      (usual, base, figures) = (nil, nil, nil)
      return
    }
    func resolution(_ denominator: Denominator) -> SubjectLookup {
      rollUp.own.resolution(
        of: group.subject(denominator.measure, kind: denominator.kind))
    }
    guard let kind else {
      usual = Denominator(measure)
      base = rollUp.own.resolution(of: group.subject(.base))
      figures = resolution(Denominator(measure))
      return
    }
    base = nil
    // A kind that nobody knows by name may be of either measure.
    let others = [measure, .population, .labourForce].map { Denominator($0, kind: kind) }
    let asked = Denominator(named: kind).map { [$0] } ?? others
    let chosen = asked.first { !resolution($0).isNeverGiven } ?? asked[0]
    usual = chosen
    figures = resolution(chosen)
  }

  /// Both sides of a coverage, and what the right one is.
  struct Choice {
    let paired: RatioSides
    let denominator: Denominator
    let point: PointInTime
  }

  /// - Parameter now: when the participants were counted.
  func choose(for participants: [RolledUp], at now: PointInTime) -> Choice? {
    guard let usual, let figures else { return nil }
    let wanted = participants.reported
    if let base, rollUp.hasAny(.base, at: now),
      let choice = choice(Denominator(.base), base, participants, now, at: now),
      choice.paired.reported == wanted
    {
      return choice
    }
    guard rollUp.hasAny(usual.measure), !figures.isNeverGiven else { return nil }
    // The month itself serves most rows: what else might is not listed for them.
    if rollUp.hasAny(usual.measure, at: now),
      let choice = choice(usual, figures, participants, now, at: now),
      choice.paired.reported == wanted
    {
      return choice
    }
    var best: Choice?
    for point in vintages(for: now) where rollUp.hasAny(usual.measure, at: point) {
      guard let choice = choice(usual, figures, participants, now, at: point) else { continue }
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
  func bounds(for group: RowGroup) -> (
    interval: Interval, denominator: Denominator, point: PointInTime
  )? {
    guard let usual else { return nil }
    let explicit = base == nil ? [] : [(Denominator(.base), group.point)]
    let candidates = explicit + vintages(for: group.point).map { (usual, $0) }
    for (denominator, point) in candidates where rollUp.hasAny(denominator.measure, at: point) {
      let subject = group.subject(denominator.measure, kind: denominator.kind)
      let interval = rollUp.bounds(of: subject, at: group.members, point)
      if let interval, interval.upper != .unbounded { return (interval, denominator, point) }
    }
    return nil
  }

  private func choice(
    _ denominator: Denominator, _ subject: SubjectLookup, _ participants: [RolledUp],
    _ now: PointInTime, at point: PointInTime
  ) -> Choice? {
    let paired = RatioSides.pair(participants) { tally(of: subject, at: $0, since: now, point) }
    return paired.map { Choice(paired: $0, denominator: denominator, point: point) }
  }

  /// Whether a figure of a unit has a denominator in any of the months that may serve.
  func serves(_ unit: AdministrativeUnit, at now: PointInTime) -> Bool {
    guard let figures else { return false }
    return vintages(for: now).contains { tally(of: figures, at: unit, since: now, $0) != nil }
  }

  /// The denominator of a choice at one unit of it.
  func tally(
    of choice: Choice, at unit: AdministrativeUnit, since now: PointInTime
  ) -> Tally? {
    let subject = choice.denominator.measure == .base ? base : figures
    return subject.flatMap { tally(of: $0, at: unit, since: now, choice.point) }
  }

  /// The denominator of one unit at another point, through whichever unit had exactly its territory then; in the boundaries of a date
  /// through the units that its people were in.
  private func tally(
    of subject: SubjectLookup, at unit: AdministrativeUnit, since now: PointInTime,
    _ point: PointInTime
  ) -> Tally? {
    if now.month == point.month || rollUp.restates {
      return rollUp.whole(subject, at: unit, point)
    }
    guard let then = rollUp.gazetteer.sameUnit(as: unit, at: point.month) else { return nil }
    return rollUp.whole(subject, at: then, point)
  }
}
