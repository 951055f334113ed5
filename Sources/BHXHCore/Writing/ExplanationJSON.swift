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
    member("measure", subject.measure.slug)
    key("value")
    number(formulas.value(fact))
    member("qualifier", fact.value.qualifier == .exact ? nil : fact.value.qualifier.description)
    member("versus", subject.versus?.description)
    member("issuer", subject.issuer.isSaid ? subject.issuer.slug : nil)
    member("source", fact.provenance.source.isEmpty ? nil : fact.provenance.source)
    member("file", fact.place.file)
    key("line")
    if fact.place.line == 0 { null() } else { number(fact.place.line) }
    end()
  }

  private mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }
}
