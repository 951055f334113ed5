/// The words of one header, as far as they fit together.
struct HeaderCombination {
  private var measures: Set<Measure> = []
  private var isRatio = false
  private var meaning = FigureMeaning()

  /// Takes a word in; false where it contradicts an earlier one.
  mutating func add(_ piece: HeaderPiece) -> Bool {
    switch piece {
    case .scheme(let scheme): return set(\.scheme, scheme)
    case .issuer(let issuer): return set(\.issuer, issuer)
    case .status(let status): return set(\.status, status)
    case .versus(let versus): return set(\.versus, versus)
    case .unit(let unit): return set(\.unit, unit)
    case .measure(let measure): measures.insert(measure)
    case .ratio: isRatio = true
    case .filler: break
    }
    return true
  }

  private mutating func set<Value: Equatable>(
    _ path: WritableKeyPath<FigureMeaning, Value?>, _ value: Value
  ) -> Bool {
    let isNew = meaning[keyPath: path] == nil || meaning[keyPath: path] == value
    meaning[keyPath: path] = value
    return isNew
  }

  /// Whether the words speak of a ratio and do not say of what.
  var isRatioAlone: Bool { isRatio && measures.isSubset(of: [.participants]) }

  /// What the words say together; nil where that is unknown.
  var figure: FigureMeaning? {
    var figure = meaning
    if measures.isEmpty {
      if isRatio { figure.measure = figure.versus == nil ? nil : .growthPercent }
      if isRatio, figure.measure == nil { return nil }
      return figure
    }
    // A percentage already says that it is a ratio, and often of what.
    let ratios = measures.filter(\.isPercentage)
    if let ratio = ratios.first {
      let counts = measures.subtracting(ratios)
      guard ratios.count == 1 else { return combined(ratios, &figure) }
      figure.measure = ratio
      return over(counts, &figure)
    }
    if isRatio { return ratio(of: measures, &figure) }
    return combined(measures, &figure)
  }

  /// Several measures that are not ratios, or a target of a ratio.
  private func combined(_ measures: Set<Measure>, _ figure: inout FigureMeaning) -> FigureMeaning? {
    switch measures {
    case [.target, .recruits], [.target, .change], [.target, .targetChange],
      [.targetChange, .recruits]:
      figure.measure = .targetChange
    case [.coveragePercent, .targetPercent]: figure.measure = .targetPercent
    case [.target, .participants]: figure.measure = .target
    case [.recruits, .participants]: figure.measure = .recruits
    case [.change, .participants]: figure.measure = .change
    case [.lapses, .participants]: figure.measure = .lapses
    case [.renewals, .participants]: figure.measure = .renewals
    default:
      guard measures.count == 1 else { return nil }
      figure.measure = measures.first
    }
    return figure
  }

  /// `Tỷ lệ` and what it is of.
  private func ratio(of measures: Set<Measure>, _ figure: inout FigureMeaning) -> FigureMeaning? {
    let others = measures.subtracting([.participants])
    switch others {
    case [.target], [.targetChange]: figure.measure = .attainmentPercent
    case [.change], [.recruits], [.lapses]:
      guard others == [.change] else { return nil }
      figure.measure = .growthPercent
    case [.population], [.labourForce], [.base]:
      figure.measure = .coveragePercent
      return over(others, &figure)
    default: return nil
    }
    return figure
  }

  /// A ratio beside counts: what it is over, or what it is of.
  private func over(_ counts: Set<Measure>, _ figure: inout FigureMeaning) -> FigureMeaning? {
    switch (figure.measure, counts.subtracting([.participants])) {
    case (_, []): return figure
    case (.coveragePercent, [.population]), (.coveragePercent, [.labourForce]),
      (.targetPercent, [.population]), (.targetPercent, [.labourForce]):
      figure.baseMeasure = counts.contains(.population) ? "population" : "labour_force"
      return figure
    case (.coveragePercent, [.base]): return figure
    case (.coveragePercent, [.target]):
      figure.measure = .targetPercent
      return figure
    case (.attainmentPercent, [.target]), (.attainmentPercent, [.targetChange]): return figure
    case (.growthPercent, [.change]): return figure
    default: return nil
    }
  }
}
