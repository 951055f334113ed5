/// The figures of a data directory, by key, with everything that a new figure of the same key is held against.
///
/// Memory: one entry a figure. Missing values record nothing.
package struct RecordedFigures: ReadingSink {
  /// One key of the contract.
  struct Key: Hashable {
    let unit: AdministrativeUnit
    let subject: Subject
    let span: FactSpan

    init(_ observation: Observation) {
      unit = observation.unit
      subject = observation.subject
      span = FactSpan(of: observation.period, for: observation.subject.measure)
    }
  }

  /// One figure as it was recorded.
  struct Entry {
    let value: Quantity
    let status: Status
    let provenance: Provenance
    /// The date of publication; blank is before any date.
    var published: String { provenance.published }
    let place: Place

    init?(_ observation: Observation) {
      guard let value = observation.value else { return nil }
      self.value = value
      status = observation.status
      provenance = observation.provenance
      place = observation.place
    }
  }

  /// How a figure stands beside those recorded.
  enum Standing {
    /// Nothing of its key and status is recorded.
    case new
    /// The value that stands is the same.
    case same
    /// Another value stands: the entry.
    case differs(Entry)
  }

  private var entries: [Key: [Entry]] = [:]
  private let hear: (Problem) -> Void
  /// How many rows of the directory could not be read.
  package private(set) var rejected = 0

  /// - Parameter hear: told of each problem of the directory's own files.
  package init(hear: @escaping (Problem) -> Void) { self.hear = hear }

  package mutating func begin(_ summary: InputSummary) {}

  package mutating func take(_ row: [Observation]) -> [Problem] {
    for observation in row { record(observation) }
    return []
  }

  package mutating func report(_ problem: Problem) {
    if problem.severity == .error { hear(problem) }
  }

  package mutating func reject(_ row: RejectedRow) { rejected += 1 }

  /// Takes a figure in.
  mutating func record(_ observation: Observation) {
    guard let entry = Entry(observation) else { return }
    entries[Key(observation), default: []].append(entry)
  }

  /// How a figure stands beside the one of its key and status that was published last.
  func standing(of observation: Observation) -> Standing {
    guard let value = observation.value,
      let latest = entries[Key(observation)]?.filter({ $0.status == observation.status })
        .max(by: { $1.provenance.isLater(than: $0.provenance) })
    else { return .new }
    return latest.value.isSame(as: value) ? .same : .differs(latest)
  }
}
