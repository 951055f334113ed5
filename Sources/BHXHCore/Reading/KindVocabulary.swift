/// What campaigns' kinds are called, from `data/kinds.csv`: `hội nghị` and `conference` are one kind.
final class KindVocabulary: Sendable {
  private let kinds: [String: String]

  private static let built = OnDemand {
    KindVocabulary(BundledRecords.records(of: "kinds.csv"))
  }

  /// The built-in kinds; read when they are first asked for.
  static var builtIn: KindVocabulary { built.value }

  /// - Parameter records: `kind,vietnamese,english,aliases`, the aliases parted by `|`.
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

  /// The slug of a kind in any of its names; any other text is a kind of its own.
  func slug(_ text: String) -> String {
    kinds[FoldedText.letters(of: text)] ?? text
  }
}
