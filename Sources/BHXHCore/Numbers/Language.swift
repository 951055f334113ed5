/// The languages that results and messages are written in.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case vietnamese = "vi"
}
