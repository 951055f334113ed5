/// A campaign, model or activity, as far as figures are told apart by it.
///
/// All parts are optional (empty); `item` says what an `items` figure counts: cards, languages, enterprises …
public struct Campaign: Hashable, Sendable {
  /// As its organiser calls it; empty where it has none.
  public var name: String
  /// What was done: `conference`, `canvass` …
  public var kind: String
  /// The noun of what is counted, as the source has it.
  public var item: String

  /// All of them may be empty.
  public init(name: String = "", kind: String = "", item: String = "") {
    self.name = name
    self.kind = kind
    self.item = item
  }

  /// What is no campaign's.
  public static let none = Campaign()
}

extension Campaign: Comparable {
  public static func < (left: Campaign, right: Campaign) -> Bool {
    (left.name, left.kind, left.item) < (right.name, right.kind, right.item)
  }
}
