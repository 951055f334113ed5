/// One row of retention: how many of those whose time ran out went on.
public struct RetentionRow: Equatable, Sendable {
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
/// Both are flows: see `FlowSums`.
package struct Retention: Sendable {
  let rollUp: RollUp
  let digits: Int
  let partialSums: PartialSums
  private let flowSums: FlowSums

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
    flowSums = FlowSums(rollUp)
  }

  package func rows(_ selection: Selection) -> [RetentionRow] {
    let rows = FlowGroups(rollUp, selection, [Self.part, Self.rest]).all().map(row)
    return RowOrder(keys: selection.keys, gazetteer: rollUp.gazetteer).sorted(rows)
  }

  private func row(of flows: FlowGroups.Group) -> RetentionRow {
    let group = flows.group
    let (renewed, lapsed) = (group.subject(Self.part), group.subject(Self.rest))
    let told = flowSums.sides(of: flows) { unit in
      flowSums.sum(renewed, at: unit, flows) ?? flowSums.sum(lapsed, at: unit, flows)
    }
    var row = RetentionRow(
      group: group, span: flows.span, reported: told.reported, expected: told.expected)
    let both = flowSums.sides(of: flows) { flowSums.sums([renewed, lapsed], at: $0, flows)?[0] }
    let paired = RatioSides.pair(both) { flowSums.sums([renewed, lapsed], at: $0, flows)?[1] }
    if let paired {
      row.reported = paired.reported
      row.expected = both.expected
      row.renewals = paired.left
      row.lapses = paired.right
      row.percent = Percent(
        paired.left.amount, over: paired.left.amount + paired.right.amount, decimals: digits)
      row.reason = row.percent == nil ? .zeroDenominator : nil
    } else {
      row.renewals = flowSums.sides(of: flows) { flowSums.sum(renewed, at: $0, flows) }.wholeTally
      row.lapses = flowSums.sides(of: flows) { flowSums.sum(lapsed, at: $0, flows) }.wholeTally
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
}
