/// What becomes of a key that is given again with another value and the same status.
public enum DuplicatePolicy: String, CaseIterable, Sendable {
  /// An error that names both places.
  case refuse = "error"
  case last
  case sum
}
