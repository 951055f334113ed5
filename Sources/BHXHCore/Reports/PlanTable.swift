extension ResultTable {
  /// The result of `plan`; `issuer` is always a key, last where `--by` does not name it.
  ///
  /// - Parameter boundaries: those of the rows; in the boundaries of a date the numbers have bounds.
  public init(
    _ rows: [PlanRow], _ selection: Selection, boundaries: Boundaries = .automatic
  ) {
    var keyed = selection
    if !keyed.keys.contains(.issuer) { keyed.keys.append(.issuer) }
    let keys = keyed.keys
    self.init(
      name: "plan",
      columns: Self.keyColumns(of: keyed) + [
        Column("target_measure", "Kế hoạch là", "Target is"),
        Column("participants", "Số người", "Participants", isNumber: true),
        Column("target", "Kế hoạch", "Target", isNumber: true),
        Column("percent", "Tỷ lệ", "Percent", isNumber: true),
        Column("remaining", "Còn lại", "Remaining", isNumber: true),
        Column("months_left", "Số tháng còn", "Months left", isNumber: true),
        Column("needed_per_month", "Cần mỗi tháng", "Needed per month", isNumber: true),
        Column("how", "Cách có", "How"),
        Column("status", "Tình trạng", "Status"),
        Column("reported", "Có số liệu", "Reported", isNumber: true),
        Column("expected", "Trên tổng", "Expected", isNumber: true),
        Column("qualifier", "Mức", "Qualifier"),
        Column("reason", "Lý do", "Reason"),
      ],
      rows: ResultRows(count: rows.count) { index, cells in
        let row = rows[index]
        Self.appendKeyCells(of: row.group, keys, issuer: row.issuer, to: &cells)
        cells.append(Cell(row.targetMeasure) { .measure($0) })
        cells.append(Cell(row.participants) { .count($0.amount) })
        cells.append(Cell(row.target) { .count($0.amount) })
        cells.append(Cell(row.percent) { .percent($0) })
        cells.append(Cell(row.remaining) { .count($0) })
        cells.append(.count(Int128(row.monthsLeft)))
        cells.append(Cell(row.neededPerMonth) { .count($0) })
        cells.append(Cell(row.how) { .how($0) })
        cells.append(Cell(row.status) { .status($0) })
        cells.append(.count(Int128(row.reported)))
        cells.append(.count(Int128(row.expected)))
        cells.append(row.qualifier == .exact ? .none : .qualifier(row.qualifier))
        cells.append(Cell(row.reason) { .reason($0) })
      })
    guard boundaries.month != nil else { return }
    self = bounding(
      ["participants", "target", "percent", "remaining", "needed_per_month"],
      by: rows.map { row in
        [
          CellBounds(row.bounds?.left), CellBounds(row.bounds?.right),
          CellBounds(row.bounds?.percent) { .percent($0) },
          CellBounds(row.bounds?.remaining) { .change($0) },
          CellBounds(row.neededPerMonthBounds) { .count($0) },
        ]
      })
  }
}
