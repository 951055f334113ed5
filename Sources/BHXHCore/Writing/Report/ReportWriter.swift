/// Writes a report in one of its formats: text, JSON or CSV.
public struct ReportWriter: Sendable {
  private let style: OutputStyle
  private let format: OutputFormat
  private let digits: Int
  private let explains: Bool

  /// - Parameter explains: whether text, Markdown and JSON also say how every computed row came about.
  public init(
    _ style: OutputStyle, _ format: OutputFormat, digits: Int = 2, explains: Bool = false
  ) {
    self.style = style
    self.format = format
    self.digits = digits
    self.explains = explains
  }

  private var text: ReportText { ReportText(style, digits: digits, explains: explains) }

  /// The whole report.
  ///
  /// - Parameters:
  ///   - sources: what the input says about its sources.
  ///   - input: how many rows were read.
  public func bytes(of report: Report, sources: [Source], input: RowCount) -> [UInt8] {
    switch format {
    case .json:
      return ReportJSON(style, digits: digits, explains: explains)
        .bytes(of: report, sources: sources, input: input)
    case .csv:
      return OutputFormat.csv.bytes(of: report.observationsTable, style)
    case .markdown:
      let document = text.document(of: report, sources: sources)
      return DocumentMarkdown(style).bytes(of: document)
    default:
      let document = text.document(of: report, sources: sources)
      return DocumentText(style).bytes(of: document)
    }
  }
}
