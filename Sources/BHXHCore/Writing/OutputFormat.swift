/// What a result may be written as.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// Aligned columns for people, in their language.
  case text
  case csv
  case json
  /// A JSON object a line.
  case ndjson
  /// A table as GitHub and most wikis read it, in the language of the reader.
  case markdown
  /// The text that node-exporter's textfile collector reads.
  case prometheus

  /// The name in arguments.
  public var slug: String { rawValue }

  /// The formats of a command's table; the first is what is written where nothing is chosen.
  ///
  /// Only ratios are metrics. What `convert` writes is to be read again.
  public static func formats(of command: String) -> [OutputFormat] {
    switch command {
    case "coverage", "growth", "plan": [.text, .csv, .json, .ndjson, .markdown, .prometheus]
    case "convert": [.csv, .json, .ndjson, .text, .markdown]
    case "report": [.text, .json, .csv, .markdown]
    default: [.text, .csv, .json, .ndjson, .markdown]
    }
  }

  /// Whether the bytes are the same whatever the language.
  public var isForMachines: Bool {
    switch self {
    case .csv, .json, .ndjson, .prometheus: true
    case .text, .markdown: false
    }
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
