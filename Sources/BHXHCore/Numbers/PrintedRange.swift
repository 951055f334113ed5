extension Interval {
  /// The lowest and the highest number that values of this interval can print as, with so many decimals.
  ///
  /// Printing rounds half away from zero, so an open end that lies just where rounding turns is printed as what is inside:
  /// the highest of [94.425, 94.435) is 94.43. Nil where unbounded, or where the range of `Percent` is left.
  public func printed(decimals: Int) -> (low: Percent?, high: Percent?) {
    (
      lower.value.flatMap {
        printed($0, decimals, turnsInward: !lower.isClosed && $0.isNegative, by: 1)
      },
      upper.value.flatMap {
        printed($0, decimals, turnsInward: !upper.isClosed && !$0.isNegative, by: -1)
      }
    )
  }

  /// `turnsInward` says that the end does not belong to the interval and would be rounded out of it, if it is a half.
  private func printed(
    _ end: Ratio, _ decimals: Int, turnsInward: Bool, by step: Int64
  ) -> Percent? {
    guard let nearest = Percent(points: end, decimals: decimals) else { return nil }
    guard turnsInward, let distance = nearest.points.subtracting(end),
      distance == Ratio(decimal: Int128(-step) * 5, decimals: decimals + 1)
    else { return nearest }
    return Percent(
      points: Ratio(decimal: nearest.mantissa + Int128(step), decimals: decimals),
      decimals: decimals)
  }
}
