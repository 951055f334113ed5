/// A campaign, model or activity, as far as figures are told apart by it.
///
/// All parts are optional (empty); `item` says what an `items` figure counts: cards, languages, enterprises …
public struct Campaign: Hashable, Sendable {
  public var name: String
  public var kind: String
  public var item: String

  public init(name: String = "", kind: String = "", item: String = "") {
    self.name = name
    self.kind = kind
    self.item = item
  }

  public static let none = Campaign()
}

extension Campaign: Comparable {
  public static func < (left: Campaign, right: Campaign) -> Bool {
    (left.name, left.kind, left.item) < (right.name, right.kind, right.item)
  }
}
