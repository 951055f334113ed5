import BHXHCore

/// Gathers figures and lists all problems on the way.
struct CheckSink: ReadingSink {
  private(set) var figures: CubeSink
  private let problems: ProblemList
  private(set) var failure: CommandFailure?

  init(_ problems: ProblemList, _ reading: ReadingChoices, rejects: RejectsFile?) {
    self.problems = problems
    figures = CubeSink(
      duplicates: reading.duplicates, hear: { problems.add($0) }, drop: { rejects?.add($0) })
  }

  var wantsMore: Bool { failure == nil && problems.wantsMore }

  mutating func begin(_ summary: InputSummary) {
    figures.begin(summary)
    for note in summary.notes { problems.add(note) }
  }

  mutating func take(_ row: [Observation]) -> [Problem] { figures.take(row) }

  mutating func take(_ source: Source) { figures.take(source) }

  mutating func report(_ problem: Problem) {
    figures.report(problem)
    do { try problems.release() } catch { failure = error }
  }

  mutating func reject(_ row: RejectedRow) { figures.reject(row) }
}
