/// How a result is to be spelled, apart from its format.
public struct OutputStyle: Sendable {
  /// Of headings, names and numbers in text and Markdown.
  public var language: Language
  /// Gives units their paths and names.
  public var gazetteer: Gazetteer
  /// CSV as a Vietnamese Excel opens it.
  public var isForExcel: Bool
  /// Whether text marks its headings with the colours of a terminal.
  public var hasColour: Bool

  public init(
    _ language: Language = .english, gazetteer: Gazetteer = .builtIn, isForExcel: Bool = false,
    hasColour: Bool = false
  ) {
    self.language = language
    self.gazetteer = gazetteer
    self.isForExcel = isForExcel
    self.hasColour = hasColour
  }
}
