import BHXHCore

/// `add FILE… --data DIR`: merges any accepted input into a data directory.
enum AddCommand: Command {
  struct Invocation: Equatable {
    let input: InputArguments
    let reading: ReadingChoices
    /// As `--data` says; nil where it was not given.
    let directory: String?
    let revises: Bool
    /// The date of publication of rows that have none.
    let published: EffectiveDate?

    /// When revisions that do not say it were published; nil where nothing may be revised.
    var revisionDate: EffectiveDate? { revises ? published ?? Moment.now.day : nil }
  }

  static let revise = OptionDeclaration(
    "revise", in: .result,
    Bilingual(
      "keep another value of a recorded figure beside it as a revision, published later",
      "giữ giá trị khác của một số đã ghi thành bản sửa đổi, công bố sau"))

  static let published = OptionDeclaration(
    "published", .text("DATE"), .once, in: .reading,
    Bilingual(
      "the date of publication of what does not say its own",
      "ngày công bố của những gì không tự ghi ngày"))

  static let name = "add"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "add any accepted input to a data directory",
      "thêm mọi tệp đọc được vào thư mục dữ liệu"),
    description: [
      Bilingual(
        "Reads FILEs (“-” is standard input), checks them, and appends what is new to figures.csv in the directory of --data, as convert writes it. A figure that is recorded with the same value is nothing new; with another value it is refused with both places, and nothing is written.",
        "Đọc các TỆP (“-” là đầu vào chuẩn), kiểm tra, rồi ghi nối phần mới vào figures.csv trong thư mục của --data, đúng như convert ghi. Số đã ghi với cùng giá trị thì không có gì mới; với giá trị khác thì bị từ chối, nêu cả hai chỗ, và không ghi gì."
      ),
      Bilingual(
        "--revise keeps the old value and adds the new one with its date of publication: its own, that of --published, or today. From then on the one published last stands; --as-of goes back.",
        "--revise giữ số cũ và thêm số mới kèm ngày công bố: ngày ghi trong tệp, ngày của --published, hoặc hôm nay. Từ đó số công bố sau cùng được dùng; --as-of xem lại số trước đó."
      ),
      Bilingual(
        "At any moment the directory is the old or the new one, also when the program is killed; several runs at once wait for each other. journal.ndjson says what was added when, from which file with its SHA-256.",
        "Ở mọi thời điểm thư mục là bản cũ hoặc bản mới, kể cả khi chương trình bị dừng giữa chừng; nhiều lần chạy cùng lúc sẽ chờ nhau. journal.ndjson ghi đã thêm gì, lúc nào, từ tệp nào kèm mã SHA-256."
      ),
    ],
    options: [revise, published] + ReadingOptions.all,
    examples: [
      .init(
        line: "bhxh add thang-7.csv --data so-lieu",
        meaning: Bilingual("the month's sheet into the directory", "đưa biểu của tháng vào thư mục")
      ),
      .init(
        line: "bhxh add thang-7-sua.csv --data so-lieu --revise --published 2023-08-15",
        meaning: Bilingual("a corrected sheet", "biểu đã sửa")),
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> Invocation {
    let files = reader.typed.operands
    if files.count(where: { $0 == "-" }) > 1 { throw .standardInputTwice }
    if files.contains("") { throw .badOperand(name: "FILE", value: "", expected: .notEmpty) }
    return Invocation(
      input: InputArguments(files: files), reading: try ReadingChoices(reader),
      directory: try reader.text(ReadingOptions.data), revises: reader.isGiven(revise),
      published: try reader.date(published))
  }

  static func run(_ invocation: Invocation, in context: Context) throws(CommandFailure) -> ExitCode
  {
    let path = try directory(of: invocation, in: context)
    var input = invocation.input
    if input.files.isEmpty {
      guard context.surroundings.standardInput.isInput else {
        throw .usage(.missingOperand(name: "FILE", usage: declaration.usage))
      }
      input.files = ["-"]
    }
    let loader = InputLoader(input: input, reading: invocation.reading)
    let workplace: DataDirectory
    do throws(SystemError) {
      workplace = try DataDirectory(path: path)
    } catch {
      throw .problem(
        Problem(.fileMissing, at: Place(file: path), [error.description]), .noInput)
    }
    let intake = AdditionReading(loader: loader, context: context)
    let recorded = try intake.recorded(in: path)
    let (addition, entries) = try intake.addition(
      to: recorded, revisionDate: invocation.revisionDate, published: invocation.published)
    let file: String?
    do throws(SystemError) {
      file = try workplace.add(addition.figures, breakdowns: addition.breakdowns, entries)
    } catch {
      throw .inputOutput(error.description)
    }
    if !context.settings.isQuiet {
      let text = said(addition.count, file.map { "\(path)/\($0)" })
      try context.print(text[context.settings.language] + "\n")
    }
    return .done
  }

  /// The directory: `--data`, else `$BHXH_DATA`; never the data built in.
  private static func directory(of invocation: Invocation, in context: Context)
    throws(CommandFailure) -> String
  {
    let choice = InputChoice.choose(
      InputArguments(data: invocation.directory), standardInput: .nullDevice,
      environmentData: context.dataDirectory)
    guard case .directory(let path) = choice else {
      throw .usage(.missingOperand(name: "--data DIR", usage: declaration.usage))
    }
    return path
  }

  private static func said(_ count: Addition.Count, _ file: String?) -> Bilingual {
    guard let file else {
      return Bilingual(
        "nothing new: \(count.same) figures are recorded already",
        "không có gì mới: \(count.same) số đã được ghi")
    }
    return Bilingual(
      "\(file): \(count.new) new, \(count.revised) revised, \(count.same) recorded already",
      "\(file): \(count.new) số mới, \(count.revised) số sửa đổi, \(count.same) số đã được ghi")
  }
}
