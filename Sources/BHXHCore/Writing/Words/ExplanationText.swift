/// Says for people how rows came about: a block a row, numbered as the rows stand in the table.
struct ExplanationText {
  private let style: OutputStyle
  private let cells: CellText
  private let formulas: FormulaText

  init(_ style: OutputStyle) {
    self.style = style
    cells = CellText(style)
    formulas = FormulaText(language: style.language)
  }

  /// One row's block: what it is of, and the lines below that.
  struct Block {
    /// From 1, as the row stands in the table.
    let number: Int
    let title: String
    let lines: [String]
  }

  /// The blocks of a table whose rows are explained; none of another.
  func blocks(of table: ResultTable) -> [Block] {
    guard let last = table.columns.indices.last, table.columns[last].name == "explain" else {
      return []
    }
    let keys = table.columns.indices.filter {
      table.columns[$0].key != nil || ["scheme", "item"].contains(table.columns[$0].name)
    }
    return table.rows.enumerated().compactMap { index, row in
      guard case .explanation(let explanation) = row[last] else { return nil }
      let title = keys.map { cells.text(of: row[$0]) }.filter { !$0.isEmpty }
      return Block(
        number: index + 1, title: printable(title.joined(separator: ", ")),
        lines: lines(of: explanation).map(printable))
    }
  }

  private func lines(of explanation: Explanation) -> [String] {
    var lines: [String] = []
    for step in explanation.steps {
      lines.append(formulas.formula(step.formula))
      if let computation = formulas.computation(step) { lines.append("= " + computation) }
    }
    if let rounding = formulas.rounding(explanation) { lines.append(rounding) }
    if explanation.isPublished {
      lines.append(
        formulas.said("tỷ lệ do nguồn công bố, không tính lại", "printed by a source, not computed")
      )
    } else if let reason = explanation.reason {
      lines.append(cells.text(of: .reason(reason)))
    }
    return lines + explanation.figures.map(line)
  }

  /// `• 1.591.000 số người tham gia, BHYT, Kiên Giang, 7/2023 (kien-giang-2023-09; press.csv:12)`.
  private func line(of fact: Fact) -> String {
    let subject = fact.subject
    let told: [Cell] = [
      .measure(subject.measure), Cell(subject.scheme) { .scheme($0) }, .unit(fact.unit),
      .moment(fact.period.description),
      Cell(subject.versus) { .text("↔ " + cells.text(of: .moment($0.description))) },
      subject.issuer.isSaid ? .issuer(subject.issuer) : .none,
      .text(subject.breakdown.parts.map { "\($0.name) \($0.value)" }.joined(separator: ", ")),
      fact.status == .final ? .none : .status(fact.status),
    ]
    let words = told.map(cells.text).filter { !$0.isEmpty }
    let place =
      fact.place.isInSheet
      ? Place.worded(fact.place.description, in: style.language)
      : fact.place.line == 0 ? fact.place.file : "\(fact.place.file):\(fact.place.line)"
    let origin = [fact.provenance.source, place].filter { !$0.isEmpty }
    return
      "• \(formulas.value(fact)) \(words.joined(separator: ", ")) (\(origin.joined(separator: "; ")))"
  }
}

extension JSONText {
  /// How a row came about, as an object: `steps`, `rounding`, `published`, `figures`.
  mutating func explanation(_ explanation: Explanation, _ gazetteer: Gazetteer) {
    let formulas = FormulaText(language: nil)
    beginObject()
    key("steps")
    beginArray()
    for step in explanation.steps {
      beginObject()
      member("formula", formulas.formula(step.formula))
      member("computation", formulas.computation(step))
      end()
    }
    end()
    member("rounding", formulas.rounding(explanation))
    key("published")
    bool(explanation.isPublished)
    key("figures")
    beginArray()
    for fact in explanation.figures { figure(fact, formulas, gazetteer) }
    end()
    end()
  }

  private mutating func figure(_ fact: Fact, _ formulas: FormulaText, _ gazetteer: Gazetteer) {
    let subject = fact.subject
    beginObject()
    member("unit", gazetteer.path(of: fact.unit))
    member("period", fact.period.description)
    member("scheme", subject.scheme?.slug)
    member("measure", subject.name)
    key("value")
    number(formulas.value(fact))
    member("qualifier", fact.value.qualifier == .exact ? nil : fact.value.qualifier.description)
    member("versus", subject.versus?.description)
    member("issuer", subject.issuer.isSaid ? subject.issuer.slug : nil)
    member("source", fact.provenance.source.isEmpty ? nil : fact.provenance.source)
    member("file", fact.place.inputName)
    key("line")
    if fact.place.line == 0 { null() } else { number(fact.place.line) }
    end()
  }

  private mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }
}
