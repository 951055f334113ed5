/// Makes the chart of a table of percentages: which form suits its rows, what it is called, what each row says.
struct TableChart {
  private let facts: ChartFacts
  private let table: ResultTable
  private let style: OutputStyle
  private let cells: CellText

  init(_ table: ResultTable, _ style: OutputStyle) {
    facts = ChartFacts(table, style)
    self.table = table
    self.style = style
    cells = CellText(style)
  }

  var chart: Chart {
    if facts.rows.isEmpty {
      let nothing = Words(style.language).word(.phrase, table.emptyPhrase)
      return Chart(form: .bars, title: nothing, panels: [])
    }
    let form = style.chart ?? suitable
    switch form {
    case .lines: return lines
    case .map: return map
    case .bars, .bullets, .dots:
      return Chart(
        form: form, title: title(of: latest), subtitle: subtitle(of: latest),
        panels: panels(of: latest, form))
    }
  }

  /// The rows of each unit's last period: what stands now.
  private var latest: [ChartFacts.Row] {
    let last = facts.rows.compactMap(\.month).max()
    return facts.rows.filter { $0.month == last || $0.month == nil }
  }

  /// A map for provinces, lines for the months of one row, bullets for the plans of one unit, dots for several schemes of several
  /// units, bars for a ranking.
  private var suitable: Chart.Form {
    let labels = Set(facts.rows.map(\.label))
    let months = Set(facts.rows.compactMap(\.month))
    let provinces = Set(latest.compactMap(\.unit)).filter { $0.level == .province }
    if provinces.count >= Self.provincesOfMap { return .map }
    if labels.count == 1, months.count > 1 { return .lines }
    if labels.count == 1 { return table.name == "plan" ? .bullets : .bars }
    let drawn = Set(facts.rows.filter { $0.percent != nil }.map(\.scheme))
    return table.name == "coverage" && drawn.count > 1 ? .dots : .bars
  }

  /// Fewer are read more easily as bars.
  private static let provincesOfMap = 12

  private func panels(of rows: [ChartFacts.Row], _ form: Chart.Form) -> [ChartPanel] {
    let whole = facts.whole(of: rows)
    let known = schemes(of: rows).filter { scheme in
      rows.contains { $0.scheme == scheme && $0.percent != nil }
    }
    // A scheme of which nothing is known has nothing to be drawn.
    return (known.isEmpty ? schemes(of: rows) : known).map { scheme in
      let ranked = rows.filter { $0.scheme == scheme }
        .map { row in
          ChartRow(
            row.label.isEmpty ? heading(scheme) : row.label, row.percent, row.percentText,
            path: path(of: row), isWhole: row.unit != nil && row.unit == whole)
        }
        .ordered { rank($0) < rank($1) }
      var marks: [ChartMark] = []
      if form != .dots, table.name != "growth" {
        let isNear = ranked.contains { ($0.amount ?? 0) > 50_00 } || table.name == "plan"
        if isNear { marks.append(ChartMark(100_00, percent(100_00))) }
        let gone = rows.first { $0.scheme == scheme }?.yearGone
        if let gone, gone < 100_00 {
          marks.append(
            ChartMark(
              gone, said("thời gian đã qua của năm", "of the year gone") + " " + percent(gone)))
        }
      }
      return ChartPanel(heading(scheme), rows: ranked, marks: marks)
    }
  }

  /// The whole first, then from the least to the most, what is not known last.
  private func rank(_ row: ChartRow) -> (Int, Int) {
    if row.isWhole { return (0, 0) }
    return row.amount.map { (1, $0) } ?? (2, 0)
  }

  private var map: Chart {
    let rows = latest
    let tiles = GridTile.tiles(at: rows.compactMap(\.month).max() ?? Gazetteer.reform.month)
    let names = tiles.filter(\.isArchipelago).map { tile in
      let unit = style.gazetteer.states(ofPath: tile.path).last
      return ChartRow(
        unit.map { style.gazetteer.name(of: $0) } ?? tile.short, nil,
        said("cùng đất liền", "with the mainland"), path: tile.path)
    }
    var panels = panels(of: rows, .dots)
    for index in panels.indices {
      panels[index].rows += names.filter { name in
        !panels[index].rows.contains { $0.path == name.path }
      }
    }
    return Chart(
      form: .map, title: title(of: rows), subtitle: subtitle(of: rows), panels: panels, grid: tiles)
  }

