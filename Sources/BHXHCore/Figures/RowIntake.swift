extension Cube {
  /// Takes all observations of a row, or none of them.
  ///
  /// - Returns: what stands against facts that came before, or within the row itself; empty when the row was taken.
  public mutating func add(row: [Observation]) -> [Problem] {
    if row.count == 1 { return add(row[0]).map { [$0] } ?? [] }
    var problems = row.compactMap { conflict(with: $0) }
    if problems.isEmpty, row.count > 1, Self.repeatsKey(row) {
      var alone = Cube(duplicates: duplicates)
      problems = row.compactMap { alone.add($0) }
    }
    if problems.isEmpty {
      for observation in row { add(observation) }
    }
    return problems
  }

  /// Whether two observations of a row have one key, as where a sheet has a column twice.
  private static func repeatsKey(_ row: [Observation]) -> Bool {
    var keys: Set<Key> = []
    return row.contains { observation in
      let span = FactSpan(of: observation.period, for: observation.subject.measure)
      let key = Key(unit: observation.unit, subject: observation.subject, span: span)
      return observation.value != nil && !keys.insert(key).inserted
    }
  }

  private struct Key: Hashable {
    let unit: AdministrativeUnit
    let subject: Subject
    let span: FactSpan
  }
}
