/// The month that a stock belongs to, and how surely.
///
/// An uncertain point (`2023-10~`, `..2023-10`) equals only itself: its figures are compared with nothing outside their source.
public struct PointInTime: Hashable, Sendable {
  /// At the end of which a stock stands.
  public let month: Month
  /// How surely the month was said.
  public let certainty: Period.Certainty

  /// The end of a month.
  public init(_ month: Month, certainty: Period.Certainty = .stated) {
    self.month = month
    self.certainty = certainty
  }

  /// The point at which the stock of a period stands: its end.
  public init(endOf period: Period) {
    month = period.end
    certainty = period.certainty
  }

  /// Whether the month was stated as it stands.
  public var isCertain: Bool { certainty == .stated }
}

extension PointInTime: Comparable {
  public static func < (left: PointInTime, right: PointInTime) -> Bool {
    (left.month, left.certainty.rawValue) < (right.month, right.certainty.rawValue)
  }
}
