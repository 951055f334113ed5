extension ResultTable {
  /// The result of `retention`.
  package init(_ rows: [RetentionRow], _ selection: Selection) {
    self.init(
      name: "retention",
      columns: Self.keyColumns(of: selection) + [
        Column("renewals", "Tái tục", "Renewals", isNumber: true),
        Column("lapses", "Dừng tham gia", "Lapses", isNumber: true),
        Column("percent", "Tỷ lệ duy trì", "Percent", isNumber: true),
        Self.howColumn,
      ] + Self.accountColumns,
      rows: rows.map { row in
        var cells: [Cell] = []
        Self.appendKeyCells(of: row.group, selection, to: &cells)
        return cells + [
          Cell(row.renewals?.amount) { .count($0) },
          Cell(row.lapses?.amount) { .count($0) },
          Cell(row.percent) { .percent($0) },
          Cell(row.how) { .how($0) },
        ] + Self.accountCells(row.reported, row.expected, row.qualifier, row.reason)
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
          Self.howColumn,
        ] + Self.accountColumns,
      rows: rows.map { row in
        var cells: [Cell] = []
        Self.appendKeyCells(of: row.group, selection, issuer: row.issuer, to: &cells)
        if hasIssuers { cells.append(row.issuer.isSaid ? .issuer(row.issuer) : .none) }
        return cells + [
          Cell(row.part?.amount) { .count($0) },
          Cell(row.whole?.amount) { .count($0) },
          Cell(row.percent) { row.isGrowth ? .signedPercent($0) : .percent($0) },
          Cell(row.how) { .how($0) },
        ] + Self.accountCells(row.reported, row.expected, row.qualifier, row.reason)
      })
  }
}

extension ResultTable {
  /// The cells under `accountColumns`.
  fileprivate static func accountCells(
    _ reported: Int, _ expected: Int, _ qualifier: Qualifier, _ reason: Reason?
  ) -> [Cell] {
    [
      .count(Int128(reported)), .count(Int128(expected)),
      qualifier == .exact ? .none : .qualifier(qualifier), Cell(reason) { .reason($0) },
    ]
  }
}
