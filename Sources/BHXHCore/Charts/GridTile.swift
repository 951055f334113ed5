/// Where a province stands on the tile map of Viet Nam.
///
/// From `data/grids.csv`: one tile a province, the 63 of before July 2025 (of the land borders 95.5 % are kept as a common edge or
/// corner) and the 34 since (all of them); Hoàng Sa and Trường Sa stand in the sea to the east.
package struct GridTile: Hashable, Sendable {
  /// The path of the province, or of the archipelago.
  package let path: String
  /// From 1, the northernmost.
  package let row: Int
  /// From 1, the westernmost.
  package let column: Int
  /// Two or three letters; no official code.
  package let short: String

  /// Hoàng Sa and Trường Sa: districts of a province that has a tile of its own.
  var isArchipelago: Bool { path.contains("/") }

  /// The tiles of the provinces that were in force at the end of a month.
  package static func tiles(at month: Month) -> [GridTile] {
    let grid = month < Gazetteer.reform.month ? "63" : "34"
    return BundledRecords.records(of: "grids.csv").compactMap { record in
      guard record.count == 5, record[0] == grid, let row = Int(record[2]),
        let column = Int(record[3])
      else { return nil }
      let tile = GridTile(path: record[1], row: row, column: column, short: record[4])
      return tile.isArchipelago || isInForce(tile, at: month) ? tile : nil
    }
  }

  /// A province that changed its name stands twice at one place, with its own path each time.
  private static func isInForce(_ tile: GridTile, at month: Month) -> Bool {
    Gazetteer.builtIn.states(ofPath: tile.path).contains {
      Gazetteer.builtIn.isInForce($0, at: month)
    }
  }
}
