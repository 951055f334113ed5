/// What several words for measures say together: `Kế hoạch phát triển mới`, `Tỷ lệ % dân số`.
enum MeasureCombination {
  /// The measure, nil where none is named, and what a ratio is over; nil where the words do not fit together.
  static func measure(of measures: Set<Measure>, isRatio: Bool) -> (
    measure: Measure?, base: String
  )? {
    if measures.isEmpty { return isRatio ? nil : (nil, "") }
    // A percentage already says that it is a ratio, and often of what.
    let ratios = measures.filter(\.isPercentage)
    if let ratio = ratios.first {
      guard ratios.count == 1 else { return combined(ratios).map { ($0, "") } }
      return over(measures.subtracting(ratios), ratio)
    }
    if isRatio { return ratio(of: measures) }
    return combined(measures).map { ($0, "") }
  }

  /// What a row and a column say together: `Tỷ lệ bao phủ BHYT` beside `Kế hoạch | Thực hiện`; nil where they do not fit together.
  static func measure(of row: Measure, in column: FigureMeaning) -> Measure? {
    guard let header = column.measure, header != row else { return row }
    if column.isGeneric { return row }
    return switch (header, row) {
    case (.target, .participants): .target
    case (.target, .coveragePercent), (.target, .targetPercent): .targetPercent
    case (.target, .recruits), (.target, .targetChange): .targetChange
    case (.target, _): nil
    case (.change, .coveragePercent): .coveragePoints
    default: header
    }
  }

  /// Several measures that are not ratios, or a target of a ratio.
  private static func combined(_ measures: Set<Measure>) -> Measure? {
    switch measures {
    case [.target, .recruits], [.target, .targetChange], [.targetChange, .recruits]: .targetChange
    case [.coveragePercent, .targetPercent]: .targetPercent
    case [.target, .participants]: .target
    case [.targetChange, .participants]: .targetChange
    case [.recruits, .participants]: .recruits
    case [.change, .participants]: .change
    case [.lapses, .participants]: .lapses
    case [.renewals, .participants]: .renewals
    default: measures.count == 1 ? measures.first : nil
    }
  }

  /// `Tỷ lệ` and what it is of.
  private static func ratio(of measures: Set<Measure>) -> (measure: Measure?, base: String)? {
    let others = measures.subtracting([.participants])
    switch others {
    case [.target], [.targetChange]: return (.attainmentPercent, "")
    case [.change]: return (.growthPercent, "")
    case [.population], [.labourForce], [.base]: return over(others, .coveragePercent)
    default: return nil
    }
  }

  /// A ratio beside counts: what it is over, or what it is of.
  private static func over(_ counts: Set<Measure>, _ ratio: Measure)
    -> (measure: Measure?, base: String)?
  {
    switch (ratio, counts.subtracting([.participants])) {
    case (_, []): (ratio, "")
    case (.coveragePercent, [.population]), (.targetPercent, [.population]): (ratio, "population")
    case (.coveragePercent, [.labourForce]), (.targetPercent, [.labourForce]):
      (ratio, "labour_force")
    case (.coveragePercent, [.base]): (ratio, "")
    case (.coveragePercent, [.target]): (.targetPercent, "")
    case (.attainmentPercent, [.target]), (.attainmentPercent, [.targetChange]): (ratio, "")
    case (.growthPercent, [.change]): (ratio, "")
    default: nil
    }
  }
}
