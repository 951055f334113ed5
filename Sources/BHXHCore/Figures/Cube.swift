/// All facts of the pooled input: subject × unit × time.
///
/// Facts are kept as they were given, one a key; nothing is summed here. Memory grows with the distinct keys, never with the rows.
package struct Cube: Sendable {
  /// Every subject met, in the order of first meeting.
  package var subjects: [Subject] { places.keys }
  /// Every unit that the input names, also those whose figures are missing.
  package private(set) var units: Set<AdministrativeUnit> = []
  /// Campaigns that were named without a single figure: they happened, and nothing is known of them.
  package private(set) var silentCampaigns: [Observation] = []

  /// The sums over units below that are whole, whatever the units are of which nothing is told.
  private var completeSums: Set<CompleteSum> = []
  /// What stood before it was revised: figures of keys that have one that was published later, in the order of reading.
  package private(set) var superseded: [Fact] = []

  /// How many facts there are.
  package private(set) var count = 0

  private var places = KeyList<Subject>()
  /// Behind the subject that was met last: inputs tell of one subject after the other, and then of all of them again.
  private var likelyPosition = 0
  private var series: [UnitSeries] = []
  /// For each subject what its last fact was told with: most likely the next one is too.
  private var attributions: [Attribution?] = []
  /// For each subject without its breakdown, the breakdowns that it was given with; with one part alone, those that say more than that.
  private var breakdowns = KeyedList<Subject, [Breakdown]>()
  /// For each subject the places of those that are a part of it by one more breakdown, and the name of that.
  private var parts = KeyedList<Subject, [(name: String, position: Int)]>()
  /// For each subject the places of its named subgroups.
  private var groups = KeyedList<Subject, [Int]>()
  let duplicates: DuplicatePolicy

  /// The series of one subject, by the numbers of their units.
  private struct UnitSeries {
    var numbers = UnitIndex()
    var all: [Series] = []

    subscript(unit: AdministrativeUnit) -> Series? { numbers.number(of: unit).map { all[$0] } }
  }

  package init(duplicates: DuplicatePolicy = .refuse) {
    self.duplicates = duplicates
  }

  /// Takes one observation in.
  ///
  /// The same key with the same value is one fact told again. With another value the stronger status stands
  /// (`final` before `provisional` before `estimated`); within one status the policy decides.
  /// - Returns: the problem, where both stand against each other; the first value is kept then.
  @discardableResult
  package mutating func add(_ observation: Observation) -> Problem? {
    add(observation, at: place(of: observation))
  }

  /// Where an observation belongs.
  struct KeyPlace {
    /// The position of the subject; nil for one that was not met.
    let position: Int?
    let span: FactSpan
  }

  mutating func place(of observation: Observation) -> KeyPlace {
    let subject = observation.subject
    let span = FactSpan(of: observation.period, for: subject.measure)
    let isNext = likelyPosition < subjects.count && subjects[likelyPosition] == subject
    // Where months stand side by side it is the one before.
    let isSame =
      !isNext && 0 < likelyPosition && likelyPosition <= subjects.count
      && subjects[likelyPosition - 1] == subject
    let position =
      isNext ? likelyPosition : isSame ? likelyPosition - 1 : places.place(of: subject)
    likelyPosition = (position ?? likelyPosition) + 1
    return KeyPlace(position: position, span: span)
  }

  mutating func add(_ observation: Observation, at place: KeyPlace) -> Problem? {
    guard observation.value != nil else {
      units.insert(observation.unit)
      if observation.subject.measure.belongsToCampaign { silentCampaigns.append(observation) }
      return nil
    }
    let position = place.position ?? makePosition(of: observation.subject)
    let number = makeSeries(position, at: observation.unit)
    guard let earlier = series[position].all[number].fact(at: place.span) else {
      let attribution = attribution(of: observation, position)
      guard let fact = Fact(observation, attribution, number: count) else { return nil }
      series[position].all[number].set(fact, at: place.span)
      count += 1
      return nil
    }
    switch settle(earlier, against: observation) {
    case .kept:
      if earlier.isOtherEdition(of: observation), let fact = Fact(observation) {
        superseded.append(fact.superseded())
      }
    case .conflict(let problem): return problem
    case .replacedByIt:
      if earlier.isOtherEdition(of: observation) { superseded.append(earlier.superseded()) }
      let attribution = attribution(of: observation, position)
      guard let fact = Fact(observation, attribution, number: earlier.number) else { return nil }
      series[position].all[number].set(fact, at: place.span)
    case .replaced(let fact): series[position].all[number].set(fact, at: place.span)
    }
    return nil
  }

  /// Notes that a sum over the units below one is whole.
  mutating func add(_ sum: CompleteSum) { completeSums.insert(sum) }

  /// Whether a sheet's own total says that the sum over the units below one is whole.
  func isWhole(_ subject: Subject, below unit: AdministrativeUnit, _ point: PointInTime) -> Bool {
    !completeSums.isEmpty
      && completeSums.contains(CompleteSum(unit: unit, subject: subject, point: point))
  }

  /// Takes final counts of one subject of which nothing is known yet at their units and times.
  ///
  /// The same as adding an observation for each of them.
  /// - Parameter file: where they are from.
  mutating func add(
    _ counts: some Sequence<(unit: AdministrativeUnit, period: Period, count: Int64)>,
    of subject: Subject, from file: String
  ) {
    let position = makePosition(of: subject)
    let attribution = Attribution(subject, "", Provenance(), file: file, position: position)
    for (unit, period, number) in counts {
      let fact = Fact(unit, period, Quantity(count: number), .final, attribution, number: count)
      series[position].all[makeSeries(position, at: unit)].set(fact, at: fact.span)
      count += 1
    }
  }

  /// What stands against an observation among the facts that came before; nil where it would be taken.
  func conflict(with observation: Observation, at place: KeyPlace) -> Problem? {
    guard observation.value != nil, let position = place.position,
      let earlier = fact(position, at: observation.unit, place.span),
      case .conflict(let problem) = settle(earlier, against: observation)
    else { return nil }
    return problem
  }

  private enum Settlement {
    case kept
    case replacedByIt
    case replaced(Fact)
    case conflict(Problem)
  }

  private func settle(_ earlier: Fact, against observation: Observation) -> Settlement {
    guard let value = observation.value else { return .kept }
    let new = Precedence.Figure(
      value: value, status: observation.status, published: observation.provenance.published)
    let old = Precedence.Figure(
      value: earlier.value, status: earlier.status, published: earlier.provenance.published)
    switch Precedence(of: new, over: old) {
    case .later: return .replacedByIt
    case .earlier: return .kept
    case .neither: break
    }
    if duplicates == .sum {
      guard let sum = earlier.value.adding(value) else {
        return .conflict(
          Problem(.duplicateSum, at: observation.place, [earlier.place.description]))
      }
      return .replaced(earlier.withValue(sum))
    }
    if duplicates == .last { return .replacedByIt }
    return .conflict(
      Problem(
        duplicate: value, at: observation.place, of: earlier.value, at: earlier.place))
  }

  private mutating func makePosition(of subject: Subject) -> Int {
    let (position, isNew) = places.insert(subject)
    if isNew {
      series.append(UnitSeries())
      attributions.append(nil)
      let all = breakdowns.place(of: subject.of(Breakdown.all), orNew: [])
      breakdowns.values[all].append(subject.breakdown)
      for part in subject.breakdown.parts {
        if subject.breakdown.parts.count > 1 {
          let some = breakdowns.place(of: subject.of(Breakdown([part])), orNew: [])
          breakdowns.values[some].append(subject.breakdown)
        }
        let whole = parts.place(of: subject.of(subject.breakdown.without(part.name)), orNew: [])
        parts.values[whole].append((part.name, position))
      }
      if !subject.group.isEmpty {
        let whole = groups.place(of: subject.ofAll, orNew: [])
        groups.values[whole].append(position)
      }
    }
    return position
  }

  /// The number of the series of a subject at a unit among those of the subject.
  private mutating func makeSeries(_ position: Int, at unit: AdministrativeUnit) -> Int {
    let number = series[position].numbers.makeNumber(of: unit)
    if number == series[position].all.count {
      series[position].all.append(Series())
      units.insert(unit)
    }
    return number
  }

  private mutating func attribution(of observation: Observation, _ position: Int) -> Attribution {
    if let last = attributions[position], last.serves(observation) { return last }
    let attribution = Attribution(observation, position: position)
    attributions[position] = attribution
    return attribution
  }
}

