extension ResultTable {
  /// The result of `coverage`.
  ///
  /// - Parameter boundaries: those of the rows; in the boundaries of a date the numbers have bounds.
  public init(
    _ rows: [CoverageRow], _ selection: Selection, boundaries: Boundaries = .automatic
  ) {
    self.init(
      name: "coverage",
      columns: Self.keyColumns(of: selection) + [
        Column("participants", "Số người", "Participants", isNumber: true),
        Column("base", "Mẫu số", "Base", isNumber: true),
        Column("base_measure", "Mẫu số là", "Base is"),
        Column("base_period", "Kỳ mẫu số", "Base period"),
        Column("percent", "Tỷ lệ", "Percent", isNumber: true),
        Column("how", "Cách có", "How"),
        Column("reported", "Có số liệu", "Reported", isNumber: true),
        Column("expected", "Trên tổng", "Expected", isNumber: true),
        Column("qualifier", "Mức", "Qualifier"),
        Column("reason", "Lý do", "Reason"),
      ],
      rows: rows.map { row in
        Self.keyCells(of: row.group, selection) + [
          Cell(row.participants) { .count($0.amount) },
          Cell(row.base) { .count($0.amount) },
          Cell(base: row.baseMeasure),
          Cell(row.basePeriod) {
            .period(row.basePeriodDescription ?? $0.month.description, at: $0.month)
          },
          Cell(row.percent) { .percent($0) },
          Cell(row.how) { .how($0) },
          .count(Int128(row.reported)),
          .count(Int128(row.expected)),
          row.qualifier == .exact ? .none : .qualifier(row.qualifier),
          Cell(row.reason) { .reason($0) },
        ]
      })
    guard boundaries.month != nil else { return }
    self = bounding(
      ["participants", "base", "percent"],
      by: rows.map { row in
        [
          CellBounds(row.bounds?.left), CellBounds(row.bounds?.right),
          CellBounds(row.bounds?.percent) { .percent($0) },
        ]
      })
  }
}
