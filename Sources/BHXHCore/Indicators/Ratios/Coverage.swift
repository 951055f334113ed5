/// One row of coverage: participants over a denominator that is named with its period.
public struct CoverageRow: Sendable {
  public let group: RowGroup
  /// Over the units on both sides; where there is no ratio, over all that reported.
  public var participants: Tally?
  public var base: Tally?
  public var baseMeasure: String
  public var basePeriod: PointInTime?
  public var percent: Percent?
  public var how: How?
  public var reported: Int
  public var expected: Int
  public var reason: Reason?
  /// In the boundaries of another date only.
  public var bounds: RatioBounds?
  /// The coverage that a source printed for the same unit, period and scheme.
  public var published: Fact?

  /// The people of the denominator who do not participate; negative where there are more participants.
  public var uncovered: Tally? {
    guard let participants, let base, how != nil, how != .published else { return nil }
    return base.subtracting(participants)
  }

  /// The exact ratio behind `percent`, as a share of 1; nil for a published one.
  public var ratio: Ratio? {
    guard let participants, let base else { return nil }
    return Ratio(participants.amount, over: base.amount)
  }

  /// The period of the base as it was first spelled: a year, a quarter or a month.
  public var basePeriodDescription: String? { base?.firstFact?.period.stockDescription }

  public var qualifier: Qualifier {
    guard let participants else { return published?.value.qualifier ?? .exact }
    guard let base else { return participants.qualifier }
    return Qualifier.ratio(of: participants.qualifier, over: base.qualifier)
  }
}

/// Coverage = 100 · participants ÷ denominator, in per cent; summed before it is divided, never averaged.
public struct Coverage: Sendable {
  let rollUp: RollUp
  let digits: Int
  let partialSums: PartialSums

  public init(_ rollUp: RollUp, digits: Int = 2, partialSums: PartialSums = .withheld) {
    self.rollUp = rollUp
    self.digits = digits
    self.partialSums = partialSums
  }

  /// The rows of a selection; the total of BHXH and BHYT has no coverage.
  public func rows(_ selection: Selection) -> [CoverageRow] {
    var parts = PerPart<Subjects>()
    return RowGroups(rollUp, selection, .init(measures: [.coveragePercent])).all().compactMap {
      group in
      if group.scheme.denominator == nil { return nil }
      return row(of: group, parts.value(of: group) { Subjects($0, rollUp) })
    }
  }

  public func row(of group: RowGroup) -> CoverageRow {
    row(of: group, Subjects(group, rollUp))
  }

  /// What is looked up for the rows of one scheme and part of the people.
  private final class Subjects {
    let participants: SubjectLookup
    /// The place of the printed coverage.
    let published: Int?
    let denominators: Denominators

    init(_ group: RowGroup, _ rollUp: RollUp) {
      participants = rollUp.own.resolution(of: group.subject(.participants))
      published = rollUp.cube.position(of: group.subject(.coveragePercent))
      denominators = Denominators(of: group, rollUp)
    }
  }

  private func row(of group: RowGroup, _ subjects: Subjects) -> CoverageRow {
    let figures = rollUp.rolledUp(subjects.participants, at: group.members, group.point)
    var row = CoverageRow(
      group: group, participants: figures.tally, base: nil, baseMeasure: "",
      reported: figures.reported, expected: figures.expected)
    if group.members.count == 1, let position = subjects.published {
      row.published = rollUp.cube.stock(position, at: group.members[0], group.point)
    }
    if let choice = subjects.denominators.choose(for: figures, at: group.point) {
      fill(&row, with: choice)
    } else {
      row.reason = row.participants == nil ? .noParticipants : .noDenominator
    }
    if partialSums.withholds(row.reported, of: row.expected, figures, in: group) {
      withhold(&row, figures)
    }
    if rollUp.restates { bound(&row, figures, subjects.denominators) }
    if row.percent == nil { usePublished(&row, figures) }
    return row
  }

  /// Leaves out what is of some of the units only; the participants of all of them stay.
  private func withhold(_ row: inout CoverageRow, _ figures: [RolledUp]) {
    row.participants = figures.wholeTally
    row.base = nil
    row.baseMeasure = ""
    row.basePeriod = nil
    row.percent = nil
    row.how = nil
    row.reason = .partial(row.reported, row.expected)
  }

  private func fill(_ row: inout CoverageRow, with choice: Denominators.Choice) {
    let paired = choice.paired
    row.participants = paired.left
    row.base = paired.right
    row.baseMeasure = choice.measure.slug
    row.basePeriod = choice.point
    row.reported = paired.reported
    guard paired.right.amount != 0 else {
      row.reason = .zeroDenominator
      return
    }
    row.percent = Percent(paired.left.amount, over: paired.right.amount, decimals: digits)
    row.how = max(paired.left.how, paired.right.how)
  }

  /// What is certain of both sides, also where the territory is made of parts of divided units.
  private func bound(
    _ row: inout CoverageRow, _ figures: [RolledUp], _ denominators: Denominators
  ) {
    let subject = row.group.subject(.participants)
    let left =
      row.participants?.interval()
      ?? rollUp.bounds(of: subject, at: row.group.members, row.group.point)
    var right = row.base?.interval()
    if right == nil, figures.allSatisfy(\.coversItsUnit),
      let choice = denominators.bounds(for: row.group)
    {
      right = choice.interval
      row.baseMeasure = choice.measure.slug
      row.basePeriod = choice.point
    }
    let bounds = RatioBounds(of: left, over: right, digits: digits)
    row.bounds = bounds
    if left == nil, figures.contains(where: \.isDivided) { row.reason = .dividedInPart }
    guard row.percent == nil, left != nil else { return }
    if right == nil, row.reason?.isPartial == true { return }
    row.reason = bounds.reason ?? (right == nil ? .noDenominator : .zeroDenominator)
  }

  /// A printed coverage stands where none can be computed, beside participants of the whole unit only.
  private func usePublished(_ row: inout CoverageRow, _ figures: [RolledUp]) {
    guard let fact = row.published else { return }
    if figures.wholeTally == nil {
      row.participants = nil
      row.base = nil
      row.basePeriod = nil
      (row.reported, row.expected) = (1, 1)
    }
    row.percent = fact.value.percent
    row.baseMeasure = fact.baseMeasure
    row.how = .published
    row.reason = nil
  }
}
