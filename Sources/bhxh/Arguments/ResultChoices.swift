import BHXHCore

/// How the result is written and where to: what `ResultOptions` mean.
struct ResultChoices: Equatable, Sendable {
  struct Sorting: Equatable, Sendable {
    let column: String
    let isDescending: Bool
  }

  enum Destination: Equatable, Sendable {
    case standardOutput
    case file(String)
  }

  var format: OutputFormat
  var digits: Int
  var sorting: Sorting?
  var top: Int?
  var destination: Destination
  /// As a Vietnamese Excel opens it; only with CSV.
  var isForExcel: Bool
  /// Whether machine formats name units.
  var hasNames: Bool
  var failUnder: Percent?
  var explains: Bool
  /// How rows are drawn; nil: as suits them.
  var chart: Chart.Form?
  /// The parts of a report that are shown; empty: all.
  var sections: Set<ReportSection>

  /// - Parameter keys: the columns that `--by` adds, which `--sort` may name too.
  /// - Throws: `UsageError` where a value is not understood or two options exclude each other.
  init(_ reader: OptionReader, keys: [GroupKey] = []) throws(UsageError) {
    isForExcel = reader.isGiven(ResultOptions.excel)
    hasNames = reader.isGiven(ResultOptions.names)
    format = try Self.format(reader)
    sections = []
    for word in reader.words(ResultOptions.section) {
      guard let section = ReportSection(rawValue: word.lowercased()) else {
        throw reader.bad(ResultOptions.section, word, oneOf: ReportSection.allCases.map(\.rawValue))
      }
      sections.insert(section)
    }
    if let section = sections.first, format.isForMachines {
      throw .conflict("--section \(section.rawValue)", "--format \(format.name)")
    }
    chart = try reader.word(ResultOptions.chart).flatMap(Chart.Form.init(rawValue:))
    digits =
      try reader.wholeNumber(ResultOptions.digits, from: 0, to: 9)
      ?? (format == .text ? reader.configuration.digits : nil) ?? 2
    top = try reader.wholeNumber(ResultOptions.top, from: 1)
    failUnder = try reader.percentage(ResultOptions.failUnder)
    explains =
      reader.isGiven(ResultOptions.explain)
      || format.explainsRows && reader.command.gives == .ratios
    if explains, format == .csv || format == .prometheus {
      throw .conflict("--explain", isForExcel ? "--excel" : "--format \(format.name)")
    }
    destination =
      switch try reader.text(ResultOptions.output) {
      case nil, "-": .standardOutput
      case let file?: .file(file)
      }
    sorting = try Self.sorting(reader, keys)
    if case .file(let file) = destination, try reader.text(ReadingOptions.rejects) == file {
      throw .conflict("--output \(file)", "--rejects \(file)")
    }
  }

  /// How the page of a report is laid out.
  var layout: ReportLayout {
    ReportLayout(
      sections: sections, sorting: sorting.map { ($0.column, $0.isDescending) }, top: top)
  }

  /// What `--format` says, else `--excel`, else the ending of the file, else the first of the command.
  ///
  /// - Throws: `UsageError` where two of them say different formats.
  private static func format(_ reader: OptionReader) throws(UsageError) -> OutputFormat {
    let typed = try reader.word(ResultOptions.format).flatMap(OutputFormat.init(named:))
    let excel = reader.isGiven(ResultOptions.excel) ? OutputFormat.csv : nil
    let file = try reader.text(ResultOptions.output)
    let ofFile = file.flatMap(OutputFormat.init(ofFile:))
    let said: [(option: String, format: OutputFormat?)] = [
      ("--excel", excel), ("--format \(typed?.name ?? "")", typed),
      ("--output \(file ?? "")", ofFile),
    ]
    let chosen = said.first { $0.format != nil }
    for other in said where other.format != nil && other.format != chosen?.format {
      throw .conflict(chosen?.option ?? "", other.option)
    }
    guard let format = chosen?.format else { return reader.command.formats.first ?? .text }
    guard reader.command.formats.contains(format) else {
      throw reader.bad(ResultOptions.format, format.name, oneOf: reader.command.formats.map(\.name))
    }
    return format
  }

  private static func sorting(_ reader: OptionReader, _ keys: [GroupKey]) throws(UsageError)
    -> Sorting?
  {
    guard let text = try reader.text(ResultOptions.sort) else { return nil }
    let isDescending = text.hasPrefix("-")
    let column = isDescending ? String(text.dropFirst()) : text
    var columns = reader.command.columns + reader.command.sortKeys
    columns += keys.map(\.name).filter { !columns.contains($0) }
    guard columns.contains(column) else {
      throw reader.bad(ResultOptions.sort, column, oneOf: columns)
    }
    return Sorting(column: column, isDescending: isDescending)
  }
}
