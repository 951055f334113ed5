import BHXHCore

/// `diff OLD NEW`: what is new, gone or changed between two inputs, by key.
enum DiffCommand: Command {
  struct Invocation: Equatable {
    let old: InputArguments
    let new: InputArguments
    /// The days as which the two are known; one is of both.
    let days: [EffectiveDate]
    let reading: ReadingChoices
    let result: ResultChoices
  }

  static let name = "diff"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [
      OperandDeclaration("OLD", .one, .files), OperandDeclaration("NEW", .optional, .files),
    ],
    summary: Bilingual(
      "what is new, gone or changed between two inputs",
      "so sánh hai bộ số liệu: mới, không còn, đã đổi"),
    description: [
      Bilingual(
        "OLD and NEW are files, or directories of files; one of them may be “-”, standard input. A row for each key (unit, period, scheme, measure and the rest) whose figure is not the same on both sides, with both numbers, their difference where both are exact, and both places.",
        "OLD và NEW là tệp hoặc thư mục; một trong hai có thể là “-”, tức đầu vào chuẩn. Mỗi khóa (đơn vị, kỳ, loại hình, nội dung, …) có số không giống nhau ở hai bên cho một dòng, gồm cả hai số, chênh lệch khi cả hai là số chính xác, và cả hai chỗ ghi."
      ),
      Bilingual(
        "With two --as-of the sides are an input as it was known on two days: what was published, revised or added in between. NEW may be left out then, and OLD too where --data or $BHXH_DATA says which directory.",
        "Với hai --as-of, hai bên là cùng một đầu vào như đã biết vào hai ngày: những gì được công bố, sửa đổi hoặc bổ sung trong khoảng đó. Khi ấy không cần ghi NEW, và không cần cả OLD nếu --data hoặc $BHXH_DATA đã nêu thư mục."
      ),
    ],
    options: [SelectionOptions.asOf] + ResultOptions.table + [
      ResultOptions.sort, ResultOptions.top,
    ]
      + ReadingOptions.all,
    gives: .table,
    makeColumns: { ResultTable.differenceColumns(breakdowns: []) },
    examples: [
      .init(
        line: "bhxh diff thang-6.csv thang-6-sua.csv",
        meaning: Bilingual("what a corrected sheet corrected", "biểu sửa đã sửa những gì")),
      .init(
        line: "bhxh diff so-lieu --as-of 2023-07-31 --as-of 2023-08-31",
        meaning: Bilingual("what August brought", "tháng 8 có thêm, sửa những gì")),
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> Invocation {
    let operands = reader.typed.operands
    let days = try reader.dates(SelectionOptions.asOf)
    if days.count > 2 {
      throw .givenTwice(
        option: SelectionOptions.asOf.name, first: days[1].description,
        second: days[2].description)
    }
    let sides = try sides(operands, data: try reader.text(ReadingOptions.data), days)
    return Invocation(
      old: sides.old, new: sides.new, days: days, reading: try ReadingChoices(reader),
      result: try ResultChoices(reader))
  }

  /// What is held against what: one input against itself where it is known on two days.
  private static func sides(_ operands: [String], data: String?, _ days: [EffectiveDate])
    throws(UsageError) -> (old: InputArguments, new: InputArguments)
  {
    if let data {
      if let operand = operands.first { throw .conflict("OLD (\(operand))", "--data") }
      if days.count < 2 { throw .needs(option: "data", other: "as-of DATE --as-of DATE") }
      let input = InputArguments(data: data)
      return (input, input)
    }
    if operands == ["-", "-"] || operands == ["-"] && days.count == 2 { throw .standardInputTwice }
    if operands.count == 2 { return (input(operands[0]), input(operands[1])) }
    guard days.count == 2 else {
      throw .missingOperand(name: operands.isEmpty ? "OLD" : "NEW", usage: declaration.usage)
    }
    let only = operands.first.map(input) ?? InputArguments()
    return (only, only)
  }

  /// A file, a directory, or the data built in.
  private static func input(_ name: String) -> InputArguments {
    let isDirectory = (try? DescriptorKind(ofFileAt: name)) == .directory
    return isDirectory || name == InputChoice.builtinName
      ? InputArguments(data: name) : InputArguments(files: [name])
  }

  static func run(_ invocation: Invocation, in context: Context) throws(CommandFailure) -> ExitCode
  {
    let old = try load(invocation.old, invocation, on: invocation.days.first, in: context)
    let new = try load(invocation.new, invocation, on: invocation.days.last, in: context)
    let difference = FigureDifference(from: old.cube, to: new.cube, .builtIn)
    try TableOutput(result: invocation.result, context: context).write(
      ResultTable(difference), input: old.rows + new.rows)
    return .done
  }

  private static func load(
    _ input: InputArguments, _ invocation: Invocation, on day: EffectiveDate?, in context: Context
  ) throws(CommandFailure) -> Figures {
    var loader = InputLoader(input: input, reading: invocation.reading)
    loader.readsStandardInputUnasked = false
    loader.asOf = day
    return try loader.load(in: context)
  }
}
