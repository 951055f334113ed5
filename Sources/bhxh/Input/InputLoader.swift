import BHXHCore

/// Reads the inputs of a command into a cube, and says what is wrong with them.
struct InputLoader {
  let input: InputArguments
  let reading: ReadingChoices
  /// The unit in which names are looked for first.
  var unit: AdministrativeUnit?
  /// Whether of the data built in only what may concern the unit is read.
  var readsOnlyOfUnit = false
  /// What was published, or is of a month, after this day is passed over.
  var asOf: EffectiveDate?
  /// Names of breakdowns that `--by` uses.
  var breakdowns: [String] = []
  var readsStandardInputUnasked = true
  /// Standard input, where its beginning has been looked at.
  var piped: ReplayableInput?
  /// Whether figures that stand against each other are examined by the command rather than refused.
  var takesContested = false

  /// Reads everything.
  ///
  /// - Throws: `CommandFailure` where an input cannot be read, or where rows are bad and `--keep-going` was not given; every problem has been said
  ///   by then.
  func load(in context: Context) throws(CommandFailure) -> Figures {
    let streams = try streams(in: context)
    let rejects = try rejectsFile()
    let messages = context.messages
    var progress: ProgressLine?
    var sink = CubeSink(
      duplicates: reading.duplicates, takesContested: takesContested,
      hear: {
        progress?.clear()
        messages.write($0)
      }, drop: { rejects?.add($0) })
    var options = options
    if readsOnlyOfUnit, let unit, streams.areBundled {
      options.provinces = options.gazetteer.joinedProvinces(with: unit)
    }
    let reader = ObservationReader(options)
    var count = RowCount()
    if streams.areBundled {
      do throws(Problem) {
        count = try reader.read(builtIn: streams.streams.map(\.name), into: &sink)
      } catch { throw .problem(error, Self.exitCode(of: error)) }
    }
    for stream in streams.areBundled ? [] : streams.streams {
      do throws(Problem) {
        var source = try InputStreams.open(stream, encoding: reading.encoding, piped: piped)
        progress = ProgressLine.of(total: source.size, in: context)
        if let progress { source.watch = { progress.note($0) } }
        defer { progress?.clear() }
        count = count + (try reader.read(source, into: &sink))
      } catch {
        throw .problem(error, Self.exitCode(of: error))
      }
    }
    try streams.checkFigures(sink.summaries)
    try checkNames(sink.summaries, in: context)
    return try finish(sink, count, rejects, in: context)
  }

  /// What a cube holds once everything was read.
  func finish(_ sink: CubeSink, _ count: RowCount, _ rejects: RejectsFile?, in context: Context)
    throws(CommandFailure) -> Figures
  {
    try rejects?.finish()
    let figures = Figures(
      sink, rows: count, keepsGoing: reading.keepsGoing, unitsOf: reading.unitsOf)
    for problem in figures.problems.dropLast() { context.messages.write(problem) }
    if let last = figures.problems.last { throw .problem(last, .data) }
    if count.rejected > 0, !reading.keepsGoing { throw .badRows(count.rejected) }
    return figures
  }

  /// Refuses names of columns that no input has.
  func checkNames(_ summaries: [InputSummary], in context: Context) throws(CommandFailure) {
    let problems = AskedNames.absent(options, in: summaries)
    for problem in problems.dropLast() { context.messages.write(problem) }
    if let last = problems.last { throw .problem(last, .data) }
  }

  /// The inputs that were named, piped or are there anyway.
  func streams(in context: Context) throws(CommandFailure) -> InputStreams {
    try InputStreams(
      InputChoice.choose(
        input, standardInput: context.surroundings.standardInput,
        readsStandardInputUnasked: readsStandardInputUnasked,
        environmentData: context.dataDirectory))
  }

  /// The file of `--rejects`, where it is wanted.
  func rejectsFile() throws(CommandFailure) -> RejectsFile? {
    try reading.rejects.map { path throws(CommandFailure) in try RejectsFile(path) }
  }

  /// The code of what makes an input as a whole unreadable.
  static func exitCode(of problem: Problem) -> ExitCode {
    switch problem.code {
    case .fileMissing: .noInput
    case .readFailed: .inputOutput
    default: .data
    }
  }

  var options: BHXHCore.ReadingOptions {
    var options = BHXHCore.ReadingOptions(gazetteer: .builtIn)
    options.settings = ReadingChoices.settings(reading.facts)
    options.columns = reading.columns.map { ($0.header, $0.meaning) }
    options.sheet = reading.sheet
    options.delimiter = reading.delimiter
    options.encoding = reading.encoding
    options.unitsOf = reading.unitsOf
    options.acceptsAnyUnit = reading.takesAnyUnit
    options.acceptsCandidates = reading.takesCandidates
    options.breakdowns = reading.breakdowns + breakdowns
    options.context = unit
    options.asOf = asOf
    return options
  }
}
