extension ResultTable {
  /// The result of `coverage`.
  ///
  /// - Parameters:
  ///   - boundaries: those of the rows; in the boundaries of a date the numbers have bounds.
  ///   - namesBaseSources: whether the bases may be of other inputs than the participants, so that their sources are named.
  package init(
    _ rows: [CoverageRow], _ selection: Selection, boundaries: Boundaries = .automatic,
    namesBaseSources: Bool = false
  ) {
    let sources = namesBaseSources ? [Column("base_source", "Nguồn mẫu số", "Base source")] : []
    self.init(
      name: "coverage",
      columns: Self.keyColumns(of: selection) + [
        Column("participants", "Số người", "Participants", isNumber: true),
        Column("base", "Mẫu số", "Base", isNumber: true),
        Column("base_measure", "Tính trên", "Base is", isDetail: true),
        Column("base_period", "Thời điểm mẫu số", "Base period", isDetail: true),
      ] + sources + [
        Column("percent", "Tỷ lệ", "Percent", isNumber: true),
        Self.howColumn,
      ] + Self.accountColumns + [
        Column("uncovered", "Chưa tham gia", "Not covered", isNumber: true)
      ],
      rows: ResultRows(count: rows.count) { index, cells in
        Self.appendCells(of: rows.span[index], selection, namesBaseSources, to: &cells)
      })
    guard boundaries.month != nil else { return }
    self = bounding(
      ["participants", "base", "percent", "uncovered"],
      by: rows.map { row in
        [
          CellBounds(row.bounds?.left), CellBounds(row.bounds?.right),
          CellBounds(row.bounds?.percent) { .percent($0) }, CellBounds(row.bounds?.remaining),
        ]
      })
  }

  private static func appendCells(
    of row: borrowing CoverageRow, _ selection: Selection, _ namesBaseSources: Bool,
    to cells: inout [Cell]
  ) {
    appendKeyCells(of: row.group, selection, to: &cells)
    cells.append(Cell(row.participants?.amount) { .count($0) })
    cells.append(Cell(row.base?.amount) { .count($0) })
    cells.append(Cell(base: row.baseMeasure))
    if let point = row.basePeriod {
      let spelled = row.basePeriodDescription ?? point.month.description
      cells.append(.period(spelled, at: point.month))
    } else {
      cells.append(.none)
    }
    if namesBaseSources {
      let sources = row.baseSources
      cells.append(sources.isEmpty ? .none : .list(sources))
    }
    cells.append(Cell(row.percent) { .percent($0) })
    cells.append(Cell(row.how) { .how($0) })
    cells.append(.count(Int128(row.reported)))
    cells.append(.count(Int128(row.expected)))
    let qualifier = row.qualifier
    cells.append(qualifier == .exact ? .none : .qualifier(qualifier))
    cells.append(Cell(row.reason) { .reason($0) })
    cells.append(Cell(carrying: row.uncovered))
  }
}
