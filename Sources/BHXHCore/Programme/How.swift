/// Where a percentage is from; a result has the weakest of its parts.
public enum How: UInt8, Sendable, Comparable {
  /// From counts that were given.
  case computed
  /// From a count that follows from a published change.
  case implied
  /// Printed by a source, not computable from what is known.
  case published

  /// The name in machine formats.
  public var slug: String {
    switch self {
    case .computed: "computed"
    case .implied: "implied"
    case .published: "published"
    }
  }

  public static func < (left: How, right: How) -> Bool {
    left.rawValue < right.rawValue
  }
}
