extension Figures {
  /// Reads files of every accepted kind: CSV, JSON, workbooks, any of them packed with gzip.
  ///
  /// - Parameters:
  ///   - paths: read in this order; what is told twice with one value is one figure.
  ///   - keepsGoing: whether rows that cannot be read are left out of the answers, rather than forbid them.
  ///   - isEvidence: whether figures that stand against each other are claims for `audit`, rather than errors.
  ///   - change: of the options that all of them are read with.
  /// - Throws: what makes a file unreadable as a whole. What is wrong with single rows is in `problems`.
  public init(
    contentsOf paths: String..., keepsGoing: Bool = false, isEvidence: Bool = false,
    _ change: (inout ReadingOptions) -> Void = { _ in }
  ) throws(Problem) {
    var options = ReadingOptions(gazetteer: .builtIn)
    change(&options)
    let encoding = options.encoding
    self.init(keepsGoing: keepsGoing, options)
    try read(paths, isEvidence, options) { path throws(Problem) in
      try TextSource(path: path, encoding: encoding)
    }
  }

  /// Reads what is in memory.
  ///
  /// - Parameters:
  ///   - bytes: of a file of any accepted kind.
  ///   - name: what messages call it.
  ///   - keepsGoing: whether rows that cannot be read are left out of the answers, rather than forbid them.
  ///   - isEvidence: whether figures that stand against each other are claims for `audit`, rather than errors.
  ///   - change: of the options that it is read with.
  /// - Throws: what makes it unreadable as a whole.
  public init(
    _ bytes: [UInt8], named name: String, keepsGoing: Bool = false, isEvidence: Bool = false,
    _ change: (inout ReadingOptions) -> Void = { _ in }
  ) throws(Problem) {
    var options = ReadingOptions(gazetteer: .builtIn)
    change(&options)
    let encoding = options.encoding
    self.init(keepsGoing: keepsGoing, options)
    try read([name], isEvidence, options) { name in
      TextSource(ByteSource(bytes: bytes), named: name, encoding: encoding)
    }
  }

  /// The published figures that the library brings along: press documents, campaigns, and their sources.
  public static func builtIn() throws(Problem) -> Figures {
    var figures = Figures()
    try figures.read(true, ReadingOptions(gazetteer: .builtIn)) {
      reader, sink throws(Problem) in
      try reader.read(builtIn: builtInTables, into: &sink)
    }
    return figures
  }

  /// The tables of `builtIn`; the gazetteer is never read as an input.
  package static let builtInTables = [
    "activities.csv", "campaigns.csv", "documents.csv", "labour_force_15plus.csv",
    "participants_national.csv", "participants_provinces.csv", "population_2025_34_provinces.csv",
    "population_average.csv", "population_census.csv", "press.csv", "sources.csv",
    "targets_bhyt.csv", "targets_bhyt_2025_reused_names.csv",
  ]

  private init(keepsGoing: Bool, _ options: ReadingOptions) {
    self.init()
    self.keepsGoing = keepsGoing
    unitsOf = options.unitsOf
  }

  /// Reads further inputs beside what is there; of one that cannot be read nothing is taken.
  mutating func read(
    _ names: [String], _ isEvidence: Bool, _ options: ReadingOptions,
    _ open: (String) throws(Problem) -> TextSource
  ) throws(Problem) {
    try read(isEvidence, options) { reader, sink throws(Problem) in
      var count = RowCount()
      for name in names { count = count + (try reader.read(try open(name), into: &sink)) }
      return count
    }
  }

  private mutating func read(
    _ isEvidence: Bool, _ options: ReadingOptions,
    _ tell: (ObservationReader, inout CubeSink) throws(Problem) -> RowCount
  ) throws(Problem) {
    let heard = Heard()
    var sink = CubeSink(
      duplicates: .refuse, takesContested: isEvidence, beside: cube,
      hear: { heard.problems.append($0) }, drop: { _ in })
    let count = rows + (try tell(ObservationReader(options), &sink))
    cube = sink.cube
    contested += sink.contested
    sources += sink.sources
    summaries += sink.summaries
    rows = count
    problems += heard.problems + cube.repeatedWholes().filter { !problems.contains($0) }
  }

  /// What was said while reading.
  private final class Heard {
    var problems: [Problem] = []
  }
}