  /// The last year of each row against the year before: participants where the table is of growth, else the percentage.
  private var lines: Chart {
    var panels: [ChartPanel] = []
    let year = facts.rows.compactMap(\.month?.year).max() ?? 0
    for scheme in schemes(of: facts.rows) {
      var labels: [String] = []
      for row in facts.rows where row.scheme == scheme && !labels.contains(row.label) {
        labels.append(row.label)
      }
      for label in labels {
        let rows = facts.rows.filter { $0.scheme == scheme && $0.label == label }
        let series = [year, year - 1].map { year in
          ChartSeries(
            "\(year)", (1...12).map { point(of: rows, Month(year: year, monthOfYear: $0)) })
        }.filter { series in series.points.contains { $0 != nil } }
        if series.isEmpty { continue }
        let names = [label, heading(scheme)].filter { !$0.isEmpty }
        panels.append(ChartPanel(names.joined(separator: " · "), series: series))
      }
    }
    let title = said(
      "\(subject): từng tháng năm \(year) so với năm \(year - 1)",
      "\(subject): the months of \(year) against \(year - 1)")
    return Chart(form: .lines, title: title, panels: panels)
  }

  private func point(of rows: [ChartFacts.Row], _ month: Month?) -> ChartSeries.Point? {
    guard let row = rows.first(where: { $0.month == month }) else { return nil }
    return table.name == "growth"
      ? row.participants.map { .init($0, row.participantsText) }
      : row.percent.map { .init($0, row.percentText) }
  }
}

extension TableChart {
  /// What is seen: who is least and who most, and how many are below the whole.
  private func title(of rows: [ChartFacts.Row]) -> String {
    guard
      let scheme = schemes(of: rows).last(where: { scheme in
        rows.contains { $0.scheme == scheme && $0.percent != nil }
      })
    else { return subject }
    let whole = facts.whole(of: rows)
    let ofScheme = rows.filter { $0.scheme == scheme && $0.percent != nil }
    let parts = ofScheme.filter { whole == nil || $0.unit != whole }
      .ordered { ($0.percent ?? 0) < ($1.percent ?? 0) }
    let name = heading(scheme)
    let head = name.isEmpty ? "" : name.prefix(1).uppercased() + name.dropFirst() + ": "
    guard let least = parts.first, let most = parts.last else { return subject }
    if parts.count == 1 {
      return
        "\(head)\([least.label, least.percentText].filter { !$0.isEmpty }.joined(separator: " "))"
    }
    if let all = ofScheme.first(where: { $0.unit != nil && $0.unit == whole }),
      let share = all.percent
    {
      let below = parts.count { ($0.percent ?? 0) < share }
      return said(
        "\(head)\(below)/\(parts.count) đơn vị thấp hơn mức chung \(all.percentText); thấp nhất \(least.label) \(least.percentText)",
        "\(head)\(below) of \(parts.count) units below the whole, \(all.percentText); lowest \(least.label) \(least.percentText)"
      )
    }
    return said(
      "\(head)thấp nhất \(least.label) \(least.percentText), cao nhất \(most.label) \(most.percentText)",
      "\(head)lowest \(least.label) \(least.percentText), highest \(most.label) \(most.percentText)"
    )
  }

  private func subtitle(of rows: [ChartFacts.Row]) -> String {
    let period = rows.first { $0.month != nil }?.period ?? ""
    let versus = table.columns.firstIndex { $0.name == "versus" }
      .flatMap { column in table.rows.lazy.map { cells.text(of: $0[column]) }.first { !$0.isEmpty }
      }
    let compared = versus.map { said("so với \($0)", "against \($0)") } ?? ""
    return [subject, compared, period].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var subject: String {
    Words(style.language).word(.table, table.name)
  }

  private func schemes(of rows: [ChartFacts.Row]) -> [Scheme?] {
    facts.schemes.filter { scheme in rows.contains { $0.scheme == scheme } }
  }

  private func heading(_ scheme: Scheme?) -> String {
    cells.text(of: Cell(scheme) { .scheme($0) })
  }

  private func path(of row: ChartFacts.Row) -> String {
    row.unit.map { style.gazetteer.path(of: $0) } ?? ""
  }

  private func percent(_ hundredths: Int) -> String {
    let isWhole = hundredths % 100 == 0
    return cells.text(
      of: .percent(
        Percent(mantissa: Int64(isWhole ? hundredths / 100 : hundredths), decimals: isWhole ? 0 : 2)
      ))
  }

  private func said(_ vietnamese: String, _ english: String) -> String {
    style.language == .vietnamese ? vietnamese : english
  }
}
