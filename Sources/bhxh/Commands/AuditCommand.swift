import BHXHCore

/// `audit [FILE…]`: whether the published figures agree.
enum AuditCommand: Command {
  static let name = "audit"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "do the published figures agree?",
      "kiểm tra các số liệu đã công bố có mâu thuẫn với nhau không"),
    description: [
      Bilingual(
        "Each published number stands for all values that print like it. A figure is contradicted when it belongs to a set that cannot hold together; it is never said which one of the set is wrong. Exit 1 when something is contradicted.",
        "Mỗi số công bố đại diện cho mọi giá trị được in như thế. Một số liệu bị mâu thuẫn (contradicted) khi nó thuộc một nhóm không thể cùng đúng; chương trình không nói số nào trong nhóm là sai. Có mâu thuẫn thì kết thúc với mã 1."
      )
    ],
    options: SelectionOptions.rows + ResultOptions.table + [ResultOptions.sort, ResultOptions.top]
      + ReadingOptions.all,
    gives: .table,
    makeColumns: { ResultTable(audit: [], PartColumns(of: [])).columns },
    examples: [
      .init(
        line: "bhxh audit bai-viet.csv",
        meaning: Bilingual("before publishing", "trước khi công bố")),
      .init(
        line: "bhxh audit --unit ben-tre --sort verdict",
        meaning: Bilingual("from the data built in", "từ dữ liệu kèm theo chương trình")),
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> TableInvocation {
    try TableInvocation(reader)
  }

  static func run(_ invocation: TableInvocation, in context: Context) throws(CommandFailure)
    -> ExitCode
  {
    let (input, selection) = try TableCommand.prepare(
      invocation, takesContested: true, in: context)
    let audit = try TableCommand.ask(input) { (figures) throws(Problem) in
      try figures.audit(selection)
    }
    let rows = audit.rows(selection)
    for problem in audit.problems { context.messages.write(problem) }
    let code = try TableCommand.finish(
      ResultTable(audit: rows, PartColumns(of: input.cube.subjects)), [], invocation,
      rows: input.rows,
      in: context)
    return rows.contains { $0.verdict == .contradicted } ? .found : code
  }
}
