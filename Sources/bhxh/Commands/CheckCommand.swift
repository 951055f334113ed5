import BHXHCore

/// `check [FILE…]`: reads everything, computes nothing, and lists all problems.
enum CheckCommand: Command {
  static let name = "check"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "read everything, compute nothing: all problems",
      "kiểm tra tệp đầu vào: liệt kê mọi lỗi và cảnh báo"),
    description: [
      Bilingual(
        "Lists every problem with its file, line, column, severity, code and message, in the order of file and line. With -v also what was understood, as notes: format, encoding, what each column is read as, what was taken from titles and what was skipped. Exit 1 when rows have errors, 65 when a file cannot be read as data; warnings alone are 0.",
        "Liệt kê mọi vấn đề kèm tệp, dòng, cột, mức, mã và nội dung, theo thứ tự tệp và dòng. Với -v còn nêu những gì đã hiểu, dưới dạng ghi chú: định dạng, bảng mã, mỗi cột được hiểu là gì, phần lấy từ tiêu đề phía trên bảng và phần đã bỏ qua. Có dòng lỗi thì kết thúc với mã 1; tệp không đọc được thành dữ liệu thì mã 65; chỉ có cảnh báo thì mã 0."
      ),
      Bilingual(
        "Errors are rows that are not understood, and two values for one key (both places are named). Warnings are figures that cannot hold beside each other: a scheme that is more than the one it is part of, BHXH that is not compulsory and voluntary together, a unit that is not the sum of those below it, parts or a total that do not add up, a coverage over 100 %; months missing inside a monthly series; and a jump.",
        "Lỗi là dòng không hiểu được và hai giá trị cho cùng một khóa (nêu cả hai chỗ). Cảnh báo là các số liệu không thể cùng đúng: loại hình lớn hơn loại hình chứa nó, BHXH không bằng bắt buộc cộng tự nguyện, đơn vị không bằng tổng các đơn vị bên dưới, các phần hoặc dòng tổng không khớp, tỷ lệ bao phủ vượt 100 %; thiếu tháng trong dãy theo tháng; và số nhảy vọt."
      ),
      Bilingual(
        "A jump: the change of a stock since the figure before it is away from the median change of its series by more than 10 times the median absolute deviation (MAD) of the changes, and by more than 5 percentage points. It takes at least 6 changes over the same distance in time; no series crosses a change of territory.",
        "Số nhảy vọt: mức thay đổi của một số cuối kỳ so với số liền trước lệch khỏi mức thay đổi trung vị của dãy hơn 10 lần độ lệch tuyệt đối trung vị (MAD) và hơn 5 điểm phần trăm. Cần ít nhất 6 lần thay đổi cách đều nhau về thời gian; không dãy nào vượt qua thời điểm thay đổi địa giới."
      ),
    ],
    options: [SelectionOptions.unit, SelectionOptions.asOf] + ResultOptions.table + [
      ResultOptions.sort, ResultOptions.top,
    ]
      + ReadingOptions.all,
    gives: .table,
    makeColumns: { ResultTable.checkColumns },
    examples: [
      .init(
        line: "bhxh check -v so-lieu.csv",
        meaning: Bilingual("how the file was understood", "tệp được hiểu như thế nào"))
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> TableInvocation {
    try TableInvocation(reader)
  }

  static func run(_ invocation: TableInvocation, in context: Context) throws(CommandFailure)
    -> ExitCode
  {
    var loader = InputLoader(input: invocation.input, reading: invocation.reading)
    loader.unit = try TableCommand.unit(invocation, in: context)
    loader.asOf = invocation.selection.asOf
    let inputs = try loader.streams(in: context)
    try inputs.refuse(invocation.outputs)
    let streams = inputs.streams
    let rejects = try loader.rejectsFile()
    let list = ProblemList(files: streams.map(\.name), invocation.result, in: context)
    // Where no warnings are told only rows can be wrong: for that no figure has to be kept with its place.
    if context.settings.isQuiet,
      let (sink, count) = DenseCommand(invocation, in: context).read(loader),
      !sink.repeatsWholes
    {
      for problem in sink.summaries.flatMap(\.notes) + sink.problems { list.add(problem) }
      for row in sink.rejected { rejects?.add(row) }
      let areNamed = addAbsentNames(loader, sink.summaries, to: list, in: context)
      return try finish(list, count, areNamed ? .done : .data, rejects)
    }
    var sink = CheckSink(list, invocation.reading, rejects: rejects)
    let reader = ObservationReader(loader.options)
    var count = RowCount()
    var code = ExitCode.done
    for stream in streams where sink.wantsMore {
      do throws(Problem) {
        let source = try InputStreams.open(stream, encoding: invocation.reading.encoding)
        try reader.read(source, into: &sink, counting: &count)
      } catch {
        // The other inputs are read all the same; whoever looks at standard error only is told too.
        if code == .done { code = InputLoader.exitCode(of: error) }
        list.add(error)
        context.messages.write(error)
      }
    }
    if let failure = sink.failure { throw failure }
    try inputs.checkFigures(sink.figures.summaries)
    let areNamed = addAbsentNames(loader, sink.figures.summaries, to: list, in: context)
    if !areNamed, code == .done { code = .data }
    for problem in sink.figures.cube.repeatedWholes() { list.add(problem) }
    // What figures say of each other are warnings, all of it.
    if !context.settings.isQuiet {
      let rollUp = RollUp(OwnFigures(sink.figures.cube), gazetteer: .builtIn)
      for problem in FigureChecks(rollUp).problems { list.add(problem) }
    }
    return try finish(list, count, code, rejects)
  }

  /// Tells of names that no input has; false where there are any.
  private static func addAbsentNames(
    _ loader: InputLoader, _ summaries: [InputSummary], to list: ProblemList, in context: Context
  ) -> Bool {
    let problems = AskedNames.absent(loader.options, in: summaries)
    for problem in problems {
      list.add(problem)
      context.messages.write(problem)
    }
    return problems.isEmpty
  }

  private static func finish(
    _ list: ProblemList, _ count: RowCount, _ code: ExitCode, _ rejects: RejectsFile?
  ) throws(CommandFailure) -> ExitCode {
    try rejects?.finish()
    try list.finish(count)
    if code != .done { return code }
    return list.hasErrors ? .found : .done
  }
}
