import BHXHCore

/// `units [QUERY]`: finds a unit, what it was and what it became.
enum UnitsCommand {
  static let declaration = CommandDeclaration(
    name: "units",
    operands: [OperandDeclaration("QUERY", .optional, .text)],
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
    formats: [.text, .csv, .json, .ndjson, .markdown],
    columns: ["path", "code", "name", "level", "kind", "valid_from", "valid_to", "successors"],
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
}
