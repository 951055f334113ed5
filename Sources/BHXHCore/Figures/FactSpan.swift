/// The time part of a fact's key: one point for a stock, the whole span for a flow, a first month and a year for a plan.
///
/// `2019`, `2019-Q4` and `2019-12` are one point of a stock, so they are one key. So are `2023` and `2023-01` of a plan: it belongs to the
/// year, and holds from its first month.
package struct FactSpan: Hashable, Sendable {
  package let start: Month
  package let end: PointInTime

  package init(of period: Period, for measure: Measure) {
    switch measure.kind {
    case .stock, .publishedRatio:
      // An indicator may be of flows, so that a quarter and its year are two.
      start = measure == .indicator ? period.start : period.end
      end = PointInTime(endOf: period)
    case .plan:
      start = period.start
      end = PointInTime(.december(of: period.year), certainty: period.certainty)
    case .flow:
      start = measure == .change ? period.end : period.start
      end = PointInTime(endOf: period)
    }
  }
}

extension FactSpan: Comparable {
  /// By end, then by start, so that a series runs forward in time.
  package static func < (left: FactSpan, right: FactSpan) -> Bool {
    (left.end, left.start) < (right.end, right.start)
  }
}
