/// What is told of a campaign besides its numbers: who held it with whom, through what, for whom, in which languages, after which model.
///
/// An object, because only few observations have it. All parts are optional; a list is empty where nothing is said.
public final class CampaignDetails: Sendable {
  /// The parts of it, each a column of a campaign table, in the order of the columns.
  public enum Part: String, CaseIterable, Sendable {
    case organiser, partners, channel, audience, language, model
  }

  private let lists: [[String]]

  /// What is told, a list for each part.
  public convenience init(_ lists: [Part: [String]] = [:]) {
    self.init { lists[$0] ?? [] }
  }

  init(_ list: (Part) -> [String]) {
    lists = Part.allCases.map(list)
  }

  /// What is said of a part, in order.
  public subscript(part: Part) -> [String] {
    lists[Part.allCases.firstIndex(of: part) ?? 0]
  }

  /// Whether nothing is told.
  public var isEmpty: Bool { lists.allSatisfy(\.isEmpty) }

  /// What either says of each part, each thing once.
  public func joined(with other: CampaignDetails) -> CampaignDetails {
    CampaignDetails { KeyList(self[$0] + other[$0]).keys }
  }
}

extension CampaignDetails: Hashable {
  public static func == (left: CampaignDetails, right: CampaignDetails) -> Bool {
    left.lists == right.lists
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(lists) }
}
