/// What the phrases of one header say together.
struct HeaderCombination {
  enum Sense: Hashable {
    case figure(FigureMeaning)
    /// `Tỷ lệ` and nothing that says of what.
    case ratioAlone
    case money
    /// Nothing of figures at all.
    case nothing
    /// Other people or things.
    case others
    /// Phrases that contradict each other, or do not say enough.
    case unclear
  }

  private var meaning = FigureMeaning()
  private var measures: Set<Measure> = []
  private var periods: [Period] = []
  private var shifts: Set<TimeShift> = []
  private var parts: [Breakdown.Part] = []
  private var isRatio = false
  private var isIncrease = false
  private var isMoney = false
  private var isOfOthers = false
  private var namesPeople = false
  private var contradicts = false
  /// Whether `trong đó` or `chia ra` was said.
  private var isWithin = false
  /// What stands behind `so với`, `trên`, `/`.
  private var comparison: HeaderComparison?

  init(_ phrases: [PhraseMeaning]) {
    for phrase in phrases { add(phrase) }
    settleTime()
  }

  private mutating func add(_ phrase: PhraseMeaning) {
    switch phrase {
    case .scheme(let scheme):
      // `BHXH, chia ra: bắt buộc, tự nguyện`
      if isWithin, meaning.scheme == .socialInsurance, scheme == .compulsory || scheme == .voluntary
      {
        meaning.scheme = nil
      }
      set(\.scheme, scheme)
    case .issuer(let issuer): set(\.issuer, issuer)
    case .status(let status): set(\.status, status)
    case .unit(let unit):
      // `số người/1.000 lao động`: of so many others, which is no share of all of them.
      if comparison?.isDivision == true, unit != .one { contradicts = true }
      set(\.unit, unit)
    case .partOfYear(let part): set(\.partOfYear, part)
    case .people: namesPeople = true
    case .ratio: isRatio = true
    case .up: isIncrease = true
    case .measure(let measure):
      if comparison == nil {
        measures.insert(measure)
      } else {
        comparison?.measures.insert(measure)
      }
    case .period(let period):
      if comparison?.takesTime == true {
        comparison?.period = period
      } else if !periods.contains(period) {
        periods.append(period)
      }
    case .shift(let shift):
      if comparison?.takesTime == true { comparison?.shift = shift } else { shifts.insert(shift) }
    case .part(let part):
      if parts.contains(where: { $0.name == part.name && $0.value != part.value }) {
        contradicts = true
      }
      parts.append(part)
    case .compared, .over, .divided:
      contradicts = contradicts || comparison != nil
      comparison = HeaderComparison(phrase)
    case .other(let other):
      if other == .money { isMoney = true } else { isOfOthers = true }
    case .filler(.which): isWithin = true
    case .place, .filler: break
    }
  }

  private mutating func set<Value: Equatable>(
    _ path: WritableKeyPath<FigureMeaning, Value?>, _ value: Value
  ) {
    let isNew = meaning[keyPath: path] == nil || meaning[keyPath: path] == value
    if !isNew { contradicts = true }
    meaning[keyPath: path] = value
  }

  /// `Năm 2023` and `Tháng 7` are one month; `cùng kỳ 2022` is the time of the row in that year.
  private mutating func settleTime() {
    // A year beside a time within it says no more.
    let inner = periods.filter { outer in
      !periods.contains { $0 != outer && outer.contains($0) }
    }
    contradicts = contradicts || inner.count > 1 || shifts.count > 1
    meaning.period = inner.first
    if let part = meaning.partOfYear, let year = inner.first {
      meaning.partOfYear = nil
      meaning.period = part.period(of: year.year)
      contradicts = contradicts || year.form != .year || meaning.period == nil
    }
    guard let shift = shifts.first else { return }
    if shift == .current, meaning.period != nil || meaning.partOfYear != nil { return }
    guard let period = meaning.period, shift != .cumulative else {
      meaning.time = .shift(shift)
      return
    }
    // `cùng kỳ 7/2022` names the time itself.
    if shift == .previousYear, period.form == .year, meaning.partOfYear == nil {
      meaning.time = .sameTime(ofYear: period.year)
      meaning.period = nil
    }
  }

  var sense: Sense {
    if isMoney { return .money }
    if isOfOthers { return .others }
    if contradicts { return .unclear }
    var figure = meaning
    figure.breakdown = Breakdown(parts)
    figure.isOfPeople = namesPeople && measures.isEmpty
    var measures = measures
    if namesPeople, measures.isEmpty || !measures.contains(where: \.isStockOfAll) {
      measures.insert(.participants)
    }
    if let comparison { return comparison.sense(of: figure, measures, isRatio, isIncrease) }
    if isIncrease { return .unclear }
    if isRatio, measures.isSubset(of: [.participants]) { return .ratioAlone }
    guard let said = MeasureCombination.measure(of: measures, isRatio: isRatio) else {
      return .unclear
    }
    figure.measure = said.measure
    figure.baseMeasure = said.base
    // Against what a change of another time is, is not said.
    if let time = figure.time, time != .shift(.cumulative), time != .shift(.current),
      said.measure?.hasVersus == true
    {
      return .unclear
    }
    // `KH đầu năm` was set at the beginning of the year, and is none of the year before.
    if figure.time == .shift(.yearStart), said.measure?.kind == .plan { return .unclear }
    var bare = figure
    bare.unit = nil
    return bare.isEmpty ? .nothing : .figure(figure)
  }
}

extension Measure {
  /// Whether it counts people whether they take part or not.
  var isStockOfAll: Bool {
    self == .population || self == .labourForce || self == .base
  }
}
