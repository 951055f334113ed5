/// An exact fraction in lowest terms, with a denominator above zero.
///
/// Range: numerator and denominator are `Int128`. Counts up to 10^15 over each other, such ratios times 100, and sums,
/// differences and products of two of them stay inside it. What would leave it is reported as nil, never wrapped, never rounded.
public struct Ratio: Hashable, Sendable {
  /// In lowest terms; it has the sign.
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
    let divisor =
      denominator == 1
      ? 1 : greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    if divisor == 1 {
      self.init(lowestTerms: numerator, denominator)
    } else {
      self.init(
        lowestTerms: quotient(numerator, divisor), quotient(denominator, divisor))
    }
  }

  /// Nothing of anything.
  public static let zero = Ratio(whole: 0)

  /// Whether it is below zero.
  public var isNegative: Bool { numerator < 0 }

  /// Whether it is a whole number.
  public var isWhole: Bool { denominator == 1 }

  /// Less than zero: −1; zero: 0; more: 1.
  public var signum: Int { Int(numerator.signum()) }

  /// The same with the other sign.
  public var negated: Ratio { Ratio(lowestTerms: -numerator, denominator) }

  /// The parts are known to have no common divisor.
  private init(lowestTerms numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The ratio turned over; nil for zero.
  public var reciprocal: Ratio? {
    if numerator == 0 { return nil }
    return numerator > 0
      ? Ratio(lowestTerms: denominator, numerator) : Ratio(lowestTerms: -denominator, -numerator)
  }
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

extension Ratio {
  /// The exact sum; nil when it leaves the range.
  ///
  /// What the denominators have in common is taken out first, so that what fits in lowest terms is found; nothing else can be common.
  public func adding(_ other: Ratio) -> Ratio? {
    if numerator == 0 { return other }
    if other.numerator == 0 { return self }
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : Ratio(sum, over: denominator)
    }
    let common =
      isWhole || other.isWhole
      ? 1 : greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude)
    let own = quotient(denominator, common)
    guard let left = product(numerator, quotient(other.denominator, common)),
      let right = product(other.numerator, own)
    else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    if overflow || sum == .min { return nil }
    let divisor = common == 1 ? 1 : greatestCommonDivisor(sum.magnitude, common.magnitude)
    return product(own, quotient(other.denominator, divisor)).map {
      Ratio(lowestTerms: quotient(sum, divisor), $0)
    }
  }

  /// The exact difference; nil when it leaves the range.
  public func subtracting(_ other: Ratio) -> Ratio? {
    adding(other.negated)
  }

  /// The exact product; nil when it leaves the range.
  ///
  /// Common divisors are taken out crosswise first, so that what fits in lowest terms is found.
  public func multiplied(by other: Ratio) -> Ratio? {
    guard let first = Ratio(numerator, over: other.denominator),
      let second = Ratio(other.numerator, over: denominator),
      let above = product(first.numerator, second.numerator),
      let below = product(first.denominator, second.denominator), above != .min
    else { return nil }
    // Each fraction was in lowest terms, and nothing is common to the one's part and the other's whole any more.
    return Ratio(lowestTerms: above, below)
  }

  /// The exact quotient; nil when `other` is zero or the quotient leaves the range.
  public func divided(by other: Ratio) -> Ratio? {
    other.reciprocal.flatMap { multiplied(by: $0) }
  }

  /// The largest whole number that is not above this ratio.
  public var floor: Int128 {
    if isWhole { return numerator }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The smallest whole number that is not below this ratio.
  public var ceiling: Int128 {
    if isWhole { return numerator }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder > 0 ? quotient + 1 : quotient
  }

  /// The whole number nearest to this ratio × 10^`decimals`, half away from zero: 0.125 at 2 decimals is 13, −0.125 is −13.
  ///
  /// - Returns: nil when the scaled number leaves the range, or `decimals` is outside 0…38.
  public func rounded(decimals: Int) -> Int128? {
    guard powersOfTen.indices.contains(decimals),
      let scaled = product(numerator, powersOfTen[decimals])
    else { return nil }
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator)
    // |remainder| ≥ denominator − |remainder| is 2·|remainder| ≥ denominator without the doubling that could overflow.
    let distance = remainder.magnitude
    guard distance >= denominator.magnitude - distance else { return quotient }
    return quotient + numerator.signum()
  }
}

/// 10^0 … 10^38, all that `Int128` holds.
let powersOfTen: [Int128] = {
  var powers: [Int128] = [1]
  for exponent in 0..<38 { powers.append(powers[exponent] * 10) }
  return powers
}()

private func product(_ left: Int128, _ right: Int128) -> Int128? {
  let (product, overflow) = left.multipliedReportingOverflow(by: right)
  return overflow ? nil : product
}

/// Most numbers fit into half of the width, whose division is several times quicker.
private func quotient(_ number: Int128, _ divisor: Int128) -> Int128 {
  guard let half = Int64(exactly: number), let halfDivisor = Int64(exactly: divisor),
    halfDivisor > 0
  else { return number / divisor }
  return Int128(half / halfDivisor)
}

extension Ratio {
  /// The number with its first decimals, cut off and not rounded, and whether that is all of it: 2/3 at 4 decimals is 0.6666, and more.
  ///
  /// No decimals are kept behind the last that is not zero: 1/2 is 0.5.
  ///
  /// - Returns: nil when the digits leave the range of a `Percent`.
  func firstDigits(decimals most: Int) -> (number: Percent, isExact: Bool)? {
    for decimals in 0...max(0, most) {
      guard let scaled = multiplied(by: Ratio(whole: powersOfTen[min(decimals, 18)])) else {
        return nil
      }
      if !scaled.isWhole, decimals < most { continue }
      let cut = scaled.isNegative ? scaled.ceiling : scaled.floor
      guard let mantissa = Int64(exactly: cut) else { return nil }
      return (Percent(mantissa: mantissa, decimals: decimals), scaled.isWhole)
    }
    return nil
  }
}
