extension BoundTightening {
  /// r + offset = 100 · x / y of counts, where the part may be below zero, as a change is.
  ///
  /// The same as by intervals, one unknown after the other, in whole numbers: a common divisor is looked for only of what tightens.
  /// - Parameter y: known to be at least 1.
  /// - Returns: nil where a number leaves the range; what was taken away until then cannot be true.
  mutating func applySignedRatio(_ r: Int, _ x: Int, _ y: Int, _ offset: Int64) -> Bool? {
    applySignedRatio(r, x, y, offset, in: CheckedArithmetic<Int64>())
      ?? applySignedRatio(r, x, y, offset, in: CheckedArithmetic<Int128>())
  }

  private mutating func applySignedRatio<Number: FixedWidthInteger & SignedInteger>(
    _ r: Int, _ x: Int, _ y: Int, _ offset: Int64, in width: CheckedArithmetic<Number>
  ) -> Bool? {
    var arithmetic = width
    let whole = arithmetic.ends(wholeEnds(of: y))
    guard let yLow = whole.low, yLow > 0 else { return nil }
    var ratio = arithmetic.shares(domains[r], offset)
    let quotient = Self.quotient(arithmetic.ends(wholeEnds(of: x)), yLow, whole.high)
    let isLower = quotient.low.map { arithmetic.isInside($0, ratio.low, .low) } ?? false
    let isHigher = quotient.high.map { arithmetic.isInside($0, ratio.high, .high) } ?? false
    let tighter = (
      low: isLower ? arithmetic.percent(quotient.low) : .unbounded,
      high: isHigher ? arithmetic.percent(quotient.high) : .unbounded
    )
    if arithmetic.overflowed { return nil }
    if isLower || isHigher {
      let left = Interval(ordered: tighter.low, tighter.high).subtracting(Interval(offset))
      guard narrow(r, to: left) else { return false }
      ratio = arithmetic.shares(domains[r], offset)
    }
    let lowest = ratio.low.flatMap { share in
      (share.numerator < 0 ? whole.high : yLow).map { arithmetic.ceiling(share, times: $0) }
    }
    let highest = ratio.high.flatMap { share in
      (share.numerator > 0 ? whole.high : yLow).map { arithmetic.floor(share, times: $0) }
    }
    if arithmetic.overflowed { return nil }
    guard narrow(x, between: lowest, highest) else { return false }
    return applySignedWhole(arithmetic.ends(wholeEnds(of: x)), ratio, y, &arithmetic)
  }

  /// What a part and a ratio say of the whole.
  private mutating func applySignedWhole<Number>(
    _ part: Ends<Number>, _ ratio: RatioShares<Number>, _ y: Int,
    _ arithmetic: inout CheckedArithmetic<Number>
  ) -> Bool? {
    if arithmetic.overflowed { return nil }
    // Nothing over anything is nothing: then the whole may be anything.
    let hasNoPart = part.low ?? 0 <= 0 && part.high ?? 0 >= 0
    if hasNoPart, ratio.hasZero { return true }
    if let low = ratio.low, low.numerator >= 0 {
      return narrowWhole(y, part, low, ratio.high, &arithmetic)
    }
    if let high = ratio.high, high.numerator <= 0 {
      let negated = Ends(low: part.high.map { -$0 }, high: part.low.map { -$0 })
      return narrowWhole(y, negated, high.negated, ratio.low?.negated, &arithmetic)
    }
    return true
  }

  /// The same of a ratio that is not below zero.
  private mutating func narrowWhole<Number>(
    _ y: Int, _ part: Ends<Number>, _ least: RatioShare<Number>, _ most: RatioShare<Number>?,
    _ arithmetic: inout CheckedArithmetic<Number>
  ) -> Bool? {
    if let high = part.high, high <= 0 { return false }
    if let most, most.numerator <= 0 { return false }
    let lowest = part.low.flatMap { low in
      low > 0 ? most.map { arithmetic.ceiling($0.turned, times: low) } : nil
    }
    let highest = part.high.flatMap { high in
      least.numerator > 0 ? arithmetic.floor(least.turned, times: high) : nil
    }
    if arithmetic.overflowed { return nil }
    return narrow(y, between: lowest, highest)
  }

  private mutating func narrow<Number: BinaryInteger>(
    _ unknown: Int, between lowest: Number?, _ highest: Number?
  ) -> Bool {
    if let lowest, let highest, lowest > highest { return false }
    return narrow(unknown, from: lowest.map { Int128($0) }, to: highest.map { Int128($0) })
  }

  /// The ends of x / y; none where it is unbounded.
  private static func quotient<Number>(_ x: Ends<Number>, _ yLow: Number, _ yHigh: Number?)
    -> RatioShares<Number>
  {
    /// Over a whole without an end a part comes as near to nothing as one likes.
    func end(_ part: Number, over whole: Number?) -> RatioShare<Number> {
      guard part != 0, let whole else {
        return RatioShare(numerator: 0, denominator: 1, isOpen: part != 0)
      }
      return RatioShare(numerator: part, denominator: whole, isOpen: false)
    }
    return RatioShares(
      low: x.low.map { end($0, over: $0 < 0 ? yLow : yHigh) },
      high: x.high.map { end($0, over: $0 > 0 ? yLow : yHigh) })
  }
}

/// The ends of a count; nil where it is unbounded.
private struct Ends<Number: FixedWidthInteger & SignedInteger> {
  let low: Number?
  let high: Number?
}

/// The ends of a ratio, as shares of one; nil where it is unbounded.
private struct RatioShares<Number: FixedWidthInteger & SignedInteger> {
  var low: RatioShare<Number>?
  var high: RatioShare<Number>?

  var hasZero: Bool {
    let isBelow = low.map { $0.numerator < 0 || $0.numerator == 0 && !$0.isOpen } ?? true
    let isAbove = high.map { $0.numerator > 0 || $0.numerator == 0 && !$0.isOpen } ?? true
    return isBelow && isAbove
  }
}

extension CheckedArithmetic {
  fileprivate mutating func ends(_ ends: (low: Int128?, high: Int128?)) -> Ends<Number> {
    Ends(low: ends.low.map { taken($0) }, high: ends.high.map { taken($0) })
  }

  fileprivate mutating func shares(_ ratio: Interval, _ offset: Int64) -> RatioShares<Number> {
    RatioShares(low: share(ratio.lower, offset), high: share(ratio.upper, offset))
  }

  /// Whether an end says more than another on its side.
  fileprivate mutating func isInside(
    _ end: RatioShare<Number>, _ other: RatioShare<Number>?, _ side: Side
  )
    -> Bool
  {
    guard let other else { return true }
    let left = product(end.numerator, other.denominator)
    let right = product(other.numerator, end.denominator)
    if left == right { return end.isOpen && !other.isOpen }
    return side == .low ? left > right : left < right
  }

  fileprivate mutating func percent(_ end: RatioShare<Number>?) -> Interval.End {
    guard let end,
      let value = Ratio(Int128(product(end.numerator, 100)), over: Int128(end.denominator))
    else { return .unbounded }
    return end.isOpen ? .open(value) : .closed(value)
  }
}
