/// A part of a year that a header names without the year.
enum PartOfYear: Hashable, Sendable {
  case month(Int)
  case quarter(Int)
  /// `6 tháng đầu năm`.
  case firstMonths(Int)
  /// `6 tháng cuối năm`.
  case lastMonths(Int)
  /// `cả năm`.
  case whole

  /// The part of that year; nil where there is none, as for a month 13.
  func period(of year: Int) -> Period? {
    switch self {
    case .month(let month): Month(year: year, monthOfYear: month).map { Period($0) }
    case .quarter(let quarter): Period(year: year, quarter: quarter)
    case .firstMonths(let months):
      Month(year: year, monthOfYear: months).flatMap {
        Period(from: $0.advanced(by: 1 - months), to: $0)
      }
    case .lastMonths(let months):
      Period(from: Month.december(of: year).advanced(by: 1 - months), to: .december(of: year))
    case .whole: Period(year: year)
    }
  }
}

/// Another time than that of the row.
enum TimeShift: String, CaseIterable, Sendable {
  /// The same time of the year before.
  case previousYear = "previous-year"
  case previousMonth = "previous-month"
  /// The end of the year before.
  case yearStart = "year-start"
  /// `tháng này`: the time of the row itself.
  case current
  /// From January on.
  case cumulative
}

/// A time that a header names beside that of the row: what is compared with, or what the figure itself is of.
enum RelativeTime: Hashable, Sendable {
  case shift(TimeShift)
  /// `cùng kỳ 2022`: the same time of that year.
  case sameTime(ofYear: Int)
  case stated(Period)

  /// The time that a figure of `period` is of; the cumulative time of a stock is its own.
  func period(of period: Period, _ measure: Measure) -> Period? {
    switch self {
    case .shift(.previousYear):
      return measure.kind == .plan ? Period(year: period.year - 1) : period.moved(by: -12)
    // `kỳ trước` of a quarter is the quarter before.
    case .shift(.previousMonth): return period.moved(by: -period.months)
    case .shift(.yearStart): return Period(.december(of: period.year - 1))
    case .shift(.cumulative):
      return measure.kind == .flow
        ? Period(from: Period(year: period.year).start, to: period.end) : period
    case .shift(.current): return period
    case .sameTime(let year): return period.moved(by: (year - period.year) * 12)
    case .stated(let period): return period
    }
  }

  /// The end of the month that a figure of `month` is compared with.
  func versus(at month: Month) -> Versus {
    switch self {
    case .shift(.previousYear): .month(month.advanced(by: -12))
    case .shift(.previousMonth): .month(month.advanced(by: -1))
    case .shift(.current): .month(month)
    case .shift(.yearStart), .shift(.cumulative): .month(.december(of: month.year - 1))
    case .sameTime(let year): .month(month.advanced(by: (year - month.year) * 12))
    case .stated(let period): period.form == .year ? .year(period.year) : .month(period.end)
    }
  }
}

extension RelativeTime: CustomStringConvertible {
  var description: String {
    switch self {
    case .shift(let shift): shift.rawValue
    case .sameTime(let year): "previous-year \(year)"
    case .stated(let period): period.description
    }
  }
}

extension Period {
  /// The same span so many months later.
  fileprivate func moved(by months: Int) -> Period? {
    Period(from: start.advanced(by: months), to: end.advanced(by: months), certainty: certainty)
  }
}
