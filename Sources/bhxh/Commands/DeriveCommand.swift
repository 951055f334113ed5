import BHXHCore

/// `derive [FILE…]`: what the published figures imply about the unpublished.
enum DeriveCommand: Command {
  static let name = "derive"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "what do the published figures imply?",
      "từ số liệu đã công bố suy ra được gì?"),
    description: [
      Bilingual(
        "Gives for each figure that the input does not fix the lowest and the highest number that agrees with everything published, and which figures that follows from.",
        "Với mỗi số liệu mà đầu vào không cho biết, nêu giá trị thấp nhất và cao nhất phù hợp với mọi số đã công bố, và suy ra từ những số nào."
      ),
      Bilingual(
        "What cannot hold together is left out first, until the rest can, and that is said: of each contradicting set, the smallest first, its ratios and changes; where only counts contradict, the relations that join them.",
        "Những gì không thể cùng đúng được bỏ ra trước, cho đến khi phần còn lại khớp nhau, và có thông báo: của mỗi nhóm mâu thuẫn, nhóm nhỏ trước, bỏ các tỷ lệ và số tăng, giảm; nếu chỉ có các số đếm mâu thuẫn nhau thì bỏ các quan hệ nối chúng."
      ),
    ],
    options: SelectionOptions.rows + ResultOptions.table + [ResultOptions.sort, ResultOptions.top]
      + ReadingOptions.all,
    gives: .table,
    makeColumns: { ResultTable(derived: [], PartColumns(of: [])).columns },
    examples: [
      .init(
        line: "bhxh derive --unit ben-tre",
        meaning: Bilingual(
          "the plans and the population that a press release did not print",
          "kế hoạch và dân số mà bài viết không nêu"))
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> TableInvocation {
    try TableInvocation(reader)
  }

  static func run(_ invocation: TableInvocation, in context: Context) throws(CommandFailure)
    -> ExitCode
  {
    let (input, selection) = try TableCommand.prepare(invocation, in: context)
    let derivation = try TableCommand.ask(input) { (figures) throws(Problem) in
      try figures.derivation(selection)
    }
    for problem in derivation.problems { context.messages.write(problem) }
    return try TableCommand.finish(
      ResultTable(derived: derivation.rows(selection), PartColumns(of: input.cube.subjects)), [],
      invocation, rows: input.rows, in: context)
  }
}
