import Testing

@testable import BHXHCore

@Suite struct KindVocabularyTests {
  /// A slug is taken for itself at once: so it must be no name of another kind before it.
  @Test func everyNameMeansTheFirstKindThatHasIt() {
    var kinds: [String: String] = [:]
    for record in BundledRecords.records(of: "kinds.csv") {
      for name in record.joined(separator: "|").split(separator: "|") {
        let letters = FoldedText.letters(of: name)
        if kinds[letters] == nil { kinds[letters] = record[0] }
        #expect(KindVocabulary.builtIn.slug(String(name)) == kinds[letters], "\(name)")
      }
    }
    #expect(kinds.count > 60)
  }

  @Test(arguments: [
    ("Hội nghị", "conference"), ("TOA DAM", "conference"), ("văn nghệ", "văn nghệ"),
  ])
  func spellings(text: String, expected: String) {
    #expect(KindVocabulary.builtIn.slug(text) == expected)
  }
}
