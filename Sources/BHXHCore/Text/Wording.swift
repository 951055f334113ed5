/// A sentence or a name in both languages; machine formats take the English one.
public struct Wording: Hashable, Sendable {
  /// In English.
  public let english: String
  /// In Vietnamese.
  public let vietnamese: String

  /// The same in both languages.
  public init(_ english: String, _ vietnamese: String) {
    self.english = english
    self.vietnamese = vietnamese
  }

  /// In one of them.
  public func text(in language: Language) -> String {
    language == .vietnamese ? vietnamese : english
  }

  static let nothing = Wording("", "")

  var isEmpty: Bool { english.isEmpty }
}

extension Sequence where Element == Wording {
  /// One after the other, those that say something, with a separator between.
  func joined(_ separator: String) -> Wording {
    let said = filter { !$0.isEmpty }
    return Wording(
      said.map(\.english).joined(separator: separator),
      said.map(\.vietnamese).joined(separator: separator))
  }
}

/// The languages that results and messages are written in.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case vietnamese = "vi"
}
