/// What campaigns' kinds are called, from `data/kinds.csv`: `hội nghị` and `conference` are one kind.
final class KindVocabulary: Sendable {
  private let kinds: [String: String]

  private static let built = OnDemand {
    KindVocabulary(BundledTable.bytes(named: "kinds.csv") ?? [])
  }

  /// The built-in kinds; read when they are first asked for.
  static var builtIn: KindVocabulary { built.value }

  /// - Parameter table: `kind,vietnamese,english,aliases`, the aliases parted by `|`.
  init(_ table: [UInt8]) {
    var kinds: [String: String] = [:]
    let source = TextSource(ByteSource(bytes: table), named: "kinds.csv", encoding: .utf8)
    var scanner = CSVScanner(source, dialect: Dialect(), blockBytes: table.count + 1)
    while (try? scanner.next()) == true, scanner.count == 4 {
      let kind = scanner.string(0)
      for column in 0..<4 {
        for name in scanner.string(column).split(separator: "|") {
          let letters = FoldedText.letters(of: name)
          if kinds[letters] == nil { kinds[letters] = kind }
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
