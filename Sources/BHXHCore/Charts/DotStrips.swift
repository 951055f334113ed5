/// A row a unit and a strip a scheme, each with a dot and its number: what lies far from the others is seen at once.
///
/// Dots need no zero: each strip goes from its least to its most (Cleveland, "The Elements of Graphing Data", 1985).
struct DotStrips {
  private static let rowHeight = 20
  private static let strip = 70
  private static let labelLimit = 190

  private let panels: [ChartPanel]
  private let labels: [String]

  init(_ panels: [ChartPanel]) {
    self.panels = panels
    var labels: [String] = []
    for row in panels.flatMap(\.rows) where !labels.contains(row.label) { labels.append(row.label) }
    self.labels = labels
  }

  func draw(on canvas: inout Canvas) {
    let labelWidth = labels.map { TextWidth.pixels($0, size: 12) }.max() ?? 0
    var left = Canvas.margin + min(labelWidth, Self.labelLimit) + 12
    let heads = panels.map { TextWidth.lines($0.heading, size: 12, within: Self.strip + 50) }
    let top = canvas.bottom + 8 + 15 * (heads.map(\.count).max() ?? 0)
    for (index, label) in labels.enumerated() {
      let y = top + index * Self.rowHeight
      let isWhole = panels.contains { $0.rows.contains { $0.label == label && $0.isWhole } }
      canvas.text(
        TextWidth.cut(label, size: 12, to: Self.labelLimit), x: Canvas.margin, y: y + 14,
        isBold: isWhole)
    }
    for (panel, lines) in zip(panels, heads) {
      for (index, line) in lines.enumerated() {
        canvas.text(line, x: left, y: canvas.bottom + 13 + 15 * index, isBold: true)
      }
      draw(panel, left: left, top: top, on: &canvas)
      let texts = panel.rows.filter { $0.amount != nil }.map { TextWidth.pixels($0.text, size: 12) }
      let head = lines.map { TextWidth.pixels($0, size: 12) }.max() ?? 0
      left += max(Self.strip + 12 + (texts.max() ?? 0), head) + 22
    }
    canvas.bottom = top + labels.count * Self.rowHeight
  }

  private func draw(_ panel: ChartPanel, left: Int, top: Int, on canvas: inout Canvas) {
    let known = panel.rows.compactMap(\.amount)
    guard let least = known.min(), let most = known.max() else { return }
    let whole = panel.rows.first(where: \.isWhole)?.amount
    for row in panel.rows {
      guard let index = labels.firstIndex(of: row.label) else { continue }
      let y = top + index * Self.rowHeight + 10
      guard let amount = row.amount else {
        canvas.hatching(x: left, y: y - 5, width: 24, height: 10)
        continue
      }
      canvas.line(from: (left, y), to: (left + Self.strip, y), .rule)
      let place = left + 5 + (amount - least) * (Self.strip - 10) / max(most - least, 1)
      canvas.dot(x: place, y: y, radius: 5, whole.map { amount < $0 } ?? false ? .behind : .bar)
      canvas.text(row.text, x: left + Self.strip + 8, y: y + 4, isBold: row.isWhole)
    }
  }
}
