extension Quantity {
  /// All values that the number may stand for, by its qualifier and its printed digits; a percentage in per cent.
  ///
  /// | qualifier | count | percentage |
  /// |---|---|---|
  /// | exact | itself | all that print like it |
  /// | `±h` | [n − h, n + h] | the same |
  /// | `~` | half a unit of the last digit that is not zero to either side | the same, but never less than what prints like it |
  /// | `>` | [n, ∞) | the same |
  /// | `<` | [0, n] | the same |
  ///
  /// On a decrease `>` and `<` are mirrored: (−∞, n] and [n, 0]. What cannot be negative is cut at zero, but for a
  /// percentage's printed digits: `0.0` is (−0.05, 0.05).
  public func interval(as kind: NumberKind) -> Interval {
    switch qualifier {
    case .exact:
      return kind.isPercentage ? percent.interval : Interval(value)
    case .rounded(let half):
      return around(Int128(half) * 2 * powersOfTen[min(Int(decimals), 18)], kind)
    case .about:
      return around(Int128(unitOfLastDigit), kind)
    case .over:
      return mantissa < 0
        ? Interval(ordered: .unbounded, .closed(value))
        : Interval(ordered: .closed(value), .unbounded)
    case .under:
      return mantissa < 0
        ? Interval(ordered: .closed(value), .closed(.zero))
        : Interval(ordered: .closed(.zero), .closed(value))
    }
  }

  /// Half of `width`, in units of the mantissa, to either side.
  private func around(_ width: Int128, _ kind: NumberKind) -> Interval {
    let low = Ratio(decimal: Int128(mantissa) * 10 - width * 5, decimals: Int(decimals) + 1)
    let high = Ratio(decimal: Int128(mantissa) * 10 + width * 5, decimals: Int(decimals) + 1)
    let isCut = !kind.isSigned && low.isNegative && !high.isNegative
    return Interval(ordered: .closed(isCut ? .zero : low), .closed(high))
  }
}
