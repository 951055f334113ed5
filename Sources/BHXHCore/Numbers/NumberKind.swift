/// What a number has to be: a whole count or a percentage, with a sign or without.
public struct NumberKind: Hashable, Sendable {
  /// Percentages keep their printed decimals and stand for all values that print like them; counts are whole and exact.
  public let isPercentage: Bool
  /// Whether it may be negative, as a change may and a stock may not.
  public let isSigned: Bool

  public init(isPercentage: Bool, isSigned: Bool) {
    self.isPercentage = isPercentage
    self.isSigned = isSigned
  }

  public static let count = NumberKind(isPercentage: false, isSigned: false)
  public static let signedCount = NumberKind(isPercentage: false, isSigned: true)
  public static let percentage = NumberKind(isPercentage: true, isSigned: false)
  public static let signedPercentage = NumberKind(isPercentage: true, isSigned: true)
}
