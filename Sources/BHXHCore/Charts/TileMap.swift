/// A province a tile, all of one size: small provinces are seen as well as large ones, and neighbours stay near each other.
///
/// Five blues from the least to the most; the numbers stand in the tiles. A province without a figure is hatched, never zero.
/// The archipelagos, of which figures are counted with the mainland, are framed and named.
/// Rows without a tile (units of another time or level) are listed below.
struct TileMap {
  private static let tile = (width: 50, height: 38)

  private let panel: ChartPanel
  private let grid: [GridTile]

  init(_ panel: ChartPanel, _ grid: [GridTile]) {
    self.panel = panel
    self.grid = grid
  }

  func draw(on canvas: inout Canvas) {
    if !panel.heading.isEmpty {
      canvas.bottom += 22
      canvas.text(panel.heading, x: Canvas.margin, y: canvas.bottom - 5, size: 13, isBold: true)
    }
    let top = canvas.bottom + 6
    let known = panel.rows.filter { row in grid.contains { $0.path == row.path } }
      .compactMap(\.amount)
    for tile in grid {
      let x = Canvas.margin + (tile.column - 1) * Self.tile.width
      let y = top + (tile.row - 1) * Self.tile.height
      draw(tile, x: x, y: y, known.min() ?? 0, known.max() ?? 0, on: &canvas)
    }
    canvas.bottom = top + (grid.map(\.row).max() ?? 0) * Self.tile.height + 8
    let others = panel.rows.filter { row in !grid.contains { $0.path == row.path } }
    for row in others {
      canvas.bottom += 18
      canvas.text("\(row.label): \(row.text)", x: Canvas.margin, y: canvas.bottom - 4)
    }
  }

  private func draw(
    _ tile: GridTile, x: Int, y: Int, _ least: Int, _ most: Int, on canvas: inout Canvas
  ) {
    let (width, height) = (Self.tile.width - 2, Self.tile.height - 2)
    let row = panel.rows.first { $0.path == tile.path }
    guard let row, let amount = row.amount else {
      if tile.isArchipelago {
        canvas.frame(x: x, y: y, width: width, height: height)
        for (index, line) in TextWidth.lines(row?.label ?? tile.short, size: 10, within: width)
          .enumerated()
        {
          canvas.text(line, x: x + width / 2, y: y + 15 + 13 * index, size: 10, anchor: .middle)
        }
        return
      }
      canvas.hatching(x: x, y: y, width: width, height: height)
      let label = TextWidth.pixels(tile.short, size: 11) + 4
      canvas.box(x: x + (width - label) / 2, y: y + 3, width: label, height: 13, .paper)
      canvas.text(tile.short, x: x + width / 2, y: y + 14, size: 11, anchor: .middle)
      return
    }
    let shade = Ink.tiles[min((amount - least) * 5 / max(most - least, 1), 4)]
    canvas.box(
      x: x, y: y, width: width, height: height, colour: shade.ground,
      told: "\(row.label): \(row.text)")
    canvas.text(tile.short, x: x + width / 2, y: y + 14, size: 11, colour: shade.text, isBold: true)
    let size = [10, 9, 8, 7].first { TextWidth.pixels(row.text, size: $0) <= width }
    if let size {
      canvas.text(row.text, x: x + width / 2, y: y + 29, size: size, colour: shade.text)
    }
  }
}
