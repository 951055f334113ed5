/// What is known of a unit and of those below it, and the point at which a page shows it.
struct ReportScope: Sendable {
  let unit: AdministrativeUnit
  /// Its figures, and the sums of what was published of its parts.
  let own: [Fact]
  let summed: [Fact]
  /// The units below it that anything is told of, at any time.
  let below: [AdministrativeUnit]
  let point: PointInTime
  /// Whether nothing but a series of denominators or a plan set the point.
  let isOfSeriesAlone: Bool

  /// Whether another state of the same name has later figures. Series of denominators are last.
  func isBefore(_ other: ReportScope) -> Bool {
    if isOfSeriesAlone != other.isOfSeriesAlone { return isOfSeriesAlone }
    return point < other.point
  }
}

extension ReportBuilder {
  /// - Returns: nil when nothing is known of the unit and those below it, in the wanted months.
  func scope(of unit: AdministrativeUnit) -> ReportScope? {
    let summed = SummedFigures(rollUp: rollUp).figures(of: unit)
    let own = facts(of: unit) + summed
    let below = unitsBelow(unit)
    guard let (point, isOfSeries) = latestPoint(of: unit, own, below) else { return nil }
    return ReportScope(
      unit: unit, own: own, summed: summed, below: below, point: point,
      isOfSeriesAlone: isOfSeries)
  }

  /// The latest point of the unit's own figures; of those below where it has none. And whether nothing but a series or a plan set it.
  ///
  /// A series of denominators (a kind of population or labour force) is what the unit's figures are held against, a plan looks ahead and a campaign,
  /// or a figure "up to" some time, looks back: they set the period only where nothing else does.
  private func latestPoint(
    of unit: AdministrativeUnit, _ own: [Fact], _ below: [AdministrativeUnit]
  ) -> (point: PointInTime, isOfSeries: Bool)? {
    func isPossible(_ point: PointInTime) -> Bool {
      selection.wants(point)
        && rollUp.gazetteer.isInForce(unit, at: rollUp.boundaries.month ?? point.month)
    }
    func latest(_ facts: some Sequence<Fact>) -> PointInTime? {
      facts.map { PointInTime(endOf: $0.period) }.filter(isPossible).max()
    }
    func isDated(_ fact: Fact) -> Bool {
      fact.period.certainty != .upTo && fact.subject.measure.kind != .plan
    }
    let dated = own.filter {
      isDated($0) && $0.subject.campaign == .none && $0.subject.group.isEmpty
    }
    let datedBelow = below.flatMap(facts).filter(isDated)
    let told =
      latest(dated.filter { !$0.isOfSeries }) ?? latest(datedBelow.filter { !$0.isOfSeries })
      ?? latest(own.filter { !$0.isOfSeries && $0.subject.measure.kind != .plan })
      ?? rollUp.cube.silentCampaigns.lazy.filter { $0.unit == unit || below.contains($0.unit) }
      .map { PointInTime(endOf: $0.period) }.filter(isPossible).max()
    if let told { return (told, false) }
    return (latest(dated) ?? latest(datedBelow) ?? latest(own)).map { ($0, true) }
  }

  /// In the order in which they were told, whatever was told of other units before.
  func facts(of unit: AdministrativeUnit) -> [Fact] {
    rollUp.cube.facts(of: unit).filter { fact in
      fact.subject.scheme.map(selection.wants) ?? true
    }.ordered { left, right in
      let (one, other) = (left.place, right.place)
      return (one.file, one.line, one.column) < (other.file, other.line, other.column)
    }
  }

  private func unitsBelow(_ unit: AdministrativeUnit) -> [AdministrativeUnit] {
    let time = rollUp.gazetteer.validity(of: unit)
    return rollUp.gazetteer.ordered(
      rollUp.cube.units.filter { other in
        // Districts of before 2025-07 lay in another province, though it may have had the same path.
        rollUp.gazetteer.lies(other, below: unit)
          && rollUp.gazetteer.validity(of: other).overlaps(time)
          || isPart(other, of: unit)
      })
  }

  /// Whether a unit below is of the levels of the month: districts and their communes before 2025-07, communes since.
  ///
  /// In other boundaries those that there were then make up the unit.
  func isOfLevel(_ unit: AdministrativeUnit, at month: Month) -> Bool {
    if rollUp.restates { return rollUp.gazetteer.isInForce(unit, at: month) }
    let end = rollUp.gazetteer.validity(of: unit).end
    return month < Gazetteer.reform.month || end.map { Gazetteer.reform < $0 } ?? true
  }

  /// Whether all people of another unit belong to the unit in the boundaries of a date.
  private func isPart(_ other: AdministrativeUnit, of unit: AdministrativeUnit) -> Bool {
    rollUp.restates && other != unit
      && rollUp.homes(of: other).allSatisfy { home in
        home == unit || rollUp.gazetteer.lies(home, below: unit)
      }
  }
}

extension Fact {
  /// Whether it is of a series of denominators, not what an office reports of its scheme.
  var isOfSeries: Bool { !subject.kind.isEmpty }
}
