/// Reads inputs of every accepted kind as observations: CSV in three shapes, JSON, NDJSON.
///
///     var reader = ObservationReader(options)
///     let count = try reader.read(TextSource(path: "thang7.csv"), into: &sink)
///
/// Rows stream: what has been read is held by the sink alone. Nothing is guessed in silence; what is understood with a doubt
/// is reported as a warning, what was skipped as a note.
public struct ObservationReader: Sendable {
  private let options: ReadingOptions

  public init(_ options: ReadingOptions) {
    self.options = options
  }

  /// Reads one input to its end.
  ///
  /// - Throws: what makes the input as a whole unreadable: its text, its header, a setting. The rows before it were given.
  public func read(_ source: consuming TextSource, into sink: inout some ReadingSink)
    throws(Problem) -> RowCount
  {
    var source = source
    let (sample, isWhole) = try source.sample()
    if sample.isEmpty { throw Problem(.inputEmpty, at: Place(file: source.file)) }
    let format = InputFormat(recognising: sample, isWhole: isWhole)
    if format != .csv {
      var document = JSONTable(source, format: format, options)
      return try document.read(into: &sink)
    }
    var dialect = Dialect(recognising: sample, isWhole: isWhole)
    if let delimiter = options.delimiter { dialect.delimiter = delimiter }
    var table = CSVTable(source, dialect: dialect, options)
    return try table.read(into: &sink)
  }
}
