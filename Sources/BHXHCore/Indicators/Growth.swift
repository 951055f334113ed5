/// Whether the two sides of a comparison are of one territory.
public enum Comparability: String, Sendable {
  case yes
  /// A side was moved to the units of the other, or both to those of a date.
  case restated
  case no
}

/// One row of growth: participants against an earlier period.
public struct GrowthRow: Sendable {
  public let group: RowGroup
  public var participants: Tally?
  public var versus: Month?
  public var previous: Tally?
  public var change: Tally?
  public var percent: Percent?
  /// The exact ratio behind `percent`, as a share of 1; nil for a published one.
  public var ratio: Ratio?
  public var how: How?
  public var comparable: Comparability
  public var reported: Int
  public var expected: Int
  public var reason: Reason?
  /// In the boundaries of another date only.
  public var bounds: RatioBounds?
  public var published: Fact?

  public var qualifier: Qualifier {
    guard let participants else { return .exact }
    guard let change, let previous else { return participants.qualifier }
    // Growth is this ratio less 1: the earlier figure, which is in the change too, is then in doubt only once.
    let ratio = Qualifier.ratio(of: participants.qualifier, over: previous.qualifier)
    return change.amount < 0 ? ratio.mirrored : ratio
  }
}

/// Growth = 100 · (participants − earlier) ÷ earlier, in per cent, over the units that have both.
public struct Growth: Sendable {
  let rollUp: RollUp
  let comparison: Comparison
  let digits: Int

  public init(_ rollUp: RollUp, versus comparison: Comparison = .previousYear, digits: Int = 2) {
    self.rollUp = rollUp
    self.comparison = comparison
    self.digits = digits
  }

  public func rows(_ selection: Selection) -> [GrowthRow] {
    RowGroups(rollUp, selection).all().map(row)
  }

  public func row(of group: RowGroup) -> GrowthRow {
    let figures = rollUp.rolledUp(group.subject(.participants), at: group.members, group.point)
    var row = GrowthRow(
      group: group, participants: Tally.sum(figures.compactMap(\.tally)), comparable: .yes,
      reported: figures.reduce(0) { $0 + $1.reported },
      expected: figures.reduce(0) { $0 + $1.expected })
    guard group.point.isCertain else {
      row.reason = .uncertainPeriod
      return row
    }
    guard let versus = comparison.earlier(than: group.point.month) else {
      row.reason = .notEarlier
      return row
    }
    row.versus = versus
    row.published = published(of: group, versus: versus)
    compare(figures, &row, with: versus)
    if rollUp.restates { bound(&row, figures, versus) }
    if row.percent == nil { usePublished(&row) }
    return row
  }

  private func compare(_ figures: [RolledUp], _ row: inout GrowthRow, with versus: Month) {
    let earlier = EarlierFigures(
      rollUp: rollUp, subject: row.group.subject(.participants), now: row.group.point,
      versus: versus)
    row.comparable = earlier.comparability(of: figures)
    guard let paired = Paired.pair(figures, with: { earlier.tally(at: $0) }) else {
      row.reason =
        row.participants == nil
        ? .noParticipants
        : row.comparable == .no
          ? .territoryChanged(versus.description) : .noEarlierFigure(versus.description)
      return
    }
    if !rollUp.restates { row.comparable = earlier.comparability(of: paired) }
    row.participants = paired.left
    row.previous = paired.right
    row.reported = paired.reported
    let change = paired.left.subtracting(paired.right)
    row.change = change
    guard let ratio = Ratio(change.amount, over: paired.right.amount) else {
      row.reason = .zeroEarlierFigure(versus.description)
      return
    }
    row.ratio = ratio
    row.percent = Percent(ratio, decimals: digits)
    row.how = max(paired.left.how, paired.right.how)
  }

  /// What is certain of both sides, also where the territory is made of parts of divided units.
  private func bound(_ row: inout GrowthRow, _ figures: [RolledUp], _ versus: Month) {
    let subject = row.group.subject(.participants)
    let members = row.group.members
    let left =
      row.participants?.interval() ?? rollUp.bounds(of: subject, at: members, row.group.point)
    var right = row.previous?.interval()
    if right == nil, figures.allSatisfy(\.coversItsUnit) {
      right = rollUp.bounds(of: subject, at: members, PointInTime(versus))
    }
    let bounds = RatioBounds(growthOf: left, over: right, digits: digits)
    row.bounds = bounds
    if left == nil, figures.contains(where: \.isDivided) { row.reason = .dividedInPart }
    guard row.percent == nil, left != nil, row.previous == nil else { return }
    row.reason = bounds.reason ?? .noEarlierFigure(versus.description)
  }

  /// A printed growth stands where none can be computed.
  private func usePublished(_ row: inout GrowthRow) {
    guard let fact = row.published else { return }
    row.percent = fact.value.percent
    row.how = .published
    row.reason = nil
  }

  private func published(of group: RowGroup, versus: Month) -> Fact? {
    guard group.members.count == 1, let unit = group.members.first else { return nil }
    return rollUp.cube.series(
      of: group.subject(.growthPercent, versus: .month(versus)), at: unit)?
      .stock(at: group.point)
  }
}
