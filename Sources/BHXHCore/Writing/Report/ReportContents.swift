/// A report, and everything that its formats need beside it.
package struct ReportContents: Sendable {
  package let report: Report
  /// What the input says about its sources.
  package let sources: [Source]
  /// How many rows were read.
  package let input: RowCount
  package let style: OutputStyle
  package let digits: Int
  /// Whether text, Markdown and JSON also say how every computed row came about.
  package let explains: Bool
  /// What of the page is shown.
  package let layout: ReportLayout

  package init(
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
  package var document: ReportDocument {
    ReportText(style, digits: digits, explains: explains, layout: layout).document(
      of: report, sources: sources)
  }
}
