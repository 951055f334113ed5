/// A published figure as evidence: what was said, and the values that this leaves.
struct Claim: Sendable {
  let fact: Fact
  /// All values that the printed number may stand for.
  var interval: Interval
  /// The month whose denominator the figure is read with, where a reading asks for another than the rule gives.
  var denominatorMonth: Month?

  init(_ fact: Fact) {
    self.fact = fact
    interval = fact.value.interval(as: fact.subject.measure.numberKind)
  }

  /// The source, or the input file where none is named: what "the same source" means.
  var source: String {
    fact.provenance.source.isEmpty ? fact.place.input : fact.provenance.source
  }

  /// Whether the figure follows from counts, so that it is left out before a count is.
  var isRatioOrChange: Bool {
    fact.subject.measure.isPercentage || fact.subject.measure == .change
  }
}

extension Measure {
  /// How a printed number of this measure is read.
  var numberKind: NumberKind {
    NumberKind(isPercentage: isPercentage, isSigned: isSigned)
  }
}

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
