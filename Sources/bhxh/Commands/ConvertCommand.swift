import BHXHCore

/// `convert [FILE…]`: any accepted input as tidy observations.
enum ConvertCommand {
  static let declaration = CommandDeclaration(
    name: "convert",
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "any accepted input as tidy observations",
      "đổi mọi đầu vào được chấp nhận thành các quan sát gọn"),
    description: [
      Bilingual(
        "Writes one observation per row as it reads, and what it writes reads back to the same observations. A bad row ends it with 65 after the rows before it.",
        "Ghi mỗi quan sát một dòng ngay khi đọc; kết quả đọc lại cho đúng những quan sát ấy. Gặp dòng lỗi thì dừng với mã 65 sau các dòng trước đó."
      )
    ],
    options: SelectionOptions.rows + ResultOptions.table + ReadingOptions.all,
    formats: [.csv, .json, .ndjson, .text, .markdown],
    columns: [
      "unit", "period", "scheme", "measure", "value", "qualifier", "versus", "issuer",
      "base_measure", "status", "campaign", "kind", "item", "group", "published", "source", "note",
    ],
    examples: [
      .init(
        line: "bhxh convert bang-tinh.csv --output gon.csv",
        meaning: Bilingual("a spreadsheet as tidy CSV", "bảng tính thành CSV gọn"))
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> TableInvocation {
    try TableInvocation(reader)
  }
}
