extension Sequence where Element: Comparable {
  /// The elements in ascending order, each once, in O(n log n).
  var sortedOnce: [Element] {
    var kept: [Element] = []
    for element in ordered() where kept.last != element { kept.append(element) }
    return kept
  }
}
