/// The orders in which years, quarters, months and days are written, and what each says.
///
/// A shape is the tokens' letters: `N/Y` is `7/2023`, `MNAY` is `tháng 7 năm 2023`.
enum PeriodShape {
  case year, yearRange
  case month, monthYearFirst
  case monthRange
  case quarter, quarterYearFirst
  case day, dayYearFirst
  /// `6 tháng đầu năm 2023`.
  case firstMonths
  /// `6 tháng cuối năm 2023`.
  case lastMonths
  /// `đầu năm 2025`: the end of the year before.
  case yearBefore
  case yearEnd

  static let all: [String: PeriodShape] = [
    "Y": .year, "AY": .year,
    "Y/Y": .yearRange, "AY/Y": .yearRange, "AY/AY": .yearRange,
    "N/Y": .month, "MN/Y": .month, "MNY": .month, "MNAY": .month, "MN/AY": .month,
    "Y/N": .monthYearFirst, "YMN": .monthYearFirst, "Y/MN": .monthYearFirst,
    "MN/N/Y": .monthRange, "MN/MN/Y": .monthRange, "MNMN/Y": .monthRange, "MNMNAY": .monthRange,
    "QN/Y": .quarter, "QNY": .quarter, "QNAY": .quarter, "QN/AY": .quarter,
    "Y/QN": .quarterYearFirst, "YQN": .quarterYearFirst,
    "N/N/Y": .day, "NMNAY": .day, "NMNY": .day, "N/MN/Y": .day,
    "Y/N/N": .dayYearFirst,
    "NMDAY": .firstMonths, "NMAY": .firstMonths, "NM/Y": .firstMonths, "NMY": .firstMonths,
    "NMDY": .firstMonths, "DNMY": .firstMonths, "DNMAY": .firstMonths,
    "NMCAY": .lastMonths, "NMCY": .lastMonths, "CNMY": .lastMonths,
    "DAY": .yearBefore, "DY": .yearBefore,
    "CAY": .yearEnd, "CY": .yearEnd,
    "CMN/Y": .month, "CMNAY": .month, "CMNY": .month, "CN/Y": .month,
    "CQN/Y": .quarter, "CQNAY": .quarter, "CQNY": .quarter,
  ]

  /// The period of the numbers in the order in which they stand.
  func period(of values: [Int]) throws(PeriodFailure) -> Period {
    switch self {
    case .year: return Period(year: try year(values[0]))
    case .yearRange:
      return try ordered(
        Period(year: try year(values[0])).start, Period(year: try year(values[1])).end)
    case .month: return Period(try month(values[0], of: values[1]))
    case .monthYearFirst: return Period(try month(values[1], of: values[0]))
    case .monthRange:
      return try ordered(try month(values[0], of: values[2]), try month(values[1], of: values[2]))
    case .quarter: return try quarter(values[0], of: values[1])
    case .quarterYearFirst: return try quarter(values[1], of: values[0])
    case .day: return try day(values[0], try month(values[1], of: values[2]))
    case .dayYearFirst: return try day(values[2], try month(values[1], of: values[0]))
    case .firstMonths:
      let end = try month(values[0], of: values[1])
      return try ordered(end.advanced(by: 1 - values[0]), end)
    case .lastMonths:
      let start = try month(values[0], of: values[1]).advanced(by: 13 - 2 * values[0])
      return try ordered(start, .december(of: values[1]))
    case .yearBefore: return Period(.december(of: try year(values[0]) - 1))
    case .yearEnd: return Period(.december(of: try year(values[0])))
    }
  }

  private func year(_ year: Int) throws(PeriodFailure) -> Int {
    guard PeriodSpelling.years.contains(year) else { throw .year(year) }
    return year
  }

  private func month(_ number: Int, of year: Int) throws(PeriodFailure) -> Month {
    let year = try self.year(year)
    guard let month = Month(year: year, monthOfYear: number) else { throw .month(number) }
    return month
  }

  private func quarter(_ number: Int, of year: Int) throws(PeriodFailure) -> Period {
    guard let quarter = Period(year: try self.year(year), quarter: number) else {
      throw .quarter(number)
    }
    return quarter
  }

  /// The month of a day; the day itself is dropped, but has to exist.
  private func day(_ day: Int, _ month: Month) throws(PeriodFailure) -> Period {
    guard (1...month.days).contains(day) else { throw .day(day) }
    return Period(month)
  }

  private func ordered(_ start: Month, _ end: Month) throws(PeriodFailure) -> Period {
    guard let period = Period(from: start, to: end) else { throw .reversed }
    return period
  }
}
