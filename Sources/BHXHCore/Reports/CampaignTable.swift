extension ResultTable {
  /// The keys of `campaigns` where none are named; a scheme is a key only where it is.
  public static let campaignKeys: [GroupKey] = [.unit, .period, .campaign, .kind]

  /// The result of `campaigns`.
  ///
  /// - Parameters:
  ///   - keys: the leading columns; a scheme among them is not told again.
  ///   - isForPeople: whether recruits per 100 attendees and their share of the goal are shown too, which machine formats have no column for.
  ///   - boundaries: those of the rows; in the boundaries of a date the numbers have bounds.
  public init(
    _ rows: [CampaignRow], by keys: [GroupKey] = campaignKeys, digits: Int = 2,
    isForPeople: Bool = false, boundaries: Boundaries = .automatic
  ) {
    let selection = CampaignColumns(keys: keys, digits: digits)
    let columns = selection.columns.filter { isForPeople || !$0.isExtra }
    self.init(
      name: "campaigns", columns: columns.map(\.column),
      rows: rows.map { row in columns.map { $0.cell(row) } })
    guard boundaries.month != nil else { return }
    let bounded = columns.compactMap { column in column.bounds.map { (column.column.name, $0) } }
    self = bounding(bounded.map(\.0), by: rows.map { row in bounded.map { $0.1(row.bounds) } })
  }
}

/// Each column of `campaigns` with what stands in it.
private struct CampaignColumns {
  struct Definition {
    let column: Column
    var isExtra = false
    /// What is certain of the number, in the boundaries of a date.
    var bounds: ((CampaignRow.Bounds) -> CellBounds)?
    let cell: (CampaignRow) -> Cell
  }

  let keys: [GroupKey]
  let digits: Int

  var columns: [Definition] { leading + reach + yield }

  private var leading: [Definition] {
    let named = keys.map { key in Definition(column: Column(key: key)) { cell(key, of: $0) } }
    if keys.contains(where: \.isTime) { return named }
    return named + [Definition(column: Column(key: .period)) { cell(.period, of: $0) }]
  }

  private func cell(_ key: GroupKey, of row: CampaignRow) -> Cell {
    switch key {
    case .campaign: return Cell(text: row.campaign.name)
    case .kind: return Cell(kind: row.campaign.kind)
    case .scheme: return Cell(row.scheme) { .scheme($0) }
    default:
      switch row.values[key] {
      case .unit(let unit): return .unit(unit)
      case .text(let text): return key.isTime ? .period(text, at: row.period.end) : .text(text)
      case nil: return key == .period ? .period(row.period.description, at: row.period.end) : .none
      }
    }
  }

  private var reach: [Definition] {
    let scheme = Definition(column: Column("scheme", "Loại hình", "Scheme")) {
      cell(.scheme, of: $0)
    }
    return [
      Definition(
        column: Column("events", "Số cuộc", "Events", isNumber: true),
        bounds: { CellBounds($0.events) }
      ) {
        Cell($0.events)
      },
      Definition(
        column: Column("attendees", "Người dự", "Attendees", isNumber: true),
        bounds: { CellBounds($0.attendees) }
      ) {
        Cell($0.attendees)
      },
      Definition(column: Column("item", "Khác", "Item")) { Cell(text: $0.campaign.item) },
      Definition(
        column: Column("items", "Số lượng", "Items", isNumber: true),
        bounds: { CellBounds($0.items) }
      ) {
        Cell($0.items)
      },
    ] + (keys.contains(.scheme) ? [] : [scheme])
  }

  private var yield: [Definition] {
    [
      Definition(
        column: Column("recruits", "Vận động được", "Recruits", isNumber: true),
        bounds: { CellBounds($0.recruits) }
      ) {
        Cell($0.recruits)
      },
      Definition(
        column: Column("recruits_per_event", "Mỗi cuộc", "Per event", isNumber: true),
        bounds: { bounds($0.perEvent, times: 1) }
      ) {
        Cell(yield: $0.perEvent, decimals: digits)
      },
      Definition(
        column: Column(
          "recruits_per_100_attendees", "Mỗi 100 người dự", "Per 100 attendees", isNumber: true),
        isExtra: true, bounds: { bounds($0.perAttendee, times: 100) }
      ) { Cell(yield: $0.perAttendee, times: 100, decimals: digits) },
      Definition(
        column: Column("goal", "Mục tiêu", "Goal", isNumber: true), bounds: { CellBounds($0.goal) }
      ) { Cell($0.goal) },
      Definition(
        column: Column("percent_of_goal", "% mục tiêu", "% of goal", isNumber: true),
        isExtra: true, bounds: { bounds($0.ofGoal, times: 100) }
      ) { Cell(yield: $0.ofGoal, times: 100, decimals: digits) },
      Definition(column: Column("qualifier", "Mức", "Qualifier", isInText: false)) {
        $0.qualifier == .exact ? .none : .qualifier($0.qualifier)
      },
      Definition(column: Column("source", "Nguồn", "Source", isInText: false)) {
        Cell(text: $0.sources.joined(separator: "|"))
      },
      Definition(column: Column("reason", "Lý do", "Reason", isInText: false)) {
        Cell($0.reason) { .reason($0) }
      },
    ]
  }

  /// Bounds of a yield, as they print.
  private func bounds(_ interval: Interval?, times factor: Int64) -> CellBounds {
    func printed(_ end: Interval.End?) -> Percent? {
      end?.value?.multiplied(by: Ratio(factor)).flatMap { Percent(points: $0, decimals: digits) }
    }
    return CellBounds((low: printed(interval?.lower), high: printed(interval?.upper))) {
      .decimal($0)
    }
  }
}
