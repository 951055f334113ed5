extension ResultTable {
  /// The result of `campaigns`.
  public init(_ rows: [CampaignRow], digits: Int = 2) {
    self.init(
      name: "campaigns",
      columns: [
        Column("unit", "Đơn vị", "Unit"),
        Column("period", "Kỳ", "Period"),
        Column("campaign", "Hoạt động", "Campaign"),
        Column("kind", "Loại", "Kind"),
        Column("events", "Số cuộc", "Events", isNumber: true),
        Column("attendees", "Người dự", "Attendees", isNumber: true),
        Column("item", "Khác", "Item"),
        Column("items", "Số lượng", "Items", isNumber: true),
        Column("scheme", "Loại hình", "Scheme"),
        Column("recruits", "Vận động được", "Recruits", isNumber: true),
        Column("recruits_per_event", "Mỗi cuộc", "Per event", isNumber: true),
        Column("goal", "Mục tiêu", "Goal", isNumber: true),
        Column("qualifier", "Mức", "Qualifier"),
        Column("source", "Nguồn", "Source", isInText: false),
        Column("reason", "Lý do", "Reason", isInText: false),
      ],
      rows: rows.map { row in
        [
          .unit(row.unit),
          .period(row.period.description, at: row.period.end),
          Cell(text: row.campaign.name),
          Cell(kind: row.campaign.kind),
          Cell(row.events) { .quantity($0.value, as: .count) },
          Cell(row.attendees) { .quantity($0.value, as: .count) },
          Cell(text: row.campaign.item),
          Cell(row.items) { .quantity($0.value, as: .count) },
          Cell(row.scheme) { .scheme($0) },
          Cell(row.recruits) { .quantity($0.value, as: .count) },
          Cell(row.recruitsPerEvent.flatMap { Percent(points: $0, decimals: digits) }) {
            .decimal($0)
          },
          Cell(row.goal) { .quantity($0.value, as: .count) },
          row.qualifier == .exact ? .none : .qualifier(row.qualifier),
          Cell(text: row.source),
          .none,
        ]
      })
  }
}
