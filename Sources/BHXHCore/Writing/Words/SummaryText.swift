/// The paragraph of a report, in the order of the offices: people, % of the plan, change, coverage.
///
/// Every number in it is one of the tables, printed alike; what is not known is left out, a decrease is a word and its number positive.
struct SummaryText {
  private let style: OutputStyle
  private let cells: CellText
  private let periods: PeriodText

  init(_ style: OutputStyle) {
    self.style = style
    cells = CellText(style)
    periods = PeriodText(language: style.language)
  }

  private var isVietnamese: Bool { style.language == .vietnamese }

  /// The sentences about the unit's schemes, and about who below it is behind.
  func paragraph(of report: Report) -> String {
    let clauses = report.summary
    if clauses.isEmpty { return "" }
    let name = style.gazetteer.fullName(of: report.unit, at: report.point.month)
    let whole = report.wholeName.text(in: .vietnamese).lowercased()
    let who = said(report.unit.level == nil ? name : whole, name)
    let time = said("Đến hết \(until(report)), ", "At the end of \(until(report)), ")
    func told(_ clauses: [SummaryClause]) -> String {
      clauses.map { clause(of: $0, at: report.point.month) }.joined(separator: "; ")
    }
    let known = clauses.filter { $0.people != nil }
    let others = clauses.filter { $0.people == nil }
    var sentences: [String] = []
    if !known.isEmpty { sentences.append(time + who + said(" có ", " had ") + told(known) + ".") }
    if !others.isEmpty {
      let unknown = said(
        " (chưa công bố số người tham gia)", " (the number of people was not published)")
      sentences.append(
        (known.isEmpty ? time + who + said(", ", ": ") : "") + told(others) + unknown + ".")
    }
    sentences.append(ranking(of: report))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func until(_ report: Report) -> String {
    let period = periods.text(of: report.period)
    if !isVietnamese { return period }
    return report.period.count == 7 && !report.period.contains("Q")
      ? "tháng \(period)" : report.period.count == 4 ? "năm \(period)" : period
  }

  /// `1.544.689 người tham gia BHYT, đạt 93,02% kế hoạch (còn phải phát triển 115.907 người), tăng 31.757 người (2,10%) so với cùng kỳ năm
  /// 2022, bao phủ 88,10% dân số (2022)`.
  func clause(of clause: SummaryClause, at month: Month) -> String {
    let rest = [
      attainment(clause).map { $0 + units(clause.attainmentUnits, besides: clause.units) },
      clause.growth.flatMap { growth in
        self.growth(growth, at: month).map { $0 + units(growth.units, besides: clause.units) }
      },
      clause.coverage.map { coverage($0) + units($0.units, besides: clause.units) },
      clause.coverage.flatMap(uncovered),
    ].compactMap(\.self)
    if clause.people != nil { return ([people(clause)] + rest).joined(separator: ", ") }
    let scheme = cells.text(of: .scheme(clause.scheme))
    return scheme + said(" ", ": ") + rest.joined(separator: ", ")
  }

  private func people(_ clause: SummaryClause) -> String {
    let scheme = cells.text(of: .scheme(clause.scheme))
    let kind = said(
      clause.scheme == .socialAndHealth ? "người tham gia BHXH, BHYT" : "người tham gia \(scheme)",
      clause.scheme == .socialAndHealth
        ? "people in social or health insurance" : "people in \(scheme)")
    guard let people = clause.people else { return "" }
    let none = people.mantissa == 0 && people.qualifier == .exact
    let number = spoken(people)
    let one = people.mantissa == 1 && people.qualifier == .exact && !isVietnamese
    let counted =
      none
      ? said("chưa có \(kind)", "no \(kind)")
      : "\(number) \(one ? kind.replacing(every: "people", by: "person") : kind)"
    return counted + units(clause.units, besides: nil)
  }

  /// A count as a sentence has it: one that was rounded is about that many.
  private func spoken(_ people: Quantity) -> String {
    guard case .rounded = people.qualifier else {
      return cells.text(of: .quantity(people, as: .count))
    }
    return cells.text(
      of: .quantity(Quantity(count: people.mantissa, qualifier: .about), as: .count))
  }

  /// ` (14/15 đơn vị có số liệu)`; nothing where it was said just before, or the number is of all.
  private func units(_ units: SummaryClause.Share?, besides said: SummaryClause.Share?) -> String {
    guard let units, units != said else { return "" }
    return self.said(
      " (\(units.reported)/\(units.expected) đơn vị có số liệu)",
      " (\(units.reported) of \(units.expected) units)")
  }

  private func attainment(_ clause: SummaryClause) -> String? {
    guard let percent = clause.attainment else { return nil }
    let share = cells.text(of: .percent(percent))
    let told = said("đạt \(share) kế hoạch", "\(share) of the plan")
    guard let remaining = clause.remaining, remaining != 0 else { return told }
    let people = cells.text(of: .count(remaining.magnitude > 0 ? Int128(remaining.magnitude) : 0))
    return told
      + (remaining > 0
        ? said(" (còn phải phát triển \(people) người)", " (\(people) to go)")
        : said(" (vượt \(people) người)", " (\(people) over)"))
  }

  private func growth(_ growth: SummaryClause.Growth, at month: Month) -> String? {
    let sign = growth.change.map { $0.signum() } ?? growth.percent.map { $0.mantissa.signum() }
    guard let sign else { return nil }
    let versus = compared(growth.versus, with: month)
    if sign == 0 { return said("không đổi so với \(versus)", "unchanged on \(versus)") }
    let people = growth.change.map { cells.text(of: .count(Int128($0.magnitude))) }
    let percent = growth.percent.map { cells.text(of: .percent($0.magnitude)) }
    let amount: String
    switch (people, percent) {
    case (let people?, let percent?):
      amount = said("\(people) người (\(percent))", "\(people) (\(percent))")
    case (let people?, nil): amount = said("\(people) người", people)
    case (nil, let percent?): amount = percent
    case (nil, nil): return nil
    }
    return said(
      "\(sign > 0 ? "tăng" : "giảm") \(amount) so với \(versus)",
      "\(sign > 0 ? "up" : "down") \(amount) on \(versus)")
  }

  /// `cùng kỳ năm 2022`, `cuối năm 2022`, `tháng 6/2023`.
  private func compared(_ versus: Month, with month: Month) -> String {
    if versus.monthOfYear == 12, versus.year == month.year - 1 {
      return said("cuối năm \(versus.year)", "the end of \(versus.year)")
    }
    if versus.index == month.index - 12 {
      return said("cùng kỳ năm \(versus.year)", "the same month of \(versus.year)")
    }
    return said(
      "tháng \(periods.text(of: versus.description))", periods.text(of: versus.description))
  }

  private func coverage(_ coverage: SummaryClause.Coverage) -> String {
    let share = cells.text(of: .percent(coverage.percent))
    let base = cells.text(of: .measure(coverage.base))
    let period = coverage.period.isEmpty ? "" : " (\(periods.text(of: coverage.period)))"
    return said("bao phủ \(share) \(base)\(period)", "covering \(share) of the \(base)\(period)")
  }

  private func uncovered(_ coverage: SummaryClause.Coverage) -> String? {
    guard let people = coverage.uncovered else { return nil }
    let isOne = people.mantissa == 1 && people.qualifier == .exact
    return said(
      "còn \(spoken(people)) người chưa tham gia",
      "\(spoken(people)) \(isOne ? "person" : "people") not covered")
  }

  /// `BHYT: 8/15 đơn vị thấp hơn toàn tỉnh (82,23% kế hoạch); thấp nhất Kiên Hải 61,20%, An Minh 64,05%, U Minh Thượng 70,10%.`
  private func ranking(of report: Report) -> String {
    guard let behind = report.behind, behind.of > 1 else { return "" }
    let ranked = report.standingsBelow.compactMap { row in
      row[behind.scheme]?.rate.flatMap { rate in
        rate.isOfPlan == behind.whole.isOfPlan && rate.exact < behind.whole.exact
          ? (row.unit, rate) : nil
      }
    }.ordered { $0.1.exact < $1.1.exact }
    let scheme = cells.text(of: .scheme(behind.scheme))
    let whole = cells.text(of: .percent(behind.whole.percent))
    let kind = behind.whole.isOfPlan ? said("kế hoạch", "of the plan") : said("bao phủ", "covered")
    if ranked.isEmpty {
      return said(
        "\(capital(scheme)): không đơn vị nào thấp hơn mức chung (\(whole) \(kind)).",
        "\(capital(scheme)): no unit is below the whole (\(whole) \(kind)).")
    }
    let lowest = ranked.prefix(3).map {
      "\(style.gazetteer.name(of: $0.0)) \(cells.text(of: .percent($0.1.percent)))"
    }
    .joined(separator: ", ")
    return said(
      "\(capital(scheme)): \(behind.below)/\(behind.of) đơn vị thấp hơn mức chung (\(whole) \(kind)); thấp nhất: \(lowest).",
      "\(capital(scheme)): \(behind.below) of \(behind.of) units below the whole (\(whole) \(kind)); lowest: \(lowest)."
    )
  }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private func said(_ vietnamese: String, _ english: String) -> String {
    isVietnamese ? vietnamese : english
  }
}
