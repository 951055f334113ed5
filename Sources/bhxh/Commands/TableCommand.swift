import BHXHCore

/// A command that reads observations, computes rows and writes a table.
enum TableCommand {
  /// Reads the inputs and says which rows are wanted.
  ///
  /// - Parameter takesContested: whether figures that stand against each other are examined rather than refused.
  static func prepare(
    _ invocation: TableInvocation, takesContested: Bool = false, in context: Context
  ) throws(CommandFailure) -> (input: LoadedInput, selection: Selection) {
    var (loader, selection) = try loader(invocation, in: context)
    loader.takesContested = takesContested
    return try chosen(try loader.load(in: context), selection, invocation, in: context)
  }

  /// Tries to take sums for the facts of large inputs; nothing is gathered where they would not answer.
  static func gather(_ invocation: TableInvocation, in context: Context) throws(CommandFailure)
    -> (dense: DenseCommand, gathered: DenseCommand.Gathered?)
  {
    var dense = DenseCommand(invocation, in: context)
    let (loader, selection) = try loader(invocation, in: context)
    dense.prepared = (loader, selection)
    // The figures behind a number are shown by who has all of them.
    if invocation.result.explains { return (dense, nil) }
    let gathered = try dense.gather(loader)
    if let input = gathered?.summaries { try loader.checkNames(input, in: context) }
    return (dense, gathered)
  }

  /// The same behind `gather`.
  static func prepare(
    _ invocation: TableInvocation, in context: Context, dense: DenseCommand,
    gathered: DenseCommand.Gathered?
  ) throws(CommandFailure) -> (input: LoadedInput, selection: Selection) {
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
    _ input: LoadedInput, _ selection: Selection, _ invocation: TableInvocation, in context: Context
  ) throws(CommandFailure) -> (input: LoadedInput, selection: Selection) {
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

  /// Says which of the figures behind the rows stand against others that were given.
  ///
  /// - Parameters:
  ///   - rollUp: the one of the rows. Given figures stand beside each other as they were given, also in other boundaries.
  ///   - look: shows the numbers of the rows to the search.
  static func sayDisagreements(
    _ rollUp: RollUp, in input: LoadedInput, _ context: Context,
    among look: (inout DisagreementSearch) -> Void
  ) {
    var search = DisagreementSearch(Disagreements(rollUp.restates ? input.rollUp() : rollUp))
    look(&search)
    for problem in search.problems { context.messages.write(problem) }
  }

  /// Says once that sums of only some of the units were left out, and how to have them.
  static func sayPartial(_ reasons: some Sequence<Reason?>, _ context: Context) {
    let count = reasons.count { $0?.isPartial == true }
    if count > 0 { context.messages.write(Problem(.partialSums, at: nil, [String(count)])) }
  }

  /// Writes the table, and judges its rows by `--fail-under`.
  static func finish(
    _ table: ResultTable, _ judged: @autoclosure () -> [Threshold.Judged],
    _ invocation: TableInvocation,
    input: LoadedInput, in context: Context
  ) throws(CommandFailure) -> ExitCode {
    try TableOutput(result: invocation.result, context: context).write(table, input: input.count)
    guard let limit = invocation.result.failUnder else { return .done }
    return Threshold(limit: limit, context: context).judge(judged())
  }

  /// How a row is named in messages: its keys, as machine formats spell them.
  static func name(of group: RowGroup, _ more: String = "") -> String {
    let gazetteer = Gazetteer.builtIn
    let places = group.members.count == 1 ? group.members.map(gazetteer.path) : []
    let breakdown = group.breakdown.parts.map(\.value)
    let words = places + [group.period, group.scheme.slug] + breakdown + [group.group, more]
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
