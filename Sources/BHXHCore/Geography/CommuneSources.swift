/// From a commune of today to the rows of the communes that it was made of.
final class CommuneSources: Sendable {
  private let rows: [String: [Int]]

  init(_ formerCommunes: UnitTable) {
    var rows: [String: [Int]] = [:]
    for row in 0..<formerCommunes.table.count {
      for (code, _) in Self.successors(formerCommunes, row) { rows[code, default: []].append(row) }
    }
    self.rows = rows
  }

  func rows(ofNewCode code: String) -> [Int] { rows[code] ?? [] }

  /// Reads `00004:part 00008:area-part`: the codes of today, each with what of the former commune it took.
  static func successors(_ formerCommunes: UnitTable, _ row: Int) -> [(
    code: String, extent: Extent
  )] {
    let text = formerCommunes.table.text(formerCommunes.layout.successors, of: row)
    return text.split(separator: " ").compactMap { entry in
      let parts = entry.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return (String(entry), .whole) }
      return Extent(rawValue: String(parts[1])).map { (String(parts[0]), $0) }
    }
  }
}
