/// What `--duplicates` decides for one key with two values.
enum DuplicateRule: String, CaseIterable, Sendable {
  case last, sum
}
