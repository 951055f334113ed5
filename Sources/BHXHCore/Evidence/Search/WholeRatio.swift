/// What r + offset = 100 · x / y says of counts x and y and of a ratio that is not negative, in whole numbers only.
///
/// The same as interval arithmetic followed by rounding, without a common divisor to find at each step.
struct WholeRatio {
  /// What is left of x and of y by the other two.
  let part: BoundTightening.CountEnds
  let whole: BoundTightening.CountEnds
  /// Whether x and y leave less of r than what is known of it, on either side: `percent` says what.
  let isLower: Bool
  let isHigher: Bool

  /// Nil where a number is negative or too large for this way.
  init?(
    _ r: Interval, _ x: BoundTightening.CountEnds, _ y: BoundTightening.CountEnds, _ offset: Int64
  ) {
    guard let xLow = x.low, xLow >= 0, let yLow = y.low,
      let left = Self.left(
        r, (xLow, x.high), (yLow, y.high), offset, in: CheckedArithmetic<Int64>())
        ?? Self.left(r, (xLow, x.high), (yLow, y.high), offset, in: CheckedArithmetic<Int128>())
    else { return nil }
    self = left
  }

  private init(
    part: BoundTightening.CountEnds, whole: BoundTightening.CountEnds, isLower: Bool = false,
    isHigher: Bool = false
  ) {
    self.part = part
    self.whole = whole
    self.isLower = isLower
    self.isHigher = isHigher
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
    if arithmetic.saysNothingNew(least, high, (xLow, xHigh), (yLow, yHigh)) {
      return WholeRatio(part: (x.low, x.high), whole: (y.low, y.high))
    }

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
      isLower: isLower, isHigher: isHigher)
  }

  /// What counts of at least nothing, over at least one, leave of r; nil where it is no less than what is known of it.
  func percent(
    _ x: BoundTightening.CountEnds, _ y: BoundTightening.CountEnds, _ offset: Int64
  ) -> Interval? {
    if !isLower, !isHigher { return nil }
    let (xLow, yLow) = (x.low ?? 0, y.low ?? 1)
    let quotient = Interval(
      ordered: isLower ? Self.lowest(xLow, y.high) : .unbounded,
      isHigher ? x.high.map { Self.percent($0, yLow) } ?? .unbounded : .unbounded)
    return offset == 0 ? quotient : quotient.subtracting(Interval(offset))
  }

  private static func lowest(_ x: Int128, _ y: Int128?) -> Interval.End {
    y.map { percent(x, $0) } ?? (x > 0 ? .open(.zero) : .closed(.zero))
  }

  private static func percent(_ x: Int128, _ y: Int128) -> Interval.End {
    let (product, overflow) = x.multipliedReportingOverflow(by: 100)
    return overflow ? .unbounded : Ratio(product, over: y).map { .closed($0) } ?? .unbounded
  }
}

extension CheckedArithmetic {
  /// Whether what is known of a ratio above zero and of two counts tightens nothing: the same as finding what is left of them, without a
  /// division.
  ///
  /// Most relations that are applied say nothing new. Where only one count has an upper bound, or a number leaves the width, it is not said.
  fileprivate func saysNothingNew(
    _ low: RatioShare<Number>?, _ high: RatioShare<Number>?, _ x: (low: Number, high: Number?),
    _ y: (low: Number, high: Number?)
  ) -> Bool {
    guard let low, let high, low.numerator > 0, y.low > 0 else { return false }
    var own = CheckedArithmetic()
    guard own.isAtLeast(low, x.low, over: y.low), own.isInside(x.low, over: y.low, high) else {
      return false
    }
    if x.high == nil, y.high == nil { return !own.overflowed }
    guard let xHigh = x.high, let yHigh = y.high, own.isAtLeast(low, xHigh, over: yHigh),
      own.isInside(xHigh, over: yHigh, high)
    else { return false }
    return own.product(x.low, low.denominator) <= own.product(low.numerator, yHigh)
      && own.product(xHigh, high.denominator) >= own.product(high.numerator, y.low)
      && !own.overflowed
  }

  private mutating func isAtLeast(_ low: RatioShare<Number>, _ x: Number, over y: Number) -> Bool {
    let (least, part) = (product(low.numerator, y), product(x, low.denominator))
    return least < part || (least == part && !low.isOpen)
  }
}
