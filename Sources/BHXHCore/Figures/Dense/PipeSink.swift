/// Gathers the facts of an input that can be read once only: as bare numbers as long as they are of the plainest form, then in a cube, to
/// which everything is moved that was gathered until then.
///
/// Only where there were more figures than there may be distinct keys, so that some are known as parts of sums alone, it is an error that a
/// row is of another form or belongs to one of those.
package struct PipeSink: ReadingSink {
  private var dense: DenseSink
  private var gathered: CubeSink?
  /// What ended the reading.
  package private(set) var failure: Problem?
  private let hear: (Problem) -> Void
  private let drop: (RejectedRow) -> Void
  private var file = ""

  /// - Parameter names: the breakdowns that sums tell apart.
  package init(
    _ gazetteer: Gazetteer, apart names: Set<String> = [], hear: @escaping (Problem) -> Void,
    drop: @escaping (RejectedRow) -> Void
  ) {
    self.init(gazetteer, .once, apart: names, hear: hear, drop: drop)
  }

  init(
    _ gazetteer: Gazetteer, _ limits: DenseLimits, apart names: Set<String> = [],
    hear: @escaping (Problem) -> Void, drop: @escaping (RejectedRow) -> Void
  ) {
    dense = DenseSink(gazetteer, limits, apart: names)
    self.hear = hear
    self.drop = drop
  }

  /// What the input came to.
  package enum Result {
    /// Sums answer every question that names no other breakdowns than they tell apart.
    case table(DenseTable)
    case cube(CubeSink)
  }

  /// Everything that was gathered.
  package mutating func finish() -> Result {
    if let gathered { return .cube(gathered) }
    return DenseTable(dense).map { .table($0) } ?? .cube(move())
  }

  package var wantsMore: Bool { failure == nil }

  package var takesPlain: Bool { gathered == nil }

  package mutating func begin(_ summary: InputSummary) {
    file = summary.file
    dense.begin(summary)
    gathered?.begin(summary)
  }

  package mutating func take(_ source: Source) {
    dense.take(source)
    gathered?.take(source)
  }

  package mutating func report(_ problem: Problem) { hear(problem) }

  package mutating func reject(_ row: RejectedRow) { drop(row) }

  package mutating func take(_ row: [Observation]) -> [Problem] {
    if gathered == nil {
      _ = dense.take(row)
      moveIfNeeded(row.first?.place)
    }
    return gathered?.take(row) ?? []
  }

  package mutating func begin(plain layout: CodedLayout) -> Bool {
    guard gathered == nil else { return false }
    // Who said a figure is needed where all of them go on in a cube, and there a plan has no sum.
    let takes =
      layout.provenance.isEmpty && !layout.measures.contains(.target)
      && dense.begin(plain: layout)
    moveIfNeeded(nil)
    return takes && gathered == nil
  }

  package mutating func take(
    plain rows: borrowing CodedRows, in text: borrowing TextBlock, from row: Int, line: Int,
    lane: Int
  ) -> Int {
    guard gathered == nil else { return row }
    let next = dense.take(plain: rows, in: text, from: row, line: line, lane: lane)
    moveIfNeeded(Place(file: file, line: line + next - row))
    return next
  }

  package mutating func recognize(_ codes: CodedRows.Codes, unit text: [UInt8], lane: Int) -> Bool {
    gathered == nil && dense.recognize(codes, unit: text, lane: lane)
  }

  package mutating func learn(
    _ codes: CodedRows.Codes, unit: [String], _ text: [UInt8], lane: Int
  ) {
    if gathered == nil { dense.learn(codes, unit: unit, text, lane: lane) }
  }

  package mutating func forgetUnits() { dense.forgetUnits() }

  package mutating func giveUpPlain() {
    dense.giveUpPlain()
    moveIfNeeded(nil)
  }

  private mutating func moveIfNeeded(_ place: Place?) {
    guard dense.hasGivenUp, gathered == nil else { return }
    if dense.figures?.blocks.hasClosed == true {
      failure = Problem(.rowsApart, at: place ?? Place(file: file), [String(ReadingLimits.keys)])
    } else {
      gathered = move()
    }
  }

  /// A cube that has all figures.
  private mutating func move() -> CubeSink {
    var sink = CubeSink(duplicates: .refuse, hear: hear, drop: drop)
    for summary in dense.summaries { sink.begin(summary) }
    for source in dense.sources { sink.take(source) }
    dense.forEachRow { row in
      if failure == nil { failure = sink.take(row).first }
    }
    dense = DenseSink(dense.gazetteer)
    return sink
  }
}