extension Cube {
  /// What is known of a subject at a unit; nil when nothing is.
  package func series(of subject: Subject, at unit: AdministrativeUnit) -> Series? {
    guard let position = places.place(of: subject) else { return nil }
    return series[position][unit]
  }

  /// Where a subject stands among `subjects`; nil for one that was never met.
  func position(of subject: Subject) -> Int? { places.place(of: subject) }

  /// What is known at a unit of the subject at a position.
  func series(_ position: Int, at unit: AdministrativeUnit) -> Series? { series[position][unit] }

  /// All that is known of the subject at a position, by unit in the order of meeting.
  func series(_ position: Int) -> some Sequence<(AdministrativeUnit, Series)> {
    zip(series[position].numbers.units, series[position].all)
  }

  /// The fact of the subject at a position with exactly this span.
  func fact(_ position: Int, at unit: AdministrativeUnit, _ span: FactSpan) -> Fact? {
    guard let number = series[position].numbers.number(of: unit) else { return nil }
    return series[position].all[number].fact(at: span)
  }

  /// The stock of the subject at a position.
  func stock(_ position: Int, at unit: AdministrativeUnit, _ point: PointInTime) -> Fact? {
    guard let number = series[position].numbers.number(of: unit) else { return nil }
    return series[position].all[number].stock(at: point)
  }

