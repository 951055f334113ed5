/// A report, and everything that its formats need beside it.
public struct ReportContents: Sendable {
  public let report: Report
  /// What the input says about its sources.
  public let sources: [Source]
  /// How many rows were read.
  public let input: RowCount
  public let style: OutputStyle
  public let digits: Int
  /// Whether text, Markdown and JSON also say how every computed row came about.
  public let explains: Bool
  /// What of the page is shown.
  public let layout: ReportLayout

  public init(
    _ report: Report, sources: [Source], input: RowCount, _ style: OutputStyle, digits: Int = 2,
    explains: Bool = false, layout: ReportLayout = ReportLayout()
  ) {
    self.report = report
    self.sources = sources
    self.input = input
    self.style = style
    self.digits = digits
    self.explains = explains
    self.layout = layout
  }

  /// In sentences and tables.
  public var document: ReportDocument {
    ReportText(style, digits: digits, explains: explains, layout: layout).document(
      of: report, sources: sources)
  }
}
