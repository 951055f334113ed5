/// What a result may be written as: its name, what it can hold, and who writes it.
///
/// A format is one file, with its writer and an extension that names it, and one entry in `all`.
public struct OutputFormat: Sendable {
  /// The name in arguments.
  public let name: String
  /// The endings of file names that mean this format.
  public let endings: [String]
  /// Whether the bytes are the same whatever the language.
  public let isForMachines: Bool
  /// Whether each row of ratios is told with how it came about, asked or not.
  public let explainsRows: Bool
  /// Whether the bytes are no text, and so nothing for a terminal.
  public let isBinary: Bool
  let holds: Set<ResultForm>
  /// The writer of a table.
  let table: @Sendable (ResultTable, OutputStyle) -> any TableWriter
  /// How rows are put out one by one, as they are told; nil where the format needs whole tables.
  let lines: LineForm?
  /// The bytes of sentences and tables for people; nil where a format has no sentences.
  let document: (@Sendable (ReportDocument, OutputStyle) -> [UInt8])?
  /// The bytes of a report, where it is more or less than its document.
  let report: (@Sendable (ReportContents) -> [UInt8])?

  init(
    _ name: String, endings: [String], isForMachines: Bool, explainsRows: Bool = false,
    isBinary: Bool = false, holds: Set<ResultForm>,
    table: @escaping @Sendable (ResultTable, OutputStyle) -> any TableWriter,
    lines: LineForm? = nil,
    document: (@Sendable (ReportDocument, OutputStyle) -> [UInt8])? = nil,
    report: (@Sendable (ReportContents) -> [UInt8])? = nil
  ) {
    self.name = name
    self.endings = endings
    self.isForMachines = isForMachines
    self.explainsRows = explainsRows
    self.isBinary = isBinary
    self.holds = holds
    self.table = table
    self.lines = lines
    self.document = document
    self.report = report
  }

  /// Every format, in the order in which they are told.
  public static let all = [text, csv, json, ndjson, markdown, html, xlsx, svg, prometheus]

  /// The format of that name.
  public init?(named name: String) {
    guard let format = Self.all.first(where: { $0.name == name }) else { return nil }
    self = format
  }

  /// The format that the name of a file asks for; nil where its ending says nothing.
  public init?(ofFile file: String) {
    guard let point = file.lastIndex(of: ".") else { return nil }
    let ending = file[file.index(after: point)...].lowercased()
    guard let format = Self.all.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = format
  }

  /// Whether `DenseLines` writes it.
  package var takesLines: Bool { lines != nil }

  /// The bytes of sentences and tables; nil where the format has no sentences.
  package func bytes(of contents: ReportDocument, _ style: OutputStyle) -> [UInt8]? {
    document?(contents, style)
  }

  /// The bytes of a report; none where the format does not hold reports.
  package func bytes(of contents: ReportContents) -> [UInt8] {
    report?(contents) ?? document?(contents.document, contents.style) ?? []
  }
}

extension OutputFormat: Hashable {
  public static func == (left: OutputFormat, right: OutputFormat) -> Bool {
    left.name == right.name
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
  }
}

/// What a command gives, which decides the formats that it can be written as.
public enum ResultForm: Sendable, CaseIterable {
  /// Rows of any kind.
  case table
  /// Percentages of units: they are metrics, and can be drawn.
  case ratios
  /// What is to be read again.
  case observations
  /// A page about a unit.
  case report

  /// The first is what is written where nothing is chosen.
  public var formats: [OutputFormat] {
    let formats = OutputFormat.all.filter { $0.holds.contains(self) }
    let usual: OutputFormat = self == .observations ? .csv : .text
    return [usual] + formats.filter { $0 != usual }
  }
}

/// How a result is to be spelled, apart from its format.
public struct OutputStyle: Sendable {
  /// Of headings, names and numbers in text and Markdown.
  public var language: Language
  /// Gives units their paths and names.
  public var gazetteer: Gazetteer
  /// CSV as a Vietnamese Excel opens it.
  public var isForExcel: Bool
  /// Whether machine formats have the name and the code of a unit behind its path.
  public var hasNames = false
  /// Whether CSV for Excel has heads, names and words of Vietnamese.
  public var speaksToExcel = false
  /// Whether text marks its headings with the colours of a terminal.
  public var hasColour: Bool
  /// How many columns a line of text may take.
  public var width: Int
  /// Whether drawings are plain ASCII; letters never are.
  public var isASCII: Bool
  /// How a picture draws its rows; nil: what suits them.
  package var chart: Chart.Form?

  /// English without colour, 100 columns wide, unless it is said otherwise.
  public init(
    _ language: Language = .english, gazetteer: Gazetteer = .builtIn, isForExcel: Bool = false,
    hasColour: Bool = false, width: Int = 100, isASCII: Bool = false
  ) {
    self.language = language
    self.gazetteer = gazetteer
    self.isForExcel = isForExcel
    self.hasColour = hasColour
    self.width = max(width, 24)
    self.isASCII = isASCII
  }
}
