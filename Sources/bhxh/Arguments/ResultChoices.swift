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
  var failUnder: Percent?
  var explains: Bool

  /// - Parameter keys: the columns that `--by` adds, which `--sort` may name too.
  /// - Throws: `UsageError` where a value is not understood or two options exclude each other.
  init(_ reader: OptionReader, keys: [GroupKey] = []) throws(UsageError) {
    let typedFormat = try reader.word(ResultOptions.format).flatMap(OutputFormat.init(rawValue:))
    isForExcel = reader.isGiven(ResultOptions.excel)
    if isForExcel, let typedFormat, typedFormat != .csv {
      throw .conflict("--excel", "--format \(typedFormat.rawValue)")
    }
    format = typedFormat ?? (isForExcel ? .csv : reader.command.formats.first ?? .text)
    digits = try reader.wholeNumber(ResultOptions.digits, from: 0, to: 9) ?? 2
    top = try reader.wholeNumber(ResultOptions.top, from: 1)
    failUnder = try reader.percentage(ResultOptions.failUnder)
    explains = reader.isGiven(ResultOptions.explain)
    if explains, format == .csv || format == .prometheus {
      throw .conflict("--explain", isForExcel ? "--excel" : "--format \(format.rawValue)")
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

  private static func sorting(_ reader: OptionReader, _ keys: [GroupKey]) throws(UsageError)
    -> Sorting?
  {
    guard let text = try reader.text(ResultOptions.sort) else { return nil }
    let isDescending = text.hasPrefix("-")
    let column = isDescending ? String(text.dropFirst()) : text
    var columns = reader.command.columns
    columns += keys.map(\.name).filter { !columns.contains($0) }
    guard columns.contains(column) else {
      throw reader.bad(ResultOptions.sort, column, oneOf: columns)
    }
    return Sorting(column: column, isDescending: isDescending)
  }
}
