extension Revision {
  /// r + offset = 100 · x / y.
  ///
  /// A ratio of which nothing is said need not exist, so it says nothing of the denominator either; one that was printed has a
  /// denominator of at least 1.
  mutating func applyRatio(_ r: Int, _ x: Int, _ y: Int, _ offset: Int64) -> Bool {
    if domains[r] == .everything, domains[y].lower.value.map({ $0 < Ratio(1) }) ?? true {
      return true
    }
    guard narrow(y, to: Self.atLeastOne) else { return false }
    if isWhole[x], isWhole[y], let whole = WholeRatio(domains[r], domains[x], domains[y], offset) {
      return apply(whole, r, x, y)
    }
    return applyAnyRatio(r, x, y, Ratio(offset))
  }

  private static let atLeastOne = Interval(ordered: .closed(Ratio(1)), .unbounded)

  /// By interval arithmetic, for every sign and size.
  private mutating func applyAnyRatio(_ r: Int, _ x: Int, _ y: Int, _ offset: Ratio) -> Bool {
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

  private mutating func apply(_ ratio: WholeRatio, _ r: Int, _ x: Int, _ y: Int) -> Bool {
    if let tighter = ratio.tighterRatio, !narrow(r, to: tighter) { return false }
    return narrow(x, from: ratio.part.lowest, to: ratio.part.highest)
      && narrow(y, from: ratio.whole.lowest, to: ratio.whole.highest)
  }
}
