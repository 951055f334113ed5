import BHXHCore

/// A command that reads observations, computes rows and writes a table.
enum TableCommand {
  /// Reads the inputs and says which rows are wanted.
  ///
  /// - Parameter takesContested: whether figures that stand against each other are examined rather than refused.
  static func prepare(
    _ invocation: TableInvocation, takesContested: Bool = false, in context: Context
  ) throws(CommandFailure) -> (input: Figures, selection: Selection) {
    var (loader, selection) = try loader(invocation, in: context)
    loader.takesContested = takesContested
    return try chosen(try loader.load(in: context), selection, invocation, in: context)
  }

  /// Tries to take sums for the facts of large inputs; nothing is gathered where they would not answer.
  ///
  /// - Parameters:
  ///   - namesSources: whether the answer names the sources of bases.
  ///   - needsPlans: whether it is of plans, also of those that stand beside the figures.
  static func gather(
    _ invocation: TableInvocation, namesSources: Bool = false, needsPlans: Bool = false,
    in context: Context
  ) throws(CommandFailure) -> (dense: DenseCommand, gathered: DenseCommand.Gathered?) {
    var dense = DenseCommand(invocation, in: context)
    (dense.namesSources, dense.needsPlans) = (namesSources, needsPlans)
    let (loader, selection) = try loader(invocation, in: context)
    dense.prepared = (loader, selection)
    // The figures behind a number are shown by who has all of them.
    if invocation.result.explains { return (dense, nil) }
    return (dense, try dense.gather(loader))
  }

  /// The same behind `gather`.
  static func prepare(
    _ invocation: TableInvocation, in context: Context, dense: DenseCommand,
    gathered: DenseCommand.Gathered?
  ) throws(CommandFailure) -> (input: Figures, selection: Selection) {
    // What was found out before is not found out, and said, again.
    var (loader, selection) =
      if let prepared = dense.prepared { prepared } else { try loader(invocation, in: context) }
    loader.piped = dense.piped
    let input =
      if let input = DenseCommand.input(gathered) { input } else { try loader.load(in: context) }
    return try chosen(input, selection, invocation, in: context)
  }

  /// The selection, with the month that `latest` means in the input.
  private static func chosen(
    _ input: Figures, _ selection: Selection, _ invocation: TableInvocation, in context: Context
  ) throws(CommandFailure) -> (input: Figures, selection: Selection) {
    var selection = selection.with(groupsOf: input.cube)
    if invocation.selection.isLatest {
      selection.months = input.cube.latestMonth(of: selection.units, gazetteer: .builtIn)
        .map { $0...$0 }
    }
    // The period of a plan to be handed down is one of which nothing is known yet.
    if invocation.selection.allot == nil {
      EmptySelection.say(selection, invocation, input.cube, in: context)
    }
    return (input, selection)
  }

  /// How the inputs are to be read, and which rows are wanted.
  private static func loader(
    _ invocation: TableInvocation, in context: Context
  ) throws(CommandFailure) -> (InputLoader, Selection) {
    let choices = invocation.selection
    let unit = try unit(invocation, in: context)
    var loader = InputLoader(input: invocation.input, reading: invocation.reading)
    loader.unit = unit
    loader.asOf = choices.asOf
    try loader.streams(in: context).refuse(invocation.outputs)
    var selection = Selection(
      keys: choices.keys, months: choices.months,
      units: unit.map { UnitArgument.states(of: $0, named: choices.unit) }, schemes: choices.schemes
    )
    loader.breakdowns = selection.breakdownNames.sorted()
    // Not all commands have the scheme as a key, and a breakdown needs a name.
    selection.keys = choices.keys.filter { key in
      if case .breakdown(let name) = key { !name.isEmpty } else { true }
    }
    return (loader, selection)
  }

  /// The unit of `--unit`.
  static func unit(_ invocation: TableInvocation, in context: Context) throws(CommandFailure)
    -> AdministrativeUnit?
  {
    let choices = invocation.selection
    return try choices.unit.map { text throws(CommandFailure) in
      try UnitArgument(
        text: text, month: choices.boundaries.month ?? choices.months?.upperBound,
        firstMonth: choices.months?.lowerBound,
        takesAnyUnit: invocation.reading.takesAnyUnit
      ).unit(in: context)
    }
  }

  /// Asks the figures, which answer where nothing stands in the way.
  static func ask<Answer>(
    _ input: Figures, _ question: (Figures) throws(Problem) -> Answer
  ) throws(CommandFailure) -> Answer {
    do throws(Problem) { return try question(input) } catch { throw .problem(error, .data) }
  }

  /// Says what stands against the rows of a ratio, writes them, and judges them by `--fail-under`.
  static func finish<Row: RatioRow>(
    _ invocation: TableInvocation, input: Figures, in context: Context,
    _ ask: (Figures) throws(Problem) -> Answer<Row>
  ) throws(CommandFailure) -> ExitCode {
    let answer = try Self.ask(input, ask)
    for problem in answer.problems { context.messages.write(problem) }
    let result = invocation.result
    let table = answer.table(isForPeople: !result.format.isForMachines, explains: result.explains)
    return try finish(
      table, answer.map { .init(name: $0.name, share: $0.share) }, invocation, rows: input.rows,
      in: context)
  }

  /// Writes the table, and judges its rows by `--fail-under`.
  static func finish(
    _ table: ResultTable, _ judged: @autoclosure () -> [Threshold.Judged],
    _ invocation: TableInvocation, rows: RowCount, in context: Context
  ) throws(CommandFailure) -> ExitCode {
    try TableOutput(result: invocation.result, context: context).write(table, input: rows)
    guard let limit = invocation.result.failUnder else { return .done }
    return Threshold(limit: limit, context: context).judge(judged())
  }
}
