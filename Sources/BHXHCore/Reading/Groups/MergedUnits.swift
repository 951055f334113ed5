/// Units whose cells were merged downwards, so that they stand in the first of their rows only.
///
/// A blank cell is one where a unit stands above it, and the row differs from all others of that unit in what else it says: in its period,
/// its scheme, its measure or a part of the people. Every unit has to have the rows that the first has; a row that could be another unit's,
/// or a total, is none.
struct MergedUnits: Sendable {
  /// The columns in which the rows of one unit differ.
  private let keys: [Int]
  private let column: Int?
  /// Whether such cells are there at all: most tables have none, and then nothing has to be known of their rows.
  var isWanted = false
  /// The unit at hand, and what its rows say.
  private var unit: String?
  private var rows: [[String]] = []
  /// What the rows of the first unit say.
  private var pattern: [[String]]?
  private var wasSaid = false
  /// Whether the row that was filled last is the first.
  private(set) var isNew = false

  init(_ layout: Layout) {
    let fields: [RowField] = [
      .period, .month, .quarter, .year, .scheme, .measure, .status, .issuer,
    ]
    keys = fields.compactMap(layout.index) + layout.breakdowns.map(\.index)
    column = layout.units.first?.index
  }

  /// The text of the unit that the row is of where its own cell is blank; nil where it names one, or nothing proves which.
  mutating func take(_ row: Row, in bytes: [UInt8], _ layout: Layout) -> String? {
    isNew = false
    guard isWanted, let column, !keys.isEmpty else { return nil }
    let isBlank = layout.units.allSatisfy { row.isBlank(row.cells[$0.index], in: bytes) }
    let own = keys.map { row.text(row.cells[$0], in: bytes) }
    if !isBlank {
      let text = row.text(row.cells[column], in: bytes)
      if rows.count > 1, pattern == nil { pattern = rows }
      unit = layout.units.count == 1 ? text : nil
      rows = [own]
      return nil
    }
    guard let unit, own.contains(where: { !$0.isEmpty }), !rows.contains(own) else { return nil }
    if let pattern,
      rows.count >= pattern.count || pattern[rows.count] != own || pattern[0] != rows[0]
    {
      return nil
    }
    rows.append(own)
    isNew = !wasSaid
    wasSaid = true
    return unit
  }
}
