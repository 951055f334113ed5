import BHXHCore

/// `read FILE…`: the figures that texts of the press say, with their sentences.
enum ReadCommand: Command {
  static let name = "read"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "figures out of press articles, with the words that say them",
      "trích số liệu từ bài báo, kèm đoạn văn nêu số liệu đó"),
    description: [
      Bilingual(
        "Reads articles in Vietnamese and writes one figure of participants, plans, coverage or campaigns per row: the columns of convert, then the bytes and the words of the input that say it, and how sure the reading is. stated: everything stands in the sentence. inferred: a part is taken from elsewhere in the article; note names it. candidate: a part is not certain; note says which. Nothing is guessed; money, benefits and rates of contribution are not read.",
        "Đọc bài viết tiếng Việt và ghi mỗi số liệu về người tham gia, kế hoạch, tỷ lệ bao phủ hay hoạt động truyền thông thành một dòng: các cột như convert, sau đó là vị trí byte và đoạn văn nêu số liệu, cùng mức chắc chắn. stated: mọi phần đều có trong câu. inferred: có phần lấy từ chỗ khác trong bài, ghi ở note. candidate: có phần chưa chắc chắn, lý do ghi ở note. Chương trình không suy đoán; không đọc số tiền, chế độ hưởng và mức đóng."
      ),
      Bilingual(
        "Commands that compute use no candidates unless --accept is given. Several articles in one file are parted by a form feed alone on a line. --published says when an article appeared where its first lines do not; --unit which unit it is about.",
        "Các lệnh tính toán bỏ qua dòng candidate nếu không có --accept. Nhiều bài trong một tệp được ngăn bằng một dòng chỉ có ký tự sang trang (form feed). --published cho biết ngày đăng khi các dòng đầu không ghi; --unit cho biết bài viết về đơn vị nào."
      ),
    ],
    options: [
      SelectionOptions.unit, ProseOptionDeclarations.published, ProseOptionDeclarations.set,
      ReadingOptions.encoding,
    ] + ResultOptions.table,
    gives: .observations,
    makeColumns: { ResultTable.readColumns },
    examples: [
      .init(
        line: "bhxh read bai-bao.txt | bhxh audit",
        meaning: Bilingual(
          "does what an article says hold together?", "số liệu trong bài có khớp nhau không?")
      )
    ])

  struct Invocation: Equatable, Sendable {
    let files: InputArguments
    /// As typed: finding it is the gazetteer's matter.
    let unit: String?
    let published: String?
    /// What `--set` says but of the unit.
    let facts: [ReadingChoices.Fact: String]
    let encoding: TextEncoding?
    let result: ResultChoices
  }

  static func invocation(from reader: OptionReader) throws(UsageError) -> Invocation {
    var facts = try ReadingChoices.facts(
      reader, ProseOptionDeclarations.set, knowing: ProseOptionDeclarations.facts)
    let unit = try reader.text(SelectionOptions.unit)
    let other = facts.removeValue(forKey: .unit)
    if let unit, let other, unit != other {
      throw .givenTwice(option: "set unit", first: unit, second: other)
    }
    return Invocation(
      files: try InputArguments(reader, files: reader.typed.operands),
      unit: unit ?? other,
      published: try reader.value(ProseOptionDeclarations.published, .date) { text in
        Publication(text) == nil ? nil : text
      },
      facts: facts,
      encoding: try reader.value(
        ReadingOptions.encoding, .oneOf(TextEncoding.allCases.map(\.rawValue), nearest: nil),
        TextEncoding.init(named:)),
      result: try ResultChoices(reader))
  }

  static func run(_ invocation: Invocation, in context: Context) throws(CommandFailure) -> ExitCode
  {
    var options = ProseOptions(gazetteer: .builtIn)
    options.published = invocation.published.flatMap { Publication($0) }
    options.unit = try invocation.unit.map { text throws(CommandFailure) in
      try UnitArgument(text: text, month: options.published?.month).unit(in: context)
    }
    do throws(Problem) {
      try options.set(ReadingChoices.settings(invocation.facts))
    } catch {
      throw .problem(error, InputLoader.exitCode(of: error))
    }
    let articles = Articles(
      streams: try Self.streams(invocation, in: context), encoding: invocation.encoding,
      reader: ProseReader(options))
    let style = TableOutput(result: invocation.result, context: context).style
    switch invocation.result.format {
    case .text: try write(invocation, context, ArticleText(style), articles)
    case .html: try write(invocation, context, ArticlePage(style), articles)
    default: try writeRows(invocation, context, articles)
    }
    return .done
  }

  /// The articles of all inputs, one after the other.
  private struct Articles {
    let streams: [InputStreams.Stream]
    let encoding: TextEncoding?
    let reader: ProseReader

    /// Takes what is told of some articles at a time by the thread that read them.
    func each<Told: Sendable>(
      telling tell: @escaping @Sendable ([Article]) -> Told, take: (Told) -> Void
    ) throws(CommandFailure) {
      for stream in streams {
        do throws(Problem) {
          let source = try InputStreams.open(stream, encoding: encoding)
          try reader.read(source, telling: tell, take: { told in take(told) })
        } catch {
          throw .problem(error, InputLoader.exitCode(of: error))
        }
      }
    }
  }

  /// Rows are written as articles are read, however many there are.
  private static func writeRows(_ invocation: Invocation, _ context: Context, _ articles: Articles)
    throws(CommandFailure)
  {
    let table = ResultTable(name: "read", columns: ResultTable.readColumns)
    let output = try TableStream(table, invocation.result, in: context)
    // A row of CSV is the same bytes wherever it stands, so that those who read the articles spell it.
    let spelling =
      invocation.result.format == .csv
      ? invocation.result.format.writer(
        of: table, TableOutput(result: invocation.result, context: context).style) : nil
    var count = RowCount()
    do throws(CommandFailure) {
      try articles.each(
        telling: { ReadRows($0, spelling) },
        take: { rows in
          count.used += rows.asserted
          count.blank += rows.candidates
          if spelling == nil {
            rows.cells.forEach(output.write)
          } else {
            output.write(spelled: rows.lines)
          }
        })
    } catch {
      try output.abandon(count, hasHead: false)
      throw error
    }
    try output.finish(count)
  }

  /// The rows of some articles.
  private struct ReadRows: Sendable {
    /// In the format of the output, where each row can be spelled by itself.
    private(set) var lines: [UInt8] = []
    private(set) var cells: [[Cell]] = []
    private(set) var asserted = 0
    private(set) var candidates = 0

    init(_ articles: [Article], _ spelling: (any TableWriter)?) {
      var writer = spelling
      for article in articles {
        for figure in article.figures {
          let row = ResultTable.readCells(of: figure, in: article)
          if writer == nil { cells.append(row) } else { writer?.write(row) }
          if figure.confidence == .candidate { candidates += 1 } else { asserted += 1 }
        }
      }
      lines = writer?.output.take() ?? []
    }
  }

  /// The articles themselves, their figures marked.
  private static func write(
    _ invocation: Invocation, _ context: Context, _ writer: some ArticleWriter, _ articles: Articles
  ) throws(CommandFailure) {
    var writer = writer
    try ResultOutput(destination: invocation.result.destination, context: context).write {
      write throws(CommandFailure) in
      var failure: CommandFailure?
      try articles.each(
        telling: { $0 },
        take: { articles in
          for article in articles where failure == nil {
            do throws(CommandFailure) {
              try write(writer.bytes(of: article))
            } catch {
              failure = error
            }
          }
        })
      if let failure { throw failure }
      try write(writer.end())
    }
  }

  /// The texts that were named, or standard input; there are none built in.
  private static func streams(_ invocation: Invocation, in context: Context) throws(CommandFailure)
    -> [InputStreams.Stream]
  {
    if invocation.files.files.isEmpty {
      guard context.surroundings.standardInput.isInput else {
        throw .usage(.missingOperand(name: "FILE", usage: declaration.usage))
      }
      return [.standardInput]
    }
    return try InputStreams(.files(invocation.files.files)).streams
  }
}

/// The options that only texts have.
enum ProseOptionDeclarations {
  static let published = OptionDeclaration(
    "published", .text("DATE"), .once, in: .reading,
    Bilingual(
      "the articles appeared on DATE (default: as their first lines say)",
      "bài đăng ngày DATE (mặc định: theo các dòng đầu của bài)"))

  static let facts: [ReadingChoices.Fact] = [.unit, .period, .scheme, .issuer, .status]

  static let set = OptionDeclaration(
    "set", .text("KEY=VALUE"), .collected, in: .reading,
    Bilingual(
      "say what the articles do not: unit, period, scheme, issuer or status",
      "nêu điều bài không ghi: unit, period, scheme, issuer hoặc status"))
}
