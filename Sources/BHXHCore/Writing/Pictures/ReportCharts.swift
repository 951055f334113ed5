extension Report {
  /// The units below ranked in the scheme that decides their order, provinces as a map; nil where there is nothing to compare.
  func chartOfUnitsBelow(_ style: OutputStyle) -> Chart? {
    guard let scheme = rankedScheme else { return nil }
    let standings = standingsBelow.compactMap { $0[scheme] }
    let ownPlan = plan.map(\.row).filter { $0.group.scheme == scheme && $0.percent != nil }
    let ownCoverage = coverage.map(\.row)
      .filter { $0.group.scheme == scheme && $0.percent != nil }
    let isOfPlan = standings.contains { $0.rate?.isOfPlan ?? false }
    let table =
      isOfPlan
      ? ResultTable(ownPlan.prefix(1) + standings.compactMap(\.plan), Selection())
      : ResultTable(ownCoverage + standings.compactMap(\.coverage), Selection())
    return TableChart(table, style).chart
  }

  /// The months of the last year against those of the year before.
  func chartOfSeries(_ style: OutputStyle) -> Chart {
    let cells = CellText(style)
    let year = point.month.year
    let panels = series.map { series in
      let lines = [year, year - 1].map { year in
        ChartSeries(
          "\(year)",
          (1...12).map { month in
            let place = series.months.firstIndex { $0.year == year && $0.monthOfYear == month }
            return place.flatMap { series.tallies[$0] }.map {
              .init(Int(clamping: $0.amount), cells.text(of: Cell($0)))
            }
          })
      }
      return ChartPanel(
        cells.text(of: .scheme(series.scheme)),
        series: lines.filter { line in line.points.contains { $0 != nil } })
    }
    let title =
      style.language == .vietnamese
      ? "Số người tham gia từng tháng, \(year) so với \(year - 1)"
      : "People by month, \(year) against \(year - 1)"
    return Chart(form: .lines, title: title, panels: panels)
  }
}
