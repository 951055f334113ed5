/// Writes a report in one of its formats: text, JSON or CSV.
public struct ReportWriter: Sendable {
  private let style: OutputStyle
  private let format: OutputFormat
  private let digits: Int

  public init(_ style: OutputStyle, _ format: OutputFormat, digits: Int = 2) {
    self.style = style
    self.format = format
    self.digits = digits
  }

  /// The whole report.
  ///
  /// - Parameters:
  ///   - sources: what the input says about its sources.
  ///   - input: how many rows were read.
  public func bytes(of report: Report, sources: [Source], input: RowCount) -> [UInt8] {
    switch format {
    case .json:
      return ReportJSON(style, digits: digits).bytes(of: report, sources: sources, input: input)
    case .csv:
      return OutputFormat.csv.bytes(of: report.observationsTable, style)
    case .markdown:
      let document = ReportText(style, digits: digits).document(of: report, sources: sources)
      return DocumentMarkdown(style).bytes(of: document)
    default:
      let document = ReportText(style, digits: digits).document(of: report, sources: sources)
      return DocumentText(style).bytes(of: document)
    }
  }
}
