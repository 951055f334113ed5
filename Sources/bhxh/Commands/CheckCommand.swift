import BHXHCore

/// `check [FILE…]`: reads everything, computes nothing, and lists all problems.
enum CheckCommand {
  static let declaration = CommandDeclaration(
    name: "check",
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "read everything, compute nothing: all problems",
      "đọc tất cả, không tính gì: liệt kê mọi vấn đề"),
    description: [
      Bilingual(
        "Lists every problem with its file, line, column and code. With -v also what was understood: encoding, dialect, header mapping, what was taken and what was skipped. Exit 1 when rows have errors, 65 when a file cannot be read as data.",
        "Liệt kê mọi vấn đề kèm tệp, dòng, cột và mã. Với -v còn nêu những gì đã hiểu: mã ký tự, dạng tệp, ý nghĩa các cột, phần đã dùng và đã bỏ qua. Có dòng lỗi thì kết thúc với mã 1; tệp không đọc được thành dữ liệu thì mã 65."
      )
    ],
    options: [SelectionOptions.unit] + ResultOptions.table + [
      ResultOptions.sort, ResultOptions.top,
    ]
      + ReadingOptions.all,
    formats: [.text, .csv, .json, .ndjson, .markdown],
    columns: ["file", "line", "column", "severity", "code", "message"],
    examples: [
      .init(
        line: "bhxh check -v so-lieu.csv",
        meaning: Bilingual("how the file was understood", "tệp được hiểu như thế nào"))
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> TableInvocation {
    try TableInvocation(reader)
  }
}
