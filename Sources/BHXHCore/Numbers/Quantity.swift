/// The value of an observation as it was printed: digits, decimals, qualifier.
///
/// A count has no decimals. A percentage keeps those that were printed: `94,40` is not `94,4`.
public struct Quantity: Hashable, Sendable {
  /// The printed digits as one whole number: 9443 for `94,43`.
  public var mantissa: Int64
  /// How many digits stand behind the decimal mark.
  public var decimals: UInt8
  /// What the number says about itself.
  public var qualifier: Qualifier

  /// The digits as a whole number, of which so many are decimals.
  public init(mantissa: Int64, decimals: UInt8, qualifier: Qualifier = .exact) {
    self.mantissa = mantissa
    self.decimals = decimals
    self.qualifier = qualifier
  }

  /// A count.
  public init(count: Int64, qualifier: Qualifier = .exact) {
    self.init(mantissa: count, decimals: 0, qualifier: qualifier)
  }

  /// The highest count that is accepted: 10^15.
  public static let highestCount: Int64 = 1_000_000_000_000_000

  /// The number itself; a percentage in per cent.
  public var value: Ratio { Ratio(decimal: Int128(mantissa), decimals: Int(decimals)) }

  /// The number as a printed percentage.
  public var percent: Percent { Percent(mantissa: mantissa, decimals: Int(decimals)) }

  /// One in the place of the last digit that is not zero, in units of the mantissa: 1000 for 18 000, 10 for 9440.
  /// Where all are zero, one in the last printed place.
  var unitOfLastDigit: Int64 {
    guard mantissa != 0 else { return 1 }
    var (unit, rest): (Int64, Int64) = (1, mantissa)
    while rest % 10 == 0 { (unit, rest) = (unit * 10, rest / 10) }
    return unit
  }
}

extension Quantity: CustomStringConvertible {
  /// With its qualifier, for machines: `>96000`, `17590000±5000`, `~94.4`.
  public var description: String {
    let digits = decimalText(Int128(mantissa), decimals: Int(decimals))
    switch qualifier {
    case .rounded, .through: return digits + qualifier.description
    default: break
    }
    return qualifier.description + digits
  }

  /// Without its qualifier, for machines: `94.40`, `-2015`.
  public var digits: String { decimalText(Int128(mantissa), decimals: Int(decimals)) }
}

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
  /// | `..m` | [n, m] | all that print like n, like m or between |
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
    case .through(let end, let decimals):
      return through(Percent(mantissa: end, decimals: Int(decimals)), kind)
    }
  }

  /// From the number to `end`; of percentages also all that print like either.
  private func through(_ end: Percent, _ kind: NumberKind) -> Interval {
    kind.isPercentage
      ? Interval(ordered: percent.interval.lower, end.interval.upper)
      : Interval(
        ordered: .closed(value),
        .closed(Ratio(decimal: Int128(end.mantissa), decimals: end.decimals)))
  }

  /// Half of `width`, in units of the mantissa, to either side.
  private func around(_ width: Int128, _ kind: NumberKind) -> Interval {
    let low = Ratio(decimal: Int128(mantissa) * 10 - width * 5, decimals: Int(decimals) + 1)
    let high = Ratio(decimal: Int128(mantissa) * 10 + width * 5, decimals: Int(decimals) + 1)
    let isCut = !kind.isSigned && low.isNegative && !high.isNegative
    return Interval(ordered: .closed(isCut ? .zero : low), .closed(high))
  }
}

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

extension Quantity {
  /// Whether two tellings say the same: the same number with the same qualifier, however many decimals are printed.
  public func isSame(as other: Quantity) -> Bool {
    value == other.value && qualifier == other.qualifier
  }

  /// The sum of two counts, with their qualifiers carried on; nil for percentages, and beyond the highest count.
  public func adding(_ other: Quantity) -> Quantity? {
    guard decimals == 0, other.decimals == 0 else { return nil }
    let sum = mantissa + other.mantissa
    guard abs(sum) <= Quantity.highestCount else { return nil }
    var doubt = Doubt(self)
    doubt.merge(Doubt(other))
    return Quantity(count: sum, qualifier: doubt.qualifier(of: Int128(sum)))
  }
}
