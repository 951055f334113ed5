/// The times of an article's figures: what `đến nay`, `cùng kỳ`, `đầu năm` mean for each.
struct FigureTimes {
  let published: Month?
  /// The time of the stock that was told last, and of the flow.
  private(set) var stock: NamedTime?
  private(set) var flow: NamedTime?
  /// What the lines above the text, or a note of its own (`Số liệu đến ngày 30/9`), say of all figures.
  var whole: NamedTime?
  /// The unit whose stock was dated last, and how many sentences ago that was.
  private var unit: AdministrativeUnit?
  private var age = 0

  init(published: Month?) {
    self.published = published
  }

  /// The period of the stocks that come next without one; nil where none was told.
  var told: Period? {
    switch (stock ?? whole)?.sort {
    case .period(let period)?: period.form == .range ? Period(period.end) : period
    case .now?: published.map { Period($0).with(.about) }
    default: nil
    }
  }

  mutating func note(_ reading: FigureReading, of unit: AdministrativeUnit?) {
    // What is of the time told last dates its own unit too: the sentences go on from one to the next.
    if reading.time == nil, stock != nil, reading.inferred.contains("period"), !reading.isFrom,
      reading.measure.isOfOneTime
    {
      self.unit = unit
      age = 0
    }
    guard let time = reading.time, time.isKnown, !reading.isFrom, !reading.measure.isPlan
    else { return }
    // The day of an event is not that of what the unit has.
    if reading.isOfEvent { return }
    if reading.measure.kind == .flow, reading.measure != .change {
      flow = time
    } else {
      stock = time
      self.unit = unit
      age = 0
    }
  }

  /// A sentence that names a day without a figure of people dates those that follow.
  mutating func note(_ time: NamedTime?, hasEvent: Bool, isLeading: Bool) {
    guard let time, time.isKnown else { return }
    if hasEvent { flow = time }
    if time.isUpTo || isLeading && isRecent(time) {
      stock = time
      unit = nil
      age = 0
    }
  }

  /// `6 tháng đầu năm, số thu …`: a span of the year of publication, or of the one before it where it is whole.
  private func isRecent(_ time: NamedTime) -> Bool {
    guard let published, case .period(let period) = time.sort, period.end <= published else {
      return false
    }
    return period.end.months(to: published) < 12
  }

  /// A list of years was told: of which time the stocks are that come next nothing says.
  mutating func forgetStock() { stock = NamedTime(sort: .unknown) }

  mutating func endSentence() { age += 1 }

  mutating func endParagraph() { flow = nil }

  /// The period of a figure; nil where none is said, with what was taken from elsewhere noted in the reading.
  func period(of reading: inout FigureReading, at unit: AdministrativeUnit?) -> Period? {
    let isFlow = reading.measure.kind == .flow && reading.measure != .change
    if case .months(let count)? = reading.time?.sort {
      return span(of: count, &reading, isFlow: isFlow, unit)
    }
    guard let time = reading.time ?? inherited(&reading, isFlow: isFlow, unit) else {
      guard isFlow, let published else { return nil }
      reading.infer("period")
      // Up to the publication, or up to the time that was told of the unit: where these are two, nothing says which.
      if case .period(let told)? = stock?.sort, told.end != published, self.unit == unit {
        reading.doubt(.period)
      }
      return Period(published).with(.upTo)
    }
    if time.isYearInferred { reading.infer("period") }
    return reading.measure.isPlan
      ? plan(time, reading) : isFlow ? flow(time, &reading) : stock(time, &reading)
  }

  /// The time stated last; of another unit only in the sentence behind.
  private func inherited(
    _ reading: inout FigureReading, isFlow: Bool, _ place: AdministrativeUnit?
  ) -> NamedTime? {
    if reading.isFrom { return nil }
    if !isFlow, let unit, place != unit, age > 1 { return nil }
    let time = isFlow || reading.measure == .targetChange ? flow : stock ?? whole
    if time != nil { reading.infer("period") }
    // A plan of which only the year of an earlier result is told: it may be that of the year after.
    if reading.measure.isPlan, case .period(let told)? = time?.sort, let published,
      told.end.year < published.year
    {
      reading.doubt(.period)
    }
    return time
  }

  /// `đến hết tháng 6/2020 …; trong 6 tháng, …`: from January, where so many months end with the time told last; a stock is of that time.
  private func span(
    of count: Int, _ reading: inout FigureReading, isFlow: Bool, _ place: AdministrativeUnit?
  ) -> Period? {
    guard let told = stock ?? whole, case .period(let period) = told.sort else { return nil }
    reading.infer("period")
    if !isFlow { return reading.measure.isPlan ? nil : Period(period.end) }
    guard count == period.end.monthOfYear else { return nil }
    return Period(from: Period(year: period.end.year).start, to: period.end)
  }

  private func stock(_ time: NamedTime, _ reading: inout FigureReading) -> Period? {
    switch time.sort {
    case .period(let period):
      if reading.measure != .change, period.form == .range { return Period(period.end) }
      if reading.measure.hasVersus, period.form == .range, time.isUpTo { return Period(period.end) }
      return period
    case .now:
      reading.infer("period")
      return published.map { Period($0).with(.about) }
    default: return nil
    }
  }

  private func plan(_ time: NamedTime, _ reading: FigureReading) -> Period? {
    switch time.sort {
    case .period(let period):
      if reading.measure == .targetChange, !reading.kind.isEmpty || period.form == .month {
        return period
      }
      return Period(year: period.year)
    case .now, .thisYear: return published.map { Period(year: $0.year) }
    default: return nil
    }
  }

  private func flow(_ time: NamedTime, _ reading: inout FigureReading) -> Period? {
    switch time.sort {
    case .period(let period):
      guard time.isUpTo else { return period }
      if time.isSinceStart { return Period(from: Period(year: period.year).start, to: period.end) }
      return Period(period.end).with(.upTo)
    case .now:
      guard let published else { return nil }
      reading.infer("period")
      if time.isSinceStart {
        return Period(from: Period(year: published.year).start, to: published)
      }
      return Period(published).with(.upTo)
    default: return nil
    }
  }

  /// What a change over the period is against; nil where the text does not say.
  func versus(_ named: NamedComparison, of period: Period) -> Versus? {
    let month = period.end
    let isYearly = month.monthOfYear == 12
    switch named.sort {
    case .samePeriod(let year):
      let year = year ?? month.year - 1
      guard year < month.year else { return nil }
      return Month(year: year, monthOfYear: month.monthOfYear).map { .month($0) }
    case .period(let other):
      guard other.end < month else { return nil }
      if other.form == .year, !isYearly { return .year(other.year) }
      return .month(other.end)
    case .yearStart, .yearEnd: return .month(.december(of: month.year - 1))
    case .lastYear:
      return isYearly ? .month(.december(of: month.year - 1)) : .year(month.year - 1)
    case .lastMonth: return .month(month.advanced(by: -1))
    case .lastQuarter:
      let start = month.advanced(by: -((month.monthOfYear - 1) % 3))
      return .month(start.advanced(by: -1))
    case .unknown: return nil
    }
  }
}

extension NamedTime {
  /// Whether it dates what stands without a time behind it.
  fileprivate var isKnown: Bool {
    if case .months = sort { return false }
    return sort != .unknown && sort != .thisYear
  }
}

extension Measure {
  /// Whether it says what is to be reached.
  var isPlan: Bool { kind == .plan }
}
