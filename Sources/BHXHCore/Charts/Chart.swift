/// What a picture shows, as plain values: every text in it is already in the words of its reader.
///
///     let drawing = Chart(form: .bars, title: "…", panels: [panel]).drawing
package struct Chart: Sendable {
  /// How rows are drawn.
  package enum Form: String, CaseIterable, Sendable {
    /// Ranking bars from zero, against the line of 100 %.
    case bars
    /// What was attained of each plan, over bands of 85, 90 and 95 %, with the share of the year that is gone.
    case bullets
    /// The months of a year against those of the year before.
    case lines
    /// A dot a unit, a strip a scheme.
    case dots
    /// A tile a province.
    case map
  }

  package let form: Form
  /// What is seen; the first line of the picture.
  package let title: String
  /// Of what and when; under the title.
  package let subtitle: String
  package let panels: [ChartPanel]
  /// The tiles of a map; empty for every other form.
  package let grid: [GridTile]

  package init(
    form: Form, title: String, subtitle: String = "", panels: [ChartPanel], grid: [GridTile] = []
  ) {
    self.form = form
    self.title = title
    self.subtitle = subtitle
    self.panels = panels
    self.grid = grid
  }

  /// The same in pictures that a printed page holds: rankings of many rows in several, each with the whole that they are judged by.
  package var parts: [Chart] {
    let isLong = panels.reduce(0) { $0 + $1.rows.count } > Self.mostRows
    guard form == .bars || form == .bullets, isLong else { return [self] }
    let pieces = panels.flatMap { $0.split(rows: Self.mostRows) }
    return pieces.enumerated().map { index, panel in
      Chart(
        form: form, title: index == 0 ? title : "", subtitle: index == 0 ? subtitle : "",
        panels: [panel])
    }
  }

  private static let mostRows = 36

  /// The picture.
  package var drawing: Drawing {
    var canvas = Canvas()
    canvas.heading(title, subtitle)
    switch form {
    case .bars: for panel in panels { BarPanel(panel, hasBands: false).draw(on: &canvas) }
    case .bullets: for panel in panels { BarPanel(panel, hasBands: true).draw(on: &canvas) }
    case .lines: for panel in panels { LinePanel(panel).draw(on: &canvas) }
    case .dots: DotStrips(panels).draw(on: &canvas)
    case .map: for panel in panels { TileMap(panel, grid).draw(on: &canvas) }
    }
    return canvas.drawing(title: title, description: description)
  }

  /// The alternative text: every row in words.
  package var description: String {
    let told = panels.map { panel in
      let rows =
        panel.rows.map { "\($0.label) \($0.text)" }
        + panel.series.map {
          "\($0.label): " + $0.points.compactMap(\.self?.text).joined(separator: ", ")
        }
      return (panel.heading.isEmpty ? "" : panel.heading + ": ") + rows.joined(separator: "; ")
    }
    return ([subtitle] + told).filter { !$0.isEmpty }.joined(separator: ". ")
  }
}

/// The rows under one heading: those of a scheme, as a rule.
package struct ChartPanel: Sendable {
  package let heading: String
  package var rows: [ChartRow]
  /// Lines across all rows: 100 %, the share of the year that is gone.
  package var marks: [ChartMark]
  /// Of a line chart.
  package var series: [ChartSeries]

  package init(
    _ heading: String, rows: [ChartRow] = [], marks: [ChartMark] = [], series: [ChartSeries] = []
  ) {
    self.heading = heading
    self.rows = rows
    self.marks = marks
    self.series = series
  }
}

extension ChartPanel {
  /// The panel in pieces of at most so many rows beside the whole, which stands first in each of them.
  func split(rows most: Int) -> [ChartPanel] {
    let (whole, others) = (rows.filter(\.isWhole), rows.filter { !$0.isWhole })
    guard others.count > most else { return [self] }
    return stride(from: 0, to: others.count, by: most).map { start in
      ChartPanel(
        start == 0 ? heading : "", rows: whole + others[start..<min(start + most, others.count)],
        marks: marks, series: series)
    }
  }
}

/// One bar, dot or tile.
package struct ChartRow: Sendable {
  package let label: String
  /// In any unit that all rows of a panel share; nil where it is not known, which is not zero.
  package let amount: Int?
  /// The number as it is printed, or why there is none.
  package let text: String
  /// The path of the unit, by which a map finds its tile.
  package let path: String
  /// Whether it is the whole that the others are judged by.
  package let isWhole: Bool

  package init(
    _ label: String, _ amount: Int?, _ text: String, path: String = "", isWhole: Bool = false
  ) {
    self.label = label
    self.amount = amount
    self.text = text
    self.path = path
    self.isWhole = isWhole
  }
}

/// A line across the rows of a panel, and what it stands for.
package struct ChartMark: Sendable {
  package let amount: Int
  package let label: String

  package init(_ amount: Int, _ label: String) {
    self.amount = amount
    self.label = label
  }
}

/// A line: a point a month of one year, nil where nothing is known.
package struct ChartSeries: Sendable {
  package struct Point: Sendable {
    package let amount: Int
    package let text: String

    package init(_ amount: Int, _ text: String) {
      self.amount = amount
      self.text = text
    }
  }

  package let label: String
  package let points: [Point?]

  package init(_ label: String, _ points: [Point?]) {
    self.label = label
    self.points = points
  }
}
