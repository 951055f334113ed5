/// An end of a ratio as a share of one.
struct RatioShare<Number: FixedWidthInteger & SignedInteger> {
  var numerator: Number
  var denominator: Number
  /// Whether it is not reached.
  var isOpen: Bool

  /// The share of the whole in the part.
  var turned: RatioShare {
    RatioShare(numerator: denominator, denominator: numerator, isOpen: isOpen)
  }

  var negated: RatioShare {
    RatioShare(numerator: -numerator, denominator: denominator, isOpen: isOpen)
  }
}

/// Products and quotients of whole numbers of one width that remember whether any of them left the range.
///
/// Most numbers fit into 64 bits, in which everything is several times quicker; what does not is done again in 128.
struct CheckedArithmetic<Number: FixedWidthInteger & SignedInteger> {
  private(set) var overflowed = false

  /// Whether a wider way is left for what leaves the range.
  private static var isNarrow: Bool { Number.bitWidth < 128 }

  /// A number in this width.
  mutating func taken(_ number: Int128) -> Number {
    // The lowest has no opposite.
    guard let taken = Number(exactly: number), taken != .min else {
      overflowed = true
      return 0
    }
    return taken
  }

  /// An end of a percentage with its offset, as a share of one; nil where it is unbounded.
  mutating func share(_ end: Interval.End, _ offset: Int64) -> RatioShare<Number>? {
    switch end {
    case .unbounded: nil
    case .open(let value): share(value, offset, isOpen: true)
    case .closed(let value): share(value, offset, isOpen: false)
    }
  }

  private mutating func share(_ value: Ratio, _ offset: Int64, isOpen: Bool) -> RatioShare<Number> {
    let denominator = taken(value.denominator)
    let shift = offset == 0 ? 0 : product(Number(offset), denominator)
    let (numerator, overflow) = taken(value.numerator).addingReportingOverflow(shift)
    if overflow { overflowed = true }
    return RatioShare(
      numerator: numerator, denominator: product(denominator, 100), isOpen: isOpen)
  }

  /// The smallest whole number not below share · count, or above it where the share is not reached.
  mutating func ceiling(_ share: RatioShare<Number>, times count: Number) -> Number {
    let (quotient, remainder) = divided(share, count)
    return remainder > 0 || share.isOpen ? quotient + 1 : quotient
  }

  /// The largest whole number not above it, or below it where the share is not reached.
  mutating func floor(_ share: RatioShare<Number>, times count: Number) -> Number {
    let (quotient, remainder) = divided(share, count)
    return remainder == 0 && share.isOpen ? quotient - 1 : quotient
  }

  /// What is left is never below zero.
  private mutating func divided(_ share: RatioShare<Number>, _ count: Number) -> (Number, Number) {
    let above = product(share.numerator, count)
    // What is next to the end has no neighbour to be rounded to.
    if overflowed || share.denominator <= 0 || above == .max || above == .min {
      overflowed = true
      return (0, 0)
    }
    let (quotient, remainder) = above.quotientAndRemainder(dividingBy: share.denominator)
    return remainder < 0 ? (quotient - 1, remainder + share.denominator) : (quotient, remainder)
  }

  /// Whether every whole number of at least `yLow` has a partner, so that small numbers need not be skipped; also where the numbers are
  /// too large to say.
  mutating func isWide(_ low: RatioShare<Number>, _ high: RatioShare<Number>, _ yLow: Number)
    -> Bool
  {
    var own = CheckedArithmetic()
    let upper = own.product(high.numerator, low.denominator)
    let lower = own.product(low.numerator, high.denominator)
    let wide = own.product(upper &- lower, yLow)
    let all = own.product(low.denominator, high.denominator)
    if own.overflowed, Self.isNarrow { overflowed = true }
    return own.overflowed || wide >= all
  }

  /// The simplest fraction between two shares; nil where the arithmetic leaves its range.
  mutating func simplest(from low: RatioShare<Number>, to high: RatioShare<Number>)
    -> SimplestFraction<Number>?
  {
    let found = SimplestFraction(from: low, to: high)
    if found == nil, Self.isNarrow { overflowed = true }
    return found
  }

  /// Whether x / y lies above a lower end, so that it says more.
  mutating func isAbove(_ x: Number, over y: Number, _ low: RatioShare<Number>?) -> Bool {
    guard let low else { return true }
    return product(x, low.denominator) > product(low.numerator, y)
  }

  /// Whether x / y is no further than an upper end.
  mutating func isInside(_ x: Number, over y: Number, _ high: RatioShare<Number>) -> Bool {
    let (left, right) = (product(x, high.denominator), product(high.numerator, y))
    return left < right || (left == right && !high.isOpen)
  }

  /// Whether x / y lies below an upper end.
  mutating func isBelow(_ x: Number, over y: Number, _ high: RatioShare<Number>?) -> Bool {
    guard let high else { return true }
    return product(x, high.denominator) < product(high.numerator, y)
  }

  mutating func product(_ left: Number, _ right: Number) -> Number {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    if overflow { overflowed = true }
    return product
  }
}
