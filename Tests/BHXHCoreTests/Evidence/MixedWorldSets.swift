/// Which printed numbers of a small world cannot hold together, by trying truths.
struct MixedWorldSets {
  private let world: MixedWorld
  /// Whether some set was given up before everything was tried; it counts as one that cannot hold.
  private(set) var hasGivenUp = false
  /// Which lines each truth met so far has, and sets that none has.
  private var met: [Set<Int>] = []
  private var impossible: Set<Set<Int>> = []

  init(_ world: MixedWorld) {
    self.world = world
    meet(world.truth)
  }

  private mutating func meet(_ truth: MixedWorld.Truth) {
    met.append(Set(world.published.indices.filter { world.condition(of: $0).holds(truth) }))
  }

  /// Whether some truth has all of these numbers; what hangs together with nothing else is tried by itself.
  private mutating func holds(_ lines: Set<Int>) -> Bool {
    if met.contains(where: lines.isSubset) { return true }
    if impossible.contains(where: lines.isSuperset) { return false }
    let sorted = lines.sorted()
    let conditions = world.conditions(of: sorted)
    var whole = world.truth
    var left = Set(whole.indices)
    while let count = left.min() {
      let counts = MixedWorldTruths.joined(to: [count], conditions)
      left.subtract(counts)
      guard let truth = first(of: sorted, counts) else {
        impossible.insert(lines)
        return false
      }
      for count in counts { whole[count] = truth[count] }
    }
    meet(whole)
    return true
  }

  /// A truth that some counts may have: of near ones first, for a ratio may be one of large counts only.
  private mutating func first(of lines: [Int], _ counts: Set<Int>) -> MixedWorld.Truth? {
    var found: MixedWorld.Truth?
    for (reach, isSparse) in [(60, false), (2_000_000, true), (5_000, false)] {
      let truths = MixedWorldTruths(
        world, lines, wanted: Array(counts), reach: reach, isSparse: isSparse)
      let isWhole = truths.visit {
        found = $0
        return false
      }
      if found != nil { return found }
      if !isWhole {
        hasGivenUp = true
        return nil
      }
    }
    return nil
  }

  /// The sets that cannot hold although each smaller part of them can, without those whose conflict is a smaller one's; the smallest first.
  mutating func remaining() -> [Set<Int>] {
    var remaining: [Set<Int>] = []
    for set in smallest().sorted(by: { $0.count < $1.count }) {
      let isBystander = remaining.contains { other in
        other.count < set.count && holds(other.symmetricDifference(set))
      }
      if !isBystander { remaining.append(set) }
    }
    return remaining
  }

  /// All of them: where every set found lacks a line, what is left either holds or has another in it.
  private mutating func smallest() -> [Set<Int>] {
    let all = Set(world.published.indices)
    var found: [Set<Int>] = []
    var seen: Set<Set<Int>> = []
    var waiting: [Set<Int>] = [[]]
    var holding: [Set<Int>] = []
    while let without = waiting.popLast() {
      if holding.contains(where: without.isSuperset) { continue }
      var set = found.first(where: without.isDisjoint)
      if set == nil, !holds(all.subtracting(without)) {
        let new = smallest(of: all.subtracting(without))
        found.append(new)
        set = new
      }
      guard let set else {
        holding.append(without)
        continue
      }
      for line in set where seen.insert(without.union([line])).inserted {
        waiting.append(without.union([line]))
      }
    }
    return found
  }

  private mutating func smallest(of lines: Set<Int>) -> Set<Int> {
    var kept = lines
    for line in lines.sorted() where !holds(kept.subtracting([line])) { kept.remove(line) }
    return kept
  }
}
