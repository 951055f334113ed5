/// The names of columns that a user speaks of, held against those that the inputs have.
package enum AskedNames {
  /// How many headers a message shows.
  private static let mostShown = 20

  /// What no input has: a header of `--column`, a breakdown of `--breakdown` or `--by`.
  ///
  /// - Parameter summaries: of all inputs; of JSON the keys of the first objects count.
  package static func absent(_ options: ReadingOptions, in summaries: [InputSummary]) -> [Problem] {
    if options.columns.isEmpty, options.breakdowns.isEmpty { return [] }
    let columns = summaries.filter { $0.special == nil }.flatMap(\.columns)
    if columns.isEmpty { return [] }
    let headers = columns.map { HeaderVocabulary.letters(of: $0.header) }
    var shown: [String] = []
    for column in columns where !column.header.isEmpty && !shown.contains(column.header) {
      shown.append(column.header)
    }
    let more = shown.count > mostShown ? ", …" : ""
    let there = shown.prefix(mostShown).joined(separator: ", ") + more
    var problems: [Problem] = []
    for (header, _) in options.columns {
      let letters = HeaderVocabulary.letters(of: header)
      // In two lines a column may be named by its own alone.
      if headers.contains(where: { $0 == letters || $0.hasSuffix(letters) }) { continue }
      problems.append(Problem(.columnAbsent, [header, there]))
    }
    for name in options.breakdowns {
      let letters = HeaderVocabulary.letters(of: name)
      let isThere = columns.contains {
        $0.meaning == name || HeaderVocabulary.letters(of: $0.header) == letters
          || $0.meaning == BreakdownNames.usual(for: name) && $0.meaning != nil
      }
      if !isThere { problems.append(Problem(.breakdownAbsent, [name, there])) }
    }
    return problems
  }
}

extension ReadingOptions {
  /// A kind of population or labour force as `base_measure` has it, however it is spelled: `dân số trung bình` is `population_average`.
  public static func baseMeasure(named text: String) -> String {
    HeaderVocabulary.builtIn.base(text)
  }

  /// Whether a meaning of `--column` says anything: the name of a column, a measure, a scheme and what headers say beside them.
  public static func knows(meaning: String) -> Bool {
    let reading = HeaderReading(ReadingOptions(gazetteer: .builtIn))
    if case .unknown = reading.meaning(of: meaning) { return false }
    return true
  }

  /// The names that every meaning is made of.
  public static var meanings: [String] {
    RowField.allCases.map(\.name) + Measure.allCases.map(\.slug) + Scheme.allCases.map(\.slug)
  }
}
