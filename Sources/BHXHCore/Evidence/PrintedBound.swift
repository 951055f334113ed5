/// A bound as it would be printed: a whole number, or a percentage with the decimals of the figure that it bounds.
public enum PrintedBound: Hashable, Sendable {
  case count(Int128)
  case percent(Percent)

  /// The furthest printed value at an end; nil where it is unbounded.
  init?(_ end: Interval.End, _ side: Side, like quantity: Quantity, _ kind: NumberKind) {
    guard let value = end.value else { return nil }
    guard kind.isPercentage else {
      self = .count(side == .low ? value.ceiling : value.floor)
      return
    }
    guard var percent = Percent(points: value, decimals: Int(quantity.decimals)) else {
      return nil
    }
    // An open end at the edge between two printed values is never printed as the outer one.
    let inside =
      side == .low ? Interval(ordered: end, .unbounded) : Interval(ordered: .unbounded, end)
    if percent.interval.intersection(inside) == nil {
      percent = Percent(
        mantissa: Int64(clamping: percent.mantissa + (side == .low ? 1 : -1)),
        decimals: percent.decimals)
    }
    self = .percent(percent)
  }
}

extension PrintedBound: CustomStringConvertible {
  /// For machines: `996`, `302.71`.
  public var description: String {
    switch self {
    case .count(let count): String(count)
    case .percent(let percent): percent.description
    }
  }
}
