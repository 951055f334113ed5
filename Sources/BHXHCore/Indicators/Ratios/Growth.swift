/// Whether the two sides of a comparison are of one territory.
public enum Comparability: String, Sendable {
  case yes
  /// A side was moved to the units of the other, or both to those of a date.
  case restated
  case no
}

/// One row of growth: participants against an earlier period.
public struct GrowthRow: Equatable, Sendable {
  /// What the row is of.
  public let group: RowGroup
  /// Of the later side.
  public var participants: Tally?
  /// The earlier month; nil where there is none.
  public var versus: Month?
  /// Of the earlier side, in the units of the later one.
  public var previous: Tally?
  public var percent: Percent?
  /// Computed, or published as it stands; nil where there is no percentage.
  public var how: How?
  /// Whether both sides are of the same land.
  public var comparable: Comparability
  /// Of how many units there are figures of both sides.
  public var reported: Int
  /// Of how many units there should be.
  public var expected: Int
  /// Why there is no percentage, or what it leaves out.
  public var reason: Reason?
  /// In the boundaries of another date only.
  public var bounds: RatioBounds?
  /// The figure that was taken as it was published.
  public var published: Fact?
  /// A printed change that stands where none can be computed.
  var publishedChange: Tally?

  /// Participants less the earlier ones, or the printed change.
  public var change: Tally? { difference ?? publishedChange }

  /// The same as a number alone.
  var changedBy: Int128? {
    guard let participants, let previous else { return publishedChange?.amount }
    return participants.amount - previous.amount
  }

  private var difference: Tally? {
    guard let participants, let previous else { return nil }
    return participants.subtracting(previous)
  }

  /// The exact ratio behind `percent`, as a share of 1; nil for a published one.
  public var ratio: Ratio? {
    guard let participants, let previous else { return nil }
    return Ratio(participants.amount - previous.amount, over: previous.amount)
  }

  /// What is said of the percentage where it is printed.
  public var qualifier: Qualifier {
    guard let participants else {
      return published?.value.qualifier ?? publishedChange?.qualifier ?? .exact
    }
    guard let changedBy, let previous else { return participants.qualifier }
    // Growth is this ratio less 1: the earlier figure, which is in the change too, is then in doubt only once.
    let ratio = Qualifier.ratio(of: participants.qualifier, over: previous.qualifier)
    return changedBy < 0 ? ratio.mirrored : ratio
  }
}

