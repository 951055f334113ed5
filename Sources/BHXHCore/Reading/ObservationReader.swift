/// Reads inputs of every accepted kind as observations: CSV in three shapes, JSON, NDJSON, workbooks (XLSX).
///
///     var reader = ObservationReader(options)
///     let count = try reader.read(TextSource(path: "thang7.csv"), into: &sink)
///
/// Rows stream: what has been read is held by the sink alone. Nothing is guessed in silence; what is understood with a doubt
/// is reported as a warning, what was skipped as a note.
package struct ObservationReader: Sendable {
  let options: ReadingOptions

  package init(_ options: ReadingOptions) {
    self.options = options
  }

  /// Reads one input to its end.
  ///
  /// - Throws: what makes the input as a whole unreadable: its text, its header, a setting. The rows before it were given.
  package func read(_ source: consuming TextSource, into sink: inout some ReadingSink)
    throws(Problem) -> RowCount
  {
    var count = RowCount()
    try read(source, into: &sink, counting: &count)
    return count
  }

  /// The same for who has to account for the rows of an input that ends badly too.
  ///
  /// - Parameter count: what became of the rows is added to it, also where the rest cannot be read.
  package func read(
    _ source: consuming TextSource, into sink: inout some ReadingSink,
    counting count: inout RowCount
  ) throws(Problem) {
    var source = source
    switch try recognise(&source) {
    case .csv(let dialect):
      var table = csvTable(source, dialect)
      try table.read(into: &sink, counting: &count)
    case .workbook:
      let workbook = try Workbook(&source, options)
      try workbook.read(into: &sink, counting: &count)
    case .json(let format):
      var table = JSONTable(source, format: format, options)
      try table.read(into: &sink, counting: &count)
    }
  }

  /// How an input is understood, a workbook sheet by sheet, from its header and first rows: for who has to know all columns before the first row.
  ///
  /// - Throws: what makes the input as a whole unreadable, as far as it was looked at.
  package func survey(_ source: consuming TextSource) throws(Problem) -> [InputSummary] {
    var source = source
    switch try recognise(&source) {
    case .csv(let dialect):
      var table = csvTable(source, dialect)
      return [try table.survey()]
    case .workbook:
      return try Workbook(&source, options).survey()
    case .json(let format):
      var table = JSONTable(source, format: format, options)
      return [try table.survey()]
    }
  }

  private func csvTable(_ source: consuming TextSource, _ dialect: Dialect) -> CSVTable {
    let file = source.file
    let rows = CSVRows(source, dialect: self.dialect(dialect), blockBytes: options.blockBytes)
    return CSVTable(rows, file: file, options)
  }

  private enum Kind {
    case csv(Dialect)
    case json(InputFormat)
    case workbook
  }

  private func recognise(_ source: inout TextSource) throws(Problem) -> Kind {
    if options.isBuiltIn { return .csv(Dialect()) }
    if try source.isArchive { return .workbook }
    if let kind = try source.kind() { throw kind.problem(in: source.file) }
    let (sample, isWhole) = try source.sample()
    if sample.isEmpty {
      throw Problem(
        source.offset == 0 ? .inputEmpty : .headerMissing, at: Place(file: source.file))
    }
    if let markup = FileKind(markup: sample) { throw markup.problem(in: source.file) }
    if let garbled = GarbledText.problem(sample, in: source.file) { throw garbled }
    let format = InputFormat(recognising: sample, isWhole: isWhole)
    return format == .csv ? .csv(Dialect(recognising: sample, isWhole: isWhole)) : .json(format)
  }

  /// The dialect with the user's delimiter.
  private func dialect(_ recognised: Dialect) -> Dialect {
    guard let delimiter = options.delimiter else { return recognised }
    return Dialect(delimiter: delimiter, hasSeparatorLine: recognised.hasSeparatorLine)
  }
}
