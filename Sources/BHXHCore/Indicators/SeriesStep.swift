/// How far apart the figures of a series usually are.
enum SeriesStep {
  /// The most frequent distance in months between neighbours, of several such the shortest; nil for fewer than two figures.
  ///
  /// - Parameter months: in the order of time, each once.
  static func usual(of months: [Month]) -> Int? {
    var counts: [Int: Int] = [:]
    for (later, earlier) in zip(months.dropFirst(), months) {
      counts[earlier.months(to: later), default: 0] += 1
    }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  /// The neighbours between which months are missing, in a series that goes month by month: more than half of its distances, and at least
  /// `fewestMonthly` of them, are of one month.
  static func gaps(in months: [Month]) -> [(from: Month, to: Month)] {
    let pairs = zip(months, months.dropFirst()).map { (from: $0, to: $1) }
    let monthly = pairs.count { $0.from.months(to: $0.to) == 1 }
    guard monthly >= fewestMonthly, 2 * monthly > pairs.count else { return [] }
    return pairs.filter { $0.from.months(to: $0.to) > 1 }
  }

  static let fewestMonthly = 3
}
