extension ResultTable {
  /// The result of `retention`.
  package init(_ rows: [RetentionRow], _ selection: Selection) {
    self.init(
      name: "retention",
      columns: Self.keyColumns(of: selection) + [
        Column("renewals", "Tái tục", "Renewals", isNumber: true),
        Column("lapses", "Dừng tham gia", "Lapses", isNumber: true),
        Column("percent", "Tỷ lệ duy trì", "Percent", isNumber: true),
        Column("how", "Căn cứ", "How", isDetail: true),
        Column("reported", "Có số liệu", "Reported", isNumber: true),
        Column("expected", "Trên tổng", "Expected", isNumber: true),
        Column("qualifier", "Độ chính xác", "Qualifier"),
        Column("reason", "Lý do", "Reason"),
      ],
      rows: rows.map { row in
        var cells: [Cell] = []
        Self.appendKeyCells(of: row.group, selection, to: &cells)
        return cells + [
          Cell(row.renewals?.amount) { .count($0) },
          Cell(row.lapses?.amount) { .count($0) },
          Cell(row.percent) { .percent($0) },
          Cell(row.how) { .how($0) },
          .count(Int128(row.reported)),
          .count(Int128(row.expected)),
          row.qualifier == .exact ? .none : .qualifier(row.qualifier),
          Cell(row.reason) { .reason($0) },
        ]
      })
  }
}
