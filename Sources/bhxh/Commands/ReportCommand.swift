import BHXHCore

/// `report UNIT [FILE…]`: everything known about one unit at one period.
enum ReportCommand: Command {
  static let name = "report"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration("UNIT", .one, .units), OperandDeclaration.files],
    summary: Bilingual(
      "everything known about one unit at one period",
      "báo cáo toàn bộ số liệu về một đơn vị tại một kỳ"),
    description: [
      Bilingual(
        "Shows schemes, growth, plan, coverage, the units below, campaigns, history and sources. What was computed and what was published stand side by side; what is not known is said to be not known. The default period is the latest of the unit.",
        "Trình bày các loại hình, tăng trưởng, kế hoạch, tỷ lệ bao phủ, các đơn vị bên dưới, chiến dịch, diễn biến và nguồn. Số tính được và số công bố đứng cạnh nhau; điều chưa biết được nói rõ là chưa biết. Kỳ mặc định là kỳ mới nhất của đơn vị."
      ),
      Bilingual(
        "Standard input is read only as “-”.",
        "Đầu vào chuẩn chỉ được đọc khi ghi “-”."),
    ],
    options: [
      SelectionOptions.period, SelectionOptions.scheme, SelectionOptions.boundaries,
      SelectionOptions.partial, SelectionOptions.asOf, SelectionOptions.baseMeasure,
    ] + ResultOptions.table + [
      ResultOptions.section, ResultOptions.digits, ResultOptions.sort, ResultOptions.top,
      ResultOptions.explain,
    ] + ReadingOptions.all,
    gives: .report,
    sortKeys: Report.sortKeys,
    examples: [
      .init(
        line: "bhxh report kien-giang",
        meaning: Bilingual("from the data built in", "từ dữ liệu kèm theo chương trình")),
      .init(
        line: "bhxh report kien-giang --period 2023-07 --lang vi",
        meaning: Bilingual("July 2023, in Vietnamese", "tháng 7/2023, bằng tiếng Việt")),
    ])

  struct Invocation: Equatable, Sendable {
    /// As typed: finding it is the gazetteer's matter.
    let unit: String
    let table: TableInvocation
  }

  static func invocation(from reader: OptionReader) throws(UsageError) -> Invocation {
    guard let unit = reader.typed.operands.first, !unit.isEmpty else {
      throw .missingOperand(name: "UNIT", usage: declaration.usage)
    }
    return Invocation(
      unit: unit, table: try TableInvocation(reader, files: reader.typed.operands.dropFirst()))
  }

  static func run(_ invocation: Invocation, in context: Context) throws(CommandFailure) -> ExitCode
  {
    let table = invocation.table
    let choices = table.selection
    if !table.input.files.isEmpty, (try? DescriptorKind(ofFileAt: invocation.unit)) == .regularFile,
      Gazetteer.builtIn.find(UnitQuery(invocation.unit)).unit == nil
    {
      throw .usage(.unitComesFirst(file: invocation.unit, usage: declaration.usage))
    }
    let named = try UnitArgument(
      text: invocation.unit, month: choices.boundaries.month ?? choices.months?.upperBound,
      takesAnyUnit: table.reading.takesAnyUnit
    ).unit(in: context)
    var loader = InputLoader(input: table.input, reading: table.reading)
    loader.readsStandardInputUnasked = false
    loader.unit = named
    loader.asOf = choices.asOf
    loader.readsOnlyOfUnit = true
    try loader.streams(in: context).refuse(table.outputs)
    let input = try loader.load(in: context)
    var question = Question(
      Selection(months: choices.months, schemes: choices.schemes), boundaries: choices.boundaries,
      digits: table.result.digits, partialSums: choices.partialSums)
    question.baseMeasure = choices.baseMeasure
    let states = UnitArgument.states(of: named, named: invocation.unit)
    let answer: UnitReport?
    do {
      // Only observations go into a table; there is nobody to tell then.
      answer = try input.report(
        about: named, inAnyOf: states, question, isWeighed: table.result.format != .csv)
    } catch { throw .problem(error, .data) }
    guard let report = answer else {
      throw .problem(try nothingKnown(of: named, input, loader, in: context), .data)
    }
    for problem in report.problems { context.messages.write(problem) }
    let output = TableOutput(result: table.result, context: context)
    let contents = report.contents(
      output.style, explains: table.result.explains, layout: table.result.layout)
    try ResultOutput(destination: table.result.destination, context: context)
      .write(table.result.format.bytes(of: contents))
    output.sayLeftOut(input.rows)
    return .done
  }

  /// That nothing is known of a unit then, and what is known near it.
  private static func nothingKnown(
    of unit: AdministrativeUnit, _ input: Figures, _ loader: InputLoader, in context: Context
  ) throws(CommandFailure) -> Problem {
    var input = input
    if try loader.streams(in: context).areBundled {
      // Only what may concern the unit was read: the nation is near, too.
      var loader = loader
      loader.readsOnlyOfUnit = false
      input = try loader.load(in: context)
    }
    let gazetteer = Gazetteer.builtIn
    let nearby = NearbyUnits(of: unit, in: input.cube, gazetteer)
    return Problem(
      .unitWithoutFigures, at: nil,
      [
        gazetteer.path(of: unit), nearby.ownTimes?.description ?? "",
        nearby.units.map(gazetteer.path).joined(separator: " "),
      ])
  }
}
