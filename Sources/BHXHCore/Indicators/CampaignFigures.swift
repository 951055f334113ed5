/// Looks up the flows of campaigns: at a unit over a span, and summed over several units and spans.
struct CampaignFigures {
  let own: OwnFigures
  let gazetteer: Gazetteer

  /// Where a subject has figures: the units of one group, and every span that any of them tells of.
  struct Reach {
    var units: Set<AdministrativeUnit> = []
    var spans: Set<Period> = []

    mutating func form(union other: Reach) {
      units.formUnion(other.units)
      spans.formUnion(other.spans)
    }
  }

  /// The figure of a unit over exactly this span: as it was given, else from shorter ones that join end to end.
  func tally(of subject: Subject, at unit: AdministrativeUnit, over span: Period) -> Tally? {
    if let tally = given(subject, at: unit, over: span) { return tally }
    guard span.isComparable, span.months > 1, subject.measure.kind == .flow else { return nil }
    let breakdowns = own.cube.breakdowns(of: subject)
    let parts = Set(
      breakdowns.flatMap { own.cube.series(of: subject.of($0), at: unit)?.facts ?? [] }
        .map(\.period)
    ).filter { $0.isComparable && span.contains($0) && $0 != span }
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
  /// - Complexity: O(n log n).
  static func joined(_ parts: some Sequence<Period>, over whole: Period) -> [Period]? {
    // For each month from which the end can be reached, the longest span to begin with.
    var next: [Month: Period] = [:]
    for part in parts.sorted(by: { ($1.start, $1.end) < ($0.start, $0.end) })
    where next[part.start] == nil {
      if part.end == whole.end || next[part.end.advanced(by: 1)] != nil { next[part.start] = part }
    }
    var path: [Period] = []
    var month = whole.start
    while let part = next[month] {
      path.append(part)
      if part.end == whole.end { return path }
      month = part.end.advanced(by: 1)
    }
    return nil
  }

  /// The spans that count: the longest, then the next longest that overlaps none of those before; of two as long the earlier one.
  static func counting(_ spans: some Sequence<Period>) -> [Period] {
    var counting: [Period] = []
    for span in spans.sorted(by: { ($1.months, $0.start) < ($0.months, $1.start) }) {
      let position = counting.partitioningIndex { span.start <= $0.start }
      let isFree =
        (position == 0 || !counting[position - 1].overlaps(span))
        && (position == counting.count || !counting[position].overlaps(span))
      if isFree { counting.insert(span, at: position) }
    }
    return counting
  }

  /// The sum of a subject over the units and spans that count.
  func sum(of subject: Subject, in reach: Reach) -> Tally? {
    Tally.sum(counting(reach) { tally(of: subject, at: $0, over: $1) })
  }

  /// Both sides of a ratio, over the units and spans that have both.
  func pair(_ left: Subject, _ right: Subject, in reach: Reach) -> (left: Tally, right: Tally)? {
    let pairs = counting(reach) { unit, span -> (left: Tally, right: Tally)? in
      guard let one = tally(of: left, at: unit, over: span),
        let other = tally(of: right, at: unit, over: span)
      else { return nil }
      return (one, other)
    }
    guard let one = Tally.sum(pairs.map(\.left)), let other = Tally.sum(pairs.map(\.right)) else {
      return nil
    }
    return (one, other)
  }

  /// What counts of a reach: at each unit the spans that do not overlap one another; a unit's own before those of the units below it.
  private func counting<Figure>(
    _ reach: Reach, _ figure: (AdministrativeUnit, Period) -> Figure?
  ) -> [Figure] {
    let units = reach.units.sorted { left, right in
      let levels = (left.level ?? .nation, right.level ?? .nation)
      return levels.0 == levels.1 ? gazetteer.precedes(left, right) : levels.0 < levels.1
    }
    var taken: [AdministrativeUnit: [Period]] = [:]
    var counted: [Figure] = []
    for unit in units {
      var known: [Period: Figure] = [:]
      for span in reach.spans { known[span] = figure(unit, span) }
      let free = known.keys.filter { span in
        units.count == 1
          || !gazetteer.lineage(of: unit, over: span).dropFirst().contains { above in
            taken[above]?.contains(where: span.overlaps) ?? false
          }
      }
      taken[unit] = Self.counting(free)
      counted += taken[unit, default: []].compactMap { known[$0] }
    }
    return counted
  }
}

extension Gazetteer {
  /// The unit and everything above it at the end of the span; at its start for a unit that did not exist then any more.
  func lineage(of unit: AdministrativeUnit, over span: Period) -> [AdministrativeUnit] {
    let month = isInForce(unit, at: span.end) ? span.end : span.start
    return [unit] + ancestors(of: unit, at: month)
  }
}
