extension ResultTable {
  /// The result of `growth`.
  ///
  /// - Parameter boundaries: those of the rows; in the boundaries of a date the numbers have bounds.
  package init(
    _ rows: [GrowthRow], _ selection: Selection, boundaries: Boundaries = .automatic
  ) {
    self.init(
      name: "growth",
      columns: Self.keyColumns(of: selection) + [
        Column("participants", "Số người", "Participants", isNumber: true),
        Column("versus", "So với", "Versus"),
        Column("previous", "Số người trước đó", "Previous", isNumber: true),
        Column("change", "Tăng, giảm", "Change", isNumber: true),
        Column("percent", "Tỷ lệ", "Percent", isNumber: true),
        Self.howColumn,
        Column("comparable", "So sánh được", "Comparable"),
      ] + Self.accountColumns,
      rows: ResultRows(count: rows.count) { index, cells in
        // By way of a span: the row itself is not copied.
        Self.appendCells(of: rows.span[index], selection, to: &cells)
      })
    guard boundaries.month != nil else { return }
    self = bounding(
      ["participants", "previous", "change", "percent"],
      by: rows.map { row in
        [
          CellBounds(row.bounds?.left), CellBounds(row.bounds?.right),
          CellBounds(row.bounds?.difference) { .change($0) },
          CellBounds(row.bounds?.percent) { .signedPercent($0) },
        ]
      })
  }

  private static func appendCells(
    of row: borrowing GrowthRow, _ selection: Selection, to cells: inout [Cell]
  ) {
    appendKeyCells(of: row.group, selection, to: &cells)
    cells.append(Cell(row.participants?.amount) { .count($0) })
    cells.append(Cell(row.versus) { .period($0.description, at: $0) })
    cells.append(Cell(row.previous?.amount) { .count($0) })
    cells.append(Cell(row.changedBy) { .change($0) })
    cells.append(Cell(row.percent) { .signedPercent($0) })
    cells.append(Cell(row.how) { .how($0) })
    cells.append(.comparability(row.comparable))
    cells.append(.count(Int128(row.reported)))
    cells.append(.count(Int128(row.expected)))
    let qualifier = row.qualifier
    cells.append(qualifier == .exact ? .none : .qualifier(qualifier))
    cells.append(Cell(row.reason) { .reason($0) })
  }
}
