/// A set of claims that cannot hold together because the parts of one long sum are more than their whole.
///
/// It is found by arithmetic. To take one claim after the other away, and ask each time whether the rest can hold, takes n² steps; and where
/// ten thousand parts are too many, thousands of them are needed.
/// - Complexity: O(n · log n).
struct LongSumConflict {
  /// One claim of each figure that is needed, in order: none can be spared as far as the sum goes.
  let claims: [Int]
  /// Shorter ones go by trial, which looks at all relations around them.
  private static let leastTerms = 256

  /// - Parameters:
  ///   - constraint: the only relation that is looked at.
  ///   - isWanted: whether a claim is not left out.
  /// - Returns: nil where it is no long sum of different figures that cannot be negative, or where its parts are not more than the whole.
  init?(_ constraint: Constraint, in network: Network, where isWanted: (Int) -> Bool) {
    let figures = constraint.unknowns
    guard figures.count > Self.leastTerms, constraint.kind == .sum || constraint.kind == .bound,
      Set(figures).count == figures.count,
      figures.allSatisfy({
        network.unknowns[$0].isWhole && network.unknowns[$0].range == .notNegative
      })
    else { return nil }
    func ends(_ figure: Int, _ end: (WholeNumbers) -> Int128?) -> [(claim: Int, value: Int128)] {
      network.unknowns[figure].claims.filter(isWanted).compactMap { claim in
        network.claims[claim].interval.wholeNumbers.flatMap(end).map { (claim, $0) }
      }
    }
    guard let whole = ends(figures[0], \.highest).min(by: { $0.value < $1.value }) else {
      return nil
    }
    let parts = figures.dropFirst().compactMap { part in
      ends(part, \.lowest).max { $0.value < $1.value }
    }
    var needed = [whole.claim]
    var sum: Int128 = 0
    // The largest parts first: of these the fewest are more than the whole.
    for part in parts.sorted(by: { $0.value > $1.value }) {
      sum += part.value
      needed.append(part.claim)
      if sum > whole.value {
        claims = needed.sorted()
        return
      }
    }
    return nil
  }
}
