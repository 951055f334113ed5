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

extension ResultTable {
  /// The result of an indicator of one's own.
  package init(_ rows: [IndicatorRow], _ selection: Selection) {
    let hasIssuers = rows.contains { $0.issuer.isSaid } && !selection.keys.contains(.issuer)
    self.init(
      name: "indicator",
      columns: Self.keyColumns(of: selection)
        + (hasIssuers ? [Column("issuer", "Cơ quan giao", "Issuer")] : [])
        + [
          Column("part", "Tử số", "Part", isNumber: true),
          Column("whole", "Mẫu số", "Whole", isNumber: true),
          Column("percent", "Tỷ lệ", "Percent", isNumber: true),
          Column("how", "Căn cứ", "How", isDetail: true),
          Column("reported", "Có số liệu", "Reported", isNumber: true),
          Column("expected", "Trên tổng", "Expected", isNumber: true),
          Column("qualifier", "Độ chính xác", "Qualifier"),
          Column("reason", "Lý do", "Reason"),
        ],
      rows: rows.map { row in
        var cells: [Cell] = []
        Self.appendKeyCells(of: row.group, selection, issuer: row.issuer, to: &cells)
        if hasIssuers { cells.append(row.issuer.isSaid ? .issuer(row.issuer) : .none) }
        return cells + [
          Cell(row.part?.amount) { .count($0) },
          Cell(row.whole?.amount) { .count($0) },
          Cell(row.percent) { row.isGrowth ? .signedPercent($0) : .percent($0) },
          Cell(row.how) { .how($0) },
          .count(Int128(row.reported)),
          .count(Int128(row.expected)),
          row.qualifier == .exact ? .none : .qualifier(row.qualifier),
          Cell(row.reason) { .reason($0) },
        ]
      })
  }
}
