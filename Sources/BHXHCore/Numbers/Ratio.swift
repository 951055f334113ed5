/// An exact fraction in lowest terms, with a denominator above zero.
///
/// Range: numerator and denominator are `Int128`. Counts up to 10^15 over each other, such ratios times 100, and sums,
/// differences and products of two of them stay inside it. What would leave it is reported as nil, never wrapped, never rounded.
public struct Ratio: Hashable, Sendable {
  public let numerator: Int128
  /// Always above zero.
  public let denominator: Int128

  /// `numerator` over `denominator`: the one place that decides what a zero denominator gives.
  ///
  /// - Returns: nil when `denominator` is zero (there is no ratio, not 0 and not infinity), or when a part is the lowest
  ///   `Int128`, which has no opposite.
  /// - Complexity: one greatest common divisor, O(log of the smaller part).
  public init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.init(reducing: numerator * sign, denominator * sign)
  }

  /// `numerator` over `denominator`, nil when `denominator` is zero.
  public init?(_ numerator: Int64, over denominator: Int64) {
    self.init(Int128(numerator), over: Int128(denominator))
  }

  /// A whole number.
  public init(_ whole: Int64) {
    self.init(whole: Int128(whole))
  }

  /// A whole number of any size but the lowest `Int128`, which has no opposite.
  init(whole: Int128) {
    numerator = whole
    denominator = 1
  }

  /// `mantissa` ÷ 10^`decimals`, for decimals in 0…38: 9443 with 2 decimals is 94.43.
  init(decimal mantissa: Int128, decimals: Int) {
    self.init(reducing: mantissa, powersOfTen[min(max(decimals, 0), 38)])
  }

  /// Brings to lowest terms; `denominator` is above zero.
  private init(reducing numerator: Int128, _ denominator: Int128) {
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  public static let zero = Ratio(whole: 0)

  public var isNegative: Bool { numerator < 0 }

  public var isWhole: Bool { denominator == 1 }

  /// Less than zero: −1; zero: 0; more: 1.
  public var signum: Int { Int(numerator.signum()) }

  public var negated: Ratio { Ratio(lowestTerms: -numerator, denominator) }

  /// The parts are known to have no common divisor.
  private init(lowestTerms numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The ratio turned over; nil for zero.
  public var reciprocal: Ratio? { Ratio(denominator, over: numerator) }
}

extension Ratio: Comparable {
  /// Exact for every two ratios: the cross products are taken in 256 bits where 128 are too few.
  public static func < (left: Ratio, right: Ratio) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let (first, firstOverflow) = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let (second, secondOverflow) = right.numerator.multipliedReportingOverflow(by: left.denominator)
    if !firstOverflow, !secondOverflow { return first < second }
    let wideFirst = left.numerator.multipliedFullWidth(by: right.denominator)
    let wideSecond = right.numerator.multipliedFullWidth(by: left.denominator)
    return (wideFirst.high, wideFirst.low) < (wideSecond.high, wideSecond.low)
  }
}

extension Ratio: CustomStringConvertible {
  /// `9443/10000`; a whole number stands alone.
  public var description: String {
    isWhole ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

/// Euclid's algorithm, in 64 bits as soon as both numbers fit. `first` may be zero, `second` not.
private func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> Int128 {
  var (larger, smaller) = (first, second)
  while smaller > UInt128(UInt64.max) || larger > UInt128(UInt64.max) {
    if smaller == 0 { return Int128(larger) }
    (larger, smaller) = (smaller, larger % smaller)
  }
  var (narrowLarger, narrowSmaller) = (UInt64(larger), UInt64(smaller))
  while narrowSmaller != 0 {
    (narrowLarger, narrowSmaller) = (narrowSmaller, narrowLarger % narrowSmaller)
  }
  return Int128(narrowLarger)
}
