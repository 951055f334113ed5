/// The time part of a fact's key: one point for a stock, the whole span for a plan or a flow.
///
/// `2019`, `2019-Q4` and `2019-12` are one point of a stock, so they are one key.
public struct FactSpan: Hashable, Sendable {
  public let start: Month
  public let end: PointInTime

  public init(of period: Period, for measure: Measure) {
    end = PointInTime(endOf: period)
    switch measure.kind {
    case .stock, .publishedRatio:
      start = period.end
    case .plan:
      start = period.start
    case .flow:
      start = measure == .change ? period.end : period.start
    }
  }
}

extension FactSpan: Comparable {
  /// By end, then by start, so that a series runs forward in time.
  public static func < (left: FactSpan, right: FactSpan) -> Bool {
    (left.end, left.start) < (right.end, right.start)
  }
}
