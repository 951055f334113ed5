import BHXHCore

/// `contents [FILE…]`: which figures an input holds.
enum ContentsCommand: Command {
  static let name = "contents"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "which figures an input holds", "liệt kê những số liệu mà tệp đầu vào có"),
    description: [
      Bilingual(
        "One row for each unit, scheme and measure: the first and the last period, how many periods and figures there are, and their sources. Without an input it tells of the data built in.",
        "Mỗi dòng là một đơn vị, loại hình và nội dung: kỳ đầu, kỳ cuối, số kỳ, số số liệu và nguồn. Không có đầu vào thì nói về dữ liệu kèm theo chương trình."
      )
    ],
    options: SelectionOptions.rows + ResultOptions.table + [ResultOptions.sort, ResultOptions.top]
      + ReadingOptions.all,
    gives: .table,
    makeColumns: { ResultTable.contentsColumns },
    examples: [
      .init(
        line: "bhxh contents bieu-thang.csv --format csv",
        meaning: Bilingual("as a table for machines", "dưới dạng bảng cho máy đọc")),
      .init(
        line: "bhxh contents --unit kien-giang",
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
    return try TableCommand.finish(
      ResultTable(contents: input.tellings, selection, .builtIn), [], invocation, rows: input.rows,
      in: context)
  }
}
