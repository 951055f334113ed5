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
      for breakdown in Self.finer(than: part, in: cube) { breakdowns.insert(breakdown) }
    }
    var names: [[String]: Int] = [:]
    finer = breakdowns.keys.sorted().map { breakdown in
      let told = breakdown.parts.map(\.name)
      let number = names[told] ?? names.count
      names[told] = number
      return Finer(
        breakdown: breakdown, position: cube.position(of: subject.of(breakdown)),
        parts: (identity ?? []).compactMap { cube.position(of: $0.of(breakdown)) }, names: number)
    }
  }

  /// The breakdowns that a subject was given with, of those that say all that its own says, and more.
  ///
  /// Looked for among those that have the rarest of its parts: among all, n parts of one whole would take n² steps.
  private static func finer(than subject: Subject, in cube: Cube) -> [Breakdown] {
    let own = subject.breakdown.parts
    let rarest = own.map { cube.breakdowns(of: subject, with: $0) }.min { $0.count < $1.count }
    return (rarest ?? cube.breakdowns(of: subject)).filter { candidate in
      candidate.parts.count > own.count
        && own.allSatisfy { candidate.value(of: $0.name) == $0.value }
    }
  }

  /// Whether no figure can be found at all.
  var isNeverGiven: Bool {
    position == nil && finer.isEmpty && parts?.contains { $0 != nil } != true
  }

  /// Whether there is nothing to be found but the given figure itself.
  var isPlain: Bool { parts == nil && finer.isEmpty }
}
