import BHXHCore

/// `coverage [FILE…]`: participants over the population or the labour force.
enum CoverageCommand: Command {
  static let name = "coverage"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "participants over the population or labour force",
      "tỷ lệ bao phủ: số người tham gia trên dân số hoặc lực lượng lao động"),
    description: [
      Bilingual(
        "Coverage is participants divided by the denominator of the scheme: the population for health insurance, the labour force for social and unemployment insurance; that of the month itself, else of December, else of up to 24 months before. Its period is always named.",
        "Tỷ lệ bao phủ là số người tham gia chia cho mẫu số của loại hình: dân số đối với BHYT, lực lượng lao động đối với BHXH và BHTN; lấy của chính tháng đó, nếu không có thì của tháng 12, nếu không thì lùi tối đa 24 tháng. Kỳ của mẫu số luôn được nêu."
      ),
      Bilingual(
        "Kinds of a population or labour force (base_measure) never stand for each other, nor does the data built in for an input without denominators, unless they are asked for: --base-measure, --base builtin. Where they would serve, the reason says so.",
        "Các loại dân số, lực lượng lao động (base_measure) không thay cho nhau, và dữ liệu kèm theo chương trình không thay cho tệp thiếu mẫu số, trừ khi được yêu cầu: --base-measure, --base builtin. Nếu dùng được thì lý do sẽ nêu rõ."
      ),
      Bilingual(
        "Sums cover the same units above and below the line; a ratio that cannot be had stays, with its reason.",
        "Tử số và mẫu số được cộng trên cùng những đơn vị; tỷ lệ không tính được vẫn có dòng, kèm lý do."
      ),
    ],
    options: SelectionOptions.rows + [
      SelectionOptions.by, SelectionOptions.boundaries, SelectionOptions.partial,
      SelectionOptions.base, SelectionOptions.baseMeasure,
    ]
      + ResultOptions.table
      + [
        ResultOptions.chart, ResultOptions.digits, ResultOptions.sort, ResultOptions.top,
        ResultOptions.failUnder,
        ResultOptions.explain,
      ] + ReadingOptions.all,
    gives: .ratios,
    makeColumns: { ResultTable([CoverageRow](), Selection()).columns },
    examples: [
      .init(
        line: "bhxh coverage --unit kien-giang --scheme bhyt",
        meaning: Bilingual("from the data built in", "từ dữ liệu kèm theo chương trình")),
      .init(
        line: "bhxh coverage so-lieu.csv --by district --sort percent --top 5",
        meaning: Bilingual(
          "the five districts with the lowest coverage", "năm huyện có tỷ lệ bao phủ thấp nhất")),
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> TableInvocation {
    try TableInvocation(reader)
  }

  static func run(_ invocation: TableInvocation, in context: Context) throws(CommandFailure)
    -> ExitCode
  {
    let (dense, gathered) = try TableCommand.gather(
      invocation, namesSources: invocation.selection.takesBuiltInBase, in: context)
    if let code = try dense.coverage(gathered) { return code }
    let (input, selection) = try TableCommand.prepare(
      invocation, in: context, dense: dense, gathered: gathered)
    let question = invocation.question(selection)
    return try TableCommand.finish(invocation, input: input, in: context) {
      (figures) throws(Problem) in try figures.coverage(question)
    }
  }
}
