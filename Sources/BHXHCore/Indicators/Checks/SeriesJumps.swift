/// Finds figures that leap out of their own series: a digit lost, thousands taken for ones, another unit's column.
///
/// The rule, for a stock of one unit: of each figure the relative change since the figure one step before, (now − before) ÷ before, where a step is
/// the usual distance of the series. A change is a jump when it is away from the median of the changes by more than `deviations` times their
/// median absolute deviation (MAD) *and* by more than `points` percentage points; at least `fewestChanges` changes are needed. The way back from a jump is
/// no second one. All of it is exact.
///
/// A unit is one territory, before and after a break two: no series crosses one. A figure that is only known to be over or under a
/// number, and one whose time is uncertain, is left out.
struct SeriesJumps {
  static let fewestChanges = 6
  static let deviations: Int64 = 10
  static let points: Int64 = 5

  /// A figure and how it has changed.
  struct Change {
    let now: Fact
    let before: Fact
    let share: Ratio
  }

  /// What is usual in a series.
  struct Usual {
    let median: Ratio
    let deviation: Ratio
  }

  /// The jumps of a series, in the order of time, with what is usual in it.
  static func jumps(in facts: [Fact]) -> (jumps: [Change], usual: Usual)? {
    let known = facts.filter { fact in
      switch fact.value.qualifier {
      case .over, .under, .through: false
      case .exact, .about, .rounded: fact.period.isComparable && fact.value.mantissa > 0
      }
    }
    guard let step = SeriesStep.usual(of: known.map(\.period.end)) else { return nil }
    let changes = zip(known.dropFirst(), known).compactMap { now, before in
      before.period.end.months(to: now.period.end) == step ? change(now, since: before) : nil
    }
    guard changes.count >= fewestChanges, let usual = usual(of: changes.map(\.share)) else {
      return nil
    }
    var jumps: [Change] = []
    for change in changes where isJump(change.share, usual) {
      // Back to what it was before the jump.
      if let last = jumps.last, last.now == change.before,
        let since = self.change(change.now, since: last.before), !isJump(since.share, usual)
      {
        continue
      }
      jumps.append(change)
    }
    return jumps.isEmpty ? nil : (jumps, usual)
  }

  private static func change(_ now: Fact, since before: Fact) -> Change? {
    Ratio(now.value.mantissa - before.value.mantissa, over: before.value.mantissa)
      .map { Change(now: now, before: before, share: $0) }
  }

  private static func usual(of shares: [Ratio]) -> Usual? {
    guard let median = median(of: shares) else { return nil }
    let distances = shares.compactMap { distance($0, median) }
    guard distances.count == shares.count, let deviation = self.median(of: distances) else {
      return nil
    }
    return Usual(median: median, deviation: deviation)
  }

  private static func isJump(_ share: Ratio, _ usual: Usual) -> Bool {
    guard let distance = distance(share, usual.median),
      let most = usual.deviation.multiplied(by: Ratio(deviations)),
      let least = Ratio(points, over: 100)
    else { return false }
    return most < distance && least < distance
  }

  private static func distance(_ share: Ratio, _ median: Ratio) -> Ratio? {
    share.subtracting(median).map { $0.isNegative ? $0.negated : $0 }
  }

  /// The middle one in order of size, of two the lower one.
  private static func median(of ratios: [Ratio]) -> Ratio? {
    ratios.isEmpty ? nil : ratios.sorted()[(ratios.count - 1) / 2]
  }
}

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
