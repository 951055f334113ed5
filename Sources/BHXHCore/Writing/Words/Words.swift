/// The words of a language for the slugs of closed lists, from `data/words.csv` and, for the kinds of campaigns, `data/kinds.csv`.
package struct Words: Sendable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// The word for a slug; the slug itself where none is known, as for a kind that is any text.
  package func word(_ list: Vocabulary, _ slug: String) -> String {
    guard let entry = Self.entries[Key(list: list.rawValue, slug: slug)] else { return slug }
    return language == .vietnamese ? entry.vietnamese : entry.english
  }

  /// Whether a slug of the list has words.
  static func knows(_ list: Vocabulary, _ slug: String) -> Bool {
    entries[Key(list: list.rawValue, slug: slug)] != nil
  }

  private struct Key: Hashable {
    let list: String
    let slug: String
  }

  private struct Entry {
    let english: String
    let vietnamese: String
  }

  /// Read once, when the first word is asked for.
  private static let entries: KeyedList<Key, Entry> = {
    var entries = KeyedList<Key, Entry>()
    for record in BundledRecords.records(of: "words.csv") where record.count == 4 {
      entries.set(
        Entry(english: record[2], vietnamese: record[3]),
        for: Key(list: record[0], slug: record[1]))
    }
    for record in BundledRecords.records(of: "kinds.csv") where record.count >= 3 {
      entries.set(
        Entry(english: record[2], vietnamese: record[1]),
        for: Key(list: Vocabulary.kind.rawValue, slug: record[0]))
    }
    return entries
  }()
}
