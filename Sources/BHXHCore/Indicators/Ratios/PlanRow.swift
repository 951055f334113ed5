/// One row of plan attainment: how far the participants, or the new ones, are on the way to a target.
public struct PlanRow: Equatable, Sendable {
  /// What the row is of.
  public let group: RowGroup
  public var issuer: Issuer
  /// Nil where no target is in force.
  public var targetMeasure: Measure?
  /// Participants, or for `target_change` their change since the start of the year.
  public var participants: Tally?
  /// People; for `target_pct` the people needed for that coverage.
  public var target: Tally?
  public var percent: Percent?
  /// Computed, or published as it stands; nil where there is no percentage.
  public var how: How?
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

  /// The exact ratio behind `percent`, as a share of 1; nil for a published one.
  public var ratio: Ratio? {
    guard let target, let participants else { return nil }
    return Ratio(participants.amount, over: target.amount)
  }

  /// May be negative, where the plan is exceeded.
  public var remaining: Int128? {
    guard let target, let participants else { return nil }
    return target.amount - participants.amount
  }

  /// Months of the plan year after the row's own.
  public var monthsLeft: Int { 12 - group.point.month.monthOfYear }

  /// Rounded up; 0 when the plan is reached; nil in December, when no month is left.
  public var neededPerMonth: Int128? {
    guard let remaining, monthsLeft > 0 else { return nil }
    return neededPerMonth(for: remaining)
  }

  /// The lowest and highest that may be needed per month; nil where unbounded.
  public var neededPerMonthBounds: (low: Int128?, high: Int128?) {
    guard let bounds, monthsLeft > 0 else { return (nil, nil) }
    let (lower, upper) = (bounds.remaining?.lower.value, bounds.remaining?.upper.value)
    return (
      lower.map { neededPerMonth(for: $0.ceiling) }, upper.map { neededPerMonth(for: $0.ceiling) }
    )
  }

  private func neededPerMonth(for remaining: Int128) -> Int128 {
    let months = Int128(monthsLeft)
    return remaining <= 0 ? 0 : (remaining + months - 1) / months
  }

  /// The weakest of the figures used; nil where none was.
  public var status: Status? {
    [participants?.status, target?.status, how == .published ? published?.status : nil]
      .compactMap { $0 }.max()
  }

  /// What is said of the percentage where it is printed.
  public var qualifier: Qualifier {
    guard let participants else { return published?.value.qualifier ?? .exact }
    guard let target else { return participants.qualifier }
    return Qualifier.ratio(of: participants.qualifier, over: target.qualifier)
  }
}
