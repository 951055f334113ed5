/// Remembers what a search for a region has seen, for one region after the other: nothing is cleared between them.
///
/// - Complexity: O(1) a step; one list of the unknowns and one of the relations of the whole network.
struct RegionMarks: Sendable {
  private var ofUnknowns: [Mark]
  private var ofConstraints: [Int32]
  private var round: Int32 = 0

  private struct Mark {
    var round: Int32
    var place: Int32
  }

  init(_ network: Network) {
    ofUnknowns = [Mark](
      repeating: Mark(round: 0, place: 0), count: network.unknowns.count)
    ofConstraints = [Int32](repeating: 0, count: network.constraints.count)
  }

  /// Begins another region.
  mutating func begin() { round += 1 }

  /// Gives an unknown its place in the region, unless it has one already.
  mutating func place(_ unknown: Int, at place: Int) -> Bool {
    if ofUnknowns[unknown].round == round { return false }
    ofUnknowns[unknown] = Mark(round: round, place: Int32(place))
    return true
  }

  /// The place of an unknown that has one.
  func place(of unknown: Int) -> Int { Int(ofUnknowns[unknown].place) }

  /// Whether a relation was not seen in this region before; then it is from now on.
  mutating func see(_ constraint: Int) -> Bool {
    if ofConstraints[constraint] == round { return false }
    ofConstraints[constraint] = round
    return true
  }
}
