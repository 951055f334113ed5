/// What many facts have in common: what they are about, who says so, and in which input.
///
/// One object serves all facts of a subject that stand together in an input, so that a fact itself is small.
final class Attribution: Sendable {
  let subject: Subject
  /// What a published coverage or a coverage target is over, as it was said; empty where it was not.
  let baseMeasure: String
  let provenance: Provenance
  /// The file as the user named it.
  let file: String
  /// The number of the subject in the cube that made it; negative outside of cubes.
  let position: Int

  init(
    _ subject: Subject, _ baseMeasure: String, _ provenance: Provenance, file: String,
    position: Int = -1
  ) {
    self.subject = subject
    self.baseMeasure = baseMeasure
    self.provenance = provenance
    self.file = file
    self.position = position
  }

  convenience init(_ observation: Observation, position: Int = -1) {
    self.init(
      observation.subject, observation.baseMeasure, observation.provenance,
      file: observation.place.file, position: position)
  }

  /// Whether an observation of its subject says the same of who says it and where.
  func serves(_ observation: Observation) -> Bool {
    file == observation.place.file && baseMeasure == observation.baseMeasure
      && provenance == observation.provenance
  }

  func isSame(as other: Attribution) -> Bool {
    self === other
      || subject == other.subject && file == other.file && baseMeasure == other.baseMeasure
        && provenance == other.provenance
  }
}
