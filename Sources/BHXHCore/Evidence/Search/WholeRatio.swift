/// What r + offset = 100 · x / y says of counts x and y and of a ratio that is not negative, in whole numbers only.
///
/// The same as interval arithmetic followed by rounding, without a common divisor to find at each step.
struct WholeRatio {
  /// What is left of x and of y by the other two; a highest of nil is unbounded.
  let part: (lowest: Int128, highest: Int128?)
  let whole: (lowest: Int128, highest: Int128?)
  /// What x and y leave of r, where that is less than what is known of it.
  let tighterRatio: Interval?

  /// Nil where a number is negative or too large for this way.
  init?(_ r: Interval, _ x: Interval, _ y: Interval, _ offset: Int64) {
    guard let xLow = x.lower.value?.numerator, xLow >= 0, let yLow = y.lower.value?.numerator
    else { return nil }
    var arithmetic = Checked()
    let (xHigh, yHigh) = (x.upper.value?.numerator, y.upper.value?.numerator)
    let least = arithmetic.share(r.lower, offset)
    let high = arithmetic.share(r.upper, offset)
    // A share of nothing that is not reached still says that there is somebody.
    let low = least.flatMap { $0.numerator > 0 || ($0.numerator == 0 && $0.isOpen) ? $0 : nil }
    if let high, high.numerator <= 0 { return nil }

    var (partLow, partHigh): (Int128, Int128?) = (xLow, xHigh)
    var (wholeLow, wholeHigh): (Int128, Int128?) = (yLow, yHigh)
    if let low {
      partLow = max(xLow, arithmetic.ceiling(low, times: yLow))
      if let xHigh, low.numerator > 0 {
        let bound = arithmetic.floor(low.turned, times: xHigh)
        wholeHigh = min(yHigh ?? bound, bound)
      }
      // Of small numbers only some pairs are such a share; where the smallest whole has a part, nothing is left out.
      if xHigh != xLow, yHigh != yLow,
        let high, !arithmetic.isInside(partLow, over: yLow, high),
        !Checked.isWide(low, high, yLow), let simplest = SimplestFraction(from: low, to: high)
      {
        partLow = max(partLow, simplest.numerator)
        wholeLow = max(wholeLow, simplest.denominator)
      }
    }
    if let high {
      if let yHigh {
        let bound = arithmetic.floor(high, times: yHigh)
        partHigh = min(xHigh ?? bound, bound)
      }
      wholeLow = max(wholeLow, arithmetic.ceiling(high.turned, times: xLow))
    }
    let saysNothing = low == nil && (xLow > 0 || (least?.numerator ?? -1) < 0)
    let isLower =
      low == nil ? saysNothing : yHigh.map { arithmetic.isAbove(xLow, over: $0, low) } ?? false
    let isHigher = xHigh.map { arithmetic.isBelow($0, over: yLow, high) } ?? false
    if arithmetic.overflowed { return nil }
    part = (partLow, partHigh)
    whole = (wholeLow, wholeHigh)
    guard isLower || isHigher else {
      tighterRatio = nil
      return
    }
    let quotient = Interval(
      ordered: yHigh.map { Self.percent(xLow, $0) }
        ?? (xLow > 0 ? .open(.zero) : .closed(.zero)),
      xHigh.map { Self.percent($0, yLow) } ?? .unbounded)
    tighterRatio = quotient.subtracting(Interval(offset))
  }

  private static func percent(_ x: Int128, _ y: Int128) -> Interval.End {
    let (product, overflow) = x.multipliedReportingOverflow(by: 100)
    return overflow ? .unbounded : Ratio(product, over: y).map { .closed($0) } ?? .unbounded
  }
}

/// Products and quotients of whole numbers that remember whether any of them left the range.
private struct Checked {
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
      return (Int128(quotient), Int128(remainder))
    }
    return above.quotientAndRemainder(dividingBy: share.denominator)
  }

  /// Whether every whole number of at least `yLow` has a partner, so that small numbers need not be skipped; also where the numbers are
  /// too large to say.
  static func isWide(
    _ low: SimplestFraction.End, _ high: SimplestFraction.End, _ yLow: Int128
  ) -> Bool {
    var arithmetic = Checked()
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

  private mutating func product(_ left: Int128, _ right: Int128) -> Int128 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    if overflow { overflowed = true }
    return product
  }
}

extension SimplestFraction.End {
  /// The share of the whole in the part.
  fileprivate var turned: SimplestFraction.End {
    SimplestFraction.End(numerator: denominator, denominator: numerator, isOpen: isOpen)
  }
}
