import BHXHCore

/// `diff OLD NEW`: what is new, gone or changed between two inputs, by key.
enum DiffCommand: Command {
  struct Invocation: Equatable {
    let old: InputArguments
    let new: InputArguments
    let reading: ReadingChoices
    let result: ResultChoices
  }

  static let declaration = CommandDeclaration(
    name: "diff",
    operands: [
      OperandDeclaration("OLD", .one, .files), OperandDeclaration("NEW", .one, .files),
    ],
    summary: Bilingual(
      "what is new, gone or changed between two inputs",
      "so sánh hai bộ số liệu: mới, không còn, đã đổi"),
    description: [
      Bilingual(
        "OLD and NEW are files, or directories of files; one of them may be “-”, standard input. A row for each key (unit, period, scheme, measure and the rest) whose figure is not the same on both sides, with both numbers, their difference where both are exact, and both places.",
        "OLD và NEW là tệp hoặc thư mục; một trong hai có thể là “-”, tức đầu vào chuẩn. Mỗi khóa (đơn vị, kỳ, loại hình, nội dung, …) có số không giống nhau ở hai bên cho một dòng, gồm cả hai số, chênh lệch khi cả hai là số chính xác, và cả hai chỗ ghi."
      )
    ],
    options: ResultOptions.table + [ResultOptions.sort, ResultOptions.top]
      + ReadingOptions.all.filter { $0.name != ReadingOptions.data.name },
    gives: .table,
    columns: ResultTable.differenceColumns(breakdowns: []).map(\.name),
    examples: [
      .init(
        line: "bhxh diff thang-6.csv thang-6-sua.csv",
        meaning: Bilingual("what a corrected sheet corrected", "biểu sửa đã sửa những gì"))
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> Invocation {
    let operands = reader.typed.operands
    guard operands.count == 2 else {
      throw .missingOperand(name: operands.isEmpty ? "OLD" : "NEW", usage: declaration.usage)
    }
    if operands == ["-", "-"] { throw .standardInputTwice }
    return Invocation(
      old: input(operands[0]), new: input(operands[1]), reading: try ReadingChoices(reader),
      result: try ResultChoices(reader))
  }

  /// A file, a directory, or the data built in.
  private static func input(_ name: String) -> InputArguments {
    let isDirectory = (try? DescriptorKind(ofFileAt: name)) == .directory
    return isDirectory || name == InputChoice.builtinName
      ? InputArguments(data: name) : InputArguments(files: [name])
  }

  static func run(_ invocation: Invocation, in context: Context) throws(CommandFailure) -> ExitCode
  {
    let old = try InputLoader(input: invocation.old, reading: invocation.reading).load(in: context)
    let new = try InputLoader(input: invocation.new, reading: invocation.reading).load(in: context)
    let difference = FigureDifference(from: old.cube, to: new.cube, .builtIn)
    try TableOutput(result: invocation.result, context: context).write(
      ResultTable(difference), input: old.count + new.count)
    return .done
  }
}
