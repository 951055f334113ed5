/// Which printed numbers of a small world cannot hold together, by trying truths.
struct MixedWorldSets {
  private let world: MixedWorld
  private let reach: Int
  private var known: [Set<Int>: Bool] = [:]

  init(_ world: MixedWorld, reach: Int) {
    self.world = world
    self.reach = reach
  }

  /// Whether some truth has all of these numbers.
  private mutating func holds(_ lines: Set<Int>) -> Bool {
    if let known = known[lines] { return known }
    let holds = world.isPossible(lines.sorted(), reach: reach)
    known[lines] = holds
    return holds
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
