/// Looks up the flows of campaigns: at a unit over a span, and summed over several units and spans.
struct CampaignFigures {
  let own: OwnFigures
  let territory: CampaignTerritory

  /// The figure of a unit over exactly this span: as it was given, else from shorter ones that join end to end.
  func tally(of subject: Subject, at unit: AdministrativeUnit, over span: Period) -> Tally? {
    if let tally = given(subject, at: unit, over: span) { return tally }
    guard span.isComparable, span.months > 1, subject.measure.kind == .flow else { return nil }
    let breakdowns = own.cube.breakdowns(of: subject)
    let parts = KeyList(
      breakdowns.flatMap { own.cube.series(of: subject.of($0), at: unit)?.facts ?? [] }
        .map(\.period)
    ).keys.filter { $0.isComparable && span.contains($0) && $0 != span }
    guard let joined = Self.joined(parts, over: span) else { return nil }
    let tallies = joined.compactMap { given(subject, at: unit, over: $0) }
    return tallies.count == joined.count ? Tally.sum(tallies) : nil
  }

  private func given(_ subject: Subject, at unit: AdministrativeUnit, over span: Period) -> Tally? {
    own.tally(of: subject) { position in
      own.cube.series(position, at: unit)?.fact(at: FactSpan(of: span, for: subject.measure))
    }
  }

  /// Spans that join end to end from the first month of `whole` to its last; nil where none do.
  ///
  /// Of several ways the one with the longest span, of as long ones the earliest; then the next longest.
  ///
  /// - Complexity: O(n²) for n spans.
  static func joined(_ parts: some Sequence<Period>, over whole: Period) -> [Period]? {
    /// For each month from which the end can be reached, the way to take.
    var ways: [Month: [Period]] = [whole.end.advanced(by: 1): []]
    for part in parts.ordered(by: { $1.start < $0.start }) {
      guard let rest = ways[part.end.advanced(by: 1)] else { continue }
      let way = ([part] + rest).ordered(by: isLonger)
      let known = ways[part.start]
      if known.map({ way.lexicographicallyPrecedes($0, by: isLonger) }) ?? true {
        ways[part.start] = way
      }
    }
    return ways[whole.start]
  }

  /// The longer span first, of two as long the earlier one.
  private static func isLonger(_ left: Period, _ right: Period) -> Bool {
    (right.months, left.start) < (left.months, right.start)
  }

  /// The spans that count: the longest, then the next longest that overlaps none of those before; of two as long the earlier one.
  static func counting(_ spans: some Sequence<Period>) -> [Period] {
    var counting: [Period] = []
    for span in spans.ordered(by: isLonger) {
      let position = counting.partitioningIndex { span.start <= $0.start }
      let isFree =
        (position == 0 || !counting[position - 1].overlaps(span))
        && (position == counting.count || !counting[position].overlaps(span))
      if isFree { counting.insert(span, at: position) }
    }
    return counting
  }

  /// One figure that counts, and whether only a part of its unit belongs to the row.
  typealias Counted = (tally: Tally, isShared: Bool)

  /// The figures of a subject at the units and spans that count.
  func counted(_ subject: Subject, in reach: CampaignReach) -> [Counted] {
    counting(reach) { tally(of: subject, at: $0, over: $1) }.map { ($0.0, $0.isShared) }
  }

  /// The sum of a subject over the units and spans that count.
  func sum(of subject: Subject, in reach: CampaignReach) -> CampaignSum? {
    CampaignSum(counted(subject, in: reach))
  }

  /// Both sides of a ratio, at the units and spans that have both.
  func pairs(_ left: Subject, _ right: Subject, in reach: CampaignReach)
    -> [(left: Counted, right: Counted)]
  {
    counting(reach) { unit, span -> (left: Tally, right: Tally)? in
      guard let one = tally(of: left, at: unit, over: span),
        let other = tally(of: right, at: unit, over: span)
      else { return nil }
      return (one, other)
    }.map { (($0.0.left, $0.isShared), ($0.0.right, $0.isShared)) }
  }

  /// What was planned in all for the years that `span` touches: of each year and unit the goal in force at its end.
  ///
  /// A goal belongs to its year and holds from its first month; a later one of the year stands in its place.
  func goals(of subject: Subject, in reach: CampaignReach, over span: Period) -> [Counted] {
    let years = reach.mapSpans { $0.isGoal(for: span) ? Period(year: $0.year) : nil }
    return counting(years) { goal(of: subject, at: $0, in: $1.year, by: span.end) }
      .map { ($0.0, $0.isShared) }
  }

  private func goal(of subject: Subject, at unit: AdministrativeUnit, in year: Int, by end: Month)
    -> Tally?
  {
    own.tally(of: subject) { position in
      own.cube.series(position, at: unit)?.facts
        .filter { $0.period.year == year && $0.period.start <= end }
        .max { $0.period.start < $1.period.start }
    }
  }

  /// What counts of a reach: at each unit the spans that do not overlap one another; a unit's own before those of the units below it.
  private func counting<Figure>(
    _ reach: CampaignReach, _ figure: (AdministrativeUnit, Period) -> Figure?
  ) -> [(Figure, isShared: Bool)] {
    let units = reach.spans.keys.ordered(by: territory.precedes)
    var taken: [AdministrativeUnit: [Period]] = [:]
    var counted: [(Figure, isShared: Bool)] = []
    for unit in units {
      var known = KeyedList<Period, Figure>()
      for span in reach.spans[unit]?.keys ?? [] {
        if let figure = figure(unit, span) { known.set(figure, for: span) }
      }
      let free = known.keys.filter { span in
        units.count == 1
          || !territory.above(unit, over: span, reach).contains { above in
            taken[above]?.contains(where: span.overlaps) ?? false
          }
      }
      taken[unit] = Self.counting(free)
      let isShared = territory.isShared(unit, reach)
      for span in taken[unit, default: []] {
        if let figure = known[span] { counted.append((figure, isShared)) }
      }
    }
    return counted
  }
}

extension Period {
  /// Whether a goal of this period holds in any month of another: from its own first month to the end of its year.
  func isGoal(for span: Period) -> Bool {
    start <= span.end && span.start <= Month.december(of: year)
  }
}

extension Gazetteer {
  /// The unit and everything above it at the end of the span; at its start for a unit that did not exist then any more.
  func lineage(of unit: AdministrativeUnit, over span: Period) -> [AdministrativeUnit] {
    let month = isInForce(unit, at: span.end) ? span.end : span.start
    return [unit] + ancestors(of: unit, at: month)
  }
}
