import BHXHCore

/// Writes observations as rows while they are read.
///
/// Two values for one key stand against each other unless `--duplicates` decides: then every input has to be there before the first row is
/// written, and so the figures are gathered. A row that cannot be used ends the stream, unless it is to keep going.
struct ObservationStream: ReadingSink {
  private let output: TableStream
  private let breakdowns: [String]
  private let describes: Bool
  private let filter: ObservationFilter
  private let rejects: RejectsFile?
  private let messages: MessageWriter
  private let keepsGoing: Bool
  private var seen = SeenFigures()
  /// Nil where nothing has to be gathered.
  private var gathered: GatheredObservations?
  /// The observations of the latest month so far; nil where those of every month are wanted.
  private var latest: LatestObservations?
  /// What was given on before and is passed over now: the inputs are read again from their beginning.
  private var given: ObservationLinesSink.Given
  /// Whether a row ended the stream.
  private(set) var hasEnded = false
  /// What all figures are of, while none of them is wanted.
  private var told = InputExtent.Told()
  private var isAnyWanted = false

  init(
    to output: TableStream, breakdowns: [String], describes: Bool, _ filter: ObservationFilter,
    _ reading: ReadingChoices, rejects: RejectsFile?, _ messages: MessageWriter, isOfLatest: Bool,
    behind given: ObservationLinesSink.Given
  ) {
    self.given = given
    self.output = output
    self.breakdowns = breakdowns
    self.describes = describes
    self.filter = filter
    self.rejects = rejects
    self.messages = messages
    keepsGoing = reading.keepsGoing
    if isOfLatest { latest = LatestObservations() }
    if reading.duplicates != .refuse { gathered = GatheredObservations(reading.duplicates) }
  }

  var wantsMore: Bool { !hasEnded && output.failure == nil }

  mutating func begin(_ summary: InputSummary) {}

  mutating func take(_ row: [Observation]) -> [Problem] {
    if gathered != nil { return gathered?.take(row) ?? [] }
    let problems = seen.take(row)
    if problems.isEmpty { write(row) }
    return problems
  }

  mutating func report(_ problem: Problem) {
    if Self.isNew(&given.problems) { messages.write(problem) }
  }

  mutating func reject(_ row: RejectedRow) {
    if Self.isNew(&given.rejected) { rejects?.add(row) }
    if !keepsGoing { hasEnded = true }
  }

  /// Of what the figures are, where none of them was wanted; nil where one was.
  var passedOver: InputExtent? {
    isAnyWanted ? nil : InputExtent(told, gazetteer: .builtIn)
  }

  /// Writes what was gathered.
  mutating func finish() {
    if let gathered { write(gathered.inOrder) }
    for observation in latest?.observations ?? [] { write(observation) }
  }

  /// Whether something was not given on before.
  private static func isNew(_ given: inout Int) -> Bool {
    if given == 0 { return true }
    given -= 1
    return false
  }

  private mutating func write(_ row: [Observation]) {
    for observation in row where Self.isNew(&given.observations) {
      guard filter.wants(observation) else {
        if !isAnyWanted, observation.value != nil {
          told.take(observation.unit, observation.period, observation.subject.scheme)
        }
        continue
      }
      isAnyWanted = true
      if latest == nil { write(observation) } else { latest?.take(observation) }
    }
  }

  private func write(_ observation: Observation) {
    output.write(
      ResultTable.convertCells(of: observation, breakdowns: breakdowns, describes: describes))
  }
}

/// The observations of the last month at which anyone takes part; without such a figure, of the last that has any.
struct LatestObservations {
  private var month: Month?
  private var isOfParticipants = false
  /// In the order of the input.
  private(set) var observations: [Observation] = []

  mutating func take(_ observation: Observation) {
    guard observation.period.isComparable, observation.value != nil else { return }
    let end = observation.period.end
    let takesPart = observation.subject.measure == .participants
    if takesPart, !isOfParticipants {
      // What came before may be of this month all the same.
      observations.removeAll { $0.period.end != end }
      (month, isOfParticipants) = (end, true)
    } else if takesPart || !isOfParticipants, month.map({ $0 < end }) ?? true {
      observations.removeAll()
      month = end
    }
    if end == month { observations.append(observation) }
  }
}

/// Observations of which `--duplicates` decides once all of them are known.
struct GatheredObservations {
  private var cube: Cube
  private var files: [String] = []
  /// What says that a figure is missing; it stands against nothing.
  private var missing: [Observation] = []

  init(_ duplicates: DuplicatePolicy) {
    cube = Cube(duplicates: duplicates)
  }

  /// Takes all observations of a row, or none of them.
  mutating func take(_ row: [Observation]) -> [Problem] {
    let problems = cube.add(row: row)
    if !problems.isEmpty { return problems }
    missing += row.filter { $0.value == nil }
    if let file = row.first?.place.file, files.last != file, !files.contains(file) {
      files.append(file)
    }
    return []
  }

  /// One observation a key, in the order of the input.
  var inOrder: [Observation] {
    let ranks = Dictionary(uniqueKeysWithValues: zip(files, files.indices))
    func rank(_ observation: Observation) -> (Int, Int, Int) {
      let place = observation.place
      return (ranks[place.file] ?? 0, place.line, place.column)
    }
    return (cube.facts.map(\.observation) + missing).sorted { rank($0) < rank($1) }
  }
}
