extension ResultTable {
  /// The result of `plan`; `issuer` is always a key, last where `--by` does not name it.
  ///
  /// - Parameters:
  ///   - boundaries: those of the rows; in the boundaries of a date the numbers have bounds.
  ///   - pace: what people judge each attainment beside, which machine formats have no columns for.
  package init(
    _ rows: [PlanRow], _ selection: Selection, boundaries: Boundaries = .automatic,
    pace: [PlanPace?]? = nil
  ) {
    var keyed = selection
    if !keyed.keys.contains(.issuer) { keyed.keys.append(.issuer) }
    let wanted = keyed
    var columns = Self.keyColumns(of: keyed)
    columns += Self.attainmentColumns
    if pace != nil { columns += Self.paceColumns }
    columns += Self.remainderColumns
    self.init(
      name: "plan", columns: columns,
      rows: ResultRows(count: rows.count) { index, cells in
        let rows = rows.span
        Self.appendKeyCells(
          of: rows[index].group, wanted, issuer: rows[index].issuer, to: &cells)
        Self.appendAttainment(of: rows[index], to: &cells)
        if let pace { Self.appendCells(of: pace[index], to: &cells) }
        Self.appendRemainder(of: rows[index], to: &cells)
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

  private static let attainmentColumns = [
    Column("target_measure", "Loại chỉ tiêu", "Target is"),
    Column("participants", "Thực hiện", "Participants", isNumber: true),
    Column("target", "Kế hoạch", "Target", isNumber: true),
    Column("percent", "Tỷ lệ", "Percent", isNumber: true),
  ]

  private static func appendAttainment(of row: borrowing PlanRow, to cells: inout [Cell]) {
    cells.append(Cell(row.targetMeasure) { .measure($0) })
    cells.append(Cell(row.participants?.amount) { .count($0) })
    cells.append(Cell(row.target?.amount) { .count($0) })
    cells.append(Cell(row.percent) { .percent($0) })
  }

  private static let paceColumns = [
    Column("year_gone", "Thời gian đã qua của năm", "Year gone", isNumber: true),
    Column("year_before", "Tỷ lệ cùng kỳ năm trước", "A year before", isNumber: true),
  ]

  private static func appendCells(of pace: PlanPace?, to cells: inout [Cell]) {
    cells.append(Cell(pace?.yearGone) { .percent($0) })
    cells.append(Cell(pace?.yearBefore) { .percent($0) })
  }

  private static let remainderColumns =
    [
      Column("remaining", "Còn phải phát triển", "Remaining", isNumber: true),
      Column("months_left", "Số tháng còn lại", "Months left", isNumber: true),
      Column("needed_per_month", "Bình quân cần/tháng", "Needed per month", isNumber: true),
      howColumn,
      Column("status", "Trạng thái số liệu", "Status"),
    ] + accountColumns

  private static func appendRemainder(of row: borrowing PlanRow, to cells: inout [Cell]) {
    cells.append(Cell(row.remaining) { .count($0) })
    cells.append(.count(Int128(row.monthsLeft)))
    cells.append(Cell(row.neededPerMonth) { .count($0) })
    cells.append(Cell(row.how) { .how($0) })
    cells.append(Cell(row.status) { .status($0) })
    cells.append(.count(Int128(row.reported)))
    cells.append(.count(Int128(row.expected)))
    let qualifier = row.qualifier
    cells.append(qualifier == .exact ? .none : .qualifier(qualifier))
    cells.append(Cell(row.reason) { .reason($0) })
  }
}
