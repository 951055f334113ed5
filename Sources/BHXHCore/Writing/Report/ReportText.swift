/// Puts a report into sentences and tables of one language.
public struct ReportText: Sendable {
  let style: OutputStyle
  let digits: Int
  private let explains: Bool

  public init(_ style: OutputStyle, digits: Int = 2, explains: Bool = false) {
    self.style = style
    self.digits = digits
    self.explains = explains
  }

  /// The report as blocks; `sources` are those that the input lists.
  public func document(of report: Report, sources: [Source]) -> ReportDocument {
    var document = ReportDocument()
    document.append(.title(title(of: report)))
    document.append(.facts(facts(about: report)))
    add(report.participantsTable, "Số người tham gia", "Participants", to: &document)
    if report.participants.isEmpty {
      document.append(.heading(said("Số người tham gia", "Participants")))
      document.append(
        .paragraph(
          said(
            "Chưa biết: không nguồn nào công bố số người tham gia của kỳ này.",
            "Not known: no source printed the number of participants at this period.")))
    }
    add(report.growthTable, "Tăng, giảm", "Growth", to: &document)
    add(report.planTable, "Thực hiện kế hoạch", "Plan attainment", to: &document)
    add(report.coverageTable, "Tỷ lệ bao phủ", "Coverage", to: &document)
    add(report.otherFiguresTable, "Số liệu khác", "Other figures", to: &document)
    add(report.belowTable, "Các đơn vị bên dưới", "Units below", to: &document)
    let campaigns = CampaignSentences(style, digits: digits)
      .sentences(of: report.campaigns + report.below.flatMap(\.campaigns), reporting: report.unit)
    if !campaigns.isEmpty {
      document.append(.heading(said("Hoạt động truyền thông", "Campaigns")))
      document.append(.list(campaigns))
    }
    add(report.historyTable, "Số liệu các kỳ trước", "Earlier figures", to: &document)
    add(
      report.derivedTable, "Suy ra từ số liệu công bố", "Derived from what was published",
      to: &document)
    if !report.evidence.contradictions.isEmpty {
      document.append(.heading(said("Mâu thuẫn", "Contradictions")))
      document.append(
        .footnotes(report.evidence.contradictions.map { $0.wording.text(in: style.language) }))
    }
    addNotes(of: report, to: &document)
    if explains { explain(report, to: &document) }
    if !report.sources.isEmpty {
      document.append(.heading(said("Nguồn", "Sources")))
      document.append(.list(report.sources.map { NoteText(style, sources: sources).line(of: $0) }))
    }
    return document
  }

  /// What the data note of the figures: how a word of the source was understood, and why.
  private func addNotes(of report: Report, to document: inout ReportDocument) {
    let words = FigureWording(
      style.gazetteer, unit: report.unit, month: report.point.month, scheme: nil)
    let lines = report.notes.map { note in
      let figures = note.figures.map { words.figure($0).text(in: style.language) }
      return "\(figures.joined(separator: "; ")): \(note.text)"
    }
    if lines.isEmpty { return }
    document.append(.heading(said("Ghi chú", "Notes")))
    document.append(.list(lines))
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

  private func title(of report: Report) -> String {
    let name = style.gazetteer.fullName(of: report.unit, at: report.point.month)
    return "BHXH, BHYT: \(name), \(report.period)"
  }

  private func facts(about report: Report) -> [ReportDocument.NamedFact] {
    let gazetteer = style.gazetteer
    let month = report.point.month
    let above = gazetteer.ancestors(of: report.unit, at: month)
      .filter { $0 != .nation && $0.level != .region }
      .map { gazetteer.fullName(of: $0, at: month) }
    var facts = [
      ReportDocument.NamedFact(said("Đơn vị", "Unit"), gazetteer.path(of: report.unit))
    ]
    if let code = gazetteer.code(of: report.unit) {
      facts.append(.init(said("Mã", "Code"), code))
    }
    if !above.isEmpty {
      facts.append(.init(said("Thuộc", "In"), above.joined(separator: ", ")))
    }
    if let units = report.unitsReported {
      facts.append(
        .init(
          said("Có số liệu của", "Figures of"),
          said(
            "\(units.reported) trên \(units.expected) đơn vị",
            "\(units.reported) of \(units.expected) units")))
    }
    if let end = gazetteer.validity(of: report.unit).end {
      facts.append(.init(said("Tồn tại đến", "Existed until"), until(end, report.unit)))
    }
    return facts
  }

  /// When the unit ended, and what it became.
  private func until(_ end: EffectiveDate, _ unit: AdministrativeUnit) -> String {
    let successors = style.gazetteer.successors(of: unit).filter { $0.share != .none }
    let names = Set(successors.map(\.to)).ordered(by: style.gazetteer.precedes)
      .map { style.gazetteer.fullName(of: $0) }
    let became = names.count <= 3 ? names.joined(separator: ", ") : "\(names.count)"
    let ended = style.language == .vietnamese ? "trước \(end)" : end.description
    if names.isEmpty { return ended }
    return names.count <= 3
      ? said("\(ended); nay là \(became)", "\(ended); now \(became)")
      : said("\(ended); nay là \(became) đơn vị", "\(ended); now \(became) units")
  }

  private func add(
    _ table: ResultTable, _ vietnamese: String, _ english: String,
    to document: inout ReportDocument
  ) {
    if table.rows.isEmpty { return }
    document.append(.heading(said(vietnamese, english)))
    document.append(.result(table))
  }
}
