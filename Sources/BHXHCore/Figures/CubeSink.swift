/// Gathers the observations of one or more inputs in a cube while they are read, and what is to be said of them.
package struct CubeSink: ReadingSink {
  package private(set) var cube: Cube
  /// Every observation that stood against an earlier one of its key: `audit` takes all of them as claims.
  package private(set) var contested: [Fact] = []
  package private(set) var sources: [Source] = []
  package private(set) var summaries: [InputSummary] = []
  private let hear: (Problem) -> Void
  private let drop: (RejectedRow) -> Void
  private let takesContested: Bool
  private let mostFacts: Int
  /// What it was told, in order, where it keeps that and gathers nothing; nil where it gathers.
  private(set) var kept: [Retelling.Event]?

  /// One that keeps all that it is told. It is no sink of its own: the code that reads is made anew for each, a hundredth of the program.
  static var keepingAll: CubeSink {
    var sink = CubeSink(duplicates: .refuse, hear: { _ in }, drop: { _ in })
    sink.kept = []
    return sink
  }

  /// - Parameters:
  ///   - mostFacts: how many distinct keys are taken: memory grows with them, never with the rows.
  ///   - cube: what is known already; nil for nothing.
  ///   - takesContested: whether figures that stand against each other are claims to be examined, and no error.
  ///   - hear: told of each problem, in the order of the input.
  ///   - drop: told of each row that was rejected.
  package init(
    duplicates: DuplicatePolicy, takesContested: Bool = false,
    beside cube: Cube? = nil, mostFacts: Int = ReadingLimits.keys,
    hear: @escaping (Problem) -> Void,
    drop: @escaping (RejectedRow) -> Void
  ) {
    self.cube = cube ?? Cube(duplicates: duplicates)
    self.takesContested = takesContested
    self.mostFacts = mostFacts
    self.hear = hear
    self.drop = drop
  }

  package mutating func begin(_ summary: InputSummary) {
    if kept?.append(.begin(summary)) != nil { return }
    summaries.append(summary)
  }

  package mutating func take(_ row: [Observation]) -> [Problem] {
    // What stands against it among what came before is found when it is told again.
    if kept?.append(.row(row)) != nil { return [] }
    if let problem = beyondLimit(row) { return [problem] }
    let problems = cube.add(row: row)
    guard takesContested, !problems.isEmpty else { return problems }
    for observation in row {
      if cube.add(observation) != nil, let fact = Fact(observation) { contested.append(fact) }
    }
    return []
  }

  /// That a row has a key for which there is no room any more.
  private func beyondLimit(_ row: [Observation]) -> Problem? {
    guard cube.count > mostFacts - row.count else { return nil }
    let new = row.filter { observation in
      let span = FactSpan(of: observation.period, for: observation.subject.measure)
      let series = cube.series(of: observation.subject, at: observation.unit)
      return observation.value != nil && series?.fact(at: span) == nil
    }
    guard let last = new.last, cube.count + new.count > mostFacts else { return nil }
    return Problem(.keysTooMany, at: last.place, [String(mostFacts)])
  }

  package mutating func take(_ sum: CompleteSum) {
    if kept?.append(.sum(sum)) != nil { return }
    cube.add(sum)
  }

  package mutating func take(_ source: Source) {
    if kept?.append(.source(source)) != nil { return }
    if !sources.contains(where: { $0.id == source.id }) { sources.append(source) }
  }

  package mutating func report(_ problem: Problem) {
    if kept?.append(.problem(problem)) != nil { return }
    hear(problem)
  }

  package mutating func reject(_ row: RejectedRow) {
    if kept?.append(.rejected(row)) != nil { return }
    drop(row)
  }
}

extension Cube {
  /// Takes all observations of a row, or none of them.
  ///
  /// - Returns: what stands against facts that came before, or within the row itself; empty when the row was taken.
  package mutating func add(row: [Observation]) -> [Problem] {
    if row.count == 1 { return add(row.span[0]).map { [$0] } ?? [] }
    let places = row.map { place(of: $0) }
    var problems = zip(row, places).compactMap { conflict(with: $0, at: $1) }
    if problems.isEmpty, Self.repeatsKey(row, places) {
      var alone = Cube(duplicates: duplicates)
      problems = row.compactMap { alone.add($0) }
    }
    if problems.isEmpty {
      for (observation, place) in zip(row, places) { _ = add(observation, at: place) }
    }
    return problems
  }

  /// Whether two observations of a row have one key, as where a sheet has a column twice.
  private static func repeatsKey(_ row: [Observation], _ places: [KeyPlace]) -> Bool {
    // Most rows tell of one unit, of known subjects in their order, each at its times in their order.
    let isOrdered = row.indices.dropFirst().allSatisfy { index in
      guard let one = places[index - 1].position, let other = places[index].position else {
        return false
      }
      return (one, places[index - 1].span) < (other, places[index].span)
    }
    if isOrdered { return false }
    var keys = KeyList<Key>()
    return zip(row, places).contains { observation, place in
      let key = Key(unit: observation.unit, subject: observation.subject, span: place.span)
      return observation.value != nil && !keys.insert(key).isNew
    }
  }

  private struct Key: Hashable {
    let unit: AdministrativeUnit
    let subject: Subject
    let span: FactSpan
  }
}
