/// Arithmetic on intervals: the result holds every value that the operation gives for values of its operands.
///
/// Where an exact end leaves the range of `Ratio`, the result is unbounded there: wider than need be, never wrong.
extension Interval {
  /// All values with the other sign.
  public var negated: Interval {
    Interval(ordered: upper.negated, lower.negated)
  }

  /// All sums of a value of each.
  public func adding(_ other: Interval) -> Interval {
    Interval(ordered: lower.adding(other.lower), upper.adding(other.upper))
  }

  /// All differences of a value of each.
  public func subtracting(_ other: Interval) -> Interval {
    adding(other.negated)
  }

  /// The products; for every combination of signs the extremes are at the corners, and where nothing is negative at two of them.
  public func multiplied(by other: Interval) -> Interval {
    if let value = onlyValue, value == .zero { return self }
    if let value = other.onlyValue, value == .zero { return other }
    let (low, high) = (Corner(lower, below: true), Corner(upper, below: false))
    let (otherLow, otherHigh) = (
      Corner(other.lower, below: true), Corner(other.upper, below: false)
    )
    if low.isNotNegative, otherLow.isNotNegative {
      guard let least = low.multiplied(by: otherLow), let most = high.multiplied(by: otherHigh)
      else { return .everything }
      return Interval(ordered: least.end, most.end)
    }
    guard let first = low.multiplied(by: otherLow), let second = low.multiplied(by: otherHigh),
      let third = high.multiplied(by: otherLow), let fourth = high.multiplied(by: otherHigh)
    else { return .everything }
    return Interval(
      ordered: first.lower(of: second).lower(of: third.lower(of: fourth)).end,
      first.higher(of: second).higher(of: third.higher(of: fourth)).end)
  }

  /// The quotients by the values of `divisor` that are not zero; nil when zero is its only value.
  ///
  /// A divisor with zero inside leaves nothing known, one with zero at its end leaves one side unbounded.
  public func divided(by divisor: Interval) -> Interval? {
    if divisor.onlyValue == .zero { return nil }
    guard let reciprocal = divisor.reciprocal else { return .everything }
    return multiplied(by: reciprocal)
  }

  /// Nil where zero lies inside; not asked of zero alone.
  private var reciprocal: Interval? {
    let isPositive = lower.value.map { $0 >= .zero } ?? false
    let isNegative = upper.value.map { $0 <= .zero } ?? false
    guard isPositive || isNegative else { return nil }
    return Interval(ordered: upper.reciprocal, lower.reciprocal)
  }
}

extension Interval.End {
  fileprivate var negated: Interval.End {
    switch self {
    case .unbounded: .unbounded
    case .open(let value): .open(value.negated)
    case .closed(let value): .closed(value.negated)
    }
  }

  /// An infinite end turns to zero, which is not reached; zero turns to an infinite end.
  fileprivate var reciprocal: Interval.End {
    switch self {
    case .unbounded: .open(.zero)
    case .open(let value): value.reciprocal.map { .open($0) } ?? .unbounded
    case .closed(let value): value.reciprocal.map { .closed($0) } ?? .unbounded
    }
  }

  fileprivate func adding(_ other: Interval.End) -> Interval.End {
    guard let one = value, let two = other.value, let sum = one.adding(two) else {
      return .unbounded
    }
    return isClosed && other.isClosed ? .closed(sum) : .open(sum)
  }
}

/// One end of a factor, or one of the four products of two ends; the sign of an infinite one is kept.
private struct Corner {
  /// Nil is infinite.
  var value: Ratio?
  var signum: Int
  var isReached: Bool

  init(value: Ratio?, signum: Int, isReached: Bool) {
    self.value = value
    self.signum = signum
    self.isReached = isReached
  }

  init(_ end: Interval.End, below: Bool) {
    value = end.value
    signum = end.value?.signum ?? (below ? -1 : 1)
    isReached = end.isClosed
  }

  var isNotNegative: Bool { signum >= 0 }

  var end: Interval.End {
    guard let value else { return .unbounded }
    return isReached ? .closed(value) : .open(value)
  }

  /// Zero times anything is zero, also times infinity: the values near that corner are covered by the other corners.
  /// Nil when the product leaves the range.
  func multiplied(by other: Corner) -> Corner? {
    let sign = signum * other.signum
    if sign == 0 {
      let zeroIsReached =
        (signum == 0 && isReached) || (other.signum == 0 && other.isReached)
      return Corner(value: .zero, signum: 0, isReached: zeroIsReached)
    }
    guard let value, let factor = other.value else {
      return Corner(value: nil, signum: sign, isReached: false)
    }
    guard let product = value.multiplied(by: factor) else { return nil }
    return Corner(value: product, signum: sign, isReached: isReached && other.isReached)
  }

  func lower(of other: Corner) -> Corner {
    precedes(other) ? self : other.precedes(self) ? other : reached(or: other)
  }

  func higher(of other: Corner) -> Corner {
    precedes(other) ? other : other.precedes(self) ? self : reached(or: other)
  }

  private func reached(or other: Corner) -> Corner {
    isReached ? self : other
  }

  private func precedes(_ other: Corner) -> Bool {
    switch (value, other.value) {
    case (let one?, let two?): one < two
    case (nil, nil): signum < other.signum
    case (nil, _?): signum < 0
    case (_?, nil): other.signum > 0
    }
  }
}
