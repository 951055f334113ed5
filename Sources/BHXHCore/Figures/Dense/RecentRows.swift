/// Where the facts of the last million rows stood, for who has to name the place of one and cannot read the input again.
struct RecentRows: Sendable {
  private struct Row {
    let place: Int32
    let slot: Int32
    let line: Int32
  }

  private var rows: [Row] = []
  private var next = 0

  /// How many rows are remembered, in twelve bytes each.
  static let most = 1_000_000

  init() { rows.reserveCapacity(Self.most) }

  mutating func add(_ place: Int32, _ slot: Int32, line: Int) {
    let row = Row(place: place, slot: slot, line: Int32(clamping: line))
    if rows.count < Self.most {
      rows.append(row)
    } else {
      rows[next] = row
      next = (next + 1) % Self.most
    }
  }

  /// By place and slot the first line of those remembered.
  var lines: [SIMD2<Int32>: Int] {
    var lines: [SIMD2<Int32>: Int] = [:]
    for row in rows[next...] + rows[..<next] {
      let key = SIMD2(row.place, row.slot)
      if lines[key] == nil { lines[key] = Int(row.line) }
    }
    return lines
  }
}
