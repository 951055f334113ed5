/// Every phrase that headers, titles and labels are composed of, by its letters: `data/phrases.csv`, the values of breakdowns in
/// `data/breakdowns.csv`, and what `data/headers.csv` calls schemes, measures, issuers and the like.
final class PhraseTable: Sendable {
  struct Entry: Sendable {
    let phrase: String
    let meaning: PhraseMeaning
  }

  private let entries: [String: [Entry]]
  /// The most letters that a phrase has.
  let longest: Int

  private static let built = Lazy { PhraseTable() }

  /// Read when a text is first taken apart.
  static var builtIn: PhraseTable { built.value }

  private init() {
    var entries: [String: [Entry]] = [:]
    func add(_ phrase: some StringProtocol, _ meaning: PhraseMeaning) {
      let letters = HeaderVocabulary.letters(of: phrase)
      if letters.isEmpty { return }
      entries[letters, default: []].append(Entry(phrase: String(phrase), meaning: meaning))
    }
    func addAliases(_ names: String, _ meaning: PhraseMeaning) {
      for name in names.utf8.split(separator: Byte.bar) { add(Substring(name), meaning) }
    }
    for record in BundledRecords.records(of: "headers.csv") where record.count == 3 {
      if let meaning = PhraseMeaning(role: record[0], meaning: record[1]) {
        addAliases(record[2], meaning)
      }
    }
    for record in BundledRecords.records(of: "phrases.csv") where record.count == 3 {
      if let meaning = PhraseMeaning(role: record[1], meaning: record[2]) {
        add(record[0], meaning)
      }
    }
    for record in BundledRecords.records(of: "breakdowns.csv") where record.count == 4 {
      addAliases(record[3], .part(Breakdown.Part(name: record[0], value: record[1])))
    }
    self.entries = entries
    longest = entries.keys.reduce(0) { max($0, $1.utf8.count) }
  }

  /// The phrases of these letters, in the order of the tables.
  func entries(letters: String) -> [Entry] { entries[letters] ?? [] }

  /// All phrases with what they mean, for tests of all of them.
  var all: [Entry] { entries.values.flatMap(\.self) }
}
