/// Compares total rows with the rows that they are of: those since the last total or group row, or since the last total of their rank.
///
/// A total is never added to anything. What it may be the sum of: the rows since the last total or group; the totals before it and the
/// rows behind them; all rows; the groups' own figures. It agrees where one of these agrees. Percentages have no totals; where the rows
/// are of several schemes or periods, or a cell among them is missing, only what still can be said is said.
struct TotalCheck: Sendable {
  /// Rows that are added up, column by column.
  private struct Part: Sendable {
    private var sums: [Sum?] = []
    var rows = 0
    private var common = CommonKey()
    private var isMixed = false

    /// Whether there are rows, and all are of the same.
    var isOfOneThing: Bool { rows > 0 && !isMixed }

    /// - Parameter key: what the figures are of.
    mutating func add(_ figures: [RowFigure], of key: RowKey) {
      if rows == 0 { common = CommonKey(key) } else if !isMixed { isMixed = !common.isOf(key) }
      add(figures)
    }

    /// Takes in figures of rows that say different things.
    mutating func addMixed(_ figures: [RowFigure]) {
      isMixed = true
      add(figures)
    }

    private mutating func add(_ figures: [RowFigure]) {
      rows += 1
      for figure in figures where !figure.measure.isPercentage {
        makeRoom(for: figure.column)
        if sums[figure.column]?.add(figure.value) == nil { sums[figure.column] = Sum(figure.value) }
      }
    }

    private mutating func makeRoom(for column: Int) {
      while sums.count <= column { sums.append(nil) }
    }

    /// The sum of a column; nil where no row has a figure there.
    subscript(column: Int) -> Sum? { column < sums.count ? sums[column] : nil }

    /// Takes in rows whose figures are not known.
    mutating func addUnread(_ count: Int) {
      rows += count
      isMixed = true
    }

    /// Takes in the rows of another part.
    mutating func merge(_ other: Part) {
      if other.rows == 0 { return }
      if rows == 0 { (common, isMixed) = (other.common, other.isMixed) }
      isMixed = isMixed || other.isMixed || common != other.common
      rows += other.rows
      for (column, sum) in other.sums.enumerated() {
        guard let sum else { continue }
        makeRoom(for: column)
        if sums[column]?.merge(sum) == nil { sums[column] = sum }
      }
    }
  }

  /// Since the last total or group row.
  private var near = Part()
  /// Since the last total, up to those.
  private var before = Part()
  /// Since the beginning, up to those.
  private var first = Part()
  /// The totals that no other total is of.
  private var totals = Part()
  /// The groups' own figures.
  private var groups = Part()
  /// The first row of the table, where it is a total.
  private var leading: (figures: [RowFigure], cells: [RowCell])?

  private struct Sum: Sendable {
    var total: Int128 = 0
    var doubt = Doubt()
    var isWhole = true

    init(_ value: Quantity?) { add(value) }

    mutating func add(_ value: Quantity?) {
      guard let value else {
        isWhole = false
        return
      }
      total += Int128(value.mantissa)
      doubt.merge(Doubt(value))
    }

    mutating func merge(_ other: Sum) {
      total += other.total
      doubt.merge(other.doubt)
      isWhole = isWhole && other.isWhole
    }
  }

  /// Takes a row of figures in.
  mutating func add(_ figures: [RowFigure], _ key: RowKey) { near.add(figures, of: key) }

  /// Since the last total.
  private var behind: Part { joined(before) }

  /// Since the beginning.
  private var all: Part { joined(first) }

  private func joined(_ part: Part) -> Part {
    var part = part
    part.merge(near)
    return part
  }

  /// Takes in the figures that a group row has of its own.
  mutating func addGroup(_ figures: [RowFigure]) { groups.addMixed(figures) }

  /// Takes in rows whose figures are not known here: nothing can be said of a total that is of them.
  mutating func addUnread(_ count: Int) {
    if count == 0 { return }
    near.addUnread(count)
  }

  /// Keeps a total that stands above its rows, to be compared at the end of the table.
  ///
  /// - Returns: false where rows stand above it, so that it is of those.
  mutating func keepLeading(_ figures: [RowFigure], of row: Row) -> Bool {
    guard all.rows == 0, totals.rows == 0, groups.rows == 0, leading == nil else { return false }
    leading = (figures, row.cells)
    return true
  }

  /// The columns of a total above its rows that do not agree with them; only where no group has figures of its own, and no total follows.
  mutating func checkLeading() -> [(figure: RowFigure, cell: RowCell, sum: String, rows: Int)] {
    let all = all
    guard let leading, all.isOfOneThing, groups.rows == 0, totals.rows == 0
    else { return [] }
    return leading.figures.compactMap { figure in
      guard !figure.measure.isPercentage, let sum = all[figure.column],
        let value = figure.value, contradicts(sum, value)
      else { return nil }
      return (figure, leading.cells[figure.column], "\(sum.total)", all.rows)
    }
  }

  /// Begins anew behind a group row.
  mutating func reset() {
    before.merge(near)
    first.merge(near)
    near = Part()
  }

  /// The columns of a total row that do not agree with any of the rows that it may be of.
  mutating func check(_ figures: [RowFigure]) -> [(figure: RowFigure, sum: String, rows: Int)] {
    let (behind, all) = (behind, all)
    var candidates: [Part] = []
    if near.isOfOneThing { candidates.append(near) }
    if totals.rows > 0, behind.rows == 0 || behind.isOfOneThing {
      var part = totals
      part.merge(behind)
      candidates.append(part)
    }
    if all.rows > near.rows, all.isOfOneThing { candidates.append(all) }
    if groups.rows > 0 { candidates.append(groups) }
    var found: [(figure: RowFigure, sum: String, rows: Int)] = []
    var isOfNear = near.rows > 0
    for figure in figures where !figure.measure.isPercentage {
      guard let value = figure.value else { continue }
      let sums = candidates.compactMap { part in part[figure.column].map { (part, $0) } }
      guard let first = sums.first else { continue }
      guard let agreeing = sums.first(where: { !contradicts($0.1, value) }) else {
        found.append((figure, "\(first.1.total)", first.0.rows))
        continue
      }
      if agreeing.0.rows != near.rows { isOfNear = false }
    }
    // A total of totals takes their place.
    if !isOfNear { totals = Part() }
    totals.addMixed(figures)
    reset()
    before = Part()
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

/// What rows are of that can be added up: the same in all of them.
struct CommonKey: Equatable, Sendable {
  private var period: Period?
  private var scheme: Scheme?
  private var measure: Measure?
  private var group = ""
  private var breakdown = Breakdown.all
  private var campaign = Campaign.none

  init() {}

  init(_ key: RowKey) {
    period = key.period
    scheme = key.scheme
    measure = key.measure
    group = key.group
    breakdown = key.breakdown
    campaign = key.campaign
  }

  /// Whether a row is of the same.
  func isOf(_ key: RowKey) -> Bool {
    period == key.period && scheme == key.scheme && measure == key.measure && group == key.group
      && breakdown == key.breakdown && campaign == key.campaign
  }
}

/// A figure of a row with the column that it stands in.
struct RowFigure: Sendable {
  let column: Int
  let measure: Measure
  let value: Quantity?
}
