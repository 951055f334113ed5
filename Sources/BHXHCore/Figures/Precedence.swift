/// Which of two figures of one key stands, before anybody decides about those that stand against each other.
enum Precedence {
  /// The earlier one: its status is stronger, it was published later, or the later one tells the same again.
  case earlier
  /// The later one: its status is stronger, or it was published later.
  case later
  /// Two values of one status, neither of which was published later.
  case neither

  /// One figure of a key: what decides which of two stands.
  struct Figure {
    let value: Quantity
    let status: Status
    /// When it was published, where that is said.
    let published: String
  }

  init(of new: Figure, over earlier: Figure) {
    if new.status < earlier.status {
      self = .later
    } else if earlier.status < new.status {
      self = .earlier
    } else if PublicationDate.isLater(new.published, than: earlier.published) {
      self = .later
    } else if PublicationDate.isLater(earlier.published, than: new.published)
      || earlier.value.isSame(as: new.value)
    {
      self = .earlier
    } else {
      self = .neither
    }
  }
}

/// What becomes of a key that is given again with another value and the same status.
package enum DuplicatePolicy: String, CaseIterable, Sendable {
  /// An error that names both places.
  case refuse = "error"
  case last
  case sum
}

extension Fact {
  /// Whether a figure of the same key differs from it by nothing but when it was published, and its value.
  func isOtherEdition(of observation: Observation) -> Bool {
    guard let value = observation.value, status == observation.status, !self.value.isSame(as: value)
    else { return false }
    return observation.provenance.isLater(than: provenance)
      || provenance.isLater(than: observation.provenance)
  }
}
