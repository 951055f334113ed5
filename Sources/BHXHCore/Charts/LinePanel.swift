/// The months of a year as a line, those of the year before as a dashed one behind it.
///
/// The axis goes from the least to the most of what is drawn, and these two are its only labels; a month without a figure is a gap.
struct LinePanel {
  private static let height = 150

  private let panel: ChartPanel
  private let known: [ChartSeries.Point]
  private let left: Int
  private let right: Int

  init(_ panel: ChartPanel) {
    self.panel = panel
    known = panel.series.flatMap { $0.points.compactMap(\.self) }
    let axis = known.map { TextWidth.pixels($0.text, size: 11) }.max() ?? 0
    let ends = panel.series.map { series in
      TextWidth.pixels(
        "\(series.label): \(series.points.last { $0 != nil }??.text ?? "")", size: 12)
    }
    left = Canvas.margin + axis + 8
    right = Canvas.width - Canvas.margin - (ends.max() ?? 0) - 10
  }

  func draw(on canvas: inout Canvas) {
    guard let least = known.min(by: { $0.amount < $1.amount }),
      let most = known.max(by: { $0.amount < $1.amount })
    else { return }
    if !panel.heading.isEmpty {
      canvas.bottom += 24
      canvas.text(panel.heading, x: Canvas.margin, y: canvas.bottom - 7, size: 13, isBold: true)
    }
    let top = canvas.bottom + 10
    func y(_ amount: Int) -> Int {
      let range = max(most.amount - least.amount, 1)
      return top + Self.height - (amount - least.amount) * Self.height / range
    }
    for point in most.amount == least.amount ? [most] : [most, least] {
      canvas.line(from: (left, y(point.amount)), to: (right, y(point.amount)), .rule)
      canvas.text(
        point.text, x: left - 6, y: y(point.amount) + 4, size: 11, anchor: .end, ink: .muted)
    }
    for month in 1...12 {
      canvas.text(
        "\(month)", x: x(month - 1), y: top + Self.height + 20, size: 11, anchor: .middle,
        ink: .muted)
    }
    drawLines(y, on: &canvas)
    canvas.bottom = top + Self.height + 28
  }

  private func drawLines(_ y: (Int) -> Int, on canvas: inout Canvas) {
    var taken: [Int] = []
    for (index, series) in panel.series.enumerated() {
      let ink: Ink = index == 0 ? .bar : .before
      for stretch in stretches(of: series) {
        if stretch.count > 1 {
          canvas.path(stretch.map { (x($0.month), y($0.point.amount)) }, ink, isDashed: index > 0)
        }
        for step in stretch {
          canvas.dot(x: x(step.month), y: y(step.point.amount), radius: index == 0 ? 3 : 2, ink)
        }
      }
      guard let last = series.points.last(where: { $0 != nil }) ?? nil else { continue }
      var place = y(last.amount) + 4
      while let near = taken.first(where: { abs($0 - place) < 15 }) { place = near + 15 }
      taken.append(place)
      canvas.text(
        "\(series.label): \(last.text)", x: right + 8, y: place, ink: index == 0 ? .text : .muted,
        isBold: index == 0)
    }
  }

  /// Months without a gap between them.
  private func stretches(of series: ChartSeries) -> [[(month: Int, point: ChartSeries.Point)]] {
    var stretches: [[(month: Int, point: ChartSeries.Point)]] = []
    for (month, point) in series.points.enumerated() {
      guard let point else { continue }
      if stretches.last?.last?.month == month - 1 {
        stretches[stretches.count - 1].append((month, point))
      } else {
        stretches.append([(month, point)])
      }
    }
    return stretches
  }

  private func x(_ month: Int) -> Int { left + 6 + month * (right - left - 12) / 11 }
}
