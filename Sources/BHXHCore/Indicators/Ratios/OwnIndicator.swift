/// The rows of a relation that somebody declared: 100 · part ÷ whole, summed before it is divided, never averaged.
///
/// Of stocks there is a row where the part's scheme has participants, of flows where any of them is given; of a plan there is one an issuer.
package struct OwnIndicator: Sendable {
  private let relation: Relation
  private let part: Relation.Term
  private let wholes: [Relation.Term]
  private let rollUp: RollUp
  private let digits: Int
  private let partialSums: PartialSums
  private let comparison: Comparison
  private let flowSums: FlowSums

  /// - Returns: nil for a relation that gives no ratio of two numbers of people or events.
  package init?(
    _ relation: Relation, _ rollUp: RollUp, versus comparison: Comparison = .previousYear,
    digits: Int = 2, partialSums: PartialSums = .withheld
  ) {
    switch relation.form {
    case .percentage(let part, let whole), .growth(let part, let whole):
      (self.part, wholes) = (part, [whole])
    case .percentageOfSum(let part, let parts): (self.part, wholes) = (part, parts)
    default: return nil
    }
    self.relation = relation
    self.rollUp = rollUp
    self.comparison = comparison
    self.digits = digits
    self.partialSums = partialSums
    flowSums = FlowSums(rollUp)
  }

  package func rows(_ selection: Selection) -> [IndicatorRow] {
    var selection = selection
    if let scheme = part.scheme {
      guard selection.schemes.isEmpty || selection.schemes.contains(scheme) else { return [] }
      selection.schemes = [scheme]
    }
    guard relation.isOfFlows else {
      return RowGroups(rollUp, selection).all().flatMap { group in
        issuers(of: group).map { row(of: group, $0) }
      }
    }
    let flows = ([part] + wholes).compactMap(\.measure).filter(\.isFlow)
    let groups = FlowGroups(rollUp, selection, KeyList(flows).keys).all()
    let order = RowOrder(keys: selection.keys, gazetteer: rollUp.gazetteer)
    return order.sorted(
      groups.flatMap { flows in
        issuers(of: flows.group).map { (row(of: flows, $0), flows.span) }
      })
  }

  // MARK: - Stocks

  private func row(of group: RowGroup, _ issuer: Issuer) -> IndicatorRow {
    let left = rollUp.own.resolution(of: subject(part, group, issuer))
    let figures = rollUp.rolledUp(left, at: group.members, group.point)
    var row = IndicatorRow(relation, group, figures)
    row.issuer = issuer
    fill(&row, figures, sides(of: group, figures, issuer))
    return row
  }

  private func sides(
    of group: RowGroup, _ figures: [RolledUp], _ issuer: Issuer
  ) -> RatioSides? {
    if wholes.count == 1, wholes[0].measure == nil {
      var group = group
      group.scheme = wholes[0].scheme ?? group.scheme
      return Denominators(of: group, rollUp).choose(for: figures, at: group.point)?.paired
    }
    let lookups = wholes.map { ($0, rollUp.own.resolution(of: subject($0, group, issuer))) }
    return RatioSides.pair(figures) { unit in
      let tallies = lookups.compactMap { tally($0, $1, at: unit, group.point) }
      return tallies.count == lookups.count ? Tally.sum(tallies) : nil
    }
  }

  /// What a term is of a whole unit, seen from the time of the row.
  private func tally(
    _ term: Relation.Term, _ lookup: SubjectLookup, at unit: AdministrativeUnit,
    _ point: PointInTime
  ) -> Tally? {
    switch term.moment {
    case .same, .vintage, .yearStart: return rollUp.whole(lookup, at: unit, point)
    case .planYear: return TargetsInForce(rollUp: rollUp).whole(lookup, at: unit, point)
    case .versus:
      guard point.isCertain, let versus = comparison.earlier(than: point.month) else { return nil }
      return EarlierFigures(
        rollUp: rollUp, subject: lookup, change: nil, now: point, versus: versus
      ).tally(at: unit)
    }
  }

  private func subject(_ term: Relation.Term, _ group: RowGroup, _ issuer: Issuer) -> Subject {
    let start = Month.december(of: group.point.month.year - 1)
    return Subject(
      term.measure ?? .base, scheme: term.scheme ?? group.scheme,
      versus: term.moment == .yearStart ? .month(start) : nil, issuer: issuer, group: group.group,
      breakdown: group.breakdown)
  }

  /// Who gives a plan of the relation; nobody where there is none in it.
  private func issuers(of group: RowGroup) -> [Issuer] {
    let plans = ([part] + wholes).filter { $0.moment == .planYear }
    let given = rollUp.cube.subjects.filter { subject in
      plans.contains {
        $0.measure == subject.measure && ($0.scheme ?? group.scheme) == subject.scheme
      }
    }
    let issuers = KeyList(given.map(\.issuer)).keys.sorted()
    return issuers.isEmpty ? [.notSaid] : issuers
  }

  // MARK: - Flows

  private func row(of flows: FlowGroups.Group, _ issuer: Issuer) -> IndicatorRow {
    let group = flows.group
    let terms = [part] + wholes
    let subjects = terms.map { subject($0, group, issuer) }
    let told = flowSums.sides(of: flows) { unit in
      subjects.lazy.compactMap { flowSums.sum($0, at: unit, flows) }.first
    }
    let both = flowSums.sides(of: flows) { tallies(terms, subjects, at: $0, flows)?.first }
    let paired = RatioSides.pair(both) {
      tallies(terms, subjects, at: $0, flows).flatMap { Tally.sum(Array($0.dropFirst())) }
    }
    var row = IndicatorRow(relation, group, paired == nil ? told : both)
    row.issuer = issuer
    if paired == nil {
      row.part = flowSums.sides(of: flows) { flowSums.sum(subjects[0], at: $0, flows) }.wholeTally
    }
    fill(&row, told, paired)
    return row
  }

  /// What a unit has of every term: flows over the spans that have all of them, stocks at the end of the row.
  private func tallies(
    _ terms: [Relation.Term], _ subjects: [Subject], at unit: AdministrativeUnit,
    _ flows: FlowGroups.Group
  ) -> [Tally]? {
    let isFlow = terms.map { $0.measure?.isFlow == true }
    let summed = zip(subjects, isFlow).filter(\.1).map(\.0)
    guard var sums = flowSums.sums(summed, at: unit, flows) else { return nil }
    var tallies: [Tally] = []
    for (place, term) in terms.enumerated() {
      if isFlow[place] {
        tallies.append(sums.removeFirst())
      } else {
        let lookup = rollUp.own.resolution(of: subjects[place])
        guard let stock = tally(term, lookup, at: unit, flows.group.point) else { return nil }
        tallies.append(stock)
      }
    }
    return tallies
  }

  // MARK: - Both

  private func fill(_ row: inout IndicatorRow, _ told: [RolledUp], _ paired: RatioSides?) {
    if let paired {
      row.part = paired.left
      row.whole = paired.right
      row.reported = paired.reported
      let above = row.isGrowth ? paired.left.amount - paired.right.amount : paired.left.amount
      row.percent = Percent(above, over: paired.right.amount, decimals: digits)
      row.how = row.percent == nil ? nil : max(paired.left.how, paired.right.how)
      row.reason = row.percent == nil ? .zeroDenominator : nil
    } else {
      row.reason =
        told.contains(where: \.isDivided)
        ? .dividedInPart : .noFigure((row.part == nil ? part : lacking).measure ?? .base)
    }
    if partialSums.withholds(row.reported, of: row.expected, told, in: row.group) {
      row.part = told.wholeTally
      row.whole = nil
      row.percent = nil
      row.how = nil
      row.reason = .partial(row.reported, row.expected)
    }
    usePublished(&row, told)
  }

  /// What is said to be lacking where the part is there.
  private var lacking: Relation.Term { wholes.first { $0 != part } ?? part }

  /// A printed percentage stands where none can be computed, beside a part of the whole unit only.
  private func usePublished(_ row: inout IndicatorRow, _ told: [RolledUp]) {
    let group = row.group
    guard group.members.count == 1 else { return }
    let versus = comparison.earlier(than: group.point.month).map { Versus.month($0) }
    let subject = Subject(
      relation.result.measure ?? .indicator, scheme: relation.scheme ?? group.scheme,
      versus: row.isGrowth ? versus : nil, issuer: row.issuer, group: group.group,
      breakdown: group.breakdown, kind: relation.name)
    row.published = rollUp.cube.series(of: subject, at: group.members[0])?.facts
      .last {
        $0.period.description == group.period || PointInTime(endOf: $0.period) == group.point
      }
    guard row.percent == nil, let fact = row.published else { return }
    if told.wholeTally == nil {
      row.part = nil
      row.whole = nil
      (row.reported, row.expected) = (1, 1)
    }
    row.percent = fact.value.percent
    row.how = .published
    row.reason = nil
  }
}
