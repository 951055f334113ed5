/// How many single edits lie between two texts: insertions, deletions, substitutions and swaps of neighbours.
///
/// This is the optimal string alignment distance, the usual measure behind "did you mean".
package enum EditDistance {
  /// The distance between two sequences of Unicode scalars or bytes, in O(n · m) time and O(m) space.
  package static func between<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = previous
    for row in 0..<left.count {
      current[0] = row + 1
      for column in 0..<right.count {
        let cost = left[row] == right[column] ? 0 : 1
        var best = min(previous[column + 1] + 1, current[column] + 1, previous[column] + cost)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = best
      }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[right.count]
  }

  /// The candidates nearest to `word`, at most `count` of them and none further away than a third of its length.
  ///
  /// - Returns: nearest first, equal distances in the order given; empty when nothing is near enough.
  package static func nearest(to word: String, among candidates: [String], count: Int = 1)
    -> [String]
  {
    let scalars = Array(word.lowercased().unicodeScalars)
    let limit = max(1, scalars.count / 3)
    let ranked = candidates.enumerated().map { position, candidate in
      (between(scalars, Array(candidate.lowercased().unicodeScalars)), position, candidate)
    }
    return ranked.filter { $0.0 <= limit }.ordered { ($0.0, $0.1) < ($1.0, $1.1) }
      .prefix(count).map(\.2)
  }
}
