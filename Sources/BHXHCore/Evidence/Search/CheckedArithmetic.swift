/// Products and quotients of whole numbers that remember whether any of them left the range.
struct CheckedArithmetic {
  private(set) var overflowed = false

  /// An end of a percentage with its offset, as a share of one; nil where it is unbounded.
  mutating func share(_ end: Interval.End, _ offset: Int64) -> SimplestFraction.End? {
    guard let value = end.value else { return nil }
    let shift = offset == 0 ? 0 : product(Int128(offset), value.denominator)
    let (numerator, overflow) = value.numerator.addingReportingOverflow(shift)
    if overflow { overflowed = true }
    return SimplestFraction.End(
      numerator: numerator, denominator: product(value.denominator, 100), isOpen: !end.isClosed)
  }

  /// The smallest whole number not below share · count, or above it where the share is not reached.
  mutating func ceiling(_ share: SimplestFraction.End, times count: Int128) -> Int128 {
    let (quotient, remainder) = divided(share, count)
    return remainder > 0 || share.isOpen ? quotient + 1 : quotient
  }

  /// The largest whole number not above it, or below it where the share is not reached.
  mutating func floor(_ share: SimplestFraction.End, times count: Int128) -> Int128 {
    let (quotient, remainder) = divided(share, count)
    return remainder == 0 && share.isOpen ? quotient - 1 : quotient
  }

  /// What is left is never below zero.
  private mutating func divided(_ share: SimplestFraction.End, _ count: Int128) -> (Int128, Int128)
  {
    let above = product(share.numerator, count)
    if overflowed || share.denominator <= 0 {
      overflowed = true
      return (0, 0)
    }
    // Most numbers fit into half of the width, whose division is several times quicker.
    if let narrow = Int64(exactly: above), let divisor = Int64(exactly: share.denominator) {
      let (quotient, remainder) = narrow.quotientAndRemainder(dividingBy: divisor)
      return remainder < 0
        ? (Int128(quotient - 1), Int128(remainder + divisor))
        : (Int128(quotient), Int128(remainder))
    }
    let (quotient, remainder) = above.quotientAndRemainder(dividingBy: share.denominator)
    return remainder < 0 ? (quotient - 1, remainder + share.denominator) : (quotient, remainder)
  }

  /// Whether every whole number of at least `yLow` has a partner, so that small numbers need not be skipped; also where the numbers are
  /// too large to say.
  static func isWide(
    _ low: SimplestFraction.End, _ high: SimplestFraction.End, _ yLow: Int128
  ) -> Bool {
    var arithmetic = CheckedArithmetic()
    let upper = arithmetic.product(high.numerator, low.denominator)
    let lower = arithmetic.product(low.numerator, high.denominator)
    let wide = arithmetic.product(upper &- lower, yLow)
    let all = arithmetic.product(low.denominator, high.denominator)
    return arithmetic.overflowed || wide >= all
  }

  /// Whether x / y lies above a lower end, so that it says more.
  mutating func isAbove(_ x: Int128, over y: Int128, _ low: SimplestFraction.End?) -> Bool {
    guard let low else { return true }
    return product(x, low.denominator) > product(low.numerator, y)
  }

  /// Whether x / y is no further than an upper end.
  mutating func isInside(_ x: Int128, over y: Int128, _ high: SimplestFraction.End) -> Bool {
    let (left, right) = (product(x, high.denominator), product(high.numerator, y))
    return left < right || (left == right && !high.isOpen)
  }

  /// Whether x / y lies below an upper end.
  mutating func isBelow(_ x: Int128, over y: Int128, _ high: SimplestFraction.End?) -> Bool {
    guard let high else { return true }
    return product(x, high.denominator) < product(high.numerator, y)
  }

  mutating func product(_ left: Int128, _ right: Int128) -> Int128 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    if overflow { overflowed = true }
    return product
  }
}

extension SimplestFraction.End {
  /// The share of the whole in the part.
  var turned: SimplestFraction.End {
    SimplestFraction.End(numerator: denominator, denominator: numerator, isOpen: isOpen)
  }
}
