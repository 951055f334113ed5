/// The words of a language for the slugs of closed lists, from `data/words.csv` and, for the kinds of campaigns, `data/kinds.csv`.
package struct Words: Sendable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// The word for a slug; the slug itself where none is known, as for a kind that is any text.
  package func word(_ list: Vocabulary, _ slug: String) -> String {
    guard let entry = Self.entry(list, slug) else { return slug }
    return language == .vietnamese ? entry.vietnamese : entry.english
  }

  /// Whether a slug of the list has words.
  static func knows(_ list: Vocabulary, _ slug: String) -> Bool { entry(list, slug) != nil }

  private static func entry(_ list: Vocabulary, _ slug: String) -> (
    english: String, vietnamese: String
  )? {
    if let record = words.record([list.rawValue, slug]), record.count == 4 {
      return (record[2], record[3])
    }
    guard list == .kind, let record = kinds.record([slug]), record.count >= 3 else { return nil }
    return (record[2], record[1])
  }

  private static let words = KeyedRecords(of: "words.csv", keys: 2)
  private static let kinds = KeyedRecords(of: "kinds.csv", keys: 1)
}
