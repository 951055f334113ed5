extension Disagreements {
  /// A plan that stands in the place of an earlier one of its year: both were given, and from its first month on only the later one holds.
  func reissues(_ fact: Fact) -> [Problem] {
    guard fact.subject.measure.kind == .plan, fact.period.isComparable else { return [] }
    let year = rollUp.cube.series(of: fact.subject, at: fact.unit)?.facts.filter {
      $0.period.isComparable && $0.period.year == fact.period.year
    }
    guard
      let former = year?.filter({ $0.period.start < fact.period.start })
        .max(by: { $0.period.start < $1.period.start }), !former.value.isSame(as: fact.value)
    else { return [] }
    let words = [
      rollUp.gazetteer.path(of: fact.unit), "\(fact.period.year)",
      fact.subject.scheme?.slug ?? "", fact.subject.measure.slug,
      fact.subject.breakdown.parts.map(\.value).joined(separator: " "),
    ].filter { !$0.isEmpty }.joined(separator: " ")
    let told = [
      words, "\(fact.value)", "\(fact.period.start)", "\(former.value)", "\(former.place)",
    ]
    return [Problem(.targetReissued, at: fact.place, told)]
  }
}
