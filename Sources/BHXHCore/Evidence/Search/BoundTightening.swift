/// Applies one relation to the bounds of its unknowns, in every direction.
///
/// What is taken away cannot be true; what stays may still be false. Bounds are kept as outer bounds throughout.
struct BoundTightening {
  var domains: [Interval]
  let isWhole: [Bool]
  /// The unknowns whose bounds moved since this was last emptied.
  var moved: [Int] = []

  /// - Parameter relation: its position in the region whose unknowns these are.
  /// - Returns: false where nothing is left of an unknown.
  mutating func apply(_ relation: Int, of region: Region) -> Bool {
    let terms = region.terms
    switch region.kinds[relation] {
    case .sum: return applySum(terms, relation, isBound: false)
    case .bound: return applySum(terms, relation, isBound: true)
    case .ratio(let offset):
      return applyRatio(terms[relation, 0], terms[relation, 1], terms[relation, 2], offset)
    case .share: return applyShare(terms[relation, 0], terms[relation, 1], terms[relation, 2])
    case .either: return applyEither(terms[relation, 0], terms[relation, 1], terms[relation, 2])
    }
  }

  /// Takes away what lies outside of `interval`.
  mutating func narrow(_ unknown: Int, to interval: Interval) -> Bool {
    if isWhole[unknown] {
      guard let whole = interval.wholeNumbers else { return false }
      return narrow(unknown, from: whole.lowest, to: whole.highest)
    }
    let before = domains[unknown]
    guard let after = before.intersection(interval) else { return false }
    if after == before { return true }
    domains[unknown] = after
    moved.append(unknown)
    return true
  }

  /// Takes away the whole numbers outside of two bounds; nil is unbounded. A bound beyond the highest count says nothing.
  mutating func narrow(_ unknown: Int, from lowest: Int128?, to highest: Int128?) -> Bool {
    narrow(unknown, wholeEnds(of: unknown), from: lowest, to: highest)
  }

  /// The same where the bounds of the count are at hand.
  private mutating func narrow(
    _ unknown: Int, _ ends: CountEnds, from lowest: Int128?, to highest: Int128?
  ) -> Bool {
    var (low, high) = ends
    var isTighter = false
    if let lowest, low.map({ $0 < lowest }) ?? true, lowest >= -Self.highestCount {
      (low, isTighter) = (lowest, true)
    }
    if let highest, high.map({ $0 > highest }) ?? true, highest <= Self.highestCount {
      (high, isTighter) = (highest, true)
    }
    guard isTighter else { return true }
    if let low, low > high ?? Self.highestCount { return false }
    if let high, high < -Self.highestCount { return false }
    domains[unknown] = Interval(
      ordered: low.map { .closed(Ratio(whole: $0)) } ?? .unbounded,
      high.map { .closed(Ratio(whole: $0)) } ?? .unbounded)
    moved.append(unknown)
    return true
  }

  /// The bounds of a count; nil where there is none.
  typealias CountEnds = (low: Int128?, high: Int128?)

  func wholeEnds(of unknown: Int) -> CountEnds {
    (domains[unknown].lower.value?.numerator, domains[unknown].upper.value?.numerator)
  }

  private static var highestCount: Int128 { Int128(Quantity.highestCount) }

  private mutating func applySum(_ lists: Lists, _ relation: Int, isBound: Bool) -> Bool {
    if lists.places(of: relation).allSatisfy({ isWhole[lists.item(at: $0)] }) {
      return applyWholeSum(lists, relation, isBound: isBound)
    }
    let terms = lists[relation]
    let (total, parts) = (terms[terms.startIndex], terms.dropFirst())
    // A difference of ratios was printed only of ratios that there are; and over one base there are all where there is one.
    if domains[parts[parts.startIndex]] != .everything {
      for unknown in terms where !isWhole[unknown] && domains[unknown] == .everything {
        domains[unknown] = Feasibility.somewhere
        moved.append(unknown)
      }
    }
    if parts.count == 2 { return applySumOfTwo(total, parts, isBound: isBound) }
    // Sums of all before and of all behind each part, so that a long sum costs no more than its length.
    var behind = [Interval(.zero)]
    for part in parts.reversed() {
      behind.append(behind[behind.count - 1].adding(domains[part]))
    }
    let sum = behind[parts.count]
    guard narrow(total, to: isBound ? Interval(ordered: sum.lower, .unbounded) : sum) else {
      return false
    }
    var before = Interval(.zero)
    for (position, part) in parts.enumerated() {
      let others = before.adding(behind[parts.count - 1 - position])
      before = before.adding(domains[part])
      let left = domains[total].subtracting(others)
      guard narrow(part, to: isBound ? Interval(ordered: .unbounded, left.upper) : left) else {
        return false
      }
    }
    return true
  }

  /// The same of two parts: each is what the other leaves of the total.
  private mutating func applySumOfTwo(_ total: Int, _ parts: ArraySlice<Int>, isBound: Bool) -> Bool
  {
    let both = (parts[parts.startIndex], parts[parts.startIndex + 1])
    let before = (domains[both.0], domains[both.1])
    let sum = before.0.adding(before.1)
    guard narrow(total, to: isBound ? Interval(ordered: sum.lower, .unbounded) : sum) else {
      return false
    }
    for (part, other) in [(both.0, before.1), (both.1, before.0)] {
      let left = domains[total].subtracting(other)
      guard narrow(part, to: isBound ? Interval(ordered: .unbounded, left.upper) : left) else {
        return false
      }
    }
    return true
  }

