/// Puts units into sentences of one language: what each is, was and became, with the acts that say so.
package struct UnitText: Sendable {
  private let style: OutputStyle
  private let date: EffectiveDate?
  private var gazetteer: Gazetteer { style.gazetteer }

  /// - Parameter date: by whose kinds the units are called; nil: by their last.
  package init(_ style: OutputStyle, on date: EffectiveDate? = nil) {
    self.style = style
    self.date = date
  }

  /// One block of facts a unit, in the order given.
  package func document(of units: [AdministrativeUnit]) -> ReportDocument {
    var document = ReportDocument()
    for unit in units {
      document.append(.heading(gazetteer.fullName(of: unit, on: date)))
      document.append(.facts(facts(about: unit)))
    }
    return document
  }

  private func facts(about unit: AdministrativeUnit) -> [ReportDocument.NamedFact] {
    var facts: [ReportDocument.NamedFact] = []
    func add(_ vietnamese: String, _ english: String, _ value: String) {
      if !value.isEmpty { facts.append(.init(said(vietnamese, english), value)) }
    }
    add("Đường dẫn", "Path", gazetteer.path(of: unit))
    add("Mã đơn vị hành chính", "Code", gazetteer.code(of: unit) ?? "")
    let words = Words(style.language)
    add("Cấp", "Level", unit.level.map { words.word(.level, $0.name) } ?? "")
    add("Loại", "Kind", kinds(of: unit))
    add("Thuộc", "In", above(unit).joined(separator: ", "))
    add("Hiệu lực", "In force", span(gazetteer.validity(of: unit)))
    add("Thành lập từ", "Made of", steps(gazetteer.predecessors(of: unit)) { $0.from })
    add("Nay thuộc", "Became", steps(gazetteer.successors(of: unit)) { $0.to })
    return facts
  }

  /// All kinds in the order of time, with their days where there were several.
  private func kinds(of unit: AdministrativeUnit) -> String {
    let kinds = gazetteer.kinds(of: unit)
    let words = Words(style.language)
    if kinds.count < 2 { return words.word(.unitKind, gazetteer.kind(of: unit).rawValue) }
    return kinds.enumerated().map { place, entry in
      // The first kind came with the unit, by the act that made it.
      let start = place > 0 ? entry.validity.start : nil
      let act = start.flatMap { date in
        unit.level.flatMap { gazetteer.act(on: date, level: $0) }
      }
      let told = [span(entry.validity), act].compactMap(\.self).joined(separator: ", ")
      return words.word(.unitKind, entry.kind.rawValue) + " (\(told))"
    }.joined(separator: "; ")
  }

  private func above(_ unit: AdministrativeUnit) -> [String] {
    let validity = gazetteer.validity(of: unit)
    let month = validity.lastMonth ?? validity.firstMonth ?? Gazetteer.reform.month
    return gazetteer.ancestors(of: unit, at: month)
      .filter { $0 != .nation && $0.level != .region }
      .map { gazetteer.fullName(of: $0, at: month) }
  }

  /// `from 2025-07-01`, `until 2025-07-01`.
  private func span(_ validity: Validity) -> String {
    let from = validity.start.map { said("từ \($0)", "from \($0)") }
    let until = validity.end.map { said("đến trước \($0)", "until \($0)") }
    let parts = [from, until].compactMap(\.self)
    return parts.isEmpty ? said("từ trước 2008", "since before 2008") : parts.joined(separator: " ")
  }

  /// `Tỉnh An Giang (an-giang), Tỉnh Kiên Giang (kien-giang); 2025-07-01, 202/2025/QH15`.
  private func steps(
    _ successions: [Succession], _ other: (Succession) -> AdministrativeUnit
  ) -> String {
    guard let first = successions.first else { return "" }
    let units = successions.map { step in
      let unit = other(step)
      let marks = [gazetteer.path(of: unit), extent(of: step)].filter { !$0.isEmpty }
      // What it was called on that day: Đồng Nai became a city only later.
      return gazetteer.fullName(of: unit, on: step.date) + " (\(marks.joined(separator: "; ")))"
    }
    let source = [first.date.description, first.act ?? ""].filter { !$0.isEmpty }
    return units.joined(separator: ", ") + "; " + source.joined(separator: ", ")
  }

  /// How much of the earlier unit went that way; nothing is said where it went undivided.
  private func extent(of step: Succession) -> String {
    switch (step.extent, step.share) {
    case (.whole, _): ""
    case (_, .whole): said("toàn bộ dân, một phần đất", "all the people, part of the land")
    case (_, .none): said("chỉ đất, không có dân", "land without people")
    case (_, .unknown): said("một phần", "a part")
    }
  }

  private func said(_ vietnamese: String, _ english: String) -> String {
    style.language == .vietnamese ? vietnamese : english
  }
}
