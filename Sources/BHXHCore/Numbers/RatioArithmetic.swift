extension Ratio {
  /// The exact sum; nil when it leaves the range.
  public func adding(_ other: Ratio) -> Ratio? {
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : Ratio(sum, over: denominator)
    }
    guard let left = product(numerator, other.denominator),
      let right = product(other.numerator, denominator),
      let common = product(denominator, other.denominator)
    else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Ratio(sum, over: common)
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
      let below = product(first.denominator, second.denominator)
    else { return nil }
    return Ratio(above, over: below)
  }

  /// The exact quotient; nil when `other` is zero or the quotient leaves the range.
  public func divided(by other: Ratio) -> Ratio? {
    other.reciprocal.flatMap { multiplied(by: $0) }
  }

  /// The largest whole number that is not above this ratio.
  public var floor: Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The smallest whole number that is not below this ratio.
  public var ceiling: Int128 {
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
