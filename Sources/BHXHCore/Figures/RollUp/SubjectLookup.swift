/// Where the figures of a subject may be among the given ones, looked up once a subject and not once a unit and month.
final class SubjectLookup: Sendable {
  /// A given part of the subject's people: its place in the cube, and those of its parts by an identity.
  struct Finer: Sendable {
    let breakdown: Breakdown
    let position: Int?
    let parts: [Int]
    /// Equal for breakdowns that say something about the same names.
    let names: Int
  }

  let subject: Subject
  /// The subject's own place in the cube; nil where it is never given.
  let position: Int?
  /// The places of the figures that it is the sum of, by an identity; nil where no identity has it.
  let parts: [Int?]?
  /// What says all that the subject's breakdown says, and more; in the order of the breakdowns.
  let finer: [Finer]

  init(of subject: Subject, in cube: Cube) {
    let identity = OwnFigures.identityParts(of: subject)
    self.subject = subject
    position = cube.position(of: subject)
    parts = identity?.map { cube.position(of: $0) }
    var breakdowns = KeyList<Breakdown>()
    for part in [subject] + (identity ?? []) {
      for breakdown in cube.breakdowns(of: part) { breakdowns.insert(breakdown) }
    }
    var names: [[String]: Int] = [:]
    finer = breakdowns.keys.filter { candidate in
      candidate.parts.count > subject.breakdown.parts.count
        && subject.breakdown.parts.allSatisfy { candidate.value(of: $0.name) == $0.value }
    }.sorted().map { breakdown in
      let told = breakdown.parts.map(\.name)
      let number = names[told] ?? names.count
      names[told] = number
      return Finer(
        breakdown: breakdown, position: cube.position(of: subject.of(breakdown)),
        parts: (identity ?? []).compactMap { cube.position(of: $0.of(breakdown)) }, names: number)
    }
  }

  /// Whether no figure can be found at all.
  var isNeverGiven: Bool {
    position == nil && finer.isEmpty && parts?.contains { $0 != nil } != true
  }

  /// Whether there is nothing to be found but the given figure itself.
  var isPlain: Bool { parts == nil && finer.isEmpty }
}
