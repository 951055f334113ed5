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
    let x = (xLow, x.upper.value?.numerator)
    let y = (yLow, y.upper.value?.numerator)
    guard
      let left = Self.left(r, x, y, offset, in: CheckedArithmetic<Int64>())
        ?? Self.left(r, x, y, offset, in: CheckedArithmetic<Int128>())
    else { return nil }
    self = left
  }

  private init(
    part: (lowest: Int128, highest: Int128?), whole: (lowest: Int128, highest: Int128?),
    tighterRatio: Interval?
  ) {
    self.part = part
    self.whole = whole
    self.tighterRatio = tighterRatio
  }

  /// What is left of each by the other two; nil where a number leaves the width, or for a ratio of nothing.
  private static func left<Number: FixedWidthInteger & SignedInteger>(
    _ r: Interval, _ x: (low: Int128, high: Int128?), _ y: (low: Int128, high: Int128?),
    _ offset: Int64, in width: CheckedArithmetic<Number>
  ) -> WholeRatio? {
    var arithmetic = width
    let (xLow, yLow) = (arithmetic.taken(x.low), arithmetic.taken(y.low))
    let (xHigh, yHigh) = (x.high.map { arithmetic.taken($0) }, y.high.map { arithmetic.taken($0) })
    let least = arithmetic.share(r.lower, offset)
    let high = arithmetic.share(r.upper, offset)
    if arithmetic.overflowed { return nil }
    // A share of nothing that is not reached still says that there is somebody.
    let low = least.flatMap { $0.numerator > 0 || ($0.numerator == 0 && $0.isOpen) ? $0 : nil }
    if let high, high.numerator <= 0 { return nil }

    var (partLow, partHigh): (Number, Number?) = (xLow, xHigh)
    var (wholeLow, wholeHigh): (Number, Number?) = (yLow, yHigh)
    if let low {
      partLow = max(xLow, arithmetic.ceiling(low, times: yLow))
      if let xHigh, low.numerator > 0 {
        let bound = arithmetic.floor(low.turned, times: xHigh)
        wholeHigh = min(yHigh ?? bound, bound)
      }
      // Of small numbers only some pairs are such a share; where the smallest whole has a part, nothing is left out.
      if xHigh != xLow, yHigh != yLow,
        let high, !arithmetic.isInside(partLow, over: yLow, high),
        !arithmetic.isWide(low, high, yLow),
        let simplest = arithmetic.simplest(from: low, to: high)
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
    return WholeRatio(
      part: (Int128(partLow), partHigh.map { Int128($0) }),
      whole: (Int128(wholeLow), wholeHigh.map { Int128($0) }),
      tighterRatio: isLower || isHigher ? quotient(x, y).subtracting(Interval(offset)) : nil)
  }

  private static func quotient(_ x: (low: Int128, high: Int128?), _ y: (low: Int128, high: Int128?))
    -> Interval
  {
    Interval(
      ordered: y.high.map { percent(x.low, $0) } ?? (x.low > 0 ? .open(.zero) : .closed(.zero)),
      x.high.map { percent($0, y.low) } ?? .unbounded)
  }

  private static func percent(_ x: Int128, _ y: Int128) -> Interval.End {
    let (product, overflow) = x.multipliedReportingOverflow(by: 100)
    return overflow ? .unbounded : Ratio(product, over: y).map { .closed($0) } ?? .unbounded
  }
}

extension WholeRatio {
  /// Whether what is known of a ratio above zero and of two counts tightens nothing: the same as finding what is left of them, without a
  /// division.
  ///
  /// Most relations that are applied say nothing new. Where numbers are large, or only one count has an upper bound, it is not asked.
  static func saysNothingNew(_ r: Interval, _ x: Interval, _ y: Interval, _ offset: Int64) -> Bool {
    guard let low = SmallShare(r.lower, offset), let high = SmallShare(r.upper, offset),
      let xLow = small(x.lower), let yLow = small(y.lower), yLow > 0,
      low.numerator * yLow <= xLow * low.denominator - (low.isOpen ? 1 : 0),
      xLow * high.denominator <= high.numerator * yLow - (high.isOpen ? 1 : 0)
    else { return false }
    if x.upper.value == nil, y.upper.value == nil { return true }
    guard let xHigh = small(x.upper), let yHigh = small(y.upper),
      low.numerator * yHigh <= xHigh * low.denominator - (low.isOpen ? 1 : 0),
      xHigh * high.denominator <= high.numerator * yHigh - (high.isOpen ? 1 : 0)
    else { return false }
    return xLow * low.denominator <= low.numerator * yHigh
      && xHigh * high.denominator >= high.numerator * yLow
  }

  /// A count of so few digits that products with a small share fit.
  private static func small(_ end: Interval.End) -> Int64? {
    guard let number = end.value?.numerator, number >= 0, number < 1 << 28 else { return nil }
    return Int64(truncatingIfNeeded: number)
  }

  /// An end of a ratio with its offset as a share of one, above zero.
  private struct SmallShare {
    let numerator: Int64
    let denominator: Int64
    let isOpen: Bool

    init?(_ end: Interval.End, _ offset: Int64) {
      guard let value = end.value, value.denominator < 1 << 24, value.numerator.magnitude < 1 << 32,
        offset.magnitude < 1 << 8
      else { return nil }
      denominator = Int64(truncatingIfNeeded: value.denominator) * 100
      numerator =
        Int64(truncatingIfNeeded: value.numerator)
        + offset * Int64(truncatingIfNeeded: value.denominator)
      isOpen = !end.isClosed
      if numerator <= 0 { return nil }
    }
  }
}