  /// The units that have facts of a subject, in the order of meeting.
  package func units(with subject: Subject) -> [AdministrativeUnit] {
    guard let position = places.place(of: subject) else { return [] }
    return series[position].numbers.units
  }

  /// The points at which any unit has a figure of each measure.
  func points(of measures: [Measure]) -> KeyedList<Measure, Set<PointInTime>> {
    var points = KeyedList<Measure, Set<PointInTime>>()
    for (subject, units) in zip(subjects, series) where measures.contains(subject.measure) {
      let place = points.place(of: subject.measure, orNew: [])
      for series in units.all {
        for fact in series.facts { points.values[place].insert(PointInTime(endOf: fact.period)) }
      }
    }
    return points
  }

  /// The breakdowns that a subject was given with, whatever its own.
  package func breakdowns(of subject: Subject) -> [Breakdown] {
    breakdowns[subject.of(Breakdown.all)] ?? []
  }

  /// Those of them that say more than one part alone, and that.
  func breakdowns(of subject: Subject, with part: Breakdown.Part) -> [Breakdown] {
    breakdowns[subject.of(Breakdown([part]))] ?? []
  }

  /// The places of a subject's parts by one more breakdown, each with the name of that, in the order of meeting.
  func parts(of subject: Subject) -> [(name: String, position: Int)] { parts[subject] ?? [] }

  /// The places of a subject's named subgroups, in the order of meeting.
  func groups(of subject: Subject) -> [Int] { groups[subject] ?? [] }

  /// Every fact of a unit, by subject in the order of meeting, then by time.
  package func facts(of unit: AdministrativeUnit) -> [Fact] {
    series.flatMap { $0[unit]?.facts ?? [] }
  }

  /// Every fact, by subject in the order of meeting, then by unit in that order.
  package var facts: [Fact] {
    series.flatMap { $0.all.flatMap(\.facts) }
  }
}

extension Problem {
  /// Two values for one key. In one row two columns mean the same, and no `--duplicates` makes that right.
  init(duplicate value: Quantity, at place: Place, of other: Quantity, at earlier: Place) {
    let isOneRow = place.file == earlier.file && place.line == earlier.line && place.line > 0
    self.init(
      isOneRow ? .duplicateInRow : .duplicateFigure, at: place,
      [value.description, other.description, earlier.description])
  }
}
