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
          .text(row.period.description),
          row.campaign.name.isEmpty ? .none : .text(row.campaign.name),
          row.campaign.kind.isEmpty ? .none : .text(row.campaign.kind),
          Cell(row.events) { .quantity($0.value) },
          Cell(row.attendees) { .quantity($0.value) },
          row.campaign.item.isEmpty ? .none : .text(row.campaign.item),
          Cell(row.items) { .quantity($0.value) },
          Cell(row.scheme) { .scheme($0) },
          Cell(row.recruits) { .quantity($0.value) },
          row.recruitsPerEvent.flatMap { Percent(points: $0, decimals: digits) }
            .map { .decimal($0) } ?? .none,
          Cell(row.goal) { .quantity($0.value) },
          row.qualifier == .exact ? .none : .qualifier(row.qualifier),
          row.source.isEmpty ? .none : .text(row.source),
          .none,
        ]
      })
  }
}
