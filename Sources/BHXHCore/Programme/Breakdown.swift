/// The part of the people that a figure is about: values of `sex`, `age_group` … in the order of their names.
///
/// No value for a name means the figure of all; the empty breakdown is everybody.
public struct Breakdown: Hashable, Sendable {
  /// A breakdown and one of its values: `sex` is `nam`.
  public struct Part: Hashable, Sendable {
    /// The column: `sex`.
    public let name: String
    /// Which of them: `nam`.
    public let value: String

    /// One value of a breakdown.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Sorted by name, each name once, no value empty.
  public let parts: [Part]

  /// Everybody.
  public static let all = Breakdown([])

  /// Those who have all of these values, in the order of the names.
  public init(_ parts: [Part]) {
    self.parts = parts.filter { !$0.value.isEmpty }.sorted { $0.name < $1.name }
  }

  /// Whether everybody is meant.
  public var isAll: Bool { parts.isEmpty }

  /// The value under `name`; nil where the figure is of all.
  public func value(of name: String) -> String? {
    parts.first { $0.name == name }?.value
  }

  /// The same part of the people with nothing said about `name`.
  public func without(_ name: String) -> Breakdown {
    Breakdown(parts.filter { $0.name != name })
  }

  /// The part of the people that both are about; what `other` says goes first.
  func joined(with other: Breakdown) -> Breakdown {
    if other.isAll { return self }
    return Breakdown(other.parts + parts.filter { other.value(of: $0.name) == nil })
  }

  /// Only what is said about `names`.
  public func restricted(to names: Set<String>) -> Breakdown {
    Breakdown(parts.filter { names.contains($0.name) })
  }
}

extension Breakdown: Comparable {
  public static func < (left: Breakdown, right: Breakdown) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts) {
      ($0.name, $0.value) < ($1.name, $1.value)
    }
  }
}
