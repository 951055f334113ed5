/// Gathers the observations of one or more inputs in a cube while they are read, and what is to be said of them.
public struct CubeSink: ReadingSink {
  public private(set) var cube: Cube
  /// Every observation that stood against an earlier one of its key: `audit` takes all of them as claims.
  public private(set) var contested: [Fact] = []
  public private(set) var sources: [Source] = []
  public private(set) var summaries: [InputSummary] = []
  private let hear: (Problem) -> Void
  private let drop: (RejectedRow) -> Void
  private let takesContested: Bool
  private let mostFacts: Int

  /// - Parameters:
  ///   - mostFacts: how many distinct keys are taken: memory grows with them, never with the rows.
  ///   - takesContested: whether figures that stand against each other are claims to be examined, and no error.
  ///   - hear: told of each problem, in the order of the input.
  ///   - drop: told of each row that was rejected.
  public init(
    duplicates: DuplicatePolicy, takesContested: Bool = false,
    mostFacts: Int = ReadingLimits.keys, hear: @escaping (Problem) -> Void,
    drop: @escaping (RejectedRow) -> Void
  ) {
    cube = Cube(duplicates: duplicates)
    self.takesContested = takesContested
    self.mostFacts = mostFacts
    self.hear = hear
    self.drop = drop
  }

  public mutating func begin(_ summary: InputSummary) {
    summaries.append(summary)
  }

  public mutating func take(_ row: [Observation]) -> [Problem] {
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

  public mutating func take(_ source: Source) {
    if !sources.contains(where: { $0.id == source.id }) { sources.append(source) }
  }

  public mutating func report(_ problem: Problem) { hear(problem) }

  public mutating func reject(_ row: RejectedRow) { drop(row) }
}
