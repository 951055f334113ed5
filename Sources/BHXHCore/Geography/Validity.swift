/// The days on which a state of a unit is in force: from `start` up to, not including, `end`.
///
/// An absent start means in force on 2008-01-01 (nothing is claimed about earlier), an absent end still in force.
public struct Validity: Hashable, Sendable {
  /// The first day; nil: in force on 2008-01-01 already.
  public let start: EffectiveDate?
  /// The first day no more; nil: still in force.
  public let end: EffectiveDate?

  /// From one day until another, which is no more of it.
  public init(start: EffectiveDate?, end: EffectiveDate?) {
    self.start = start
    self.end = end
  }

  /// Whether the state is in force on the last day of the month.
  ///
  /// A stock of 2025-06 is of the old units, although they ended on the morning after.
  public func contains(_ month: Month) -> Bool {
    if let start, start.month > month { return false }
    // A state that ends on a day of the month is not there on its last day.
    if let end, end.month <= month { return false }
    return true
  }

  /// Whether the state is in force on the day.
  public func contains(_ day: EffectiveDate) -> Bool {
    start.map { $0 <= day } ?? true && end.map { day < $0 } ?? true
  }

  /// Whether there is a day on which both are in force.
  public func overlaps(_ other: Validity) -> Bool {
    Self.begins(start, before: other.end) && Self.begins(other.start, before: end)
  }

  /// The last month at whose end the state is in force; nil while it is still in force.
  public var lastMonth: Month? { end?.month.advanced(by: -1) }

  /// The first month at whose end the state is in force; nil when it was there before the tables begin.
  public var firstMonth: Month? { start?.month }

  private static func begins(_ start: EffectiveDate?, before end: EffectiveDate?) -> Bool {
    guard let start, let end else { return true }
    return start < end
  }
}
