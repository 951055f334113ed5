import BHXHCore

/// Which printed numbers of a small world can hold together, by trying every truth.
///
/// What is printed at some lines holds together where a truth has all of it; the largest such sets say everything. A part of the truths is not
/// looked at once all that it could have is inside of a set that was found.
struct MixedWorldSets {
  private let world: MixedWorld
  private let reach: Int
  private var checks: [[(line: Int, holds: (MixedWorld.Truth) -> Bool)]]
  private var rules: [[(MixedWorld.Truth) -> Bool]]
  private var values: [[Int]]
  /// The largest sets that hold together, as bits of lines.
  private var largest: [UInt32] = []

  init(_ world: MixedWorld, reach: Int = 150) {
    self.world = world
    self.reach = reach
    let all = world.counts + world.hidden
    checks = Array(repeating: [], count: all)
    rules = Array(repeating: [], count: all)
    values = Array(repeating: Array(0...reach), count: all)
    for rule in world.rules where rule.line == nil {
      rules[rule.uses.max() ?? 0].append(rule.holds)
    }
    for line in world.published.indices {
      let (uses, holds) = world.condition(of: line)
      checks[uses.max() ?? 0].append((line, holds))
    }
    // What was printed comes first: the largest sets are found early, and most of the rest need not be looked at.
    for line in world.published.indices where world.published[line].figure < world.counts {
      let figure = world.published[line].figure
      let printed = Int(world.published[line].value.mantissa)
      values[figure].sort { abs($0 - printed) < abs($1 - printed) }
    }
    var truth = MixedWorld.Truth(repeating: 0, count: all)
    let everything = UInt32(1) << UInt32(world.published.count) - 1
    place(0, everything, &truth)
  }

  private mutating func place(_ position: Int, _ mask: UInt32, _ truth: inout MixedWorld.Truth) {
    if position == values.count {
      largest.removeAll { $0 & ~mask == 0 }
      largest.append(mask)
      return
    }
    for value in values[position] {
      truth[position] = value
      guard rules[position].allSatisfy({ $0(truth) }) else { continue }
      var left = mask
      for (line, holds) in checks[position] where !holds(truth) { left &= ~(1 << UInt32(line)) }
      if largest.contains(where: { left & ~$0 == 0 }) { continue }
      place(position + 1, left, &truth)
    }
  }

  private func holds(_ lines: UInt32) -> Bool { largest.contains { lines & ~$0 == 0 } }

  /// The sets that cannot hold although each smaller part of them can, without those whose conflict is a smaller one's; the smallest first.
  var remaining: [Set<Int>] {
    let count = world.published.count
    var smallest: [UInt32] = []
    for lines in 0..<(UInt32(1) << UInt32(count)) where !holds(lines) {
      let isSmallest = (0..<count).allSatisfy { line in
        lines & (1 << UInt32(line)) == 0 || holds(lines & ~(1 << UInt32(line)))
      }
      if isSmallest { smallest.append(lines) }
    }
    smallest.sort { $0.nonzeroBitCount < $1.nonzeroBitCount }
    var remaining: [UInt32] = []
    for set in smallest {
      let isBystander = remaining.contains { other in
        other.nonzeroBitCount < set.nonzeroBitCount && holds(other ^ set)
      }
      if !isBystander { remaining.append(set) }
    }
    return remaining.map { set in Set((0..<count).filter { set & (1 << UInt32($0)) != 0 }) }
  }
}
