/// The value of an observation as it was printed: digits, decimals, qualifier.
///
/// A count has no decimals. A percentage keeps those that were printed: `94,40` is not `94,4`.
public struct Quantity: Hashable, Sendable {
  /// The printed digits as one whole number: 9443 for `94,43`.
  public var mantissa: Int64
  public var decimals: UInt8
  public var qualifier: Qualifier

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
    if case .rounded = qualifier { return digits + qualifier.description }
    return qualifier.description + digits
  }

  /// Without its qualifier, for machines: `94.40`, `-2015`.
  public var digits: String { decimalText(Int128(mantissa), decimals: Int(decimals)) }
}
