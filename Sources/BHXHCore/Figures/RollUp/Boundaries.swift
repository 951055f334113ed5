/// In whose boundaries figures are shown and compared: what `--boundaries` means.
public enum Boundaries: Hashable, Sendable {
  /// As they were reported; no side of a comparison is moved.
  case asReported
  /// As they were reported; the earlier side of a comparison is moved to the later side's units where that is exact.
  case automatic
  /// Everything in the units that are in force at the end of this month.
  case at(Month)

  /// The name in arguments and machine formats: `auto`, `as-reported`, `2025-07`.
  public var slug: String {
    switch self {
    case .asReported: "as-reported"
    case .automatic: "auto"
    case .at(let month): month.description
    }
  }

  /// The month whose units everything is moved to; nil where figures stay as they were reported.
  public var month: Month? {
    if case .at(let month) = self { month } else { nil }
  }
}
