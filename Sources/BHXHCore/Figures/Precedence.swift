/// Which of two figures of one key stands, before anybody decides about those that stand against each other.
enum Precedence {
  /// The earlier one: its status is stronger, or the later one tells the same again.
  case earlier
  /// The later one: its status is stronger.
  case later
  /// Two values of one status.
  case neither

  init(
    of value: Quantity, _ status: Status, over earlier: Quantity, _ earlierStatus: Status
  ) {
    if status < earlierStatus {
      self = .later
    } else if earlierStatus < status || earlier.isSame(as: value) {
      self = .earlier
    } else {
      self = .neither
    }
  }
}

/// What becomes of a key that is given again with another value and the same status.
public enum DuplicatePolicy: String, CaseIterable, Sendable {
  /// An error that names both places.
  case refuse = "error"
  case last
  case sum
}
