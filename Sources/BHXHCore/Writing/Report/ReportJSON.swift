/// Writes a report as the JSON document `report/1`, which `bhxh` reads back.
package struct ReportJSON: Sendable {
  let style: OutputStyle
  let digits: Int
  private let explains: Bool

  package init(_ style: OutputStyle, digits: Int = 2, explains: Bool = false) {
    self.style = style
    self.digits = digits
    self.explains = explains
  }

  package func bytes(of report: Report, sources: [Source], input: RowCount?) -> [UInt8] {
    var json = JSONText()
    let selection = Selection()
    json.object(.lines) { json in
      json.key("bhxh")
      json.string("report/1")
      identify(report.unit, at: report.point.month, in: &json)
      json.key("period")
      json.string(report.period)
      json.key("boundaries")
      json.string(report.boundaries.slug)
      section("figures", Self.observations(report.figures, report.campaigns), &json)
      section("coverage", coverage(report, selection), &json)
      section("growth", growth(report, selection), &json)
      section("plan", plan(report, selection), &json)
      section("campaigns", campaigns(report.campaigns, report.boundaries), &json)
      let audit = report.evidence.audit
      let parts = PartColumns(of: audit.lazy.map(\.fact.subject))
      section("audit", ResultTable(audit: audit, parts), &json)
      json.key("children")
      json.array(.lines) { json in
        for unit in report.below { child(unit, at: report.point.month, in: &json) }
      }
      section("history", Self.observations(report.history, []), &json)
      json.key("sources")
      json.array(.lines) { json in
        for id in report.sources { source(id, sources, in: &json) }
      }
      if let input {
        json.key("input")
        json.input(input)
      }
    }
    json.output.append("\n")
    return json.output.take()
  }

  private func identify(
    _ unit: AdministrativeUnit, at month: Month, in json: inout JSONText
  ) {
    json.key("unit")
    json.string(style.gazetteer.path(of: unit))
    json.key("name")
    json.string(style.gazetteer.fullName(of: unit, at: month))
    json.key("level")
    if let level = unit.level { json.string(level.name) } else { json.null() }
  }

  private func section(_ name: String, _ table: ResultTable, _ json: inout JSONText) {
    json.key(name)
    json.rows(of: style.hasNames ? table.naming(style.gazetteer) : table, style.gazetteer)
  }

  /// Figures and what is behind campaigns: who reads the document takes these, and not the computed rows.
  private static func observations(_ facts: [Fact], _ campaigns: [CampaignRow]) -> ResultTable {
    let observations = facts.map(\.observation) + Report.observations(of: campaigns)
    return ResultTable(observations, breakdowns: Report.breakdowns(of: observations))
  }

  private func coverage(_ report: Report, _ selection: Selection) -> ResultTable {
    let rows = report.coverage
    let table = ResultTable(rows.map(\.row), selection, boundaries: report.boundaries).adding(
      ["published", "coverage_points", "points_versus"],
      rows.map { row in
        [
          Cell(row.row.published) { .percent($0.value.percent) },
          Cell(row.points) { .signedPercent($0) },
          Cell(row.versus) { .text($0.description) },
        ]
      })
    return explains ? table.explained(by: rows.map { Explanation($0.row) }) : table
  }

  private func growth(_ report: Report, _ selection: Selection) -> ResultTable {
    let table = ResultTable(report.growth, selection, boundaries: report.boundaries).adding(
      ["published"],
      report.growth.map { [Cell($0.published) { .signedPercent($0.value.percent) }] })
    return explains ? table.explained(by: report.growth.map { Explanation($0) }) : table
  }

  private func plan(_ report: Report, _ selection: Selection) -> ResultTable {
    let rows = report.plan
    let table = ResultTable(rows.map(\.row), selection, boundaries: report.boundaries).adding(
      ["published", "attainment_points", "points_versus"],
      rows.map { row in
        [
          Cell(row.row.published) { .percent($0.value.percent) },
          Cell(row.points) { .signedPercent($0) },
          Cell(row.versus) { .text($0.description) },
        ]
      })
    return explains ? table.explained(by: rows.map { Explanation($0.row) }) : table
  }

  private func campaigns(_ rows: [CampaignRow], _ boundaries: Boundaries) -> ResultTable {
    let table = ResultTable(rows, digits: digits, boundaries: boundaries)
    return explains
      ? table.explained(by: rows.map { Explanation($0, digits: digits) }) : table
  }

  private func child(_ below: UnitBelow, at month: Month, in json: inout JSONText) {
    json.object(.lines) { json in
      identify(below.unit, at: month, in: &json)
      section("figures", Self.observations(below.figures, below.campaigns), &json)
      section("campaigns", campaigns(below.campaigns, .asReported), &json)
    }
  }

  private func source(_ id: String, _ sources: [Source], in json: inout JSONText) {
    let source = sources.first { $0.id == id } ?? Source(id: id)
    json.object { json in
      for (name, text) in [
        ("id", source.id), ("title", source.title), ("publisher", source.publisher),
        ("date", source.date), ("url", source.url),
      ] {
        json.key(name)
        if text.isEmpty { json.null() } else { json.string(text) }
      }
    }
  }
}

extension ResultTable {
  /// The same table with more columns behind the others.
  func adding(_ names: [String], _ cells: [[Cell]]) -> ResultTable {
    ResultTable(
      name: name, columns: columns + names.map { Column($0, $0, $0, isNumber: true) },
      rows: zip(rows, cells).map { $0 + $1 })
  }
}
