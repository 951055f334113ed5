/// Puts a report into sentences, tables and pictures of one language: the page of a unit.
package struct ReportText: Sendable {
  let style: OutputStyle
  let digits: Int
  private let explains: Bool
  private let layout: ReportLayout

  package init(
    _ style: OutputStyle, digits: Int = 2, explains: Bool = false,
    layout: ReportLayout = ReportLayout()
  ) {
    self.style = style
    self.digits = digits
    self.explains = explains
    self.layout = layout
  }

  /// The report as blocks; `sources` are those that the input lists.
  package func document(of report: Report, sources: [Source]) -> ReportDocument {
    var document = ReportDocument()
    let title = ReportHead(style).title(of: report)
    document.append(.title(title))
    document.foot = title + origin(of: report, sources)
    if layout.sections.isEmpty { document.append(.facts(ReportHead(style).facts(about: report))) }
    // Each part is written by itself: none needs what another says.
    var parts = ReportSection.allCases.filter(layout.shows).map { section in
      { @Sendable in self.section(section, report, sources) }
    }
    parts.append { self.notes(of: report) }
    for block in Parallel.map(parts, { $0() }).joined() { document.append(block) }
    if explains { explain(report, to: &document) }
    return document
  }

  /// `. Nguồn: BHXH tỉnh, bieu-thang.csv`: the publishers of the figures, or the files of those that name no source.
  private func origin(of report: Report, _ sources: [Source]) -> String {
    let named = report.sources.map { id in
      let source = sources.first { $0.id == id }
      return [source?.publisher, source?.title].compactMap(\.self).first { !$0.isEmpty } ?? id
    }
    let files = report.filesWithoutSource.map {
      $0.split(separator: "/").last.map(String.init) ?? $0
    }
    let all = KeyList(named + files).keys
    if all.isEmpty { return "" }
    let shown = all.prefix(Self.mostInFoot).joined(separator: ", ")
    return said(". Nguồn: ", ". Source: ") + shown + (all.count > Self.mostInFoot ? ", …" : "")
  }

  /// More would not stand in a line.
  private static let mostInFoot = 3

  /// What the data note of the figures: how a word of the source was understood, and why.
  private func notes(of report: Report) -> [ReportDocument.Block] {
    let words = FigureWording(
      style.gazetteer, unit: report.unit, month: report.point.month, scheme: nil)
    let lines = report.notes.map { note in
      let figures = note.figures.map { words.figure($0).text(in: style.language) }
      return "\(figures.joined(separator: "; ")): \(note.text)"
    }
    return lines.isEmpty ? [] : [.heading(said("Ghi chú", "Notes")), .list(lines)]
  }

  /// A section under its heading; nothing where it would be empty.
  private func section(_ section: ReportSection, _ report: Report, _ sources: [Source])
    -> [ReportDocument.Block]
  {
    let blocks = blocks(of: section, report, sources)
    if blocks.isEmpty || section == .summary { return blocks }
    return [.heading(heading(of: section, report))] + blocks
  }

  private func blocks(of section: ReportSection, _ report: Report, _ sources: [Source])
    -> [ReportDocument.Block]
  {
    switch section {
    case .summary:
      let text = SummaryText(style).paragraph(of: report)
      return text.isEmpty ? [] : [.summary(text)]
    case .unit:
      let table = report.unitTable
      if table.rows.isEmpty {
        return [
          .paragraph(
            said(
              "Chưa có số liệu của đơn vị tại kỳ này.",
              "No figure of the unit is known at this period."))
        ]
      }
      // Of a few of the units below it is said how many they are; a table of names alone says no more.
      let says = table.rows.contains { $0.dropFirst().contains { $0.bare != .none } }
      return (says ? [.result(table)] : []) + reasons(report)
    case .below: return below(report)
    case .series: return series(report)
    case .growth: return result(report.growthTable)
    case .plan: return result(report.tellsOfPlan ? report.planTable : nil)
    case .coverage: return result(report.tellsOfCoverage ? report.coverageTable : nil)
    case .figures: return result(report.otherFiguresTable) + result(report.belowTable)
    case .campaigns:
      let sentences = CampaignSentences(style, digits: digits)
        .sentences(of: report.campaigns + report.below.flatMap(\.campaigns), reporting: report.unit)
      return sentences.isEmpty ? [] : [.list(sentences)]
    case .history: return result(report.historyTable)
    case .populations: return result(report.populationTable)
    case .derived: return result(report.derivedTable)
    case .contradictions:
      let told = report.evidence.contradictions.map { $0.wording.text(in: style.language) }
      return told.isEmpty ? [] : [.footnotes(told)]
    case .sources:
      let notes = NoteText(style, sources: sources)
      return report.sources.isEmpty ? [] : [.list(report.sources.map(notes.line))]
    }
  }

  private func result(_ table: ResultTable?) -> [ReportDocument.Block] {
    table.map { $0.rows.isEmpty ? [] : [.result($0)] } ?? []
  }

  /// Why some schemes have no attainment or coverage, a line a reason.
  private func reasons(_ report: Report) -> [ReportDocument.Block] {
    let cells = CellText(style)
    let lines = report.reasons.map { reason, schemes in
      let names = schemes.map { cells.text(of: .scheme($0)) }.joined(separator: ", ")
      return "\(names): \(reason.text(in: style.language))."
    }
    return lines.isEmpty ? [] : [.list(lines)]
  }

  /// The units below as a ranking and, where there are rates, a picture of it.
  private func below(_ report: Report) -> [ReportDocument.Block] {
    if report.standingsBelow.isEmpty { return [] }
    let table = report.unitsBelowTable(by: layout.sorting, top: layout.top, style.gazetteer)
    var blocks: [ReportDocument.Block] = [.result(table)]
    let left = report.expectedBelow - report.standingsBelow.count
    if left > 0 {
      blocks.append(
        .paragraph(
          said(
            "\(left)/\(report.expectedBelow) đơn vị trực thuộc không có số liệu.",
            "\(left) of \(report.expectedBelow) units below have no figures.")))
    }
    if let chart = report.chartOfUnitsBelow(style) { blocks.append(.chart(chart)) }
    return blocks
  }

  private func series(_ report: Report) -> [ReportDocument.Block] {
    if report.series.isEmpty { return [] }
    return [.result(report.seriesTable), .chart(report.chartOfSeries(style))]
  }

  private func heading(of section: ReportSection, _ report: Report) -> String {
    switch section {
    case .unit: report.wholeName.text(in: style.language)
    case .below: said("Kết quả theo đơn vị", "Units below")
    default: Words(style.language).word(.section, section.rawValue)
    }
  }

  /// How the growth, the plan and the coverage came about, a list a row.
  private func explain(_ report: Report, to document: inout ReportDocument) {
    let keys = Selection(keys: [.scheme])
    let tables = [
      ResultTable(report.growth, keys).explained(by: report.growth.map { Explanation($0) }),
      ResultTable(report.plan.map(\.row), keys)
        .explained(by: report.plan.map { Explanation($0.row) }),
      ResultTable(report.coverage.map(\.row), keys)
        .explained(by: report.coverage.map { Explanation($0.row) }),
    ]
    let blocks = tables.flatMap(ExplanationText(style).blocks)
    if blocks.isEmpty { return }
    document.append(.heading(said("Cách tính", "How it was computed")))
    for block in blocks {
      document.append(.paragraph(block.title))
      document.append(.list(block.lines.map { String($0.drop(while: "• ".contains)) }))
    }
  }

  private func said(_ vietnamese: String, _ english: String) -> String {
    style.language == .vietnamese ? vietnamese : english
  }
}

/// Which parts of a report are shown, and how the units below are ranked.
package struct ReportLayout: Sendable {
  /// Empty: all.
  package var sections: Set<ReportSection>
  /// The column by which the units below are sorted, and whether the most come first; nil: the worst first.
  package var sorting: (column: String, isDescending: Bool)?
  /// How many of the units below are shown; nil: all.
  package var top: Int?

  package init(
    sections: Set<ReportSection> = [], sorting: (column: String, isDescending: Bool)? = nil,
    top: Int? = nil
  ) {
    self.sections = sections
    self.sorting = sorting
    self.top = top
  }

  func shows(_ section: ReportSection) -> Bool { sections.isEmpty || sections.contains(section) }
}
