/// Gathers the facts of inputs of the plainest form; gives up where anything else comes, and then what it has is not used.
///
/// Whoever reads with it must be able to read again with a `CubeSink`. What is said of the inputs is kept until it is known which of the
/// two is right.
package struct DenseSink: ReadingSink {
  package private(set) var problems: [Problem] = []
  package private(set) var rejected: [RejectedRow] = []
  package private(set) var sources: [Source] = []
  package private(set) var summaries: [InputSummary] = []
  package private(set) var hasGivenUp = false
  /// Whether it gave up only because figures came of a unit and month whose sums alone were kept.
  package private(set) var lacksClosed = false
  package var wantsMore: Bool { !hasGivenUp }
  package var readsAgain: Bool { true }
  private(set) var figures: DenseFigures?
  /// How each month was first spelled.
  private(set) var periods: [Month: Period] = [:]
  /// Facts of other measures, from tables of any form.
  private(set) var others: Cube
  private var isPlain = false
  private var layout: CodedLayout?
  private var lanes: [CodeMeanings] = []
  private var known = UnitTextMeanings()
  let gazetteer: Gazetteer
  private let limits: DenseLimits
  /// The breakdowns that sums tell apart.
  private let names: Set<String>
  /// Whether the answer names the sources of bases.
  private let namesSources: Bool
  /// Whether the answer is of plans, also of those that stand beside the figures.
  private let needsPlans: Bool
  /// Where the figures of the row that was taken last belong.
  private var last: [(place: DenseFigures.Place, slot: Int32, measure: Int)] = []

  /// More problems are not kept: such an input is read again.
  private static let mostProblems = 10_000

  /// - Parameter keepsAll: whether every figure is kept; otherwise only those of units and months that came not long ago.
  /// - Parameter names: the breakdowns that sums tell apart.
  /// - Parameter namesSources: whether the answer names the sources of bases.
  /// - Parameter needsPlans: whether it is of plans, also of those that stand beside the figures.
  package init(
    _ gazetteer: Gazetteer, keepsAll: Bool = false, apart names: Set<String> = [],
    namesSources: Bool = false, needsPlans: Bool = false
  ) {
    self.init(
      gazetteer, keepsAll ? .all : .lately, apart: names, namesSources: namesSources,
      needsPlans: needsPlans)
  }

  init(
    _ gazetteer: Gazetteer, _ limits: DenseLimits, apart names: Set<String> = [],
    namesSources: Bool = false, needsPlans: Bool = false
  ) {
    self.gazetteer = gazetteer
    self.limits = limits
    self.names = names
    self.namesSources = namesSources
    self.needsPlans = needsPlans
    others = Cube()
  }

  package mutating func begin(_ summary: InputSummary) {
    summaries.append(summary)
    isPlain = false
  }

  package mutating func take(_ source: Source) { sources.append(source) }

  package mutating func report(_ problem: Problem) {
    problems.append(problem)
    if problems.count > Self.mostProblems { hasGivenUp = true }
  }

  package mutating func reject(_ row: RejectedRow) { rejected.append(row) }

  package mutating func giveUpPlain() {
    // What is told of plans beside the figures may be of any form.
    if isPlain || figures == nil { hasGivenUp = true }
  }

  package mutating func begin(plain layout: CodedLayout) -> Bool {
    // Bases may be of any of the measures.
    if namesSources, layout.provenance.values.contains(.source) { hasGivenUp = true }
    if needsPlans, layout.measures.contains(.target) { hasGivenUp = true }
    if !DenseSums.hasRoom || (self.layout != nil && self.layout != layout) { hasGivenUp = true }
    // Each file says for itself whether the people of its parts are those of all.
    if layout.tellsPeopleOfParts, Set(summaries.map(\.file)).count > 1 { hasGivenUp = true }
    if self.layout == nil {
      figures = DenseFigures(
        measures: layout.measures, sideBySide: layout.schemes, order: layout.order, limits,
        apart: names)
    }
    self.layout = layout
    isPlain = true
    lanes = []
    known = UnitTextMeanings()
    return !hasGivenUp
  }

  package mutating func take(_ row: [Observation]) -> [Problem] {
    last = []
    if !isPlain {
      if row.contains(where: { $0.subject.measure.kind != .plan }) { hasGivenUp = true }
      return hasGivenUp ? [] : others.add(row: row)
    }
    var cells: [DenseFigures.Cell] = []
    for observation in row where !hasGivenUp {
      guard place(observation) else {
        hasGivenUp = true
        return []
      }
      if let cell = cell(observation) {
        cells.append(cell)
      } else {
        hasGivenUp = observation.value != nil
      }
    }
    if hasGivenUp || cells.isEmpty { return [] }
    let outcome = figures?.take(cells, line: row[0].place.line)
    lacksClosed = outcome == .closed
    hasGivenUp = outcome != .taken
    return []
  }

  /// Whether the people of units are repeated in the cells of a breakdown, which those who look at every figure tell of.
  package var repeatsWholes: Bool { figures?.repeatsWholes() ?? false }

  /// Finds where a fact belongs; false where it is of another form.
  private mutating func place(_ observation: Observation) -> Bool {
    let subject = observation.subject
    let period = observation.period
    guard let measure = figures?.measures.firstIndex(of: subject.measure), let layout,
      layout.schemes.isEmpty
        ? (subject.scheme == nil) == subject.measure.isSchemeless
        : layout.schemes.contains(subject.scheme),
      subject.group.isEmpty, subject.measure.kind == .stock || period.start == period.end,
      observation.status == .final, period.isComparable,
      subject.breakdown.parts.map(\.name) == layout.breakdowns,
      !observation.unit.isForeign, !observation.unit.isOffice,
      gazetteer.isInForce(observation.unit, at: period.end),
      isSpelledAlike(period),
      var figures = figures.take()
    else { return false }
    defer { self.figures = figures }
    if periods[period.end] == nil { periods[period.end] = period }
    let slot = figures.number(
      of: DenseFigures.Slot(scheme: subject.scheme, breakdown: subject.breakdown))
    let unit = figures.number(of: observation.unit)
    last.append((DenseFigures.Place(unit: unit, month: period.end), slot, measure))
    return slot < DenseFigures.mostSlots
  }

  /// Whether a period is printed as others of its last month are.
  private func isSpelledAlike(_ period: Period) -> Bool {
    guard let first = periods[period.end], first != period else { return true }
    return first.stockDescription == period.stockDescription
  }

  /// The bare number of the fact whose place was found last; nil where it has none.
  private mutating func cell(_ observation: Observation) -> DenseFigures.Cell? {
    guard let value = observation.value, value.qualifier == .exact, value.decimals == 0,
      value.mantissa >= 0, value.mantissa <= CodedRows.highestCount, let last = last.last,
      let place = figures?.number(of: last.place)
    else { return nil }
    return DenseFigures.Cell(
      place: place, slot: last.slot, measure: last.measure, value: Int32(value.mantissa))
  }

  package mutating func take(
    plain rows: borrowing CodedRows, in text: borrowing TextBlock, from row: Int, line: Int,
    lane: Int
  ) -> Int {
    while lanes.count <= lane { lanes.append(CodeMeanings()) }
    guard let taken = figures?.take(rows, from: row, line: line, lanes[lane], &known) else {
      return row
    }
    if taken.outcome != .unknown {
      lacksClosed = taken.outcome == .closed
      hasGivenUp = taken.outcome != .taken
    }
    return taken.next
  }

  /// Where the counts of rows stand that were taken as codes: of each its place, and the first slot that it has a count for.
  func forEach(
    plain rows: borrowing CodedRows, _ range: Range<Int>, lane: Int,
    _ body: (_ row: Int, _ place: Int32, _ slot: Int32) -> Void
  ) {
    guard let figures, lane < lanes.count, !range.isEmpty else { return }
    let slotsOfRow = Int32(figures.slotsOfRow)
    var event = rows.place(of: range.lowerBound)
    var place = lanes[lane].block(of: rows.places[event], known)
    for row in range {
      if event + 1 < rows.placeCount, Int(rows.places[event + 1].firstRow) <= row {
        event += 1
        place = lanes[lane].block(of: rows.places[event], known)
      }
      body(row, place, lanes[lane].slots[rows.subjects[row]] * slotsOfRow)
    }
  }

  package mutating func recognize(_ codes: CodedRows.Codes, unit text: [UInt8], lane: Int) -> Bool {
    guard !lanes[lane].knows(codes), let text = known.number(of: text) else { return false }
    lanes[lane].learn(codes, text: text)
    return true
  }

  package mutating func learn(
    _ codes: CodedRows.Codes, unit texts: [String], _ text: [UInt8], lane: Int
  ) {
    guard let first = last.first, let figures, let layout else { return }
    let slotsOfRow = Int32(figures.slotsOfRow)
    var slots: [Int32] = []
    for run in layout.runs {
      let found = last.lazy.filter { run.contains($0.measure) }.map { $0.slot / slotsOfRow }
      guard let slot = found.first, found.allSatisfy({ $0 == slot }) else { return }
      slots.append(slot)
    }
    lanes[lane].learn(codes, slots: slots, month: known.number(of: first.place.month))
    if !layout.months.isEmpty {
      lanes[lane].learn(months: layout.months.map { known.number(of: $0) })
    }
    for (place, _, _) in last where !known.knows(text, at: place.month) {
      let unit = figures.units[Int(place.unit)]
      let months = gazetteer.months(of: texts, meaning: unit, at: place.month)
      _ = known.learn(text, unit: place.unit, in: months, at: place.month)
    }
    if let number = known.number(of: text) { lanes[lane].learn(codes, text: number) }
  }

  package mutating func forgetUnits() {
    known.forgetUnits()
    for lane in lanes.indices { lanes[lane].forgetUnits() }
  }
}

