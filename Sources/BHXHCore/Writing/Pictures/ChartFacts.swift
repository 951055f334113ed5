/// The rows of a table of percentages, as a chart needs them: who, when, what, how much.
struct ChartFacts {
  struct Row {
    /// The unit, and whatever else the row is told apart by but for time and scheme.
    let label: String
    let unit: AdministrativeUnit?
    let scheme: Scheme?
    let month: Month?
    let period: String
    /// Hundredths of a per cent; nil where there is no percentage.
    let percent: Int?
    let percentText: String
    let participants: Int?
    let participantsText: String
    /// Hundredths of a per cent of the plan year, where the table is one of plans.
    let yearGone: Int?
  }

  let rows: [Row]
  let gazetteer: Gazetteer

  init(_ table: ResultTable, _ style: OutputStyle) {
    gazetteer = style.gazetteer
    let cells = CellText(style)
    let names = UnitNames(of: table, style.gazetteer)
    func column(_ name: String) -> Int? { table.columns.firstIndex { $0.name == name } }
    let time = table.columns.firstIndex { $0.key?.isTime == true } ?? column("period")
    let (scheme, percent) = (column("scheme"), column("percent"))
    let (participants, reason) = (column("participants"), column("reason"))
    let labels = table.columns.indices.filter { index in
      guard let key = table.columns[index].key else { return false }
      return !key.isTime && key != .scheme
    }
    rows = table.rows.map { row in
      func cell(_ column: Int?) -> Cell { column.map { row[$0] } ?? .none }
      var unit: AdministrativeUnit?
      var label: [String] = []
      for index in labels {
        if case .unit(let named) = row[index] {
          unit = named
          label.append(names.name(of: named))
        } else {
          label.append(cells.text(of: row[index]))
        }
      }
      var month: Month?
      if case .period(_, let end) = cell(time) { month = end }
      var ofScheme: Scheme?
      if case .scheme(let named) = cell(scheme) { ofScheme = named }
      let known = Self.amount(cell(percent))
      return Row(
        label: label.filter { !$0.isEmpty }.joined(separator: " · "), unit: unit, scheme: ofScheme,
        month: month, period: cells.text(of: cell(time)), percent: known,
        percentText: known == nil
          ? [cells.text(of: cell(percent)), cells.text(of: cell(reason))].first { !$0.isEmpty }
            ?? ""
          : cells.text(of: cell(percent)),
        participants: Self.amount(cell(participants)),
        participantsText: cells.text(of: cell(participants)),
        yearGone: table.name == "plan" ? month.map { $0.monthOfYear * 100_00 / 12 } : nil)
    }
  }

  /// A count as it is, a percentage in hundredths; what passes all charts is cut.
  private static func amount(_ cell: Cell) -> Int? {
    switch cell {
    case .percent(let percent), .signedPercent(let percent):
      var mantissa = percent.mantissa
      for _ in percent.decimals..<max(2, percent.decimals) { mantissa *= 10 }
      for _ in 2..<max(2, percent.decimals) { mantissa /= 10 }
      return Int(clamping: min(max(mantissa, -most), most))
    case .count(let count): return Int(clamping: min(count, most))
    case .quantity(let quantity, as: .count): return Int(clamping: quantity.mantissa)
    default: return nil
    }
  }

  private static let most: Int128 = 1_000_000_000_000_000

  /// The schemes of the rows in their order; one for rows without any.
  var schemes: [Scheme?] {
    let all = Set(rows.map(\.scheme))
    return Scheme.allCases.filter(all.contains) + (all.contains(nil) ? [nil] : [])
  }

  /// The unit that all others lie in; nil where there is none.
  func whole(of rows: [Row]) -> AdministrativeUnit? {
    let units = Set(rows.compactMap(\.unit))
    guard units.count > 1 else { return nil }
    return units.first { unit in units.allSatisfy { $0 == unit || gazetteer.lies($0, below: unit) }
    }
  }
}
