extension Region {
  /// Whether settled bounds show by themselves that some whole numbers fit every relation.
  ///
  /// So it is where at most one whole number is open, and where those that are open are joined by sums only and form no cycle: a sum of
  /// whole numbers reaches everything between its ends. A ratio between two open numbers leaves gaps.
  func isDecided(by domains: [Interval]) -> Bool {
    func isOpen(_ unknown: Int) -> Bool { isWhole[unknown] && domains[unknown].onlyValue == nil }
    if domains.indices.count(where: isOpen) <= 1 { return true }
    var trees = [Int](0..<domains.count + kinds.count)
    func root(of node: Int) -> Int {
      var node = node
      while trees[node] != node {
        trees[node] = trees[trees[node]]
        node = trees[node]
      }
      return node
    }
    for (position, kind) in kinds.enumerated() {
      let terms = terms[position]
      let open = terms.filter(isOpen)
      if open.isEmpty { continue }
      switch kind {
      case .sum, .bound:
        if terms.contains(where: { !isWhole[$0] }) { return false }
      case .ratio, .share:
        let joined = terms.filter { !isWhole[$0] && relations(of: $0).count > 1 }
        if open.count > 1 || !joined.isEmpty { return false }
      case .either:
        return false
      }
      for unknown in open {
        let (first, second) = (root(of: unknown), root(of: domains.count + position))
        if first == second { return false }
        trees[first] = second
      }
    }
    return true
  }
}
