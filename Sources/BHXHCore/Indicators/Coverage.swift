/// One row of coverage: participants over a denominator that is named with its period.
public struct CoverageRow: Sendable {
  public let group: RowGroup
  /// Over the units on both sides; where there is no ratio, over all that reported.
  public var participants: Tally?
  public var base: Tally?
  public var baseMeasure: String
  public var basePeriod: PointInTime?
  public var percent: Percent?
  /// The exact ratio behind `percent`, as a share of 1; nil for a published one.
  public var ratio: Ratio?
  public var how: How?
  public var reported: Int
  public var expected: Int
  public var reason: Reason?
  /// In the boundaries of another date only.
  public var bounds: RatioBounds?
  /// The coverage that a source printed for the same unit, period and scheme.
  public var published: Fact?

  /// The period of the base as it was first spelled: a year, a quarter or a month.
  public var basePeriodDescription: String? { base?.facts.first?.period.stockDescription }

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

  public init(_ rollUp: RollUp, digits: Int = 2) {
    self.rollUp = rollUp
    self.digits = digits
  }

  /// The rows of a selection; the total of BHXH and BHYT has no coverage.
  public func rows(_ selection: Selection) -> [CoverageRow] {
    RowGroups(rollUp, selection).all()
      .filter { $0.scheme.denominator != nil }
      .map(row)
  }

  public func row(of group: RowGroup) -> CoverageRow {
    let figures = rollUp.rolledUp(group.subject(.participants), at: group.members, group.point)
    var row = CoverageRow(
      group: group, participants: Tally.sum(figures.compactMap(\.tally)), base: nil,
      baseMeasure: "", reported: figures.reduce(0) { $0 + $1.reported },
      expected: figures.reduce(0) { $0 + $1.expected })
    row.published = published(of: group)
    if let choice = Denominators(rollUp: rollUp).choose(for: figures, of: group) {
      fill(&row, with: choice)
    } else {
      row.reason = row.participants == nil ? .noParticipants : .noDenominator
    }
    if rollUp.restates { bound(&row, figures) }
    if row.percent == nil { usePublished(&row) }
    return row
  }

  private func fill(_ row: inout CoverageRow, with choice: Denominators.Choice) {
    let paired = choice.paired
    row.participants = paired.left
    row.base = paired.right
    row.baseMeasure = choice.measure.slug
    row.basePeriod = choice.point
    row.reported = paired.reported
    guard let ratio = Ratio(paired.left.amount, over: paired.right.amount) else {
      row.reason = .zeroDenominator
      return
    }
    row.ratio = ratio
    row.percent = Percent(ratio, decimals: digits)
    row.how = max(paired.left.how, paired.right.how)
  }

  /// What is certain of both sides, also where the territory is made of parts of divided units.
  private func bound(_ row: inout CoverageRow, _ figures: [RolledUp]) {
    let subject = row.group.subject(.participants)
    let left =
      row.participants?.interval()
      ?? rollUp.bounds(of: subject, at: row.group.members, row.group.point)
    var right = row.base?.interval()
    if right == nil, figures.allSatisfy(\.coversItsUnit),
      let choice = Denominators(rollUp: rollUp).bounds(for: row.group)
    {
      right = choice.interval
      row.baseMeasure = choice.measure.slug
      row.basePeriod = choice.point
    }
    let bounds = RatioBounds(of: left, over: right, digits: digits)
    row.bounds = bounds
    if left == nil, figures.contains(where: \.isDivided) { row.reason = .dividedInPart }
    guard row.percent == nil, left != nil else { return }
    row.reason = bounds.reason ?? (right == nil ? .noDenominator : .zeroDenominator)
  }

  /// A printed coverage stands where none can be computed.
  private func usePublished(_ row: inout CoverageRow) {
    guard let fact = row.published else { return }
    row.percent = fact.value.percent
    row.baseMeasure = fact.baseMeasure
    row.how = .published
    row.reason = nil
  }

  private func published(of group: RowGroup) -> Fact? {
    guard group.members.count == 1, let unit = group.members.first else { return nil }
    return rollUp.cube.series(of: group.subject(.coveragePercent), at: unit)?
      .stock(at: group.point)
  }
}
