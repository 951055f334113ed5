/// Gives the observations of large tables on as lines of CSV while they are read: of rows of codes as bytes, of any other row as observations.
///
/// What was told is kept as bare numbers, so that two values for one key are found; where figures come of a unit and month whose sums alone are
/// kept, where two values stand against each other, and where the table is of another form than it seemed, it gives up. Whoever reads with
/// it then reads again without it, and passes over what was given on: that is the same from the beginning.
package struct ObservationLinesSink: ReadingSink {
  /// What was given on so far.
  package struct Given {
    package var observations = 0
    package var problems = 0
    package var rejected = 0

    package init() {}
  }

  /// What is told of rows that were read one by one, as long as it may turn out that they were not understood without those before them.
  private enum Held {
    case row([Observation])
    case problem(Problem)
    case rejected(RejectedRow)
  }

  package private(set) var given = Given()
  /// Whether the inputs are to be read again without it.
  package private(set) var hasGivenUp = false
  /// Whether a row that cannot be used ended the reading.
  package private(set) var hasEnded = false
  private var dense: DenseSink
  private var lines: ObservationLines
  private var held: [Held] = []
  private let keepsGoing: Bool
  private let write: ([UInt8]) -> Bool
  private let take: ([Observation]) -> Void
  private let hear: (Problem) -> Void
  private let drop: (RejectedRow) -> Void

  /// - Parameters:
  ///   - breakdowns: the columns of the result.
  ///   - keepsGoing: whether rows that cannot be used are passed over.
  ///   - write: takes lines; false where nobody wants more of them.
  ///   - take: takes the observations of another row, behind the lines before it.
  package init(
    _ gazetteer: Gazetteer, breakdowns: [String], keepsGoing: Bool,
    write: @escaping ([UInt8]) -> Bool, take: @escaping ([Observation]) -> Void,
    hear: @escaping (Problem) -> Void, drop: @escaping (RejectedRow) -> Void
  ) {
    dense = DenseSink(gazetteer)
    lines = ObservationLines(breakdowns: breakdowns)
    self.keepsGoing = keepsGoing
    (self.write, self.take, self.hear, self.drop) = (write, take, hear, drop)
  }

  package var tellsProvenance: Bool { true }

  package var wantsMore: Bool { !hasGivenUp && !hasEnded && isWanted }

  private var isWanted = true

  package mutating func begin(_ summary: InputSummary) { dense.begin(summary) }

  package mutating func begin(plain layout: CodedLayout) -> Bool {
    let takes = dense.begin(plain: layout)
    lines.begin(layout.provenance)
    hasGivenUp = hasGivenUp || dense.hasGivenUp
    return takes && !hasGivenUp
  }

  package mutating func giveUpPlain() { hasGivenUp = true }

  package mutating func take(_ row: [Observation]) -> [Problem] {
    _ = dense.take(row)
    hasGivenUp = hasGivenUp || dense.hasGivenUp
    held.append(.row(row))
    return []
  }

  package mutating func report(_ problem: Problem) { held.append(.problem(problem)) }

  package mutating func reject(_ row: RejectedRow) {
    held.append(.rejected(row))
    if !keepsGoing { hasEnded = true }
  }

  package mutating func take(
    plain rows: borrowing CodedRows, in text: borrowing TextBlock, from row: Int, line: Int,
    lane: Int
  ) -> Int {
    release()
    if hasGivenUp { return row }
    let next = dense.take(plain: rows, in: text, from: row, line: line, lane: lane)
    hasGivenUp = dense.hasGivenUp
    var buffer = LineBuffer()
    given.observations += lines.append(
      rows, row..<next, in: text, lane: lane, of: dense, to: &buffer)
    if row < next { isWanted = write(buffer.take()) }
    return next
  }

  package mutating func recognize(_ codes: CodedRows.Codes, unit text: [UInt8], lane: Int) -> Bool {
    dense.recognize(codes, unit: text, lane: lane)
  }

  package mutating func learn(
    _ codes: CodedRows.Codes, unit: [String], _ text: [UInt8], lane: Int
  ) {
    if !hasGivenUp { dense.learn(codes, unit: unit, text, lane: lane) }
  }

  package mutating func forgetUnits() { dense.forgetUnits() }

  /// Gives on what was held back of the last rows.
  package mutating func finish() { release() }

  private mutating func release() {
    if held.isEmpty || hasGivenUp { return }
    for told in held {
      switch told {
      case .row(let row):
        take(row)
        given.observations += row.count
      case .problem(let problem):
        hear(problem)
        given.problems += 1
      case .rejected(let row):
        drop(row)
        given.rejected += 1
      }
    }
    held.removeAll()
  }
}
