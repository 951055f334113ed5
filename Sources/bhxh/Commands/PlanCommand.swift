import BHXHCore

/// `plan [FILE…]`: participants against the targets in force.
enum PlanCommand: Command {
  static let name = "plan"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "participants against the plan",
      "thực hiện kế hoạch: số người tham gia so với chỉ tiêu"),
    description: [
      Bilingual(
        "Attainment is participants divided by the target in force, for each issuer of a target; with it what remains, the months left in the plan year, and how many people each of them needs. Text also shows how much of the year is gone, and what was attained at the same month a year before.",
        "Tỷ lệ thực hiện là số người tham gia chia cho chỉ tiêu đang có hiệu lực, theo từng cơ quan giao; kèm số còn thiếu, số tháng còn lại của năm kế hoạch, và số người cần đạt mỗi tháng. Dạng văn bản còn cho biết bao nhiêu phần của năm đã qua, và tỷ lệ thực hiện cùng kỳ năm trước."
      )
    ],
    options: SelectionOptions.rows + [
      SelectionOptions.by, SelectionOptions.boundaries, SelectionOptions.partial,
      SelectionOptions.allot, SelectionOptions.weight,
    ]
      + ResultOptions.table
      + [
        ResultOptions.chart, ResultOptions.digits, ResultOptions.sort, ResultOptions.top,
        ResultOptions.failUnder,
        ResultOptions.explain,
      ] + ReadingOptions.all,
    gives: .ratios,
    makeColumns: { ResultTable([PlanRow](), Selection()).columns },
    ownKeys: [.issuer],
    examples: [
      .init(
        line: "bhxh plan so-lieu.csv --by district --fail-under 95",
        meaning: Bilingual(
          "exit 1 when a district is under 95 %", "kết thúc với mã 1 khi có huyện dưới 95 %"))
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> TableInvocation {
    try TableInvocation(reader)
  }

  static func run(_ invocation: TableInvocation, in context: Context) throws(CommandFailure)
    -> ExitCode
  {
    if let target = invocation.selection.allot {
      return try PlanAllotment(invocation, target).run(in: context)
    }
    let (dense, gathered) = try TableCommand.gather(
      invocation, needsPlans: true, in: context)
    if let code = try dense.plan(gathered) { return code }
    let (input, selection) = try TableCommand.prepare(
      invocation, in: context, dense: dense, gathered: gathered)
    let question = invocation.question(selection)
    return try TableCommand.finish(invocation, input: input, in: context) {
      (figures) throws(Problem) in try figures.attainment(question)
    }
  }
}
