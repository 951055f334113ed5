import BHXHCore

/// `derive [FILE…]`: what the published figures imply about the unpublished.
enum DeriveCommand {
  static let declaration = CommandDeclaration(
    name: "derive",
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "what do the published figures imply?",
      "từ số liệu đã công bố suy ra được gì?"),
    description: [
      Bilingual(
        "Gives for each figure that the input does not fix the lowest and the highest number that agrees with everything published, and which figures that follows from.",
        "Với mỗi số liệu mà đầu vào không cho biết, nêu giá trị thấp nhất và cao nhất phù hợp với mọi số đã công bố, và suy ra từ những số nào."
      )
    ],
    options: SelectionOptions.rows + ResultOptions.table + [ResultOptions.sort, ResultOptions.top]
      + ReadingOptions.all,
    formats: [.text, .csv, .json, .ndjson, .markdown],
    columns: [
      "unit", "period", "scheme", "measure", "versus", "issuer", "low", "high", "exactness",
      "because",
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> TableInvocation {
    try TableInvocation(reader)
  }
}
