/// All facts of the pooled input: subject × unit × time.
///
/// Facts are kept as they were given, one a key; nothing is summed here. Memory grows with the distinct keys, never with the rows.
public struct Cube: Sendable {
  /// Every subject met, in the order of first meeting.
  public var subjects: [Subject] { places.keys }
  /// Every unit that the input names, also those whose figures are missing.
  public private(set) var units: Set<AdministrativeUnit> = []
  /// Campaigns that were named without a single figure: they happened, and nothing is known of them.
  public private(set) var silentCampaigns: [Observation] = []

  /// How many facts there are.
  public private(set) var count = 0

  private var places = KeyList<Subject>()
  private var series: [[AdministrativeUnit: Series]] = []
  /// For each subject without its breakdown, the breakdowns that it was given with.
  private var breakdowns = KeyedList<Subject, [Breakdown]>()
  let duplicates: DuplicatePolicy

  public init(duplicates: DuplicatePolicy = .refuse) {
    self.duplicates = duplicates
  }

  /// Takes one observation in.
  ///
  /// The same key with the same value is one fact told again. With another value the stronger status stands
  /// (`final` before `provisional` before `estimated`); within one status the policy decides.
  /// - Returns: the problem, where both stand against each other; the first value is kept then.
  @discardableResult
  public mutating func add(_ observation: Observation) -> Problem? {
    units.insert(observation.unit)
    guard let fact = Fact(observation) else {
      if observation.subject.measure.belongsToCampaign { silentCampaigns.append(observation) }
      return nil
    }
    let span = FactSpan(of: fact.period, for: fact.subject.measure)
    let position = makePosition(of: fact.subject)
    guard let earlier = series[position][fact.unit]?.fact(at: span) else {
      series[position][fact.unit, default: Series()].set(fact, at: span)
      count += 1
      return nil
    }
    switch settle(earlier, against: fact) {
    case .kept: return nil
    case .conflict(let problem): return problem
    case .replaced(let fact):
      series[position][fact.unit]?.set(fact, at: span)
      return nil
    }
  }

  /// What stands against an observation among the facts that came before; nil where it would be taken.
  public func conflict(with observation: Observation) -> Problem? {
    guard let fact = Fact(observation), let position = places.place(of: fact.subject),
      let earlier = series[position][fact.unit]?.fact(
        at: FactSpan(of: fact.period, for: fact.subject.measure)),
      case .conflict(let problem) = settle(earlier, against: fact)
    else { return nil }
    return problem
  }

  private enum Settlement {
    case kept
    case replaced(Fact)
    case conflict(Problem)
  }

  private func settle(_ earlier: Fact, against fact: Fact) -> Settlement {
    switch Precedence(of: fact.value, fact.status, over: earlier.value, earlier.status) {
    case .later: return .replaced(fact)
    case .earlier: return .kept
    case .neither: break
    }
    if duplicates == .sum {
      guard let sum = earlier.value.adding(fact.value) else {
        return .conflict(Problem(.duplicateSum, at: fact.place, [earlier.place.description]))
      }
      return .replaced(earlier.withValue(sum))
    }
    if duplicates == .last { return .replaced(fact) }
    return .conflict(
      Problem(
        .duplicateFigure, at: fact.place,
        [fact.value.description, earlier.value.description, earlier.place.description]))
  }

  private mutating func makePosition(of subject: Subject) -> Int {
    let (position, isNew) = places.insert(subject)
    if isNew {
      series.append([:])
      let all = breakdowns.place(of: subject.of(Breakdown.all), orNew: [])
      breakdowns.values[all].append(subject.breakdown)
    }
    return position
  }

  /// What is known of a subject at a unit; nil when nothing is.
  public func series(of subject: Subject, at unit: AdministrativeUnit) -> Series? {
    guard let position = places.place(of: subject) else { return nil }
    return series[position][unit]
  }

  /// Where a subject stands among `subjects`; nil for one that was never met.
  func position(of subject: Subject) -> Int? { places.place(of: subject) }

  /// What is known at a unit of the subject at a position.
  func series(_ position: Int, at unit: AdministrativeUnit) -> Series? { series[position][unit] }

  /// All that is known of the subject at a position.
  func series(_ position: Int) -> [AdministrativeUnit: Series] { series[position] }

  /// The units that have facts of a subject.
  public func units(with subject: Subject) -> [AdministrativeUnit] {
    guard let position = places.place(of: subject) else { return [] }
    return Array(series[position].keys)
  }

  /// The units that have plans of their own.
  var plannedUnits: Set<AdministrativeUnit> {
    subjects.filter { $0.measure.kind == .plan }
      .reduce(into: []) { planned, subject in planned.formUnion(units(with: subject)) }
  }

  /// The points at which any unit has a figure of each measure.
  func points(of measures: [Measure]) -> KeyedList<Measure, Set<PointInTime>> {
    var points = KeyedList<Measure, Set<PointInTime>>()
    for (subject, units) in zip(subjects, series) where measures.contains(subject.measure) {
      let place = points.place(of: subject.measure, orNew: [])
      for fact in units.values.lazy.flatMap(\.facts) {
        points.values[place].insert(PointInTime(endOf: fact.period))
      }
    }
    return points
  }

  /// The breakdowns that a subject was given with, whatever its own.
  public func breakdowns(of subject: Subject) -> [Breakdown] {
    breakdowns[subject.of(Breakdown.all)] ?? []
  }

  /// Of each unit the last months of its facts' periods, each once, in order.
  var monthsOfUnits: [AdministrativeUnit: [Month]] {
    var months: [AdministrativeUnit: [Month]] = [:]
    for units in series {
      for (unit, series) in units {
        months[unit, default: []] += series.facts.lazy.map(\.period.end)
      }
    }
    return months.mapValues(\.sortedOnce)
  }

  /// Every fact of a unit, by subject in the order of meeting, then by time.
  public func facts(of unit: AdministrativeUnit) -> [Fact] {
    series.flatMap { $0[unit]?.facts ?? [] }
  }

  /// Every fact, by subject in the order of meeting; the units of a subject in no particular order.
  public var facts: [Fact] {
    series.flatMap { $0.values.flatMap(\.facts) }
  }
}
