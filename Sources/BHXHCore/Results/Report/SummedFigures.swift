/// Populations and labour forces of a territory that nobody published, where all of its parts were.
///
/// Of a region: Σ of all its provinces at the month. Of a province that was made of whole ones: before it began, Σ of these; so of a region too. Each sum is of one kind,
/// carries the qualifiers and the weakest status of its parts, and says in its note of how many it is; it is no published figure.
struct SummedFigures {
  let rollUp: RollUp

  /// The sums of a unit, by subject and time; none where a part has no figure, or the unit has its own.
  func figures(of unit: AdministrativeUnit) -> [Fact] {
    guard unit.level == .region || unit.level == .province, !rollUp.restates else { return [] }
    let cube = rollUp.cube
    return cube.subjects.filter { $0.measure.hasKind && $0.group.isEmpty && $0.breakdown.isAll }
      .flatMap { subject in
        points(of: subject).compactMap { sum(of: subject, at: unit, $0) }
      }
  }

  private func points(of subject: Subject) -> [PointInTime] {
    let units = rollUp.cube.units(with: subject)
    let all = Set(
      units.flatMap { unit in
        (rollUp.cube.series(of: subject, at: unit)?.facts ?? []).map {
          PointInTime(endOf: $0.period)
        }
      })
    return all.filter(\.isCertain).sorted()
  }

  private func sum(
    of subject: Subject, at unit: AdministrativeUnit, _ point: PointInTime
  ) -> Fact? {
    func given(_ unit: AdministrativeUnit) -> Fact? {
      rollUp.cube.series(of: subject, at: unit)?.stock(at: point)
    }
    if given(unit) != nil { return nil }
    let parts = parts(of: unit, at: point.month)
    let facts = parts.compactMap(given)
    guard facts.count == parts.count, let first = facts.first, let tally = Tally.sum(of: facts),
      let amount = Int64(exactly: tally.amount)
    else { return nil }
    var sources: [String] = []
    for fact in facts where !sources.contains(fact.provenance.source) {
      sources.append(fact.provenance.source)
    }
    let dates = Set(facts.map(\.provenance.published))
    let names = parts.map(rollUp.gazetteer.path).joined(separator: " + ")
    return Fact(
      Observation(
        unit: unit, period: first.period, subject: subject,
        value: Quantity(count: amount, qualifier: tally.qualifier), status: tally.status,
        provenance: Provenance(
          published: dates.count == 1 ? first.provenance.published : "",
          source: sources.joined(separator: "|"), note: "= \(names)"),
        place: first.place))
  }

  /// The units that make up a region then, or what it or a province was made of before it began.
  private func parts(of unit: AdministrativeUnit, at month: Month) -> [AdministrativeUnit] {
    let gazetteer = rollUp.gazetteer
    let first = gazetteer.validity(of: unit).firstMonth
    if unit.level == .region {
      let provinces = gazetteer.children(of: unit, at: max(month, first ?? month))
      let each = provinces.map {
        gazetteer.isInForce($0, at: month) ? [$0] : parts(of: $0, at: month)
      }
      return each.contains([]) ? [] : each.flatMap(\.self)
    }
    guard let first, month < first else { return [] }
    return switch gazetteer.counterpart(of: unit, at: month) {
    case .same(let other): [other]
    case .sum(let others): others
    case .partial, .none: []
    }
  }
}
