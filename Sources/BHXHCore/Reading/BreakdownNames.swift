/// The breakdowns that everyone's files have: sex, age group, payer group and the like, in whatever language their column is named.
///
/// Any other name is a breakdown's too where a caller says so.
public enum BreakdownNames {
  /// The names under which they are keys and columns.
  public static var usual: [String] { HeaderVocabulary.builtIn.breakdowns }

  /// The name of the usual breakdown that a text means: `giới tính` is `sex`; nil where it means none.
  public static func usual(for text: String) -> String? {
    HeaderVocabulary.builtIn.meaning(.breakdown, of: text)
  }
}
