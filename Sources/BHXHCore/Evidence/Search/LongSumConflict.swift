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
    var whole: (claim: Int, value: Int128)?
    var parts: [(claim: Int, value: Int128)] = []
    for figure in figures {
      // Of several tellings the one that says most.
      var least: (claim: Int, value: Int128)?
      for claim in network.unknowns[figure].claims where isWanted(claim) {
        let ends = network.claims[claim].interval.wholeNumbers
        if figure == figures[0] {
          if let end = ends?.highest, end < whole?.value ?? .max { whole = (claim, end) }
        } else if let end = ends?.lowest, end > least?.value ?? 0 {
          least = (claim, end)
        }
      }
      if let least { parts.append(least) }
    }
    guard let whole else { return nil }
    var needed = [whole.claim]
    var sum: Int128 = 0
    // The largest parts first: of these the fewest are more than the whole.
    for place in parts.indices.ordered(by: { parts[$0].value > parts[$1].value }) {
      let part = parts[place]
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
