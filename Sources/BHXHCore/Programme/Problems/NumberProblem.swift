extension Problem {
  /// What is wrong with a cell that should have been a number.
  package init(_ failure: NumberFailure, in text: String, at place: Place? = nil) {
    self.init(failure.code, at: place, [text])
  }

  /// A cell with two readings, both of which are shown: `1.917` thousand is 1 917 000 or 1 917.
  public init(
    ambiguous text: String, grouped: Quantity, decimal: Quantity, at place: Place? = nil
  ) {
    self.init(.numberAmbiguous, at: place, [text, grouped.digits, decimal.digits])
  }

  /// What is wrong with a text that should have been a period.
  package init(_ failure: PeriodFailure, in text: String, at place: Place? = nil) {
    switch failure {
    case .unknown: self.init(.periodUnknown, at: place, [text])
    case .year(let year):
      let years = PeriodSpelling.years
      self.init(
        .periodYear, at: place,
        [text, String(year), String(years.lowerBound), String(years.upperBound)])
    case .month(let month): self.init(.periodMonth, at: place, [text, String(month)])
    case .quarter(let quarter): self.init(.periodQuarter, at: place, [text, String(quarter)])
    case .day(let day): self.init(.periodDay, at: place, [text, String(day)])
    case .zeroLost(let year):
      self.init(.periodZeroLost, at: place, [text, "\(year)-01", "\(year)-10"])
    case .reversed: self.init(.periodReversed, at: place, [text])
    }
  }
}

extension NumberFailure {
  /// The code under which `data/messages.csv` says it.
  package var code: ProblemCode {
    switch self {
    case .unreadable: .numberUnreadable
    case .grouping: .numberGrouping
    case .fraction: .numberFraction
    case .separators: .numberSeparators
    case .negative: .numberNegative
    case .signed: .numberSigned
    case .tooLarge: .numberTooLarge
    case .tooLong: .numberTooLong
    case .percentage: .numberPercentage
    case .scientific: .numberScientific
    }
  }
}
