/// The stable codes of everything that `bhxh` can say about its input, in the order of the stations that say it.
///
/// Every case has one row in `data/messages.csv`; a test holds the two together.
public enum ProblemCode: String, CaseIterable, Sendable {
  // The input as a whole.
  case fileMissing = "file-missing"
  case inputEmpty = "input-empty"

  // Geography.
  case unitUnknown = "unit-unknown"
  case unitAmbiguous = "unit-ambiguous"

  public var severity: Severity {
    switch self {
    default: .error
    }
  }
}
