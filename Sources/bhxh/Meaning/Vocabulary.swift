/// The words of the domain that options may say, as the library understands them.
///
/// Kept apart from the options so that the meaning of a command line can be tested with a small vocabulary.
struct Vocabulary: Sendable {
  /// The slugs of the schemes, for suggestions.
  let schemes: [String]
  /// The slug of a scheme in any of its spellings.
  let scheme: @Sendable (String) -> String?
  /// The known breakdowns, by the names that results print.
  let breakdowns: [String]
  let isPeriod: @Sendable (String) -> Bool
  let isDate: @Sendable (String) -> Bool
  let isPercentage: @Sendable (String) -> Bool
}
