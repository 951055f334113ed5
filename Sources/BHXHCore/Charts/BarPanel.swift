/// Bars from zero under a heading, a row each; negative ones go to the left.
///
/// Rows below the whole are painted in the colour of those behind; the whole itself stands first, in bold. Over bands (85, 90 and
/// 95 % of the plan) the bars are thinner: a bullet chart (Few, "Bullet Graph Design Specification", 2013).
struct BarPanel {
  private static let rowHeight = 22
  private static let labelLimit = 190

  private let panel: ChartPanel
  private let hasBands: Bool
  private let labelWidth: Int
  private let left: Int
  private let right: Int
  private let least: Int
  private let most: Int

  init(_ panel: ChartPanel, hasBands: Bool) {
    self.panel = panel
    self.hasBands = hasBands
    labelWidth = min(
      panel.rows.map { TextWidth.pixels($0.label, size: 12) }.max() ?? 0, Self.labelLimit)
    let known = panel.rows.compactMap(\.amount) + panel.marks.map(\.amount)
    least = min(known.min() ?? 0, 0)
    most = max(known.max() ?? 0, least + 1)
    let textWidth =
      panel.rows.filter { $0.amount != nil }
      .map { TextWidth.pixels($0.text, size: 12) }.max() ?? 0
    left = Canvas.margin + labelWidth + 10
    right = Canvas.width - Canvas.margin - textWidth - 14
  }

  func draw(on canvas: inout Canvas) {
    if !panel.heading.isEmpty {
      canvas.bottom += 22
      canvas.text(panel.heading, x: Canvas.margin, y: canvas.bottom - 5, size: 13, isBold: true)
    }
    let marks = panel.marks.filter { $0.amount >= least && $0.amount <= most }
    var heads: [(mark: ChartMark, y: Int)] = []
    for mark in marks {
      canvas.bottom += 15
      heads.append((mark, canvas.bottom - 3))
    }
    let top = canvas.bottom + 2
    let bottom = top + panel.rows.count * Self.rowHeight
    if hasBands { drawBands(on: &canvas, top: top) }
    for (row, y) in zip(panel.rows, stride(from: top, to: bottom, by: Self.rowHeight)) {
      draw(row, y: y, on: &canvas)
    }
    canvas.line(from: (x(0), top), to: (x(0), bottom), .rule)
    for (mark, y) in heads {
      let place = x(mark.amount)
      canvas.line(from: (place, y + 3), to: (place, bottom), .plan, isDashed: mark.amount != 100_00)
      let half = TextWidth.pixels(mark.label, size: 11) / 2 + 1
      let middle = max(Canvas.margin + half, min(place, Canvas.width - Canvas.margin - half))
      canvas.text(mark.label, x: middle, y: y, size: 11, anchor: .middle, ink: .muted)
    }
    canvas.bottom = bottom + 6
  }

  private func draw(_ row: ChartRow, y: Int, on canvas: inout Canvas) {
    let base = y + 15
    let label = TextWidth.cut(row.label, size: 12, to: Self.labelLimit)
    canvas.text(label, x: Canvas.margin, y: base, isBold: row.isWhole)
    guard let amount = row.amount else {
      canvas.hatching(x: x(0), y: y + 6, width: 24, height: 10)
      let room = Canvas.width - Canvas.margin - x(0) - 30
      canvas.text(
        TextWidth.cut(row.text, size: 11, to: room), x: x(0) + 30, y: base, size: 11, ink: .muted)
      return
    }
    let (from, to) = (min(x(0), x(amount)), max(x(0), x(amount)))
    canvas.box(
      x: from, y: y + (hasBands ? 7 : 4), width: max(to - from, 1), height: hasBands ? 8 : 14,
      isBehind(amount) ? .behind : .bar, told: "\(row.label): \(row.text)")
    // In a column of their own, where no line crosses them.
    canvas.text(
      row.text, x: Canvas.width - Canvas.margin, y: base, anchor: .end, isBold: row.isWhole)
  }

  private func drawBands(on canvas: inout Canvas, top: Int) {
    for index in panel.rows.indices where panel.rows[index].amount != nil {
      let y = top + index * Self.rowHeight + 3
      for (end, ink) in [(95_00, Ink.band3), (90_00, .band2), (85_00, .band1)] {
        canvas.box(x: x(0), y: y, width: x(end) - x(0), height: 16, ink)
      }
    }
  }

  private func isBehind(_ amount: Int) -> Bool {
    guard let whole = panel.rows.first(where: \.isWhole)?.amount else { return false }
    return amount < whole
  }

  private func x(_ amount: Int) -> Int {
    left + (amount - least) * (right - left) / (most - least)
  }
}
