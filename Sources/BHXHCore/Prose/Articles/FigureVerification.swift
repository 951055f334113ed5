/// Holds the figures of each sentence against each other by the audit's relations: arithmetic takes back what was inferred wrongly, and
/// decides between two readings where exactly one holds.
struct FigureVerification {
  let gazetteer: Gazetteer

  /// What is left of an article's figures; those that their sentence states are never changed.
  func verified(_ figures: [ReadFigure]) -> [ReadFigure] {
    var figures = figures
    for index in figures.indices where figures[index].other != nil { decide(&figures, index) }
    for index in figures.indices.dropFirst() where figures[index].mayBeOfPlan {
      decidePlan(&figures, index)
    }
    // Only what was inferred can be taken back, and only by what stands in its sentence: most need no search.
    let inferred = figures.indices.filter { figures[$0].canBeTakenBack }
    if inferred.isEmpty { return figures }
    let beside = figures.indices.filter { place in
      figures[place].isAsserted
        && inferred.contains { figures[$0].sentence == figures[place].sentence }
    }
    for set in contradictions(beside, in: figures) {
      let sentences = Set(set.map { figures[$0].sentence })
      guard sentences.count == 1 else { continue }
      for index in set where figures[index].canBeTakenBack {
        figures[index].doubt(.contradiction)
      }
    }
    return figures
  }

  /// Takes one of two readings where it holds beside the figures of the article and the other does not.
  private func decide(_ figures: inout [ReadFigure], _ index: Int) {
    guard let other = figures[index].other, figures[index].unit != nil,
      figures[index].period != nil, figures[index].canBeDecided
    else { return }
    var second = figures[index]
    second.apply(other)
    let beside = figures.indices.filter { $0 != index && figures[$0].isAsserted }
    let holds = [figures[index], second].map { reading in
      var tried = figures
      tried[index] = reading
      return !contradictions(beside + [index], in: tried).contains { $0.contains(index) }
    }
    guard holds[0] != holds[1] else { return }
    figures[index] = holds[0] ? figures[index] : second
    figures[index].infer(holds[0] ? "measure" : "scheme")
  }

  /// `… giao chỉ tiêu 4.120 người; … có 2.781 người tham gia, đạt 67,5%`: a share without a word of what it is of is that of the only plan
  /// of the year, where the people before it and the plan make the number that is printed.
  private func decidePlan(_ figures: inout [ReadFigure], _ index: Int) {
    let share = figures[index]
    let part = figures[index - 1]
    guard part.isAsserted, part.sentence == share.sentence,
      part.subject == share.subject.people, part.unit == share.unit, part.period == share.period,
      let unit = share.unit, let end = share.period?.end, part.value.qualifier == .exact
    else { return }
    let plans = figures[..<index].filter {
      $0.isAsserted && $0.subject.measure == .target && $0.subject.scheme == share.subject.scheme
        && $0.subject.group.isEmpty && $0.period?.end.year == end.year
        && $0.unit.map { gazetteer.path(of: $0) } == gazetteer.path(of: unit)
    }
    guard plans.count == 1, plans[0].value.qualifier == .exact,
      share.value.isShare(of: part.value, in: plans[0].value)
    else { return }
    figures[index].subject = Subject(
      .attainmentPercent, scheme: share.subject.scheme, issuer: plans[0].subject.issuer)
    figures[index].infer("measure")
  }

  /// The sets of figures that cannot hold together, by their places.
  private func contradictions(_ places: [Int], in figures: [ReadFigure]) -> [[Int]] {
    guard places.count > 1 else { return [] }
    let facts = places.compactMap { place in
      figures[place].observation(at: place).flatMap { Fact($0) }
    }
    let examination = Examination(facts, about: nil, gazetteer, .standard)
    return examination.search.sets.map { set in
      set.claims.map { examination.network.claims[$0].fact.place.line - 1 }
    }
  }
}

extension ReadFigure {
  /// As an observation whose line is its place in a list; nil where its unit or period is not known.
  func observation(at place: Int) -> Observation? {
    guard let unit, let period else { return nil }
    return Observation(
      unit: unit, period: period, subject: subject, value: value, baseMeasure: base,
      status: status, place: Place(file: "-", line: place + 1, column: 1))
  }

  /// Whether nothing but the two readings is in doubt.
  var canBeDecided: Bool {
    switch doubt {
    case .measure, .subject, .pointsOrPeople: true
    default: false
    }
  }

  /// Whether it is a share of which only what it is of is in doubt; whole per cents of those insured may as well be of the people.
  fileprivate var mayBeOfPlan: Bool {
    doubt == .measure && subject.measure == .attainmentPercent && subject.group.isEmpty
      && value.qualifier == .exact && (value.decimals > 0 || subject.scheme != .health)
  }

  /// Whether the figure is inferred in what it is attached to, not only in where or when it is.
  var canBeTakenBack: Bool {
    confidence == .inferred
      && inferred.contains { ["scheme", "measure", "versus", "issuer"].contains($0) }
  }

  /// Reads the figure in its other way.
  mutating func apply(_ other: FigureReading.Alternative) {
    switch other {
    case .measure(let measure):
      subject = Subject(
        measure, scheme: subject.scheme ?? scheme, versus: subject.versus, issuer: subject.issuer,
        campaign: subject.campaign, group: subject.group)
    case .scheme(let scheme): subject = subject.of(scheme)
    }
  }

  /// Asserts what the arithmetic decided.
  mutating func infer(_ field: String) {
    if !inferred.contains(field) { inferred.append(field) }
    doubt = nil
    confidence = .inferred
    note = inferred.joined(separator: " ")
  }
}

extension Subject {
  /// The people of its scheme.
  fileprivate var people: Subject { Subject(.participants, scheme: scheme) }
}

extension Quantity {
  /// Whether it is the percentage of one count in another, as it would be printed with its decimals.
  fileprivate func isShare(of part: Quantity, in whole: Quantity) -> Bool {
    guard whole.mantissa > 0, part.decimals == 0, whole.decimals == 0 else { return false }
    var exact = Int128(part.mantissa) * 100
    for _ in 0..<decimals { exact *= 10 }
    let printed = Int128(mantissa) * Int128(whole.mantissa)
    return (exact - printed).magnitude * 2 <= whole.mantissa.magnitude
  }
}
