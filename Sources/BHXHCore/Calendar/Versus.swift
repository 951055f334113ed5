/// The time that a change, a growth or a difference in percentage points is against: always the end of a month.
public enum Versus: Hashable, Sendable {
  /// The end of this month.
  case month(Month)
  /// `2024?`: the end of that year, or the same month of it; the source does not say which.
  case year(Int)

  /// The months that may be meant by a figure of `month`: one, or two where the source does not say which.
  public func readings(at month: Month) -> [Month] {
    switch self {
    case .month(let month): return [month]
    case .year(let year):
      let yearEnd = Month.december(of: year)
      let sameMonth = yearEnd.advanced(by: month.monthOfYear - 12)
      return sameMonth == yearEnd ? [yearEnd] : [yearEnd, sameMonth]
    }
  }

  /// What the change over `period` is against where the source does not say: the month before it.
  public static func before(_ period: Period) -> Versus {
    .month(period.start.advanced(by: -1))
  }
}

extension Versus: CustomStringConvertible {
  /// `2022-12`, `2024?`.
  public var description: String {
    switch self {
    case .month(let month): month.description
    case .year(let year): "\(Month.december(of: year).description.prefix(4))?"
    }
  }
}

extension Versus: Comparable {
  /// By time; `2024?` stands behind all months of 2024.
  public static func < (left: Versus, right: Versus) -> Bool {
    left.position < right.position
  }

  private var position: (Month, Int) {
    switch self {
    case .month(let month): (month, 0)
    case .year(let year): (.december(of: year), 1)
    }
  }
}

extension Period {
  /// The key of a change over this period: its last month, and what it is against.
  ///
  /// `2023-01..2023-07` is `2023-07` against `2022-12`. A change whose comparison is stated keeps that comparison.
  public func keyOfChange(against versus: Versus?) -> (period: Period, versus: Versus) {
    (lastMonth, versus ?? .before(self))
  }
}
