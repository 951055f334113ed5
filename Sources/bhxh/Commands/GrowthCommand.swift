import BHXHCore

/// `growth [FILE…]`: participants against an earlier period.
enum GrowthCommand: Command {
  static let name = "growth"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "participants against an earlier period",
      "tăng trưởng: số người tham gia so với một kỳ trước"),
    description: [
      Bilingual(
        "Growth is the change since the comparison period, and that change divided by the earlier figure. Where the earlier figure was not printed but the change was, the earlier figure follows from it (how: implied).",
        "Tăng trưởng là mức thay đổi so với kỳ so sánh, và mức đó chia cho số của kỳ trước. Nếu số kỳ trước không được công bố nhưng mức thay đổi có, số kỳ trước được suy ra (how: implied)."
      ),
      Bilingual(
        "No figure crosses a change of territory in silence: see --boundaries.",
        "Không số liệu nào được so sánh qua một lần thay đổi địa giới mà không nói rõ: xem --boundaries."
      ),
    ],
    options: SelectionOptions.rows + [
      SelectionOptions.by, SelectionOptions.versus, SelectionOptions.boundaries,
      SelectionOptions.partial,
    ]
      + ResultOptions.table
      + [
        ResultOptions.chart, ResultOptions.digits, ResultOptions.sort, ResultOptions.top,
        ResultOptions.failUnder,
        ResultOptions.explain,
      ] + ReadingOptions.all,
    gives: .ratios,
    makeColumns: { ResultTable([GrowthRow](), Selection()).columns },
    examples: [
      .init(
        line: "bhxh growth so-lieu.csv --versus year-start",
        meaning: Bilingual("since the end of last year", "so với cuối năm trước"))
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> TableInvocation {
    try TableInvocation(reader)
  }

  static func run(_ invocation: TableInvocation, in context: Context) throws(CommandFailure)
    -> ExitCode
  {
    let (dense, gathered) = try TableCommand.gather(invocation, in: context)
    if let code = try dense.growth(gathered) { return code }
    let (input, selection) = try TableCommand.prepare(
      invocation, in: context, dense: dense, gathered: gathered)
    let question = invocation.question(selection)
    let choices = invocation.selection
    let versus = choices.isVersusGiven ? choices.versus : nil
    return try TableCommand.finish(invocation, input: input, in: context) {
      (figures) throws(Problem) in try figures.growth(question, versus: versus)
    }
  }
}