extension DenseSink {
  /// Gives everything that was taken as the observations of rows: for who needs more than sums, and cannot read the input again.
  ///
  /// Of units and months that were closed, these are sums over the breakdowns that are not told apart; and of facts that came more than a million rows ago it is
  /// not known in which line they stood.
  func forEachRow(_ body: ([Observation]) -> Void) {
    let file = summaries.last?.file ?? ""
    guard let figures else { return }
    let lines = figures.recent?.lines ?? [:]
    let width = figures.measures.count
    for (number, place) in figures.places.enumerated() {
      guard let period = periods[place.month] else { continue }
      let unit = figures.units[Int(place.unit)]
      guard let start = figures.blocks.start(ofOpen: number) else {
        body(figures.sums.observations(number, unit, period, Place(file: file)))
        continue
      }
      for (position, slot) in figures.slots.enumerated() {
        let line = lines[SIMD2(Int32(number), Int32(position))] ?? 0
        let row = figures.measures.enumerated().compactMap { measure, what -> Observation? in
          let value = figures.blocks[start + position * width + measure]
          if value == DenseBlocks.absent { return nil }
          return Observation(
            unit: unit, period: period,
            subject: Subject(what, scheme: slot.scheme).of(slot.breakdown),
            value: Quantity(count: Int64(value)), place: Place(file: file, line: line))
        }
        if !row.isEmpty { body(row) }
      }
    }
  }
}
