import BHXHCore

/// `retention [FILE…]`: renewals over renewals and lapses.
enum RetentionCommand: Command {
  static let name = "retention"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "renewals over renewals and lapses", "tỷ lệ duy trì: số tái tục trên số tái tục và số dừng"),
    description: [
      Bilingual(
        "Retention is renewals divided by renewals plus lapses, over the units and spans that have both. Both are flows over their span: months inside a quarter or a year are added up, spans that overlap never are.",
        "Tỷ lệ duy trì là số tái tục chia cho tổng số tái tục và số dừng tham gia, tính trên những đơn vị và kỳ có đủ hai số. Cả hai là số phát sinh trong kỳ: các tháng trong một quý hay một năm được cộng lại, các kỳ chồng nhau thì không."
      )
    ],
    options: SelectionOptions.rows + [
      SelectionOptions.by, SelectionOptions.partial,
    ]
      + ResultOptions.table
      + [
        ResultOptions.chart, ResultOptions.digits, ResultOptions.sort, ResultOptions.top,
        ResultOptions.failUnder, ResultOptions.explain,
      ]
      + ReadingOptions.all,
    gives: .ratios,
    makeColumns: { ResultTable([RetentionRow](), Selection()).columns },
    examples: [
      .init(
        line: "bhxh retention so-lieu.csv --by district,year",
        meaning: Bilingual(
          "each district over each year", "từng huyện trong từng năm"))
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> TableInvocation {
    try TableInvocation(reader)
  }

  static func run(_ invocation: TableInvocation, in context: Context) throws(CommandFailure)
    -> ExitCode
  {
    let (input, selection) = try TableCommand.prepare(invocation, in: context)
    let question = invocation.question(selection)
    return try TableCommand.finish(invocation, input: input, in: context) {
      (figures) throws(Problem) in try figures.retention(question)
    }
  }
}
