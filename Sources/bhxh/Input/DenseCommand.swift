import BHXHCore

/// Questions over files of gigabytes, or pipes: answered from bare numbers where all figures are of the plainest form.
///
/// Wherever that is not so, files are read again for the cube, and nothing has been said or written; what came through a pipe is in a cube
/// by then.
struct DenseCommand {
  let invocation: TableInvocation
  let context: Context
  /// Standard input, where that is what is read: its beginning is looked at first.
  let piped: ReplayableInput?
  /// How the inputs are read and which rows are wanted, once that was found out.
  var prepared: (InputLoader, Selection)?
  /// Whether the answer names the sources of bases.
  var namesSources = false
  /// Whether the answer is of plans, also of those that stand beside the figures.
  var needsPlans = false
  private let choice: InputChoice
  /// Smaller inputs are read as quickly by way of the cube, or row by row.
  static let fewestBytes = 1 << 16

  init(_ invocation: TableInvocation, in context: Context) {
    self.invocation = invocation
    self.context = context
    choice = InputChoice.choose(
      invocation.input, standardInput: context.surroundings.standardInput,
      environmentData: context.dataDirectory)
    let isPiped = choice == .standardInput || choice == .files(["-"])
    piped = isPiped ? ReplayableInput(descriptor: 0) : nil
  }

  /// What the inputs came to.
  enum Gathered {
    /// Bare numbers that answer every question that names no other breakdowns than these.
    case sums(DenseTable, RowCount)
    case cube(Figures)
  }

  /// Reads the inputs; nil where they are to be read for the cube.
  func gather(_ loader: InputLoader) throws(CommandFailure) -> Gathered? {
    guard invocation.reading.duplicates == .refuse else { return nil }
    if let piped { return try gather(piped, loader) }
    guard let (sink, count) = read(loader), let table = DenseTable(sink) else { return nil }
    try say(sink, count, loader)
    return .sums(table, count)
  }

  /// Reads the files of the inputs; nil where something in them is not of the plainest form, or where no two values may stand for one key.
  func read(_ loader: InputLoader) -> (sink: DenseSink, count: RowCount)? {
    guard invocation.reading.duplicates == .refuse, case .files(let files) = choice,
      !files.contains("-")
    else { return nil }
    for keepsAll in [false, true] {
      var sink = DenseSink(
        .builtIn, keepsAll: keepsAll, apart: Set(loader.breakdowns), namesSources: namesSources,
        needsPlans: needsPlans)
      if let count = read(files, loader, into: &sink) { return (sink, count) }
      if !sink.lacksClosed { return nil }
    }
    return nil
  }

  /// Runs `coverage` over what was gathered; nil where the question is for the cube.
  func coverage(_ gathered: Gathered?) throws(CommandFailure) -> ExitCode? {
    guard isOfSums, case .sums(let table, let count) = gathered else { return nil }
    let digits = invocation.result.digits
    guard isOrdinary, let rows = DenseRows(table, .builtIn, by: parts) else {
      let rows =
        DenseTotals(table, .builtIn, selection)?.coverage(digits: digits)
        ?? DensePlaces(table, .builtIn, selection)?
        .coverage(digits: digits, partialSums: invocation.selection.partialSums)
      return try rows.map { rows throws(CommandFailure) in
        try finish(
          rows.map { .init(name: $0.name, share: $0.share) }, Figures.withheld(rows),
          ResultTable(rows, selection), table, count)
      }
    }
    let answer = DenseCoverage(
      rows, selection, digits: digits,
      builtIn: invocation.question(selection).builtInBases)
    return try write(answer, table, count)
  }

  /// The same of `growth`.
  func growth(_ gathered: Gathered?) throws(CommandFailure) -> ExitCode? {
    guard isOfSums, case .sums(let table, let count) = gathered else { return nil }
    let (versus, digits) = (invocation.selection.versus, invocation.result.digits)
    if let rows = DenseTotals(table, .builtIn, selection)?.growth(versus: versus, digits: digits) {
      return try finish(
        rows.map { .init(name: $0.name, share: $0.share) }, Figures.withheld(rows),
        ResultTable(rows, selection), table, count)
    }
    guard isOrdinary, let rows = DenseRows(table, .builtIn, by: parts),
      let answer = DenseGrowthAnswer(rows, selection, versus: versus, digits: digits)
    else { return nil }
    return try write(answer, table, count)
  }

  /// The same of `plan`.
  func plan(_ gathered: Gathered?) throws(CommandFailure) -> ExitCode? {
    guard isOfSums, isOrdinary, case .sums(let table, let count) = gathered,
      let rows = DenseRows(table, .builtIn),
      let answer = DensePlanAnswer(
        table, rows, selection, digits: invocation.result.digits,
        isForPeople: !invocation.result.format.isForMachines)
    else { return nil }
    return try write(answer, table, count, answer.problems)
  }

  private var selection: Selection {
    Selection(
      keys: invocation.selection.keys, months: invocation.selection.months,
      schemes: invocation.selection.schemes)
  }