/// Growth = 100 · (participants − earlier) ÷ earlier, in per cent, over the units that have both.
package struct Growth: Sendable {
  let rollUp: RollUp
  let comparison: Comparison
  let digits: Int
  let partialSums: PartialSums
  let takesOtherComparisons: Bool

  /// - Parameter takesOtherComparisons: whether a change that was printed against another period than `comparison`'s stands where nothing
  ///   else is known of a unit at a month.
  package init(
    _ rollUp: RollUp, versus comparison: Comparison = .previousYear, digits: Int = 2,
    partialSums: PartialSums = .withheld, takesOtherComparisons: Bool = false
  ) {
    self.rollUp = rollUp
    self.comparison = comparison
    self.digits = digits
    self.partialSums = partialSums
    self.takesOtherComparisons = takesOtherComparisons
  }

  package func rows(_ selection: Selection) -> [GrowthRow] {
    var parts = PerPart<Subjects>()
    return RowGroups(rollUp, selection, printed).all().flatMap { group in
      let row = row(of: group, parts.value(of: group) { Subjects($0, rollUp) })
      if row.participants != nil || row.change != nil || row.percent != nil { return [row] }
      let others = takesOtherComparisons ? printedComparisons(of: group) : []
      return others.isEmpty ? [row] : others
    }
  }

  /// Changes and growths that were printed against the period compared with.
  private var printed: RowGroups.Printed {
    let (comparison, takesOthers) = (comparison, takesOtherComparisons)
    return .init(measures: [.change, .growthPercent]) { subject, point in
      guard case .month(let versus)? = subject.versus, point.isCertain else { return false }
      return takesOthers || versus == comparison.earlier(than: point.month)
    }
  }

  /// The rows of a unit against each month that something was printed against, the latest first.
  private func printedComparisons(of group: RowGroup) -> [GrowthRow] {
    guard group.members.count == 1 else { return [] }
    let months = rollUp.cube.subjects.enumerated().compactMap { position, subject -> Month? in
      guard case .month(let month)? = subject.versus,
        subject == group.subject(subject.measure, versus: subject.versus),
        rollUp.cube.stock(position, at: group.members[0], group.point) != nil
      else { return nil }
      return month
    }
    return months.sortedUnique.reversed().map { month in
      Growth(rollUp, versus: .month(month), digits: digits, partialSums: partialSums).row(of: group)
    }.filter { $0.change != nil || $0.percent != nil }
  }

  package func row(of group: RowGroup) -> GrowthRow {
    row(of: group, Subjects(group, rollUp))
  }

  /// What is looked up for the rows of one scheme and part of the people.
  private final class Subjects {
    /// What is printed of the time since a month: the change, and the place of the growth.
    typealias Printed = (change: SubjectLookup?, growth: Int?)

    let participants: SubjectLookup
    private let rollUp: RollUp
    private var printed: [Month: Printed] = [:]
    /// Whether anything is printed of any comparison.
    private let hasPrinted: Bool

    init(_ group: RowGroup, _ rollUp: RollUp) {
      participants = rollUp.own.resolution(of: group.subject(.participants))
      self.rollUp = rollUp
      hasPrinted = rollUp.cube.subjects.contains {
        $0.measure == .change || $0.measure == .growthPercent
      }
    }

    func printed(of group: RowGroup, since month: Month) -> Printed {
      guard hasPrinted else { return (nil, nil) }
      if let known = printed[month] { return known }
      let versus = Versus.month(month)
      let change = rollUp.own.resolution(of: group.subject(.change, versus: versus))
      let found: Printed = (
        change.isNeverGiven ? nil : change,
        rollUp.cube.position(of: group.subject(.growthPercent, versus: versus))
      )
      printed[month] = found
      return found
    }
  }

  private func row(of group: RowGroup, _ subjects: Subjects) -> GrowthRow {
    let figures = rollUp.rolledUp(subjects.participants, at: group.members, group.point)
    var row = GrowthRow(
      group: group, participants: figures.tally, comparable: .yes, reported: figures.reported,
      expected: figures.expected)
    let isWithheld = partialSums.withholds(row.reported, of: row.expected, figures, in: group)
    if isWithheld { withhold(&row, figures) }
    guard group.point.isCertain else {
      if !isWithheld { row.reason = .uncertainPeriod }
      return row
    }
    guard let versus = comparison.earlier(than: group.point.month) else {
      if !isWithheld { row.reason = .notEarlier }
      return row
    }
    let printed = subjects.printed(of: group, since: versus)
    row.versus = versus
    if group.members.count == 1, let position = printed.growth {
      row.published = rollUp.cube.stock(position, at: group.members[0], group.point)
    }
    let earlier = EarlierFigures(
      rollUp: rollUp, subject: subjects.participants, change: printed.change, now: group.point,
      versus: versus)
    compare(figures, &row, with: earlier)
    if partialSums.withholds(row.reported, of: row.expected, figures, in: group) {
      withhold(&row, figures)
    }
    if rollUp.restates { bound(&row, figures, versus) }
    if row.percent == nil { usePublished(&row, figures, printed.change) }
    return row
  }

  /// Leaves out what is of some of the units only; the participants of all of them stay.
  private func withhold(_ row: inout GrowthRow, _ figures: [RolledUp]) {
    row.participants = figures.wholeTally
    row.previous = nil
    row.percent = nil
    row.how = nil
    row.reason = .partial(row.reported, row.expected)
  }

  private func compare(_ figures: [RolledUp], _ row: inout GrowthRow, with earlier: EarlierFigures)
  {
    let paired = RatioSides.pair(figures, with: { earlier.tally(at: $0) })
    row.comparable =
      if let paired, !rollUp.restates {
        earlier.comparability(of: paired)
      } else {
        earlier.comparability(of: figures)
      }
    guard let paired else {
      row.reason =
        row.participants == nil
        ? .noParticipants
        : row.comparable == .no
          ? .territoryChanged(earlier.versus.description)
          : .noEarlierFigure(earlier.versus.description)
      return
    }
    row.participants = paired.left
    row.previous = paired.right
    row.reported = paired.reported
    let change = paired.left.amount - paired.right.amount
    guard paired.right.amount != 0 else {
      row.reason = .zeroEarlierFigure(earlier.versus.description)
      return
    }
    row.percent = Percent(change, over: paired.right.amount, decimals: digits)
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
    if right == nil, row.reason?.isPartial == true { return }
    row.reason = bounds.reason ?? .noEarlierFigure(versus.description)
  }

  /// A printed growth stands where none can be computed, and so does a printed change; beside participants of the whole unit only.
  private func usePublished(
    _ row: inout GrowthRow, _ figures: [RolledUp], _ change: SubjectLookup?
  ) {
    if row.change == nil, row.group.members.count == 1, let change {
      row.publishedChange = rollUp.own.tally(of: change, at: row.group.members[0], row.group.point)
    }
    guard row.published != nil || row.publishedChange != nil else { return }
    row.how = .published
    if figures.wholeTally == nil {
      row.participants = nil
      row.previous = nil
      (row.reported, row.expected) = (1, 1)
      row.reason = .noParticipants
    }
    guard let fact = row.published else { return }
    row.percent = fact.value.percent
    row.reason = nil
  }
}
