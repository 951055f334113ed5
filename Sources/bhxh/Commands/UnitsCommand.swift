import BHXHCore

/// `units [QUERY]`: finds a unit, what it was and what it became.
enum UnitsCommand: Command {
  static let name = "units"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration("QUERY", .optional, .units)],
    summary: Bilingual(
      "find a unit, what it was and became",
      "tìm một đơn vị: trước đây là gì, nay thành gì"),
    description: [
      Bilingual(
        "QUERY is a name in any spelling, a slug path or a code of the statistics office; without it all units are listed. “-” reads names from standard input, one per line.",
        "QUERY là tên theo bất kỳ cách viết nào, đường dẫn hoặc mã của cơ quan thống kê; không có thì liệt kê mọi đơn vị. “-” đọc tên từ đầu vào chuẩn, mỗi dòng một tên."
      )
    ],
    options: [SelectionOptions.at, SelectionOptions.below] + ResultOptions.table
      + [ResultOptions.sort, ResultOptions.top],
    gives: .table,
    makeColumns: { ResultTable.unitsColumns },
    examples: [
      .init(
        line: "bhxh units 'Hòn Đất' --at 2026-01-01",
        meaning: Bilingual("what is called so in 2026", "đơn vị mang tên đó năm 2026")),
      .init(
        line: "bhxh units --below kien-giang",
        meaning: Bilingual("all districts and communes of a province", "mọi huyện, xã của một tỉnh")
      ),
    ])

  struct Invocation: Equatable, Sendable {
    /// Nil: all units; `-`: the names on standard input.
    let query: String?
    let date: EffectiveDate?
    /// As typed: finding it is the gazetteer's matter.
    let below: String?
    let result: ResultChoices
  }

  static func invocation(from reader: OptionReader) throws(UsageError) -> Invocation {
    Invocation(
      query: reader.typed.operands.first, date: try reader.date(SelectionOptions.at),
      below: try reader.text(SelectionOptions.below), result: try ResultChoices(reader))
  }

  static func run(_ invocation: Invocation, in context: Context) throws(CommandFailure) -> ExitCode
  {
    let below = try invocation.below.map { text throws(CommandFailure) in
      try UnitArgument(text: text, month: invocation.date?.month).unit(in: context)
    }
    let search = UnitSearch(date: invocation.date, below: below)
    let units: [AdministrativeUnit]
    switch invocation.query {
    case nil: units = search.all()
    case "-": units = try namedInInput(search, in: context)
    case let text?:
      do throws(Problem) {
        units = try search.units(named: text)
      } catch {
        throw .problem(error, .data)
      }
    }
    try write(units, invocation, in: context)
    return .done
  }

  /// The units that the lines of standard input name.
  ///
  /// - Throws: `badRows` where any of them names none; each has been said by then.
  private static func namedInInput(_ search: UnitSearch, in context: Context)
    throws(CommandFailure) -> [AdministrativeUnit]
  {
    var units: [AdministrativeUnit] = []
    var bad = 0
    var isEmpty = true
    do throws(Problem) {
      var blocks = TextBlocks(try InputStreams.open(.standardInput, encoding: nil), cut: .lines)
      var block = TextBlock(file: "-")
      while try blocks.next(into: &block) {
        let lines = block.string(0..<block.count).split(
          omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
          isEmpty = false
          let place = Place(file: "-", line: block.firstLine + index)
          do throws(Problem) {
            units += try search.units(named: String(line), at: place)
          } catch {
            bad += 1
            context.messages.write(error)
          }
        }
      }
    } catch {
      throw .problem(error, InputLoader.exitCode(of: error))
    }
    if isEmpty { throw .problem(Problem(.inputEmpty, at: Place(file: "-")), .data) }
    if bad > 0 { throw .badRows(bad) }
    return units
  }

  /// People who ask for one unit are told its history; everything else is a table.
  private static func write(
    _ units: [AdministrativeUnit], _ invocation: Invocation, in context: Context
  ) throws(CommandFailure) {
    let result = invocation.result
    let output = TableOutput(result: result, context: context)
    let isQuestion = invocation.query != nil && invocation.query != "-" && units.count <= longest
    let style = output.style
    guard isQuestion, result.sorting == nil, result.top == nil,
      let bytes = result.format.bytes(
        of: UnitText(style, on: invocation.date).document(of: units), style)
    else {
      return try output.write(ResultTable(units, .builtIn, on: invocation.date), input: nil)
    }
    try ResultOutput(destination: result.destination, context: context).write(bytes)
  }

  /// How many units are told one by one.
  private static let longest = 20
}
