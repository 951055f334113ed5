/// New figures for a data directory, each held against those recorded there while they are read.
///
/// A figure that is recorded with the same value is nothing new. One with another value is refused with both places, unless
/// revisions are wanted: then it is kept beside the old one, with the later date of publication.
package struct Addition: ReadingSink {
  /// How many figures were found to be what.
  package struct Count: Hashable, Sendable {
    package var new = 0
    package var same = 0
    package var revised = 0

    package init() {}

    /// What was found since an earlier count.
    package func less(_ earlier: Count) -> Count {
      var count = Count()
      count.new = new - earlier.new
      count.same = same - earlier.same
      count.revised = revised - earlier.revised
      return count
    }
  }

  /// What is to be written, in the order of the input.
  package private(set) var figures: [Observation] = []
  package private(set) var count = Count()
  private var recorded: RecordedFigures
  private var told = SeenFigures()
  /// The date of publication of figures that have none; empty where it is not known.
  private let published: String
  /// The day on which revisions without a date were published; nil where no figure may be revised.
  private let revisionDate: EffectiveDate?
  private let hear: (Problem) -> Void
  private let drop: (RejectedRow) -> Void

  /// - Parameters:
  ///   - revisionDate: nil refuses every figure of which another value is recorded.
  ///   - hear: told of each problem, in the order of the input.
  ///   - drop: told of each row that was rejected.
  package init(
    to recorded: RecordedFigures, published: String = "", revisionDate: EffectiveDate?,
    hear: @escaping (Problem) -> Void, drop: @escaping (RejectedRow) -> Void
  ) {
    self.recorded = recorded
    self.published = published
    self.revisionDate = revisionDate
    self.hear = hear
    self.drop = drop
  }

  /// The names of the breakdowns of the figures, in order.
  package var breakdowns: [String] {
    figures.flatMap { $0.subject.breakdown.parts.map(\.name) }.sortedUnique
  }

  package mutating func begin(_ summary: InputSummary) {}

  package mutating func take(_ row: [Observation]) -> [Problem] {
    var problems = told.take(row)
    var additions: [Observation] = []
    var found = count
    for observation in row where observation.value != nil {
      switch recorded.standing(of: observation) {
      case .same: found.same += 1
      case .new:
        found.new += 1
        additions.append(dated(observation, published))
      case .differs(let entry):
        guard let revision = revision(observation, of: entry) else {
          problems.append(conflict(observation, entry))
          continue
        }
        found.revised += 1
        additions.append(revision)
      }
    }
    guard problems.isEmpty else { return problems }
    for observation in additions { recorded.record(observation) }
    figures += additions
    count = found
    return []
  }

  package mutating func report(_ problem: Problem) { hear(problem) }

  package mutating func reject(_ row: RejectedRow) { drop(row) }

  /// The figure as a revision of a recorded one: published later; nil where that is not wanted, or it is not later.
  private func revision(_ observation: Observation, of entry: RecordedFigures.Entry)
    -> Observation?
  {
    guard let revisionDate else { return nil }
    let revision = dated(observation, revisionDate.description)
    return revision.provenance.isLater(than: entry.provenance) ? revision : nil
  }

  /// The figure with a date of publication where it has none.
  private func dated(_ observation: Observation, _ date: String) -> Observation {
    var dated = observation
    if dated.provenance.published.isEmpty { dated.provenance.published = date }
    return dated
  }

  private func conflict(_ observation: Observation, _ entry: RecordedFigures.Entry) -> Problem {
    let code: ProblemCode = revisionDate == nil ? .figureRecorded : .revisionNotLater
    return Problem(
      code, at: observation.place,
      [
        observation.value?.description ?? "", entry.value.description, entry.place.description,
        entry.published,
      ])
  }
}
