import BHXHCore

/// What some printed numbers of a small world leave the counts that hang together with some of them.
///
/// Every figure is a fraction whose parts are linear in each count, so what is printed leaves the last of its counts one range.
struct MixedWorldTruths {
  /// What a printed number or a rule asks of a truth.
  struct Condition {
    let uses: [Int]
    let holds: (MixedWorld.Truth) -> Bool
    /// The fraction that is printed; nil for a rule, and where it may be one of several.
    var fraction: Fraction?
  }

  /// A printed fraction, and its ends.
  struct Fraction {
    let exact: (MixedWorld.Truth) -> (Int, over: Int)
    let ends: MixedWorldEnds
  }

  /// Truths to look at before a search is given up.
  private static let most = 400_000
  private let size: Int
  private let reach: Int
  private let isSparse: Bool
  /// The counts in the order of trying, what their own numbers leave, and what can be asked once one is settled.
  private var order: [Int] = []
  private var domains: [ClosedRange<Int>?] = []
  private var checks: [[Condition]] = []
  /// Those of the conditions that leave the count a range, which need no asking.
  private var fractions: [[Fraction]] = []

  /// - Parameters:
  ///   - wanted: the counts to try, with all that they hang together with.
  ///   - reach: how far counts are tried that no number bounds.
  ///   - isSparse: whether of these only some are tried, the farther the fewer.
  init(
    _ world: MixedWorld, _ lines: [Int], wanted: [Int], reach: Int, isSparse: Bool = false
  ) {
    size = world.counts + world.hidden
    self.reach = reach
    self.isSparse = isSparse
    let conditions = world.conditions(of: lines)
    var left = Self.joined(to: wanted, conditions)
    let domains = (0..<size).map { world.domain(of: $0, lines) }
    var waiting = conditions.filter { left.isSuperset(of: $0.uses) }
    // What is fixed comes first, then what others leave a range, then what has the fewest values.
    var settled: Set<Int> = []
    while !left.isEmpty {
      func rank(_ count: Int) -> (Int, Int, Int) {
        let size = domains[count]?.count ?? .max
        let all = settled.union([count])
        let isBounded = waiting.contains { $0.fraction != nil && all.isSuperset(of: $0.uses) }
        return (size < 2 ? 0 : isBounded ? 1 : 2, size, count)
      }
      guard let next = left.min(by: { rank($0) < rank($1) }) else { break }
      left.remove(next)
      settled.insert(next)
      order.append(next)
      self.domains.append(domains[next])
      let asked = waiting.filter { settled.isSuperset(of: $0.uses) }
      checks.append(asked.filter { $0.fraction == nil })
      fractions.append(asked.compactMap(\.fraction))
      waiting.removeAll { settled.isSuperset(of: $0.uses) }
    }
  }

  /// - Parameter body: returns false to stop.
  /// - Returns: whether all truths within reach were visited, or `body` has stopped.
  @discardableResult
  func visit(_ body: (MixedWorld.Truth) -> Bool) -> Bool {
    var truth = MixedWorld.Truth(repeating: 0, count: size)
    var looks = 0
    func place(_ position: Int) -> Bool {
      if position == order.count { return body(truth) }
      let count = order[position]
      guard let range = range(at: position, &truth) else { return true }
      var value = range.lowerBound
      while value <= range.upperBound {
        looks += 1
        if looks > Self.most { return false }
        truth[count] = value
        if checks[position].allSatisfy({ $0.holds(truth) }), !place(position + 1) { return false }
        value += isSparse && value > 100 && range.count > 4_000 ? value / 50 : 1
      }
      return true
    }
    _ = place(0)
    return looks <= Self.most
  }

  /// What is left of a count by its own number and by those whose last count it is.
  private func range(at position: Int, _ truth: inout MixedWorld.Truth) -> ClosedRange<Int>? {
    let count = order[position]
    var (low, high) = (domains[position]?.lowerBound ?? 0, domains[position]?.upperBound)
    for fraction in fractions[position] {
      truth[count] = 0
      let zero = fraction.exact(truth)
      truth[count] = 1
      let one = fraction.exact(truth)
      fraction.ends.narrow(&low, &high, from: zero, to: one)
      if let high, high < low { return nil }
    }
    let end = high ?? max(low, reach)
    return low <= end ? low...end : nil
  }

  /// Some counts, and those that conditions tie to them.
  static func joined(to wanted: [Int], _ conditions: [Condition]) -> Set<Int> {
    var joined = Set(wanted)
    var waiting = conditions
    while let next = waiting.firstIndex(where: { !joined.isDisjoint(with: $0.uses) }) {
      joined.formUnion(waiting.remove(at: next).uses)
    }
    return joined
  }
}

extension MixedWorld {
  /// What numbers at some lines ask, and what holds by itself.
  func conditions(of lines: [Int]) -> [MixedWorldTruths.Condition] {
    rules.filter { $0.line == nil }
      .map { MixedWorldTruths.Condition(uses: $0.uses, holds: $0.holds) } + lines.map(condition)
  }

  /// What a printed number asks of a truth.
  func condition(of line: Int) -> MixedWorldTruths.Condition {
    if let rule = rules.first(where: { $0.line == line }) {
      return MixedWorldTruths.Condition(uses: rule.uses, holds: rule.holds)
    }
    let figure = figures[published[line].figure]
    let ends = MixedWorldEnds(published[line].value, figure.name.measure)
    if figure.others.isEmpty {
      let exact = figure.exact
      return MixedWorldTruths.Condition(
        uses: figure.uses,
        holds: { truth in
          let (above, below) = exact(truth)
          return ends.holds(above, over: below)
        }, fraction: MixedWorldTruths.Fraction(exact: exact, ends: ends))
    }
    let readings = [figure.exact] + figure.others
    return MixedWorldTruths.Condition(uses: figure.uses) { truth in
      readings.contains { exact in
        let (above, below) = exact(truth)
        return ends.holds(above, over: below)
      }
    }
  }

  /// What a count may be by its own number; nil where nothing bounds it.
  fileprivate func domain(of count: Int, _ lines: [Int]) -> ClosedRange<Int>? {
    guard count < counts else { return nil }
    for line in lines where published[line].figure == count {
      let ends = MixedWorldEnds(published[line].value, figures[count].name.measure)
      if let high = ends.high {
        let low = max(0, ends.low?.value ?? 0)
        return low...max(low, high.value)
      }
    }
    return nil
  }

  /// About how many truths have the printed counts, and any number of what was not counted.
  func truthsToTry(reach: Int) -> Int {
    var truths = 1
    for position in 0..<counts {
      let printed = published.first { $0.figure == position }?.value
      switch printed?.qualifier {
      case .exact: continue
      case .rounded(let half): truths *= Int(2 * half + 1)
      default: truths *= Int(printed?.mantissa ?? Int64(reach)) + 1
      }
    }
    return hidden > 0 ? truths * reach : truths
  }
}
