@testable import BHXHCore

/// What reading a text gives, as short lines.
struct Reading: ReadingSink {
  static let gazetteer = Gazetteer.builtIn

  private(set) var summary: InputSummary?
  private(set) var observations: [Observation] = []
  private(set) var problems: [Problem] = []
  private(set) var rejected: [RejectedRow] = []
  private(set) var sources: [Source] = []
  private(set) var count = RowCount()
  /// What made the whole input unreadable.
  private(set) var failure: Problem?

  init(_ text: String, _ configure: (inout ReadingOptions) -> Void = { _ in }) {
    self.init(bytes: Array(text.utf8), configure)
  }

  init(
    bytes: [UInt8], largestRead: Int = .max,
    _ configure: (inout ReadingOptions) -> Void = { _ in }
  ) {
    var options = ReadingOptions(gazetteer: Self.gazetteer)
    configure(&options)
    let source = TextSource(
      ByteSource(bytes: bytes, largestRead: largestRead), named: "t", encoding: options.encoding)
    do throws(Problem) {
      var count = RowCount()
      defer { self.count = count }
      try ObservationReader(options).read(source, into: &self, counting: &count)
    } catch {
      failure = error
    }
  }

  mutating func begin(_ summary: InputSummary) { self.summary = summary }

  mutating func take(_ row: [Observation]) -> [Problem] {
    observations += row
    return []
  }

  mutating func take(_ source: Source) { sources.append(source) }

  mutating func report(_ problem: Problem) { problems.append(problem) }

  mutating func reject(_ row: RejectedRow) { rejected.append(row) }

  /// `unit period scheme measure value` and what else is said, one line per observation.
  var lines: [String] {
    observations.map { observation in
      let subject = observation.subject
      let extras = [
        subject.versus.map { "versus=\($0)" },
        subject.issuer.isSaid ? "issuer=\(subject.issuer.slug)" : nil,
        observation.baseMeasure.isEmpty ? nil : "base=\(observation.baseMeasure)",
        observation.status == .final ? nil : observation.status.slug,
        subject.campaign.name.isEmpty ? nil : "campaign=\(subject.campaign.name)",
        subject.campaign.kind.isEmpty ? nil : "kind=\(subject.campaign.kind)",
        subject.campaign.item.isEmpty ? nil : "item=\(subject.campaign.item)",
        subject.group.isEmpty ? nil : "group=\(subject.group)",
      ]
      let parts = subject.breakdown.parts.map { "\($0.name)=\($0.value)" }
      let words = [
        Self.gazetteer.path(of: observation.unit), observation.period.description,
        subject.scheme?.slug ?? "-", subject.measure.slug, observation.value?.description ?? "?",
      ]
      return (words + extras.compactMap(\.self) + parts).joined(separator: " ")
    }
  }

  /// `code line:column` of everything that was said, notes left out.
  var complaints: [String] {
    (problems + [failure].compactMap(\.self)).filter { $0.severity > .note }.map(Self.line)
  }

  /// `code line:column` of the notes.
  var notes: [String] { problems.filter { $0.severity == .note }.map(Self.line) }

  private static func line(_ problem: Problem) -> String {
    guard let place = problem.place, place.line > 0 else { return problem.code.rawValue }
    return "\(problem.code.rawValue) \(place.line):\(place.column)"
  }
}
