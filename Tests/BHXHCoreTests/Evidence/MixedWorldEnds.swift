import BHXHCore

/// What a printed number asks of a fraction, in plain integers.
struct MixedWorldEnds {
  typealias End = (value: Int, over: Int, isClosed: Bool)
  let low: End?
  let high: End?

  init(_ value: Quantity, _ measure: Measure) {
    let interval = value.interval(
      as: NumberKind(isPercentage: measure.isPercentage, isSigned: measure.isSigned))
    func end(_ end: Interval.End) -> End? {
      end.value.map { (Int($0.numerator), Int($0.denominator), end.isClosed) }
    }
    low = end(interval.lower)
    high = end(interval.upper)
  }

  func holds(_ above: Int, over below: Int) -> Bool {
    if below <= 0 { return false }
    if let low {
      let (left, right) = (above * low.over, low.value * below)
      if left < right || (left == right && !low.isClosed) { return false }
    }
    if let high {
      let (left, right) = (above * high.over, high.value * below)
      if left > right || (left == right && !high.isClosed) { return false }
    }
    return true
  }

  /// Takes from the range of a count what the fraction does not allow, told its value for 0 and for 1.
  func narrow(
    _ least: inout Int, _ most: inout Int?, from zero: (Int, over: Int), to one: (Int, over: Int)
  ) {
    func ask(_ zero: Int, _ one: Int, atLeast end: Int) {
      // zero + v · (one − zero) ≥ end
      let slope = one - zero
      let needed = end - zero
      if slope == 0 {
        if needed > 0 { most = -1 }
      } else if slope > 0 {
        least = max(least, Self.ceiling(needed, over: slope))
      } else {
        let limit = Self.floor(-needed, over: -slope)
        most = min(most ?? limit, limit)
      }
    }
    ask(zero.over, one.over, atLeast: 1)
    if let low {
      func more(_ value: (Int, over: Int)) -> Int { value.0 * low.over - low.value * value.over }
      ask(more(zero), more(one), atLeast: low.isClosed ? 0 : 1)
    }
    if let high {
      func less(_ value: (Int, over: Int)) -> Int { high.value * value.over - value.0 * high.over }
      ask(less(zero), less(one), atLeast: high.isClosed ? 0 : 1)
    }
  }

  private static func floor(_ value: Int, over: Int) -> Int {
    value >= 0 ? value / over : -((-value + over - 1) / over)
  }

  private static func ceiling(_ value: Int, over: Int) -> Int { -floor(-value, over: over) }
}
