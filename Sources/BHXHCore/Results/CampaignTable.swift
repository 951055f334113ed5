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
      counted(Column("events", "Số cuộc", "Events", isNumber: true), \.events, \.events),
      counted(
        Column("attendees", "Người dự", "Attendees", isNumber: true), \.attendees, \.attendees),
      Definition(column: Column("item", "Khác", "Item")) { Cell(text: $0.campaign.item) },
      counted(Column("items", "Số lượng", "Items", isNumber: true), \.items, \.items),
    ] + (keys.contains(.scheme) ? [] : [scheme])
  }

  private var yield: [Definition] {
    [
      counted(
        Column("recruits", "Vận động được", "Recruits", isNumber: true), \.recruits, \.recruits),
      divided(
        Column("recruits_per_event", "Mỗi cuộc", "Per event", isNumber: true), times: 1,
        \.perEvent, \.perEvent),
      divided(
        Column(
          "recruits_per_100_attendees", "Mỗi 100 người dự", "Per 100 attendees", isNumber: true),
        times: 100, \.perAttendee, \.perAttendee, isExtra: true),
      counted(Column("goal", "Mục tiêu", "Goal", isNumber: true), \.goal, \.goal),
      divided(
        Column("percent_of_goal", "% mục tiêu", "% of goal", isNumber: true), times: 100,
        \.ofGoal, \.ofGoal, isExtra: true),
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

  /// A number of people or events, with its bounds.
  private func counted(
    _ column: Column, _ tally: KeyPath<CampaignRow, Tally?>,
    _ ends: KeyPath<CampaignRow.Bounds, Interval?>
  ) -> Definition {
    Definition(
      column: column, bounds: { CellBounds($0[keyPath: ends]) },
      cell: { Cell($0[keyPath: tally]) })
  }

  /// A quotient of two such numbers, with its bounds.
  private func divided(
    _ column: Column, times factor: Int64, _ yield: KeyPath<CampaignRow, CampaignRow.Yield?>,
    _ ends: KeyPath<CampaignRow.Bounds, Interval?>, isExtra: Bool = false
  ) -> Definition {
    Definition(
      column: column, isExtra: isExtra, bounds: { bounds($0[keyPath: ends], times: factor) },
      cell: { Cell(yield: $0[keyPath: yield], times: factor, decimals: digits) })
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
