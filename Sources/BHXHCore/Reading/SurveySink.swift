/// Keeps how an input was understood, and nothing else.
struct SurveySink: ReadingSink {
  private(set) var summary: InputSummary?

  mutating func begin(_ summary: InputSummary) { self.summary = summary }

  mutating func take(_ row: [Observation]) -> [Problem] { [] }

  mutating func report(_ problem: Problem) {}

  mutating func reject(_ row: RejectedRow) {}
}
