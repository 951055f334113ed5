/// How a unit's participants changed before and after a campaign, beside its siblings: figures side by side, never a cause.
///
/// For a campaign of n months, from `start` to `end`:
///
///     before = stock(start − 1) − stock(start − 1 − n)
///     after  = stock(end + n) − stock(end)
///     change = after − before
///     siblings = growth, in per cent, from `end` to `end` + n of the units beside it that have both stocks
///
/// Nothing where a stock is not known, the time is not certain, or the territory changed between.
package struct CampaignEffect: Sendable {
  package let before: Tally?
  package let after: Tally?
  package let siblingsPercent: Percent?

  /// How much more the participants changed after than before.
  package var change: Tally? { before.flatMap { before in after?.subtracting(before) } }

  /// - Parameter isOfUnit: whether the row is of the unit alone, and not of several that are taken together.
  package init(
    _ row: CampaignRow, on scheme: Scheme, _ rollUp: RollUp, isOfUnit: Bool, digits: Int = 2
  ) {
    guard isOfUnit, row.period.isComparable else {
      (before, after, siblingsPercent) = (nil, nil, nil)
      return
    }
    let stocks = Stocks(rollUp: rollUp, participants: Subject(.participants, scheme: scheme))
    let (period, months) = (row.period, row.period.months)
    let (last, beyond) = (period.end, period.end.advanced(by: months))
    let first = period.start.advanced(by: -1)
    before = stocks.change(of: row.unit, from: first.advanced(by: -months), to: first)
    after = stocks.change(of: row.unit, from: last, to: beyond)
    let siblings = stocks.siblings(of: row.unit, at: last).compactMap { unit in
      stocks.change(of: unit, from: last, to: beyond).flatMap { change in
        stocks.stock(of: unit, at: last).map { (change.amount, $0.amount) }
      }
    }
    let (change, base) = siblings.reduce((Int128(0), Int128(0))) { ($0.0 + $1.0, $0.1 + $1.1) }
    siblingsPercent = siblings.isEmpty ? nil : Percent(change, over: base, decimals: digits)
  }

  private struct Stocks {
    let rollUp: RollUp
    let participants: Subject

    func stock(of unit: AdministrativeUnit, at month: Month) -> Tally? {
      guard let then = rollUp.gazetteer.sameUnit(as: unit, at: month) else { return nil }
      return rollUp.whole(participants, at: then, PointInTime(month))
    }

    func change(of unit: AdministrativeUnit, from first: Month, to last: Month) -> Tally? {
      stock(of: unit, at: last).flatMap { now in
        stock(of: unit, at: first).map { now.subtracting($0) }
      }
    }

    func siblings(of unit: AdministrativeUnit, at month: Month) -> [AdministrativeUnit] {
      guard let parent = rollUp.gazetteer.ancestors(of: unit, at: month).first else { return [] }
      return rollUp.gazetteer.children(of: parent, at: month).filter { $0 != unit }
    }
  }
}
