/// Which figure an unknown is; claims with one key speak of one truth.
struct FigureKey: Hashable, Sendable {
  var unit: AdministrativeUnit
  var subject: Subject
  var span: FactSpan
  /// What a coverage is over, or which kind of denominator this is where it has a name of its own; else empty.
  var base = ""
  /// The source, for figures that are joined with nothing outside it; else empty.
  var source = ""

  /// The same figure for another subject.
  func with(_ subject: Subject) -> FigureKey {
    FigureKey(unit: unit, subject: subject, span: span, base: "", source: source)
  }

  var month: Month { span.end.month }
}

extension Subject {
  /// The same people, for another measure.
  func with(
    _ measure: Measure, scheme: Scheme? = nil, versus: Versus? = nil, kind: String = ""
  ) -> Subject {
    Subject(
      measure, scheme: scheme ?? self.scheme, versus: versus, issuer: issuer, campaign: campaign,
      group: group, breakdown: breakdown, kind: kind)
  }

  /// The same without a scheme, to gather the schemes of one place.
  var schemeless: Subject {
    Subject(measure, versus: versus, issuer: issuer, group: group, breakdown: breakdown)
  }
}
