/// How certain a figure is by its publisher's own word.
public enum Status: UInt8, CaseIterable, Sendable, Comparable {
  /// Chính thức; also where nothing is said.
  case final
  /// Sơ bộ.
  case provisional
  /// Ước.
  case estimated

  /// The name in files and machine formats.
  public var slug: String {
    switch self {
    case .final: "final"
    case .provisional: "provisional"
    case .estimated: "estimated"
    }
  }

  /// From stronger to weaker, so that the status of a result is the `max` of its parts.
  public static func < (left: Status, right: Status) -> Bool {
    left.rawValue < right.rawValue
  }
}
