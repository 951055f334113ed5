/// The time that a figure belongs to: whole months, from the first to the last.
///
/// A stock belongs to the last month, a flow to the whole span. How a period is printed follows from its span, so that
/// `2023-01..2023-12` and `2023` are one period.
public struct Period: Hashable, Sendable {
  /// How sure the publisher is of the time.
  public enum Certainty: UInt8, Sendable {
    case stated
    /// `2023-10~`: about then.
    case about
    /// `..2023-10`: at some time up to the last month.
    case upTo
  }

  /// The first month.
  public let start: Month
  /// Not before `start`.
  public let end: Month
  /// How surely the months were said.
  public let certainty: Certainty

  /// The months from `start` to `end`; nil when they are the wrong way round.
  public init?(from start: Month, to end: Month, certainty: Certainty = .stated) {
    guard start <= end else { return nil }
    self.init(ordered: start, end, certainty)
  }

  private init(ordered start: Month, _ end: Month, _ certainty: Certainty = .stated) {
    self.start = start
    self.end = end
    self.certainty = certainty
  }

  /// One month, stated.
  public init(_ month: Month) {
    self.init(ordered: month, month)
  }

  /// January to December.
  public init(year: Int) {
    self.init(ordered: Month.december(of: year).advanced(by: -11), .december(of: year))
  }

  /// The quarter 1…4 of a year; nil for another number.
  public init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter) else { return nil }
    let end = Month.december(of: year).advanced(by: 3 * quarter - 12)
    self.init(ordered: end.advanced(by: -2), end)
  }

  /// Whether figures of other sources may be compared with it: not where the time itself is uncertain.
  public var isComparable: Bool { certainty == .stated }

  /// How many months, both ends counted: 1 for a month, 12 for a year.
  public var months: Int { start.months(to: end) + 1 }

  /// The last month as a period of its own, as sure as this one.
  public var lastMonth: Period { Period(ordered: end, end, certainty) }

  /// The same span, this sure.
  public func with(_ certainty: Certainty) -> Period { Period(ordered: start, end, certainty) }

  /// Whether every month of `other` is in this period.
  public func contains(_ other: Period) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether a month is in both.
  public func overlaps(_ other: Period) -> Bool {
    start <= other.end && other.start <= end
  }
}

/// What a span of months is called.
package enum PeriodForm: Sendable {
  case year, quarter, month, range
}

extension Period {
  package var form: PeriodForm {
    switch (months, start.monthOfYear) {
    case (1, _): .month
    case (3, 1), (3, 4), (3, 7), (3, 10): .quarter
    case (12, 1): .year
    default: .range
    }
  }

  /// Whether it is of whole years and more than one, as a school year or a plan of five years is written.
  public var isOfSeveralYears: Bool {
    months >= 24 && start.monthOfYear == 1 && end.monthOfYear == 12
  }

  /// The last month's year.
  public var year: Int { end.year }
}

extension Period: CustomStringConvertible {
  /// `2023-07`, `2023-Q3`, `2023`, `2023-01..2023-07`; `2023-10~` about then, `2017-10~..2022-09~` about these months, `..2023-10` up to then.
  public var description: String {
    switch certainty {
    case .stated: span
    case .about: form == .range ? "\(start)~..\(end)~" : span + "~"
    case .upTo: ".." + (form == .range ? end.description : span)
    }
  }

  private var span: String {
    switch form {
    case .month: end.description
    case .quarter: "\(end.description.prefix(4))-Q\(end.monthOfYear / 3)"
    case .year: String(end.description.prefix(4))
    case .range: "\(start)..\(end)"
    }
  }
}

extension Period: Comparable {
  /// By the last month, then the shorter span first, then the surer first.
  public static func < (left: Period, right: Period) -> Bool {
    (left.end, right.start, left.certainty.rawValue)
      < (right.end, left.start, right.certainty.rawValue)
  }
}

extension Period {
  /// How a stock of this period is printed: a year, a quarter or a month; of a longer span only its last month, where the stock stands.
  public var stockDescription: String {
    form == .range ? lastMonth.description : description
  }
}
