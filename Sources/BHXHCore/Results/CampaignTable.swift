extension ResultTable {
  /// The keys of `campaigns` where none are named; a scheme is a key only where it is.
  package static let campaignKeys: [GroupKey] = [.unit, .period, .campaign, .kind]

  /// The result of `campaigns`.
  ///
  /// - Parameters:
  ///   - keys: the leading columns; a scheme among them is not told again.
  ///   - isForPeople: whether recruits per 100 attendees and their share of the goal are shown too, which machine formats have no column for.
  ///   - boundaries: those of the rows; in the boundaries of a date the numbers have bounds.
  ///   - effects: of each row, how the participants of its unit changed before and after.
  package init(
    _ rows: [CampaignRow], by keys: [GroupKey] = campaignKeys, digits: Int = 2,
    isForPeople: Bool = false, boundaries: Boundaries = .automatic,
    effects: [CampaignEffect]? = nil
  ) {
    let selection = CampaignColumns(
      keys: keys, digits: digits, hasDetails: rows.contains { !$0.descriptions.isEmpty })
    let columns = selection.columns.filter { isForPeople || !$0.isExtra }
    self.init(
      name: "campaigns", columns: columns.map(\.column),
      rows: rows.map { row in columns.map { $0.cell(row) } })
    if let effects {
      self = ResultTable(
        name: name, columns: self.columns + Self.effectColumns,
        rows: zip(self.rows, effects).map { $0 + $1.cells })
    }
    guard boundaries.month != nil else { return }
    let bounded = columns.compactMap { column in column.bounds.map { (column.column.name, $0) } }
    self = bounding(bounded.map(\.0), by: rows.map { row in bounded.map { $0.1(row.bounds) } })
  }
}

extension ResultTable {
  fileprivate static let effectColumns = [
    Column("before", "Tăng, giảm trước", "Change before", isNumber: true),
    Column("after", "Tăng, giảm sau", "Change after", isNumber: true),
    Column("change", "Sau so với trước", "After less before", isNumber: true),
    Column("siblings_percent", "Đơn vị cùng cấp", "Its siblings", isNumber: true),
  ]
}

extension CampaignEffect {
  fileprivate var cells: [Cell] {
    [
      Cell(before?.amount) { .change($0) }, Cell(after?.amount) { .change($0) },
      Cell(change?.amount) { .change($0) }, Cell(siblingsPercent) { .signedPercent($0) },
    ]
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
  /// Whether anything is told that is no number.
  let hasDetails: Bool

  var columns: [Definition] {
    leading + reach + yield + qualifiers + (hasDetails ? details : [])
  }

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
      Definition(column: Column("item", "Kết quả khác", "Item")) { Cell(text: $0.campaign.item) },
      counted(Column("items", "Số lượng kết quả", "Items", isNumber: true), \.items, \.items),
    ] + (keys.contains(.scheme) ? [] : [scheme])
  }

  private var yield: [Definition] {
    [
      counted(
        Column("recruits", "Vận động được", "Recruits", isNumber: true), \.recruits, \.recruits),
      divided(
        Column("recruits_per_event", "Bình quân/cuộc", "Per event", isNumber: true), times: 1,
        \.perEvent, \.perEvent),
      divided(
        Column(
          "recruits_per_100_attendees", "Mỗi 100 người dự", "Per 100 attendees", isNumber: true),
        times: 100, \.perAttendee, \.perAttendee, isExtra: true),
      counted(Column("goal", "Mục tiêu chiến dịch", "Goal", isNumber: true), \.goal, \.goal),
      divided(
        Column("percent_of_goal", "% mục tiêu", "% of goal", isNumber: true), times: 100,
        \.ofGoal, \.ofGoal, isExtra: true),
      Definition(column: Column("qualifier", "Độ chính xác", "Qualifier", isInText: false)) {
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

  /// Of how many the items are, and the qualifier of each number, as `convert` writes it.
  private var qualifiers: [Definition] {
    func qualifier(_ name: String, _ tally: KeyPath<CampaignRow, Tally?>) -> Definition {
      Definition(
        column: Column("\(name)_qualifier", "Mức, \(name)", "Qualifier, \(name)", isInText: false)
      ) { row in
        let qualifier = row[keyPath: tally]?.qualifier ?? .exact
        return qualifier == .exact ? .none : .qualifier(qualifier)
      }
    }
    return [
      counted(
        Column("items_total", "Trên tổng số", "Of how many", isNumber: true), \.itemsTotal,
        \.itemsTotal),
      qualifier("events", \.events), qualifier("attendees", \.attendees),
      qualifier("items", \.items), qualifier("recruits", \.recruits), qualifier("goal", \.goal),
    ]
  }

  /// What is told that is no number; what is a key is not told again.
  private var details: [Definition] {
    let parts = CampaignDetails.Part.allCases.filter { !keys.contains(.detail($0)) }
    return parts.map { part in
      Definition(column: Column(detail: part, isInText: false)) { row in
        Cell(text: row.details?[part].joined(separator: "|") ?? "")
      }
    } + [
      Definition(column: Column("note", "Ghi chú", "Note", isInText: false)) { row in
        let notes = row.descriptions.map(\.provenance.note).filter { !$0.isEmpty }
        return Cell(text: KeyList(notes).keys.joined(separator: "|"))
      }
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
