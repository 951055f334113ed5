/// `so với …`, `trên …`, `…/…` in a header: what stands behind it, and what that makes of the figures before it.
struct HeaderComparison {
  private enum Kind {
    case compared, over, divided
  }

  private let kind: Kind
  var measures: Set<Measure> = []
  var period: Period?
  var shift: TimeShift?

  init(_ phrase: PhraseMeaning) {
    switch phrase {
    case .over: kind = .over
    case .divided: kind = .divided
    default: kind = .compared
    }
  }

  /// Whether it is a slash.
  var isDivision: Bool { kind == .divided }

  /// Whether a time behind it is what is compared with, and not that of the figures.
  var takesTime: Bool { kind == .compared && measures.isEmpty }

  private var time: RelativeTime? {
    switch (shift, period) {
    case (.previousYear?, let period?) where period.form == .year:
      .sameTime(ofYear: period.year)
    case (_, let period?): .stated(period)
    case (.cumulative?, nil), (.current?, nil): nil
    case (let shift?, nil): .shift(shift)
    case (nil, nil): nil
    }
  }

  /// - Parameter before: the measures that the header names apart from what is compared with.
  func sense(
    of figure: FigureMeaning, _ before: Set<Measure>, _ isRatio: Bool, _ isIncrease: Bool
  ) -> HeaderCombination.Sense {
    var figure = figure
    if let time {
      let all = before.union(measures)
      guard let measure = compared(all, isRatio, isIncrease) else { return .unclear }
      figure.versus = time
      figure.measure = measure
      return .figure(figure)
    }
    if isIncrease { return .unclear }
    if measures == [.target] || measures == [.targetChange] {
      let counts: Set<Measure> = [.participants, .recruits, .attainmentPercent]
      guard kind != .over || isRatio, before.isSubset(of: counts) else { return .unclear }
      figure.measure = .attainmentPercent
      return .figure(figure)
    }
    let bases: [Measure: String] = [
      .population: "population", .labourForce: "labour_force", .base: "",
    ]
    if measures.count == 1, let base = measures.first.flatMap({ bases[$0] }) {
      let saysRatio = isRatio || before.contains(.coveragePercent)
      guard kind != .over || saysRatio, before.isSubset(of: [.participants, .coveragePercent])
      else { return .unclear }
      figure.measure = .coveragePercent
      figure.baseMeasure = base
      return .figure(figure)
    }
    // `So sánh TH/KH`, `Tỷ lệ đạt so với kế hoạch` in any order.
    let all = before.union(measures)
    if kind == .compared, all.contains(.attainmentPercent),
      all.isSubset(of: [.attainmentPercent, .participants, .target])
    {
      figure.measure = .attainmentPercent
      return .figure(figure)
    }
    if kind == .compared, isRatio, measures.isSubset(of: [.participants]),
      let said = MeasureCombination.measure(of: before, isRatio: true), before.contains(.target)
    {
      figure.measure = said.measure
      return .figure(figure)
    }
    return .unclear
  }

  /// What is compared with another time: a number of people more or fewer, or a percentage; nil where neither is said.
  private func compared(_ measures: Set<Measure>, _ isRatio: Bool, _ isIncrease: Bool) -> Measure? {
    let counts = measures.subtracting([.participants])
    if counts.isSubset(of: [.growthPercent, .change]), isRatio || counts.contains(.growthPercent) {
      return .growthPercent
    }
    if counts == [.change] || (counts.isEmpty && isIncrease) { return .change }
    if counts == [.coveragePercent, .change] || (counts == [.coveragePercent] && isIncrease) {
      return .coveragePoints
    }
    if counts == [.attainmentPercent, .change] || (counts == [.attainmentPercent] && isIncrease) {
      return .attainmentPoints
    }
    return nil
  }
}
