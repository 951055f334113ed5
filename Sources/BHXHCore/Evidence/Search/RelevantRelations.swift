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
  convenience init(
    _ network: Network, joining claims: [Int], core: [Int], atMost limit: Int,
    _ marks: inout RegionMarks
  ) {
    let claimed = claims.map { network.claimed[$0] }
    var relevant = RelevantRelations(network, claimed, &marks)
    relevant.explore(core, atMost: limit, &marks)
    self.init(network, unknowns: claimed, constraints: relevant.kept(), &marks)
  }
}

/// Which relations around claimed unknowns can take part in a contradiction.
private struct RelevantRelations {
  private let network: Network
  /// The unknowns met, in their places: those that are claimed come first.
  private var unknowns: [Int] = []
  private let claimed: Int
  private var isReached: [Bool]
  private var waiting: [Int] = []
  private var positions: [Int] = []
  /// The places of each relation's unknowns.
  private var terms = Lists()

  init(_ network: Network, _ claimed: [Int], _ marks: inout RegionMarks) {
    self.network = network
    marks.begin()
    for unknown in claimed where marks.place(unknown, at: unknowns.count) {
      unknowns.append(unknown)
    }
    self.claimed = unknowns.count
    isReached = unknowns.map { _ in false }
  }

  /// Gathers the relations around the claimed unknowns, those that say nothing apart.
  mutating func explore(_ core: [Int], atMost limit: Int, _ marks: inout RegionMarks) {
    for position in core where marks.see(position) && !saysNothing(position, marks) {
      take(position, &marks)
    }
    for place in 0..<claimed { reach(place) }
    var (next, used) = (0, 0)
    while next < waiting.count {
      let unknown = unknowns[waiting[next]]
      for position in network.unknowns[unknown].constraints where marks.see(position) {
        if saysNothing(position, marks) { continue }
        used += Region.weight(of: network.constraints[position].unknowns.count)
        if used > limit { return }
        take(position, &marks)
      }
      next += 1
    }
  }

  private mutating func take(_ position: Int, _ marks: inout RegionMarks) {
    positions.append(position)
    let terms = network.constraints[position].unknowns
    for unknown in terms {
      if marks.place(unknown, at: unknowns.count) {
        unknowns.append(unknown)
        isReached.append(false)
      }
      reach(marks.place(of: unknown))
    }
    self.terms.append(terms) { marks.place(of: $0) }
  }

  private mutating func reach(_ place: Int) {
    if isReached[place] { return }
    isReached[place] = true
    waiting.append(place)
  }

  private func isClaimed(_ unknown: Int, _ marks: RegionMarks) -> Bool {
    marks.hasPlace(unknown) && marks.place(of: unknown) < claimed
  }

  /// Whether a relation is of a ratio or a difference that nobody printed and nothing else speaks of.
  private func saysNothing(_ position: Int, _ marks: RegionMarks) -> Bool {
    let constraint = network.constraints[position]
    switch constraint.kind {
    case .ratio: return isUnsaid(constraint.unknowns[0], marks)
    case .sum where constraint.unknowns.count == 3:
      let difference = constraint.unknowns[1]
      return !isClaimed(difference, marks) && network.unknowns[difference].range == .everything
        && network.unknowns[difference].constraints.allSatisfy { other in
          other == position
            || network.constraints[other].isRatio
              && isUnsaid(network.constraints[other].unknowns[0], marks)
        }
    default: return false
    }
  }

  /// Whether an unknown is no more than the result of ratios.
  private func isUnsaid(_ ratio: Int, _ marks: RegionMarks) -> Bool {
    !isClaimed(ratio, marks)
      && network.unknowns[ratio].constraints.allSatisfy {
        network.constraints[$0].isRatio && network.constraints[$0].unknowns[0] == ratio
      }
  }

  /// What is left without all that can be chosen to fit the rest.
  func kept() -> [Int] {
    var isKept = ClaimPaths(terms, unknowns: unknowns.count, claimed: claimed).isKept
    var uses = [Int](repeating: 0, count: unknowns.count)
    for relation in positions.indices where isKept[relation] {
      for place in terms[relation] { uses[place] += 1 }
    }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for relation in positions.indices where isKept[relation] && isFree(relation, uses) {
        isKept[relation] = false
        for place in terms[relation] { uses[place] -= 1 }
        hasChanged = true
      }
    }
    return zip(positions, isKept).filter(\.1).map(\.0)
  }

  /// Whether a relation has an unknown of its own that can be chosen to fit it, whatever the others are.
  private func isFree(_ relation: Int, _ uses: [Int]) -> Bool {
    let constraint = network.constraints[positions[relation]]
    return terms[relation].enumerated().contains { term, place in
      uses[place] == 1 && place >= claimed && isFree(unknowns[place], at: term, in: constraint)
    }
  }

  private func isFree(_ unknown: Int, at term: Int, in constraint: Constraint) -> Bool {
    switch constraint.kind {
    case .sum:
      let others = constraint.unknowns.lazy.filter { $0 != unknown }
      return network.unknowns[unknown].range == .everything
        || term == 0 && others.allSatisfy { network.unknowns[$0].range == .notNegative }
    case .bound: return term == 0 || constraint.unknowns.count == 2
    case .ratio, .share: return term == 0
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
  /// Of each relation, of the root, and of each unknown.
  private let neighbours: Lists

  /// - Parameters:
  ///   - relations: their unknowns.
  ///   - claimed: how many of the unknowns, the first ones, are claimed.
  init(_ relations: Lists, unknowns: Int, claimed: Int) {
    let root = relations.count
    isKept = [Bool](repeating: false, count: root)
    let first = root + 1
    neighbours = Lists(count: first + unknowns) { put in
      func join(_ node: Int, _ unknown: Int) {
        put(node, first + unknown)
        put(first + unknown, node)
      }
      for unknown in 0..<claimed { join(root, unknown) }
      for relation in 0..<root {
        for unknown in relations[relation] { join(relation, unknown) }
      }
    }
    for relation in 0..<root where relations[relation].contains(where: { $0 < claimed }) {
      isKept[relation] = true
    }
    visit(root)
  }

  /// Looks at everything behind each claimed unknown in turn; what returns to the root lies on a path.
  private mutating func visit(_ root: Int) {
    var depth = [Int](repeating: 0, count: neighbours.count)
    var lowest = depth
    var order: [(node: Int, parent: Int)] = []
    var stack = [(node: root, parent: root, next: 0)]
    depth[root] = 1
    lowest[root] = 1
    while let (node, parent, next) = stack.last {
      if next < neighbours.count(of: node) {
        stack[stack.count - 1].next += 1
        let other = neighbours[node, next]
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
