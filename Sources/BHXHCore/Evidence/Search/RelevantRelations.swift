extension Region {
  /// The relations by which some claims may contradict each other while all others are left out.
  ///
  /// Of what was hardly published most says nothing: a ratio that nobody printed need not exist, and what hangs on the rest by a single
  /// figure can always be chosen to fit it, with nobody anywhere else. What is left is small, and can be searched to its end. The
  /// unknowns of the claims stand first, those without a relation too.
  ///
  /// - Parameters:
  ///   - core: relations that are looked at before any others around the claims.
  ///   - limit: how many others are looked at.
  init(
    _ network: Network, joining claims: [Int], core: [Int], atMost limit: Int,
    _ marks: inout RegionMarks
  ) {
    let claimed = claims.map { network.claimed[$0] }
    var relevant = RelevantRelations(network, Set(claimed))
    relevant.explore(from: claimed, core, atMost: limit, &marks)
    self.init(network, unknowns: claimed, constraints: relevant.kept())
  }
}

/// Which relations around claimed unknowns can take part in a contradiction.
private struct RelevantRelations {
  private let network: Network
  private let claimed: Set<Int>
  private var positions: [Int] = []

  init(_ network: Network, _ claimed: Set<Int>) {
    self.network = network
    self.claimed = claimed
  }

  /// Gathers the relations around the claimed unknowns, those that say nothing apart.
  mutating func explore(
    from start: [Int], _ core: [Int], atMost limit: Int, _ marks: inout RegionMarks
  ) {
    marks.begin()
    var waiting: [Int] = []
    func reach(_ unknowns: [Int], _ marks: inout RegionMarks) {
      for unknown in unknowns where marks.place(unknown, at: 0) { waiting.append(unknown) }
    }
    for position in core where marks.see(position) && !saysNothing(position) {
      positions.append(position)
      reach(network.constraints[position].unknowns, &marks)
    }
    reach(start, &marks)
    var (next, used) = (0, 0)
    while next < waiting.count {
      for position in network.unknowns[waiting[next]].constraints where marks.see(position) {
        if saysNothing(position) { continue }
        let unknowns = network.constraints[position].unknowns
        used += Region.weight(of: unknowns.count)
        if used > limit { return }
        positions.append(position)
        reach(unknowns, &marks)
      }
      next += 1
    }
  }

  /// Whether a relation is of a ratio or a difference that nobody printed and nothing else speaks of.
  private func saysNothing(_ position: Int) -> Bool {
    let constraint = network.constraints[position]
    switch constraint.kind {
    case .ratio: return isUnsaid(constraint.unknowns[0])
    case .sum where constraint.unknowns.count == 3:
      let difference = constraint.unknowns[1]
      return !claimed.contains(difference) && network.unknowns[difference].range == .everything
        && network.unknowns[difference].constraints.allSatisfy { other in
          other == position
            || network.constraints[other].isRatio
              && isUnsaid(network.constraints[other].unknowns[0])
        }
    default: return false
    }
  }

  /// Whether an unknown is no more than the result of ratios.
  private func isUnsaid(_ ratio: Int) -> Bool {
    !claimed.contains(ratio)
      && network.unknowns[ratio].constraints.allSatisfy {
        network.constraints[$0].isRatio && network.constraints[$0].unknowns[0] == ratio
      }
  }

  /// What is left without all that can be chosen to fit the rest.
  func kept() -> [Int] {
    let paths = ClaimPaths(positions.map { network.constraints[$0].unknowns }, claimed)
    var kept = zip(positions, paths.isKept).filter(\.1).map(\.0)
    while true {
      var uses: [Int: Int] = [:]
      for unknown in kept.flatMap({ network.constraints[$0].unknowns }) {
        uses[unknown, default: 0] += 1
      }
      let rest = kept.filter { position in
        !network.constraints[position].unknowns.enumerated().contains { place, unknown in
          uses[unknown] == 1 && !claimed.contains(unknown)
            && isFree(unknown, at: place, in: network.constraints[position])
        }
      }
      if rest.count == kept.count { return kept }
      kept = rest
    }
  }

  /// Whether an unknown can be chosen to fit its only relation, whatever the others are.
  private func isFree(_ unknown: Int, at place: Int, in constraint: Constraint) -> Bool {
    switch constraint.kind {
    case .sum:
      let others = constraint.unknowns.lazy.filter { $0 != unknown }
      return network.unknowns[unknown].range == .everything
        || place == 0 && others.allSatisfy { network.unknowns[$0].range == .notNegative }
    case .bound: return place == 0 || constraint.unknowns.count == 2
    case .ratio, .share: return place == 0
    case .either: return true
    }
  }
}

/// Which relations lie on a path from one claimed unknown to another, without passing any figure twice, or at a claimed one.
///
/// - Complexity: O(terms of all relations): the blocks of a graph by depth first, from a root that all claimed unknowns hang on.
///   Source: Tarjan, Depth-first search and linear graph algorithms (1972).
private struct ClaimPaths {
  private(set) var isKept: [Bool]
  private var neighbours: [[Int]]
  private var depth: [Int]

  init(_ relations: [[Int]], _ claimed: Set<Int>) {
    var places: [Int: Int] = [:]
    let count = relations.count
    let root = count
    isKept = [Bool](repeating: false, count: count)
    neighbours = [[Int]](repeating: [], count: count + 1)
    for (relation, unknowns) in relations.enumerated() {
      for unknown in unknowns {
        let place = places[unknown] ?? neighbours.count
        if place == neighbours.count {
          places[unknown] = place
          neighbours.append(claimed.contains(unknown) ? [root] : [])
          if claimed.contains(unknown) { neighbours[root].append(place) }
        }
        neighbours[relation].append(place)
        neighbours[place].append(relation)
        if claimed.contains(unknown) { isKept[relation] = true }
      }
    }
    depth = [Int](repeating: 0, count: neighbours.count)
    visit(root)
  }

  /// Looks at everything behind each claimed unknown in turn; what returns to the root lies on a path.
  private mutating func visit(_ root: Int) {
    var lowest = depth
    var order: [(node: Int, parent: Int)] = []
    var stack = [(node: root, parent: root, next: 0)]
    depth[root] = 1
    lowest[root] = 1
    while let (node, parent, next) = stack.last {
      if next < neighbours[node].count {
        stack[stack.count - 1].next += 1
        let other = neighbours[node][next]
        if depth[other] == 0 {
          depth[other] = stack.count + 1
          lowest[other] = depth[other]
          stack.append((other, node, 0))
          order.append((other, node))
        } else if other != parent {
          lowest[node] = min(lowest[node], depth[other])
        }
      } else {
        stack.removeLast()
        lowest[parent] = min(lowest[parent], lowest[node])
      }
    }
    var isInBlock = [Bool](repeating: false, count: neighbours.count)
    for (node, parent) in order {
      isInBlock[node] = parent == root || isInBlock[parent] && lowest[node] < depth[parent]
      if isInBlock[node], node < isKept.count { isKept[node] = true }
    }
  }
}