  private mutating func applyShare(_ n: Int, _ t: Int, _ d: Int) -> Bool {
    let hundred = Interval(100)
    guard narrow(t, to: .notNegative),
      let people = domains[t].multiplied(by: domains[d]).divided(by: hundred),
      narrow(n, to: Interval(ordered: people.lower, Self.opened(people.upper, up: 1)))
    else { return false }
    // ⌈q⌉ = n says that q lies in (n − 1, n].
    let rounded = Interval(ordered: Self.opened(domains[n].lower, up: -1), domains[n].upper)
    guard let exact = people.intersection(rounded) else { return false }
    let scaled = exact.multiplied(by: hundred)
    if !domains[t].contains(.zero) {
      guard let whole = scaled.divided(by: domains[t]), narrow(d, to: whole) else { return false }
    }
    if domains[d].contains(.zero) { return true }
    guard let percent = scaled.divided(by: domains[d]) else { return false }
    return narrow(t, to: percent)
  }

  /// The end moved by a whole number, which it does not reach.
  private static func opened(_ end: Interval.End, up step: Int64) -> Interval.End {
    guard let value = end.value?.adding(Ratio(step)) else { return .unbounded }
    return .open(value)
  }

  private mutating func applyEither(_ x: Int, _ y: Int, _ z: Int) -> Bool {
    let first = domains[x].intersection(domains[y])
    let second = domains[x].intersection(domains[z])
    switch (first, second) {
    case (nil, nil): return false
    case (let first?, nil): return narrow(x, to: first) && narrow(y, to: first)
    case (nil, let second?): return narrow(x, to: second) && narrow(z, to: second)
    case (let first?, let second?): return narrow(x, to: first.hull(second))
    }
  }
}

extension BoundTightening {
  /// r + offset = 100 · x / y.
  ///
  /// A ratio of which nothing is said need not exist, so it says nothing of the denominator either; one that was printed has a
  /// denominator of at least 1.
  mutating func applyRatio(_ r: Int, _ x: Int, _ y: Int, _ offset: Int64) -> Bool {
    if !isAtLeastOne(y) {
      if domains[r] == .everything, domains[y].lower.value.map({ $0 < Ratio(1) }) ?? true {
        return true
      }
      guard narrow(y, to: Self.atLeastOne) else { return false }
    }
    if isWhole[x], isWhole[y] {
      let (part, whole) = (wholeEnds(of: x), wholeEnds(of: y))
      if let left = WholeRatio(domains[r], part, whole, offset) {
        if let percent = left.percent(part, whole, offset), !narrow(r, to: percent) { return false }
        return (left.part == part || narrow(x, part, from: left.part.low, to: left.part.high))
          && (left.whole == whole || narrow(y, whole, from: left.whole.low, to: left.whole.high))
      }
      if let holds = applySignedRatio(r, x, y, offset) { return holds }
    }
    return applyAnyRatio(r, x, y, Ratio(offset))
  }

  /// Whether it is known already; of nearly every denominator it is.
  private func isAtLeastOne(_ unknown: Int) -> Bool {
    if case .closed(let lowest) = domains[unknown].lower {
      lowest.numerator >= lowest.denominator
    } else {
      false
    }
  }

  private static let atLeastOne = Interval(ordered: .closed(Ratio(1)), .unbounded)

  /// By interval arithmetic, for every sign and size.
  mutating func applyAnyRatio(_ r: Int, _ x: Int, _ y: Int, _ offset: Ratio) -> Bool {
    let hundred = Interval(100)
    guard let quotient = domains[x].multiplied(by: hundred).divided(by: domains[y]),
      narrow(r, to: quotient.subtracting(Interval(offset)))
    else { return false }
    let ratio = domains[r].adding(Interval(offset))
    guard let part = ratio.multiplied(by: domains[y]).divided(by: hundred), narrow(x, to: part)
    else { return false }
    // Nothing over anything is nothing: then the whole may be anything.
    if ratio.contains(.zero), domains[x].contains(.zero) { return true }
    guard let whole = domains[x].multiplied(by: hundred).divided(by: ratio) else { return false }
    return narrow(y, to: whole)
  }
}

extension BoundTightening {
  /// A sum of counts: the same as by intervals, in whole numbers.
  mutating func applyWholeSum(_ lists: Lists, _ relation: Int, isBound: Bool) -> Bool {
    let (total, parts) = (lists[relation, 0], lists.places(of: relation).dropFirst())
    var (low, high) = (Total(), Total())
    for place in parts {
      let ends = wholeEnds(of: lists.item(at: place))
      low.add(ends.low)
      high.add(ends.high)
    }
    guard narrow(total, from: low.sum, to: isBound ? nil : high.sum) else { return false }
    let whole = wholeEnds(of: total)
    for place in parts {
      let part = lists.item(at: place)
      let before = wholeEnds(of: part)
      let highest = whole.high.flatMap { total in low.without(before.low).map { total - $0 } }
      let lowest =
        isBound ? nil : whole.low.flatMap { total in high.without(before.high).map { total - $0 } }
      let movedBefore = moved.count
      guard narrow(part, before, from: lowest, to: highest) else { return false }
      if moved.count > movedBefore {
        let after = wholeEnds(of: part)
        low.replace(before.low, by: after.low)
        high.replace(before.high, by: after.high)
      }
    }
    return true
  }
}

/// A sum of bounds, of which some may be missing.
private struct Total {
  private var known: Int128 = 0
  private var missing = 0

  /// Nil where any bound is missing.
  var sum: Int128? { missing == 0 ? known : nil }

  mutating func add(_ bound: Int128?) {
    if let bound { known += bound } else { missing += 1 }
  }

  /// The sum of all but one of them.
  func without(_ bound: Int128?) -> Int128? {
    guard let bound else { return missing == 1 ? known : nil }
    return missing == 0 ? known - bound : nil
  }

  mutating func replace(_ bound: Int128?, by other: Int128?) {
    if let bound { known -= bound } else { missing -= 1 }
    add(other)
  }
}
