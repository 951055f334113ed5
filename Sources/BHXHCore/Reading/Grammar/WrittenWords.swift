/// The words that tables have for measures, kinds of bases and who sets plans: what is written is read again.
enum WrittenWords {
  private static let measures: [String: String] = {
    var slugs: [String: String] = [:]
    for record in BundledRecords.records(of: "words.csv", beginning: "measure")
    where record.count == 4 {
      for word in record[2...] { slugs[HeaderVocabulary.letters(of: word)] = record[1] }
    }
    return slugs
  }()

  /// The slug of the measure or the kind of base that is called so in a column of measures; nil for any other text.
  static func measure(_ text: some StringProtocol) -> String? {
    measures[HeaderVocabulary.letters(of: text)]
  }

  private static let issuers: [String: String] = {
    var slugs: [String: String] = [:]
    for known in Issuer.known {
      for name in [known.vietnamese, known.english] {
        slugs[HeaderVocabulary.letters(of: name)] = known.slug
      }
    }
    return slugs
  }()

  /// The slug of the body that is called so in a column of issuers; nil for any other text.
  static func issuer(_ text: String) -> String? { issuers[HeaderVocabulary.letters(of: text)] }
}
