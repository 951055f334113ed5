/// All values that the two sides of a ratio, and the ratio itself, may have.
///
/// Given for rows in the boundaries of another date: there a unit may be made of parts of divided units. Where everything is
/// exact the bounds are the figures themselves. An object, because most rows have none.
public final class RatioBounds: Sendable {
  /// The people of the row; nil where nothing is known of them.
  public let left: Interval?
  /// What they are held against.
  public let right: Interval?
  /// As a share of 1.
  public let ratio: Interval?
  /// The lowest and highest percentage that the ratio could be printed as; nil where it has no bound.
  public let percent: (low: Percent?, high: Percent?)

  /// Bounds of `left` ÷ `right`.
  convenience init(of left: Interval?, over right: Interval?, digits: Int) {
    let quotient = left.flatMap { left in right.flatMap { left.divided(by: $0) } }
    self.init(left, right, quotient, digits)
  }

  /// Bounds of (`left` − `right`) ÷ `right`.
  convenience init(growthOf left: Interval?, over right: Interval?, digits: Int) {
    let quotient = left.flatMap { left in right.flatMap { left.divided(by: $0) } }
    self.init(left, right, quotient?.subtracting(Interval(1)), digits)
  }

  private init(_ left: Interval?, _ right: Interval?, _ ratio: Interval?, _ digits: Int) {
    func printed(_ end: Interval.End?) -> Percent? {
      end?.value.flatMap { Percent($0, decimals: digits) }
    }
    self.left = left
    self.right = right
    self.ratio = ratio
    percent = (printed(ratio?.lower), printed(ratio?.upper))
  }

  /// `left` − `right`.
  public var difference: Interval? {
    left.flatMap { left in right.map { left.subtracting($0) } }
  }

  /// `right` − `left`.
  public var remaining: Interval? { difference?.negated }

  /// Why no single ratio can be had, where it is for a division; nil where something else is missing.
  var reason: Reason? { ratio == nil ? nil : .divided }
}

/// What is certain of a plan's two sides, also where a territory is made of parts of divided units.
///
/// A `target_pct` of a divided unit says nothing of its parts: its right side has no bounds.
struct PlanBounds {
  let rollUp: RollUp
  let digits: Int

  /// - Parameter subjects: nil where no target is in force.
  func bounds(of row: PlanRow, _ subjects: PlanSubjects.Plan?, _ figures: [RolledUp]) -> RatioBounds
  {
    let plan = subjects?.plan
    let left =
      row.participants?.interval(isSigned: plan?.measure == .targetChange)
      ?? achieved(of: plan?.measure, in: row.group)
    guard let subjects, let plan else { return RatioBounds(of: left, over: nil, digits: digits) }
    var right = row.target?.interval()
    if right == nil, figures.allSatisfy(\.coversItsUnit), plan.measure != .targetPercent {
      right = TargetsInForce(rollUp: rollUp)
        .bounds(of: subjects.target, at: row.group.members, row.group.point)
    }
    return RatioBounds(of: left, over: right, digits: digits)
  }

  /// The stock; for new participants the difference of the stocks, because a part of a net change has no bounds.
  private func achieved(of measure: Measure?, in group: RowGroup) -> Interval? {
    func stock(at point: PointInTime) -> Interval? {
      rollUp.bounds(of: group.subject(.participants), at: group.members, point)
    }
    guard measure == .targetChange else { return stock(at: group.point) }
    let yearStart = PointInTime(Month.december(of: group.point.month.year - 1))
    return stock(at: group.point).flatMap { now in
      stock(at: yearStart).map { now.subtracting($0) }
    }
  }
}

extension RatioBounds: Equatable {
  public static func == (one: RatioBounds, other: RatioBounds) -> Bool {
    one === other
      || one.left == other.left && one.right == other.right && one.ratio == other.ratio
        && one.percent == other.percent
  }
}
