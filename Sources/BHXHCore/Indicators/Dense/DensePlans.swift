/// The plans of dense rows: what `PlanAttainment` holds participants against, where all plans are plain numbers of people.
struct DensePlans: Sendable {
  /// One target; nil where some of the units below have none, and the sum is not that of the whole unit.
  struct Target: Sendable {
    /// Which of the issuers set it.
    let issuer: Int32
    let count: Int64?
    let how: How
  }

  /// What stands against the targets, and which attainments are hardly what was meant.
  let problems: [Problem]
  /// Who set targets, in the order of their first meeting.
  let issuers: [Issuer]
  /// By row and scheme: which of the lists holds then.
  private let numbers: [Int32]
  private let lists: [[Target]]

  private static let schemes = Scheme.allCases

  /// Nil where such rows are for the cube.
  init?(_ rows: DenseRows, _ plans: Cube, _ selection: Selection) {
    guard var search = DensePlanSearch(plans, rows.gazetteer) else { return nil }
    var numbers = [Int32](repeating: 0, count: rows.places.count * Self.schemes.count)
    var holdings: [DensePlanSearch.Holding] = []
    var unit: AdministrativeUnit?
    var implausible: [Problem] = []
    for (row, place) in rows.places.enumerated() where selection.wants(PointInTime(place.month)) {
      if unit != place.unit {
        if place.unit.level == .region { return nil }
        unit = place.unit
        holdings = Array(repeating: .init(), count: Self.schemes.count)
      }
      let participants = rows.participants(at: place)
      for (position, scheme) in Self.schemes.enumerated()
      where participants[Int(scheme.rawValue)] >= 0 && selection.wants(scheme) {
        if holdings[position].through < place.month {
          guard let found = search.holding(scheme, at: place) else { return nil }
          holdings[position] = found
        }
        let list = Int(holdings[position].list)
        for (number, target) in search.lists[list].enumerated() {
          let count = participants[Int(scheme.rawValue)]
          guard let goal = target.count, Self.mayBeImplausible(count, of: goal) else { continue }
          let problem = Plausibility.problem(
            of: Int128(count), over: Int128(goal), at: search.places[list][number]
          ) {
            "\(rows.gazetteer.path(of: place.unit)) \(rows.spellings[place.spelling]) \(scheme.slug)"
          }
          if let problem { implausible.append(problem) }
        }
        numbers[row * Self.schemes.count + position] = holdings[position].list
      }
    }
    self.numbers = numbers
    issuers = search.issuers
    lists = search.lists
    problems = search.problems + implausible
  }

  /// Whether `Plausibility` is to look at an attainment.
  private static func mayBeImplausible(_ participants: Int64, of target: Int64) -> Bool {
    participants / 5 >= target || participants <= target / 100
  }

  /// The targets of a row and scheme, in the order of their issuers.
  func targets(_ row: Int, _ scheme: Scheme) -> [Target] {
    lists[Int(numbers[row * Self.schemes.count + Int(scheme.rawValue)])]
  }
}

/// Looks up which targets hold at units and months, each only as often as they may change.
struct DensePlanSearch {
  /// What holds at a unit for a scheme, and up to which month nothing of it changes.
  struct Holding {
    fileprivate(set) var through = Month(index: 0)
    /// Which of the lists it is.
    fileprivate(set) var list: Int32 = 0
  }

  /// The lists of targets that were found; the first one is empty.
  private(set) var lists: [[DensePlans.Target]] = [[]]
  /// Where the targets of the lists stand.
  private(set) var places: [[Place?]] = [[]]
  /// Who set targets.
  let issuers: [Issuer]
  private var search: DisagreementSearch
  private var subjects = PerPart<PlanSubjects>()
  private let rollUp: RollUp
  /// When targets begin, and between which months no unit changes.
  private let starts: [Month]
  private let unchanged: UnchangedMonths

  /// Nil where a plan is something else than a plain number of people.
  init?(_ plans: Cube, _ gazetteer: Gazetteer) {
    guard plans.facts.allSatisfy(Self.isPlain) else { return nil }
    issuers = plans.subjects.reduce(into: []) { issuers, subject in
      if !issuers.contains(subject.issuer) { issuers.append(subject.issuer) }
    }
    rollUp = RollUp(OwnFigures(plans), gazetteer: gazetteer)
    search = DisagreementSearch(Disagreements(rollUp))
    starts = Set(plans.facts.map(\.period.start)).sorted()
    unchanged = gazetteer.changes
  }

  /// What stands against the targets that were found.
  var problems: [Problem] { search.problems }

  /// Looks up what holds for a scheme from the month of a place on; nil where that is for the cube.
  mutating func holding(_ scheme: Scheme, at place: DenseRows.Place) -> Holding? {
    let group = RowGroup(
      values: GroupValues(), members: [place.unit], point: PointInTime(place.month), period: "",
      scheme: scheme, breakdown: .all)
    let subjects = subjects.value(of: group) { [rollUp] in PlanSubjects($0, rollUp) }
    let found = subjects.plans(of: group)
    var targets: [DensePlans.Target] = []
    for plan in found {
      guard let target = target(plan) else { return nil }
      targets.append(target)
      if target.count != nil { search.look(behind: plan.figure?.tally) }
    }
    // A target of its own depends on no other unit.
    let areOwn =
      found.count == subjects.plannedCount && found.allSatisfy { $0.figure?.isOwn == true }
    if !targets.isEmpty {
      lists.append(targets)
      places.append(found.map { $0.figure?.tally?.firstFact?.place })
    }
    return Holding(
      through: end(of: place.month, isOwn: areOwn),
      list: targets.isEmpty ? 0 : Int32(lists.count - 1))
  }

  /// A number of people, final and exact, of a certain time.
  private static func isPlain(_ fact: Fact) -> Bool {
    let subject = fact.subject
    return subject.measure == .target && subject.group.isEmpty && subject.campaign == .none
      && subject.breakdown.parts.isEmpty && fact.status == .final
      && fact.period.certainty == .stated
      && fact.value.qualifier == .exact && fact.value.decimals == 0 && fact.value.mantissa >= 0
  }

  private func target(_ plan: PlanSubjects.InForce) -> DensePlans.Target? {
    guard let figure = plan.figure,
      let issuer = issuers.firstIndex(of: plan.subjects.plan.issuer).map(Int32.init)
    else { return nil }
    guard figure.isComplete, let tally = figure.tally else {
      return DensePlans.Target(issuer: issuer, count: nil, how: .computed)
    }
    return Int64(exactly: tally.amount).map {
      DensePlans.Target(issuer: issuer, count: $0, how: tally.how)
    }
  }

  /// The last month up to which the targets of a month hold: of the year, before another one begins, and before the units change.
  private func end(of month: Month, isOwn: Bool) -> Month {
    var end = Month.december(of: month.year)
    if let next = starts.first(where: { $0 > month }) { end = min(end, next.advanced(by: -1)) }
    return isOwn ? end : min(end, unchanged.around(month).upperBound)
  }
}
