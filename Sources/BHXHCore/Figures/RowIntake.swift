extension Cube {
  /// Takes all observations of a row, or none of them.
  ///
  /// - Returns: what stands against facts that came before, or within the row itself; empty when the row was taken.
  public mutating func add(row: [Observation]) -> [Problem] {
    if row.count == 1 { return add(row[0]).map { [$0] } ?? [] }
    let places = row.map { place(of: $0) }
    var problems = zip(row, places).compactMap { conflict(with: $0, at: $1) }
    if problems.isEmpty, Self.repeatsKey(row) {
      var alone = Cube(duplicates: duplicates)
      problems = row.compactMap { alone.add($0) }
    }
    if problems.isEmpty {
      for (observation, place) in zip(row, places) { _ = add(observation, at: place) }
    }
    return problems
  }

  /// Whether two observations of a row have one key, as where a sheet has a column twice.
  private static func repeatsKey(_ row: [Observation]) -> Bool {
    // Most rows have two or three figures, of measures that are not the same.
    if row.count <= 4 {
      return row.indices.contains { right in
        row[..<right].contains { left in isSameKey(left, row[right]) }
      }
    }
    var keys: Set<Key> = []
    return row.contains { observation in
      let key = Key(unit: observation.unit, subject: observation.subject, span: span(observation))
      return observation.value != nil && !keys.insert(key).inserted
    }
  }

  private static func isSameKey(_ left: Observation, _ right: Observation) -> Bool {
    left.subject.measure == right.subject.measure && left.value != nil && right.value != nil
      && left.unit == right.unit && left.subject == right.subject && span(left) == span(right)
  }

  private static func span(_ observation: Observation) -> FactSpan {
    FactSpan(of: observation.period, for: observation.subject.measure)
  }

  private struct Key: Hashable {
    let unit: AdministrativeUnit
    let subject: Subject
    let span: FactSpan
  }
}
