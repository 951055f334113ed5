/// The claims about one figure where these leave nothing of it.
struct Tellings {
  /// Those that no such figure can have.
  let impossible: [Int]
  private let possible: [(claim: Int, interval: Interval)]
  private let isWhole: Bool

  init(of unknown: Int, in network: Network) {
    let figure = network.unknowns[unknown]
    isWhole = figure.isWhole
    var impossible: [Int] = []
    var possible: [(claim: Int, interval: Interval)] = []
    for claim in figure.claims {
      let left = network.claims[claim].interval.intersection(figure.range)
      if let left = figure.isWhole ? left?.wholeNumbers?.interval : left {
        possible.append((claim, left))
      } else {
        impossible.append(claim)
      }
    }
    self.impossible = impossible
    self.possible = possible
  }

  /// Pairs that leave nothing, each claim that differs from any other in at least one of them.
  ///
  /// Intervals that overlap two by two have something in common, so larger sets are never needed. Where there are many, each is held against the
  /// one that ends first and the one that begins last: what differs from any differs from one of these.
  /// - Complexity: O(n), or O(`count`²) for few.
  func pairs(upTo count: Int) -> [[Int]] {
    if possible.count <= count {
      return possible.indices.flatMap { first in
        possible[(first + 1)...].compactMap { pair(possible[first], $0) }
      }
    }
    let first = possible.min { Side.high.isFurther($1.interval.upper, than: $0.interval.upper) }
    let last = possible.min { Side.low.isFurther($1.interval.lower, than: $0.interval.lower) }
    guard let first, let last else { return [] }
    return possible.compactMap { pair($0, first) ?? pair($0, last) }
  }

  private func pair(
    _ one: (claim: Int, interval: Interval), _ other: (claim: Int, interval: Interval)
  ) -> [Int]? {
    one.interval.intersection(other.interval) == nil ? [one.claim, other.claim].sorted() : nil
  }
}
