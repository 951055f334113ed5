extension Claim {
  private struct Telling: Hashable {
    let unit: AdministrativeUnit
    let subject: Subject
    let span: FactSpan
    let base: String
    let value: Ratio
    let qualifier: Qualifier
  }

  /// One claim for each fact told: the same key with the same value is one fact told again, and the one with the most decimals says most.
  static func distinct(_ facts: [Fact]) -> [Claim] {
    var claims: [Claim] = []
    var tellings = KeyList<Telling>()
    for fact in facts {
      let telling = Telling(
        unit: fact.unit, subject: fact.subject,
        span: FactSpan(of: fact.period, for: fact.subject.measure), base: fact.baseMeasure,
        value: fact.value.value, qualifier: fact.value.qualifier)
      let (position, isNew) = tellings.insert(telling)
      if isNew {
        claims.append(Claim(fact))
      } else if claims[position].fact.value.decimals < fact.value.decimals {
        claims[position] = Claim(fact)
      }
    }
    return claims
  }
}
