import BHXHCore

/// The ordinary question over files of gigabytes: answered from dense figures where all of them are of the plainest form.
///
/// Wherever that is not so nothing has been said or written, and the inputs are read again for the cube.
struct DenseCommand {
  let invocation: TableInvocation
  let context: Context
  /// Smaller inputs are read as quickly by way of the cube.
  private static let fewestBytes = 1 << 20

  init(_ invocation: TableInvocation, in context: Context) {
    self.invocation = invocation
    self.context = context
  }

  /// Runs `coverage`; nil where the cube has to be asked.
  func coverage() throws(CommandFailure) -> ExitCode? {
    let loader = InputLoader(input: invocation.input, reading: invocation.reading)
    guard isOrdinary, let (sink, count) = load(loader),
      let coverage = DenseCoverage(sink, .builtIn)
    else { return nil }
    try say(sink, count)
    let selection = Selection(
      keys: invocation.selection.keys, months: invocation.selection.months,
      schemes: invocation.selection.schemes)
    let writer = DenseCoverageCSV(coverage, .builtIn, digits: invocation.result.digits)
    try ResultOutput(destination: invocation.result.destination, context: context)
      .write { piece throws(CommandFailure) in
        try writer.write(selection, to: piece)
      }
    TableOutput(result: invocation.result, context: context).sayLeftOut(count)
    return .done
  }

  /// The input with sums over all breakdowns in place of its facts; nil where all of those are needed.
  func input(_ loader: InputLoader) throws(CommandFailure) -> LoadedInput? {
    guard !invocation.result.explains, let (sink, count) = load(loader), let cube = sink.cube()
    else { return nil }
    try say(sink, count)
    return LoadedInput(
      cube: cube, contested: [], sources: sink.sources, summaries: sink.summaries, count: count)
  }

  /// Says what is to be said of the inputs, and ends where their rows are bad.
  private func say(_ sink: DenseSink, _ count: RowCount) throws(CommandFailure) {
    let rejects = try invocation.reading.rejects.map { path throws(CommandFailure) in
      try RejectsFile(path)
    }
    for problem in sink.problems { context.messages.write(problem) }
    for row in sink.rejected { rejects?.add(row) }
    try rejects?.finish()
    if count.rejected > 0, !invocation.reading.keepsGoing { throw .badRows(count.rejected) }
  }

  /// Whether the question is one that dense figures answer.
  var isOrdinary: Bool {
    let (selection, result) = (invocation.selection, invocation.result)
    return selection.keys == [.unit, .period, .scheme] && selection.unit == nil
      && selection.boundaries.month == nil && result.format == .csv && !result.isForExcel
      && result.sorting == nil && result.top == nil && result.failUnder == nil
  }

  /// Reads the inputs; nil where they are not files that can be read again, or not of the plainest form.
  private func load(_ loader: InputLoader) -> (sink: DenseSink, count: RowCount)? {
    let choice = InputChoice.choose(
      invocation.input, standardInput: context.surroundings.standardInput,
      environmentData: context.surroundings.environment["BHXH_DATA"])
    guard case .files(let files) = choice, !files.contains("-"),
      invocation.reading.duplicates == .refuse
    else { return nil }
    for keepsAll in [false, true] {
      var sink = DenseSink(.builtIn, keepsAll: keepsAll)
      if let count = read(files, loader, into: &sink) { return (sink, count) }
      if !sink.lacksClosed { return nil }
    }
    return nil
  }

  /// Reads all files; nil where the cube has to be asked.
  private func read(_ files: [String], _ loader: InputLoader, into sink: inout DenseSink)
    -> RowCount?
  {
    let reader = ObservationReader(loader.options)
    var count = RowCount()
    for file in files {
      guard let read = try? self.read(file, reader, into: &sink) else { return nil }
      count = count + read
    }
    return count
  }

  /// Reads one file; nil where it is not for dense figures.
  private func read(_ file: String, _ reader: ObservationReader, into sink: inout DenseSink)
    throws(Problem) -> RowCount?
  {
    var source = try TextSource(path: file, encoding: invocation.reading.encoding)
    let isFirst = sink.summaries.isEmpty
    guard source.isRereadable, let size = source.size, size >= Self.fewestBytes || !isFirst else {
      return nil
    }
    let progress = ProgressLine.of(total: size, in: context)
    if let progress { source.watch = { progress.note($0) } }
    defer { progress?.clear() }
    let count = try reader.read(source, into: &sink)
    return sink.hasGivenUp ? nil : count
  }
}
