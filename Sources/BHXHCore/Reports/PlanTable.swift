extension ResultTable {
  /// The result of `plan`; `issuer` is always a key, last where `--by` does not name it.
  ///
  /// - Parameters:
  ///   - boundaries: those of the rows; in the boundaries of a date the numbers have bounds.
  ///   - pace: what people judge each attainment beside, which machine formats have no columns for.
  public init(
    _ rows: [PlanRow], _ selection: Selection, boundaries: Boundaries = .automatic,
    pace: [PlanPace?]? = nil
  ) {
    var keyed = selection
    if !keyed.keys.contains(.issuer) { keyed.keys.append(.issuer) }
    var columns = Self.keyColumns(of: keyed)
    columns += Self.attainmentColumns
    if pace != nil { columns += Self.paceColumns }
    columns += Self.remainderColumns
    var cells: [[Cell]] = []
    for (index, row) in rows.enumerated() {
      var line = Self.keyCells(of: row.group, keyed, issuer: row.issuer)
      line += Self.attainment(of: row)
      if let pace { line += Self.cells(of: pace[index]) }
      line += Self.remainder(of: row)
      cells.append(line)
    }
    self.init(name: "plan", columns: columns, rows: cells)
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
    Column("target_measure", "Kế hoạch là", "Target is"),
    Column("participants", "Số người", "Participants", isNumber: true),
    Column("target", "Kế hoạch", "Target", isNumber: true),
    Column("percent", "Tỷ lệ", "Percent", isNumber: true),
  ]

  private static func attainment(of row: PlanRow) -> [Cell] {
    [
      Cell(row.targetMeasure) { .measure($0) },
      Cell(row.participants) { .count($0.amount) },
      Cell(row.target) { .count($0.amount) },
      Cell(row.percent) { .percent($0) },
    ]
  }

  private static let paceColumns = [
    Column("year_gone", "Năm đã qua", "Year gone", isNumber: true),
    Column("year_before", "Cùng kỳ năm trước", "A year before", isNumber: true),
  ]

  private static func cells(of pace: PlanPace?) -> [Cell] {
    [Cell(pace?.yearGone) { .percent($0) }, Cell(pace?.yearBefore) { .percent($0) }]
  }

  private static let remainderColumns = [
    Column("remaining", "Còn lại", "Remaining", isNumber: true),
    Column("months_left", "Số tháng còn", "Months left", isNumber: true),
    Column("needed_per_month", "Cần mỗi tháng", "Needed per month", isNumber: true),
    Column("how", "Cách có", "How"),
    Column("status", "Tình trạng", "Status"),
    Column("reported", "Có số liệu", "Reported", isNumber: true),
    Column("expected", "Trên tổng", "Expected", isNumber: true),
    Column("qualifier", "Mức", "Qualifier"),
    Column("reason", "Lý do", "Reason"),
  ]

  private static func remainder(of row: PlanRow) -> [Cell] {
    [
      Cell(row.remaining) { .count($0) },
      .count(Int128(row.monthsLeft)),
      Cell(row.neededPerMonth) { .count($0) },
      Cell(row.how) { .how($0) },
      Cell(row.status) { .status($0) },
      .count(Int128(row.reported)),
      .count(Int128(row.expected)),
      row.qualifier == .exact ? .none : .qualifier(row.qualifier),
      Cell(row.reason) { .reason($0) },
    ]
  }
}
