/// The head of a report: what it is about, and how far its figures can be trusted.
struct ReportHead {
  private let style: OutputStyle

  init(_ style: OutputStyle) {
    self.style = style
  }

  /// `Tình hình tham gia BHXH, BHYT, BHTN tỉnh Kiên Giang đến hết tháng 7/2023`.
  func title(of report: Report) -> String {
    let name = style.gazetteer.fullName(of: report.unit, at: report.point.month)
    let period = PeriodText(language: style.language).text(of: report.period)
    if style.language == .english {
      return "Social, health and unemployment insurance: \(name), \(period)"
    }
    let isMonth = report.period.count == 7 && !report.period.contains("Q")
    let until = isMonth ? "tháng \(period)" : report.period.count == 4 ? "năm \(period)" : period
    return
      "Tình hình tham gia BHXH, BHYT, BHTN \(report.unit == .nation ? "cả nước" : inSentence(report.unit, name)) đến hết \(until)"
  }

  /// The kind in front of a name begins with a small letter inside a sentence; a name alone does not.
  private func inSentence(_ unit: AdministrativeUnit, _ fullName: String) -> String {
    fullName == style.gazetteer.name(of: unit)
      ? fullName : fullName.prefix(1).lowercased() + fullName.dropFirst()
  }

  func facts(about report: Report) -> [ReportDocument.NamedFact] {
    let gazetteer = style.gazetteer
    let month = report.point.month
    let above = gazetteer.ancestors(of: report.unit, at: month)
      .filter { $0 != .nation && $0.level != .region }
      .map { gazetteer.fullName(of: $0, at: month) }
    var facts = [
      ReportDocument.NamedFact(
        said("Đơn vị", "Unit"),
        "\(gazetteer.fullName(of: report.unit, at: month)) (\(gazetteer.path(of: report.unit)))")
    ]
    if let code = gazetteer.code(of: report.unit) {
      facts.append(.init(said("Mã đơn vị hành chính", "Code"), code))
    }
    if !above.isEmpty {
      facts.append(.init(said("Thuộc", "In"), above.joined(separator: ", ")))
    }
    if let end = gazetteer.validity(of: report.unit).end {
      facts.append(.init(said("Hiệu lực", "In force"), until(end, report.unit)))
    }
    facts.append(.init(said("Số liệu", "Figures"), known(of: report)))
    return facts
  }

  /// Of how many units below anything is known, and whether anything contradicts.
  private func known(of report: Report) -> String {
    var told: [String] = []
    if report.expectedBelow > 0 {
      let (known, all) = (report.standingsBelow.count, report.expectedBelow)
      told.append(
        said(
          "\(known)/\(all) đơn vị trực thuộc có số liệu", "\(known) of \(all) units below reported")
      )
    }
    let contradictions = report.evidence.contradictions.count
    told.append(
      contradictions == 0
        ? said("không thấy mâu thuẫn", "no contradiction found")
        : said(
          "\(contradictions) mâu thuẫn, nêu ở cuối",
          "\(contradictions) \(contradictions == 1 ? "contradiction" : "contradictions"), told below"
        ))
    return told.joined(separator: "; ")
  }

  /// `đến hết 30/6/2025; từ 01/7/2025 nhập vào tỉnh An Giang`.
  private func until(_ end: EffectiveDate, _ unit: AdministrativeUnit) -> String {
    let successors = style.gazetteer.successors(of: unit).filter { $0.share != .none }
    let units = Set(successors.map(\.to)).ordered(by: style.gazetteer.precedes)
    let names = units.map { style.gazetteer.fullName(of: $0) }
    if style.language == .english {
      let became = names.count <= 3 ? names.joined(separator: ", ") : "\(names.count) units"
      return names.isEmpty ? "until \(end)" : "until \(end); since then in \(became)"
    }
    let last = "đến hết \(end.dayBefore.vietnamese)"
    let became = zip(units, names).map(inSentence)
    if names.isEmpty { return last }
    let from = "từ \(end.vietnamese)"
    if names.count == 1 { return "\(last); \(from) nhập vào \(became[0])" }
    let list = names.count <= 3 ? became.joined(separator: ", ") : "\(names.count) đơn vị"
    return "\(last); \(from) thuộc \(list)"
  }

  private func said(_ vietnamese: String, _ english: String) -> String {
    style.language == .vietnamese ? vietnamese : english
  }
}
