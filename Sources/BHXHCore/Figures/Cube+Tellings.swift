extension Cube {
  /// Every fact, and what was told against them, in the order of the input.
  ///
  /// - Parameters:
  ///   - contested: the observations that stood against an earlier one of their key.
  ///   - files: the names of the inputs, as they were read.
  /// - Complexity: O(n log n) in the facts.
  public func tellings(with contested: [Fact] = [], in files: [String]) -> [Fact] {
    let ranks = Dictionary(files.enumerated().map { ($1, $0) }) { first, _ in first }
    let facts = self.facts + contested
    let places = facts.map { fact in
      (ranks[fact.place.file] ?? files.count, fact.place.line, fact.place.column)
    }
    return facts.indices.sorted { places[$0] < places[$1] }.map { facts[$0] }
  }
}