  /// Puts a result where the user wants it, behind what stands against it, and says how many rows of the input were left out; nil where it is for
  /// the cube.
  private func write(
    _ answer: any DenseAnswer, _ table: DenseTable, _ count: RowCount, _ problems: [Problem] = []
  ) throws(CommandFailure) -> ExitCode? {
    let (result, output) = (
      invocation.result, TableOutput(result: invocation.result, context: context)
    )
    guard
      let lines = DenseLines(answer, as: result.format, output.style, digits: result.digits)
    else { return nil }
    for problem in problems { context.messages.write(problem) }
    var hasRows = false
    try ResultOutput(destination: result.destination, context: context).write {
      write throws(CommandFailure) in hasRows = try lines.write(input: count, to: write)
    }
    if !hasRows { EmptySelection.say(selection, invocation, table.cube(), in: context) }
    output.sayLeftOut(count)
    return .done
  }

  /// What was gathered as an input of any command, sums over all breakdowns in place of its facts.
  static func input(_ gathered: Gathered?) -> Figures? {
    switch gathered {
    case .cube(let input): input
    case .sums(let table, let count):
      Figures(table, rows: count)
    case nil: nil
    }
  }

  /// Says what is to be said of the inputs, and ends where they lack what is asked for, or their rows are bad.
  private func say(_ sink: DenseSink, _ count: RowCount, _ loader: InputLoader)
    throws(CommandFailure)
  {
    let rejects = try invocation.reading.rejects.map { path throws(CommandFailure) in
      try RejectsFile(path)
    }
    for problem in sink.problems { context.messages.write(problem) }
    for row in sink.rejected { rejects?.add(row) }
    try loader.checkNames(sink.summaries, in: context)
    try rejects?.finish()
    if count.rejected > 0, !invocation.reading.keepsGoing { throw .badRows(count.rejected) }
  }

  /// The breakdowns that the rows are told apart by.
  private var parts: [String] {
    invocation.selection.keys.compactMap(\.breakdown)
  }

  /// Writes the rows of places or of all units together as any table, behind what stands against it.
  private func finish(
    _ judged: @autoclosure () -> [Threshold.Judged], _ problems: [Problem], _ answer: ResultTable,
    _ table: DenseTable, _ count: RowCount
  ) throws(CommandFailure) -> ExitCode {
    if answer.rows.isEmpty {
      EmptySelection.say(selection, invocation, table.cube(), in: context)
    }
    for problem in problems { context.messages.write(problem) }
    return try TableCommand.finish(answer, judged(), invocation, rows: count, in: context)
  }

  /// Whether the sums are what the question is of, as they are.
  private var isOfSums: Bool {
    let selection = invocation.selection
    return selection.unit == nil && !selection.isLatest && selection.boundaries == .automatic
      && selection.baseMeasure == nil && !selection.takesBuiltInBase && !invocation.result.explains
  }

  /// Whether the rows are those of units, in one of the formats of lines.
  private var isOrdinary: Bool {
    let (keys, result) = (invocation.selection.keys, invocation.result)
    let usual: [GroupKey] = [.unit] + parts.map { .breakdown($0) } + [.period, .scheme]
    return [usual, usual + [.issuer]].contains(keys) && result.format.takesLines
      && !result.isForExcel && !result.hasNames && result.sorting == nil && result.top == nil
      && result.failUnder == nil
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
    // A named pipe is opened once only: whoever writes to it would find nobody there between two times. Nor is a small file opened in vain.
    guard let size = FileIdentity.size(ofFileAt: file),
      size >= Self.fewestBytes || !sink.summaries.isEmpty
    else { return nil }
    var source = try TextSource(path: file, encoding: invocation.reading.encoding)
    guard source.isRereadable else { return nil }
    let progress = ProgressLine.of(total: size, in: context)
    if let progress { source.watch = { progress.note($0) } }
    defer { progress?.clear() }
    let count = try reader.read(source, into: &sink)
    return sink.hasGivenUp ? nil : count
  }

  /// Reads standard input; nil where it is small, and then all of it can be read again.
  private func gather(_ piped: ReplayableInput, _ loader: InputLoader) throws(CommandFailure)
    -> Gathered?
  {
    let progress = ProgressLine.of(total: nil, in: context)
    let isLarge = try? piped.hasBytes(Self.fewestBytes) { progress?.note($0) }
    guard isLarge == true else {
      progress?.clear()
      return nil
    }
    let rejects = try loader.rejectsFile()
    let messages = context.messages
    var sink = PipeSink(
      .builtIn, apart: Set(loader.breakdowns),
      hear: {
        progress?.clear()
        messages.write($0)
      }, drop: { rejects?.add($0) })
    let count: RowCount
    do throws(Problem) {
      var source = TextSource(piped.replay(), named: "-", encoding: invocation.reading.encoding)
      if let progress { source.watch = { progress.note($0) } }
      defer { progress?.clear() }
      count = try ObservationReader(loader.options).read(source, into: &sink)
      if let failure = sink.failure { throw failure }
    } catch {
      throw .problem(error, InputLoader.exitCode(of: error))
    }
    switch sink.finish() {
    case .cube(let cube):
      if let failure = sink.failure { throw .problem(failure, InputLoader.exitCode(of: failure)) }
      try loader.checkNames(cube.summaries, in: context)
      return .cube(try loader.finish(cube, count, rejects, in: context))
    case .table(let table):
      try loader.checkNames(table.summaries, in: context)
      try rejects?.finish()
      if count.rejected > 0, !invocation.reading.keepsGoing { throw .badRows(count.rejected) }
      return .sums(table, count)
    }
  }
}
