/// What campaigns' kinds are called, from `data/kinds.csv`: `hội nghị` and `conference` are one kind.
final class KindVocabulary: Sendable {
  private let slugs: [String]
  /// Made when a text is first asked for that is no slug.
  private let names: Lazy<Names>

  private static let built = Lazy {
    KindVocabulary(BundledRecords.records(of: "kinds.csv"))
  }

  /// The built-in kinds; read when they are first asked for.
  static var builtIn: KindVocabulary { built.value }

  /// - Parameter records: `kind,vietnamese,english,aliases`, the aliases parted by `|`; each kind is among its own names alone.
  init(_ records: some Collection<[String]> & Sendable) {
    slugs = records.compactMap(\.first)
    names = Lazy { Names(records) }
  }

  /// The slug of a kind in any of its names; any other text is a kind of its own.
  func slug(_ text: String) -> String {
    slugs.contains(text) ? text : names.value.kinds[FoldedText.letters(of: text)] ?? text
  }

  /// Each kind by the letters of all its names.
  private final class Names: Sendable {
    let kinds: [String: String]

    init(_ records: some Sequence<[String]>) {
      var kinds: [String: String] = [:]
      for record in records where record.count == 4 {
        for names in record {
          for name in names.utf8.split(separator: Byte.bar) {
            let letters = FoldedText.letters(of: Substring(name))
            if kinds[letters] == nil { kinds[letters] = record[0] }
          }
        }
      }
      self.kinds = kinds
    }
  }
}
