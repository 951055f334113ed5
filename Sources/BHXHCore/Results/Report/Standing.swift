/// How a unit stands in one scheme at the report's time: its people, its plan, its coverage.
package struct Standing: Sendable {
  package let scheme: Scheme
  /// The unit's own number, or the whole sum of those below; nil where either is not known.
  package var participants: Tally?
  /// The attainment of the plan by which the units are compared; nil where none is in force.
  package var plan: PlanRow?
  package var coverage: CoverageRow?

  /// By what units are compared: the attainment where there is a plan, else the coverage.
  package var rate: Rate? {
    if let plan, let percent = plan.percent {
      return Rate(isOfPlan: true, percent: percent, exact: plan.ratio ?? percent.share)
    }
    if let coverage, let percent = coverage.percent {
      return Rate(isOfPlan: false, percent: percent, exact: coverage.ratio ?? percent.share)
    }
    return nil
  }

  package struct Rate: Sendable {
    package let isOfPlan: Bool
    package let percent: Percent
    /// What is compared: as exact as it is known.
    package let exact: Ratio
  }
}

/// A unit directly below the reported one, with its schemes in their order.
package struct UnitStanding: Sendable {
  package let unit: AdministrativeUnit
  package var standings: [Standing]

  package subscript(scheme: Scheme) -> Standing? { standings.first { $0.scheme == scheme } }
}

/// How many people of a scheme there were in each of the last thirteen months; nil where that is not known.
package struct SchemeSeries: Sendable {
  package let scheme: Scheme
  package let months: [Month]
  package let tallies: [Tally?]

  /// Fewer months are no course.
  static let fewest = 3
  static let length = 13
}

extension ReportBuilder {
  /// How the units directly below stand, those of which nothing is known then left out; and how many there are.
  func standings(below unit: AdministrativeUnit, like groups: [RowGroup], at point: PointInTime)
    -> (known: [UnitStanding], expected: Int)
  {
    let children = rollUp.gazetteer.children(of: unit, at: point.month)
    let subjects = groups.map { PlanSubjects($0, rollUp) }
    // Of a unit where nothing is below either there is nothing to be asked.
    let standings = children.filter(rollUp.mayHaveFigures(at:)).map { child in
      UnitStanding(
        unit: child,
        standings: zip(groups, subjects).compactMap { group, subjects in
          var group = group
          group.members = [child]
          group.values = GroupValues(
            place: [.init(key: .unit, value: .unit(child))],
            time: [.init(key: .period, value: .text(group.period))])
          return standing(of: group, subjects)
        })
    }
    return (withOnePlan(standings.filter { !$0.standings.isEmpty }), children.count)
  }

  /// Nil where nothing is known.
  private func standing(of group: RowGroup, _ subjects: PlanSubjects) -> Standing? {
    let figure = rollUp.rolledUp(subjects.participants, at: group.members[0], group.point)
    var standing = Standing(scheme: group.scheme)
    if figure.isComplete { standing.participants = figure.tally }
    let plans = PlanAttainment(rollUp, digits: digits).rows(of: group, subjects)
      .filter { $0.targetMeasure != nil }
    standing.plan = plans.first { $0.percent != nil } ?? plans.first
    if group.scheme.denominator != nil {
      let coverage = Coverage(
        rollUp, onPageOf: group.scheme, kind: baseMeasure, digits: digits
      ).row(of: group)
      if coverage.percent != nil { standing.coverage = coverage }
    }
    let isKnown = standing.participants != nil || standing.plan != nil || standing.coverage != nil
    return isKnown ? standing : nil
  }

  /// The same with the plans of one issuer and kind in each scheme: others cannot be ranked among them.
  private func withOnePlan(_ units: [UnitStanding]) -> [UnitStanding] {
    var units = units
    for scheme in Scheme.allCases {
      let plans = units.compactMap { $0[scheme]?.plan }
      let counts = plans.map { plan in
        plans.count { $0.issuer == plan.issuer && $0.targetMeasure == plan.targetMeasure }
      }
      guard let most = counts.max(), let place = counts.firstIndex(of: most) else { continue }
      let usual = plans[place]
      for index in units.indices {
        guard let at = units[index].standings.firstIndex(where: { $0.scheme == scheme }),
          let plan = units[index].standings[at].plan,
          plan.issuer != usual.issuer || plan.targetMeasure != usual.targetMeasure
        else { continue }
        units[index].standings[at].plan = nil
      }
    }
    return units
  }

  /// The people of each scheme in the thirteen months up to the report's, where at least three of them are known.
  func series(of groups: [RowGroup], at point: PointInTime) -> [SchemeSeries] {
    let months = (0..<SchemeSeries.length).reversed().map { point.month.advanced(by: -$0) }
    // Months at which nobody has any people are not asked for.
    let known = rollUp.cube.points(of: [.participants])[.participants] ?? []
    let isKnown = months.map { known.contains(PointInTime($0)) }
    guard isKnown.count(where: \.self) >= SchemeSeries.fewest else { return [] }
    return groups.compactMap { group in
      let subject = group.subject(.participants)
      let tallies = zip(months, isKnown).map { month, isKnown -> Tally? in
        guard isKnown else { return nil }
        let figure = rollUp.rolledUp(subject, at: group.members[0], PointInTime(month))
        return figure.isComplete ? figure.tally : nil
      }
      guard tallies.count(where: { $0 != nil }) >= SchemeSeries.fewest else { return nil }
      return SchemeSeries(scheme: group.scheme, months: months, tallies: tallies)
    }
  }
}
