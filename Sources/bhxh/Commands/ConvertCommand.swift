import BHXHCore

/// `convert [FILE…]`: any accepted input as tidy observations.
enum ConvertCommand: Command {
  static let name = "convert"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "any accepted input as tidy observations",
      "chuyển mọi tệp đọc được sang bảng chuẩn, mỗi dòng một số liệu"),
    description: [
      Bilingual(
        "Writes one observation per row as it reads, and what it writes reads back to the same observations. A bad row ends it with 65 after the rows before it; with --output there is no file then. --keep-going leaves bad rows out and goes on.",
        "Ghi mỗi quan sát một dòng ngay khi đọc; kết quả đọc lại cho đúng những quan sát ấy. Gặp dòng lỗi thì dừng với mã 65 sau các dòng trước đó; nếu dùng --output thì không tạo tệp. --keep-going bỏ các dòng lỗi và đọc tiếp."
      ),
      Bilingual(
        "CSV, json and ndjson are written while the input is read, however long it is; text and markdown need all rows first, and so does --duplicates last or sum. --period, --unit and --scheme choose observations; what belongs to no scheme, such as a population, stays with any.",
        "CSV, json và ndjson được ghi ngay trong khi đọc, dù đầu vào dài bao nhiêu; text và markdown cần có đủ các dòng trước, --duplicates last hoặc sum cũng vậy. --period, --unit và --scheme chọn quan sát; số liệu không thuộc loại hình nào, như dân số, luôn được giữ."
      ),
    ],
    options: SelectionOptions.rows + ResultOptions.table + ReadingOptions.all,
    gives: .observations,
    makeColumns: { ResultTable.convertColumns() },
    examples: [
      .init(
        line: "bhxh convert bang-tinh.csv --output gon.csv",
        meaning: Bilingual("a spreadsheet as tidy CSV", "bảng tính thành CSV gọn"))
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> TableInvocation {
    try TableInvocation(reader)
  }

  static func run(_ invocation: TableInvocation, in context: Context) throws(CommandFailure)
    -> ExitCode
  {
    let unit = try TableCommand.unit(invocation, in: context)
    var loader = InputLoader(input: invocation.input, reading: invocation.reading)
    loader.unit = unit
    loader.asOf = invocation.selection.asOf
    var options = loader.options
    let streams = try loader.streams(in: context)
    try streams.refuse(invocation.outputs)
    let inputs = try SurveyedInputs(streams.streams, options)
    try streams.checkFigures(inputs.summaries)
    try loader.checkNames(inputs.summaries, in: context)
    options.breakdowns += inputs.breakdowns
    options.fixesBreakdowns = true
    let rejects = try loader.rejectsFile()
    let output = try TableStream(
      ResultTable(
        [Observation](), breakdowns: inputs.breakdowns, describes: inputs.describesCampaigns),
      invocation.result, in: context)
    let reader = ObservationReader(options)
    let filter = ObservationFilter(invocation.selection, unit: unit)
    let spelled = SpelledStream(inputs, invocation, filter, reader, rejects, context)
    if let count = spelled?.read(into: output) {
      return try finish(
        output, invocation, count, rejects, hasEnded: spelled?.hasEnded ?? false, in: context)
    }
    var stream = ObservationStream(
      to: output, breakdowns: inputs.breakdowns, describes: inputs.describesCampaigns, filter,
      invocation.reading, rejects: rejects, context.messages,
      isOfLatest: invocation.selection.isLatest, behind: spelled?.given ?? .init())
    var count = RowCount()
    do throws(Problem) {
      try inputs.read { source throws(Problem) in
        if stream.wantsMore { try reader.read(source, into: &stream, counting: &count) }
      }
    } catch {
      try output.abandon(count)
      throw .problem(error, InputLoader.exitCode(of: error))
    }
    if !stream.hasEnded {
      stream.finish()
      if !filter.isOpen, let extent = stream.passedOver {
        EmptySelection.say(invocation.selection.months, invocation, extent, in: context)
      }
    }
    return try finish(
      output, invocation, count, rejects, hasEnded: stream.hasEnded, in: context)
  }

  private static func finish(
    _ output: TableStream, _ invocation: TableInvocation, _ count: RowCount,
    _ rejects: RejectsFile?, hasEnded: Bool, in context: Context
  ) throws(CommandFailure) -> ExitCode {
    try rejects?.finish()
    if hasEnded {
      try output.abandon(count)
      throw .badRows(1)
    }
    try output.finish(count)
    TableOutput(result: invocation.result, context: context).sayLeftOut(count)
    return .done
  }
}
