extension ResultTable {
  /// The result of `coverage`.
  ///
  /// - Parameter boundaries: those of the rows; in the boundaries of a date the numbers have bounds.
  public init(
    _ rows: [CoverageRow], _ selection: Selection, boundaries: Boundaries = .automatic
  ) {
    let keys = selection.keys
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
      rows: ResultRows(count: rows.count) { index, cells in
        let row = rows[index]
        Self.appendKeyCells(of: row.group, keys, to: &cells)
        cells.append(Cell(row.participants) { .count($0.amount) })
        cells.append(Cell(row.base) { .count($0.amount) })
        cells.append(Cell(base: row.baseMeasure))
        cells.append(
          Cell(row.basePeriod) {
            .period(row.basePeriodDescription ?? $0.month.description, at: $0.month)
          })
        cells.append(Cell(row.percent) { .percent($0) })
        cells.append(Cell(row.how) { .how($0) })
        cells.append(.count(Int128(row.reported)))
        cells.append(.count(Int128(row.expected)))
        cells.append(row.qualifier == .exact ? .none : .qualifier(row.qualifier))
        cells.append(Cell(row.reason) { .reason($0) })
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
