extension BoundTightening {
  /// r + offset = 100 · x / y of counts, where the part may be below zero, as a change is.
  ///
  /// The same as by intervals, one unknown after the other, in whole numbers: a common divisor is looked for only of what tightens.
  /// - Parameter y: known to be at least 1.
  /// - Returns: nil where a number leaves the range; what was taken away until then cannot be true.
  mutating func applySignedRatio(_ r: Int, _ x: Int, _ y: Int, _ offset: Int64) -> Bool? {
    let whole = wholeEnds(of: y)
    guard let yLow = whole.low, yLow > 0 else { return nil }
    var arithmetic = CheckedArithmetic()
    var ratio = arithmetic.shares(domains[r], offset)
    let quotient = Self.quotient(wholeEnds(of: x), yLow, whole.high)
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
    return applySignedWhole(wholeEnds(of: x), ratio, y, &arithmetic)
  }

  /// What a part and a ratio say of the whole.
  private mutating func applySignedWhole(
    _ part: (low: Int128?, high: Int128?), _ ratio: CheckedArithmetic.Shares, _ y: Int,
    _ arithmetic: inout CheckedArithmetic
  ) -> Bool? {
    // Nothing over anything is nothing: then the whole may be anything.
    let hasNoPart = part.low ?? 0 <= 0 && part.high ?? 0 >= 0
    if hasNoPart, ratio.hasZero { return true }
    if let low = ratio.low, low.numerator >= 0 {
      return narrowWhole(y, part, low, ratio.high, &arithmetic)
    }
    if let high = ratio.high, high.numerator <= 0 {
      let negated = (part.high.map { -$0 }, part.low.map { -$0 })
      return narrowWhole(y, negated, high.negated, ratio.low?.negated, &arithmetic)
    }
    return true
  }

  /// The same of a ratio that is not below zero.
  private mutating func narrowWhole(
    _ y: Int, _ part: (low: Int128?, high: Int128?), _ least: SimplestFraction.End,
    _ most: SimplestFraction.End?, _ arithmetic: inout CheckedArithmetic
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

  private mutating func narrow(_ unknown: Int, between lowest: Int128?, _ highest: Int128?) -> Bool
  {
    if let lowest, let highest, lowest > highest { return false }
    return narrow(unknown, from: lowest, to: highest)
  }

  /// The ends of x / y; none where it is unbounded.
  private static func quotient(
    _ x: (low: Int128?, high: Int128?), _ yLow: Int128, _ yHigh: Int128?
  ) -> CheckedArithmetic.Shares {
    /// Over a whole without an end a part comes as near to nothing as one likes.
    func end(_ part: Int128, over whole: Int128?) -> SimplestFraction.End {
      guard part != 0, let whole else {
        return SimplestFraction.End(numerator: 0, denominator: 1, isOpen: part != 0)
      }
      return SimplestFraction.End(numerator: part, denominator: whole, isOpen: false)
    }
    return CheckedArithmetic.Shares(
      low: x.low.map { end($0, over: $0 < 0 ? yLow : yHigh) },
      high: x.high.map { end($0, over: $0 > 0 ? yLow : yHigh) })
  }
}

extension CheckedArithmetic {
  /// The ends of a ratio, as shares of one; nil where it is unbounded.
  struct Shares {
    var low: SimplestFraction.End?
    var high: SimplestFraction.End?

    var hasZero: Bool {
      let isBelow = low.map { $0.numerator < 0 || $0.numerator == 0 && !$0.isOpen } ?? true
      let isAbove = high.map { $0.numerator > 0 || $0.numerator == 0 && !$0.isOpen } ?? true
      return isBelow && isAbove
    }
  }

  fileprivate mutating func shares(_ ratio: Interval, _ offset: Int64) -> Shares {
    Shares(low: share(ratio.lower, offset), high: share(ratio.upper, offset))
  }

  /// Whether an end says more than another on its side.
  fileprivate mutating func isInside(
    _ end: SimplestFraction.End, _ other: SimplestFraction.End?, _ side: Side
  ) -> Bool {
    guard let other else { return true }
    let left = product(end.numerator, other.denominator)
    let right = product(other.numerator, end.denominator)
    if left == right { return end.isOpen && !other.isOpen }
    return side == .low ? left > right : left < right
  }

  fileprivate mutating func percent(_ end: SimplestFraction.End?) -> Interval.End {
    guard let end, let value = Ratio(product(end.numerator, 100), over: end.denominator) else {
      return .unbounded
    }
    return end.isOpen ? .open(value) : .closed(value)
  }
}

extension SimplestFraction.End {
  fileprivate var negated: SimplestFraction.End {
    SimplestFraction.End(numerator: -numerator, denominator: denominator, isOpen: isOpen)
  }
}
