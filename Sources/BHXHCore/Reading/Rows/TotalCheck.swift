/// Compares total rows with the rows that they are of: those since the last total or group row.
///
/// A total is never added to anything. Percentages have no totals; where the rows are of several schemes or periods, or a
/// cell among them is missing, only what still can be said is said.
struct TotalCheck: Sendable {
  private var sums: [Int: Sum] = [:]
  /// What all rows since the last total have in common; nil when they are of different things.
  private var common: Common?
  private(set) var rows = 0
  /// The totals of each column since the beginning, for a total of totals.
  private var subtotals: [Int: Sum] = [:]
  private var subtotalRows = 0
  /// The first row of the table, where it is a total.
  private var leading: (figures: [RowFigure], cells: [RowCell])?

  private struct Sum: Sendable {
    var total: Int128 = 0
    var doubt = Doubt()
    var isWhole = true

    mutating func add(_ value: Quantity?) {
      guard let value else {
        isWhole = false
        return
      }
      total += Int128(value.mantissa)
      doubt.merge(Doubt(value))
    }
  }

  private struct Common: Equatable, Sendable {
    let period: Period?
    let scheme: Scheme?
    let measure: Measure?
    let group: String
    let breakdown: Breakdown
    let campaign: Campaign
  }

  /// Takes a row of figures in.
  mutating func add(_ figures: [RowFigure], _ key: RowKey) {
    let mine = Common(
      period: key.period, scheme: key.scheme, measure: key.measure, group: key.group,
      breakdown: key.breakdown, campaign: key.campaign)
    if rows == 0 { common = mine }
    if common != mine { common = nil }
    rows += 1
    for figure in figures where !figure.measure.isPercentage {
      sums[figure.column, default: Sum()].add(figure.value)
    }
  }

  /// Takes in rows whose figures are not known here: nothing can be said of a total that is of them.
  mutating func addUnread(_ count: Int) {
    if count == 0 { return }
    rows += count
    common = nil
  }

  /// Keeps a total that stands above its rows, to be compared at the end of the table.
  ///
  /// - Returns: false where rows stand above it, so that it is of those.
  mutating func keepLeading(_ figures: [RowFigure], of row: Row) -> Bool {
    guard rows == 0, subtotalRows == 0, leading == nil else { return false }
    leading = (figures, row.cells)
    return true
  }

  /// The columns of a total above its rows that do not agree with them; only where nothing parts those rows.
  mutating func checkLeading() -> [(figure: RowFigure, cell: RowCell, sum: String, rows: Int)] {
    guard let leading, rows > 0, common != nil else { return [] }
    return leading.figures.compactMap { figure in
      guard !figure.measure.isPercentage, let sum = sums[figure.column],
        let value = figure.value, contradicts(sum, value)
      else { return nil }
      return (figure, leading.cells[figure.column], "\(sum.total)", rows)
    }
  }

  /// Begins anew behind a total or a group row.
  mutating func reset() {
    leading = nil
    sums.removeAll(keepingCapacity: true)
    rows = 0
  }

  /// The columns of a total row that do not agree with the rows above it.
  mutating func check(_ figures: [RowFigure]) -> [(figure: RowFigure, sum: String, rows: Int)] {
    let isOfTotals = rows == 0
    let parts = isOfTotals ? subtotals : sums
    let count = isOfTotals ? subtotalRows : rows
    var found: [(figure: RowFigure, sum: String, rows: Int)] = []
    for figure in figures where !figure.measure.isPercentage {
      if let sum = parts[figure.column], let value = figure.value, isOfTotals || common != nil,
        contradicts(sum, value)
      {
        found.append((figure, "\(sum.total)", count))
      }
      if !isOfTotals { subtotals[figure.column, default: Sum()].add(figure.value) }
    }
    if !isOfTotals { subtotalRows += 1 }
    reset()
    return found
  }

  private func contradicts(_ sum: Sum, _ total: Quantity) -> Bool {
    var doubt = sum.doubt
    doubt.merge(Doubt(total).negated)
    let difference = Int128(total.mantissa) - sum.total
    switch doubt.qualifier(of: 0) {
    case .exact: return sum.isWhole ? difference != 0 : difference < 0
    case .rounded(let half):
      return difference < -Int128(half) || (sum.isWhole && difference > Int128(half))
    case .about, .over, .under, .through: return false
    }
  }
}

/// A figure of a row with the column that it stands in.
struct RowFigure: Sendable {
  let column: Int
  let measure: Measure
  let value: Quantity?
}
