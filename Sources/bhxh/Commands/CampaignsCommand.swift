import BHXHCore

/// `campaigns [FILE…]`: campaigns, their reach and their yield.
enum CampaignsCommand {
  static let declaration = CommandDeclaration(
    name: "campaigns",
    operands: [OperandDeclaration.files],
    summary: Bilingual(
      "campaigns, their reach and their yield",
      "chiến dịch truyền thông, vận động: quy mô và kết quả"),
    description: [
      Bilingual(
        "Reach is events and attendees; yield is recruits per event. Recruits are gross: they are never taken from or added to the number of participants.",
        "Quy mô là số cuộc và số người dự; kết quả là số người vận động được trên mỗi cuộc. Số vận động được là số gộp, không cộng vào hay trừ khỏi số người tham gia."
      )
    ],
    options: SelectionOptions.rows + [
      SelectionOptions.by, SelectionOptions.boundaries, SelectionOptions.asOf,
    ]
      + ResultOptions.table
      + [ResultOptions.digits, ResultOptions.sort, ResultOptions.top, ResultOptions.explain]
      + ReadingOptions.all,
    formats: [.text, .csv, .json, .ndjson, .markdown],
    columns: [
      "unit", "period", "campaign", "kind", "events", "attendees", "item", "items", "scheme",
      "recruits", "recruits_per_event", "goal", "qualifier", "source", "reason",
    ],
    ownKeys: [.campaign, .kind],
    examples: [
      .init(
        line: "bhxh campaigns --by kind",
        meaning: Bilingual("what each kind of campaign yields", "kết quả theo từng hình thức"))
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> TableInvocation {
    try TableInvocation(reader)
  }
}
