extension Network {
  /// The relations in groups between which nothing passes: they share at most unknowns that are pinned by their own claims.
  /// - Complexity: O(unknowns of all relations).
  func components(without cut: Set<Int> = []) -> [[Int]] {
    var isSeen = constraints.indices.map(cut.contains)
    var components: [[Int]] = []
    for start in constraints.indices where !isSeen[start] {
      isSeen[start] = true
      var component = [start]
      var next = 0
      while next < component.count {
        for unknown in constraints[component[next]].unknowns where !isPinned(unknown) {
          for other in unknowns[unknown].constraints where !isSeen[other] {
            isSeen[other] = true
            component.append(other)
          }
        }
        next += 1
      }
      components.append(component)
    }
    return components
  }
}
