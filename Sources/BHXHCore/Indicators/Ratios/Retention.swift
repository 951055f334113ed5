/// One row of retention: how many of those whose time ran out went on.
public struct RetentionRow: Sendable {
  /// What the row is of.
  public let group: RowGroup
  /// From the first month to the last of the figures.
  public let span: Period
  /// Over the units and spans on both sides; where there is no ratio, over all that reported.
  public var renewals: Tally?
  /// Those who did not renew.
  public var lapses: Tally?
  public var percent: Percent?
  /// Of how many units there are figures of both sides.
  public var reported: Int
  /// Of how many units there should be.
  public var expected: Int
  /// Why there is no percentage, or what it leaves out.
  public var reason: Reason?

  /// Always computed; nil where there is no percentage.
  public var how: How? { percent == nil ? nil : .computed }

  /// The exact ratio behind `percent`, as a share of 1.
  public var ratio: Ratio? {
    guard percent != nil, let renewals, let lapses else { return nil }
    return Ratio(renewals.amount, over: renewals.amount + lapses.amount)
  }

  /// Retention rises with the renewals and falls with the lapses.
  public var qualifier: Qualifier {
    switch (renewals, lapses) {
    case (let renewals?, let lapses?):
      Qualifier.ratio(of: renewals.qualifier, over: lapses.qualifier)
    case (let only?, nil), (nil, let only?): only.qualifier
    case (nil, nil): .exact
    }
  }
}

/// `Relation.retention`: 100 · renewals ÷ (renewals + lapses), in per cent, over the units and spans that have both.
///
/// Both are flows: at each unit spans that overlap are never added, the longest counts; a unit's own figures stand before the sum of those below it.
package struct Retention: Sendable {
  let rollUp: RollUp
  let digits: Int
  let partialSums: PartialSums
  private let figures: CampaignFigures

  /// What the relation says is counted, and what makes the whole of it.
  private static let (part, rest): (Measure, Measure) = {
    guard case .percentageOfSum(let part, let parts) = Relation.retention.form,
      let counted = part.measure, let other = parts.first(where: { $0 != part })?.measure
    else { preconditionFailure("retention is the share of a sum of two") }
    return (counted, other)
  }()

  package init(_ rollUp: RollUp, digits: Int = 2, partialSums: PartialSums = .withheld) {
    self.rollUp = rollUp
    self.digits = digits
    self.partialSums = partialSums
    figures = CampaignFigures(
      own: rollUp.own, territory: CampaignTerritory(gazetteer: rollUp.gazetteer, month: nil))
  }

  package func rows(_ selection: Selection) -> [RetentionRow] {
    let rows = FlowGroups(rollUp, selection, [Self.part, Self.rest]).all().map(row)
    return RowOrder(keys: selection.keys, gazetteer: rollUp.gazetteer).sorted(rows)
  }

  private func row(of flows: FlowGroups.Group) -> RetentionRow {
    let group = flows.group
    let (renewed, lapsed) = (group.subject(Self.part), group.subject(Self.rest))
    let told = sides(of: flows) { unit in
      self.sum(renewed, at: unit, flows) ?? self.sum(lapsed, at: unit, flows)
    }
    var row = RetentionRow(
      group: group, span: flows.span, reported: told.reported, expected: told.expected)
    let both = sides(of: flows) { self.pair(renewed, lapsed, at: $0, flows)?.left }
    let paired = RatioSides.pair(both) { self.pair(renewed, lapsed, at: $0, flows)?.right }
    if let paired {
      row.reported = paired.reported
      row.expected = both.expected
      row.renewals = paired.left
      row.lapses = paired.right
      row.percent = Percent(
        paired.left.amount, over: paired.left.amount + paired.right.amount, decimals: digits)
      row.reason = row.percent == nil ? .zeroDenominator : nil
    } else {
      row.renewals = sides(of: flows) { self.sum(renewed, at: $0, flows) }.wholeTally
      row.lapses = sides(of: flows) { self.sum(lapsed, at: $0, flows) }.wholeTally
      row.reason = row.renewals == nil ? .noRenewals : .noLapses
    }
    if partialSums.withholds(row.reported, of: row.expected, told, in: group) {
      row.renewals = nil
      row.lapses = nil
      row.percent = nil
      row.reason = .partial(row.reported, row.expected)
    }
    return row
  }

  private func sides(
    of flows: FlowGroups.Group, _ own: (AdministrativeUnit) -> Tally?
  ) -> [RolledUp] {
    rollUp.rolledUp(at: flows.group.members, on: flows.span.end, ownTally: own)
  }

  /// What a unit itself has of a flow inside the time of the row.
  private func sum(_ subject: Subject, at unit: AdministrativeUnit, _ flows: FlowGroups.Group)
    -> Tally?
  {
    let known = flows.spans(of: unit).filter {
      figures.tally(of: subject, at: unit, over: $0) != nil
    }
    return Tally.sum(
      CampaignFigures.counting(known).compactMap {
        figures.tally(of: subject, at: unit, over: $0)
      })
  }

  private func pair(
    _ left: Subject, _ right: Subject, at unit: AdministrativeUnit, _ flows: FlowGroups.Group
  ) -> (left: Tally, right: Tally)? {
    let known = flows.spans(of: unit).filter { span in
      figures.tally(of: left, at: unit, over: span) != nil
        && figures.tally(of: right, at: unit, over: span) != nil
    }
    let counting = CampaignFigures.counting(known)
    guard
      let one = Tally.sum(counting.compactMap { figures.tally(of: left, at: unit, over: $0) }),
      let other = Tally.sum(counting.compactMap { figures.tally(of: right, at: unit, over: $0) })
    else { return nil }
    return (one, other)
  }
}
