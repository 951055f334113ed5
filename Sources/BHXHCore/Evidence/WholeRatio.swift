/// What r + offset = 100 · x / y says of counts x and y and of a ratio that is not negative, in whole numbers only.
///
/// The same as interval arithmetic followed by rounding, without a common divisor to find at each step.
struct WholeRatio {
  /// What is left of x and of y by the other two.
  let part: Interval
  let whole: Interval
  /// What x and y leave of r, where that is less than what is known of it.
  let tighterRatio: Interval?

  /// Nil where a number is negative or too large for this way.
  init?(_ r: Interval, _ x: Interval, _ y: Interval, _ offset: Int64) {
    guard let xLow = x.lower.value?.numerator, xLow >= 0, let yLow = y.lower.value?.numerator
    else { return nil }
    let shifted = offset == 0 ? r : r.adding(Interval(offset))
    let (xHigh, yHigh) = (x.upper.value?.numerator, y.upper.value?.numerator)
    let low = shifted.lower.value.flatMap { $0 > .zero ? $0 : nil }
    if let high = shifted.upper.value, high <= .zero { return nil }
    let high = shifted.upper.value
    var arithmetic = Checked()

    var (partLow, partHigh): (Int128, Int128?) = (xLow, xHigh)
    var (wholeLow, wholeHigh): (Int128, Int128?) = (yLow, yHigh)
    if let low {
      let isOpen = !shifted.lower.isClosed
      partLow = max(
        xLow, arithmetic.ceiling(low.numerator, yLow, over: low.denominator, 100, isOpen))
      if let xHigh {
        let bound = arithmetic.floor(
          low.denominator, xHigh, times: 100, over: low.numerator, 1, isOpen)
        wholeHigh = min(yHigh ?? bound, bound)
      }
      if !Self.isWide(low, high, yLow), let share = shifted.divided(by: Interval(100)),
        xHigh != xLow, yHigh != yLow, let simplest = SimplestFraction(in: share)
      {
        partLow = max(partLow, simplest.numerator)
        wholeLow = max(wholeLow, simplest.denominator)
      }
    }
    if let high {
      let isOpen = !shifted.upper.isClosed
      if let yHigh {
        let bound = arithmetic.floor(
          high.numerator, yHigh, times: 1, over: high.denominator, 100, isOpen)
        partHigh = min(xHigh ?? bound, bound)
      }
      wholeLow = max(
        wholeLow,
        arithmetic.ceiling(high.denominator, xLow, times: 100, over: high.numerator, 1, isOpen))
    }
    guard !arithmetic.overflowed,
      let part = Interval(
        from: .closed(Ratio(whole: partLow)),
        to: partHigh.map { .closed(Ratio(whole: $0)) } ?? .unbounded),
      let whole = Interval(
        from: .closed(Ratio(whole: wholeLow)),
        to: wholeHigh.map { .closed(Ratio(whole: $0)) } ?? .unbounded)
    else { return nil }
    self.part = part
    self.whole = whole

    let quotient = Interval(
      ordered: yHigh.map { .closed(Self.ratio(xLow, $0)) }
        ?? (xLow > 0 ? .open(.zero) : .closed(.zero)),
      xHigh.map { .closed(Self.ratio($0, yLow)) } ?? .unbounded)
    guard let left = shifted.intersection(quotient) else { return nil }
    tighterRatio = left == shifted ? nil : quotient.subtracting(Interval(offset))
  }

  private static func ratio(_ x: Int128, _ y: Int128) -> Ratio {
    Ratio(x * 100, over: y) ?? .zero
  }

  /// Whether every whole number of at least `yLow` has a partner, so that small numbers need not be skipped.
  private static func isWide(_ low: Ratio, _ high: Ratio?, _ yLow: Int128) -> Bool {
    guard let width = high?.subtracting(low)?.multiplied(by: Ratio(whole: yLow)) else {
      return true
    }
    return width >= Ratio(100)
  }
}

/// Products and quotients of whole numbers that remember whether any of them left the range.
private struct Checked {
  private(set) var overflowed = false

  /// The smallest whole number not below a · b · times / (c · d), or above it where the bound is open.
  mutating func ceiling(
    _ a: Int128, _ b: Int128, times: Int128 = 1, over c: Int128, _ d: Int128 = 1, _ isOpen: Bool
  ) -> Int128 {
    let (quotient, remainder) = divided(a, b, times, c, d)
    return remainder > 0 || isOpen ? quotient + 1 : quotient
  }

  /// The largest whole number not above it, or below it where the bound is open.
  mutating func floor(
    _ a: Int128, _ b: Int128, times: Int128 = 1, over c: Int128, _ d: Int128 = 1, _ isOpen: Bool
  ) -> Int128 {
    let (quotient, remainder) = divided(a, b, times, c, d)
    return remainder == 0 && isOpen ? quotient - 1 : quotient
  }

  private mutating func divided(
    _ a: Int128, _ b: Int128, _ times: Int128, _ c: Int128, _ d: Int128
  ) -> (Int128, Int128) {
    let above = product(product(a, b), times)
    let below = product(c, d)
    if overflowed || below <= 0 {
      overflowed = true
      return (0, 0)
    }
    return above.quotientAndRemainder(dividingBy: below)
  }

  private mutating func product(_ a: Int128, _ b: Int128) -> Int128 {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    if overflow { overflowed = true }
    return product
  }
}
