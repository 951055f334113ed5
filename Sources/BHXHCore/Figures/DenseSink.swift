/// Gathers the facts of inputs of the plainest form; gives up where anything else comes, and then what it has is not used.
///
/// Whoever reads with it must be able to read again with a `CubeSink`. What is said of the inputs is kept until it is known which of the
/// two is right.
public struct DenseSink: ReadingSink {
  public private(set) var problems: [Problem] = []
  public private(set) var rejected: [RejectedRow] = []
  public private(set) var sources: [Source] = []
  public private(set) var summaries: [InputSummary] = []
  public private(set) var hasGivenUp = false
  public var wantsMore: Bool { !hasGivenUp }
  private(set) var figures: DenseFigures?
  /// How each month was first spelled.
  private(set) var spellings: [Month: String] = [:]
  private var layout: PlainLayout?
  private var lanes: [PlainMeanings] = []
  private let gazetteer: Gazetteer
  /// Where the row that was taken last belongs.
  private var last: (place: DenseFigures.Place, slot: Int32)?

  /// More problems are not kept: such an input is read again.
  private static let mostProblems = 10_000

  public init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  public mutating func begin(_ summary: InputSummary) { summaries.append(summary) }

  public mutating func take(_ source: Source) { sources.append(source) }

  public mutating func report(_ problem: Problem) {
    problems.append(problem)
    if problems.count > Self.mostProblems { hasGivenUp = true }
  }

  public mutating func reject(_ row: RejectedRow) { rejected.append(row) }

  public mutating func giveUpPlain() { hasGivenUp = true }

  public mutating func begin(plain layout: PlainLayout) -> Bool {
    if self.layout != nil, self.layout != layout { hasGivenUp = true }
    if self.layout == nil { figures = DenseFigures(measures: layout.measures) }
    self.layout = layout
    lanes = []
    return !hasGivenUp
  }

  public mutating func take(_ row: [Observation]) -> [Problem] {
    last = nil
    for observation in row where !hasGivenUp {
      if !take(observation) { hasGivenUp = true }
    }
    return []
  }

  /// Takes a fact; false where it is of another form, or another one stands in its place.
  private mutating func take(_ observation: Observation) -> Bool {
    let subject = observation.subject
    let period = observation.period
    guard var figures = figures.take(), let layout, let scheme = subject.scheme,
      let measure = figures.measures.firstIndex(of: subject.measure), subject.group.isEmpty,
      observation.status == .final, period.isComparable,
      subject.breakdown.parts.map(\.name) == layout.breakdowns,
      !observation.unit.isForeign, gazetteer.isInForce(observation.unit, at: period.end),
      spellings[period.end, default: period.stockDescription] == period.stockDescription
    else { return false }
    defer { self.figures = figures }
    spellings[period.end] = period.stockDescription
    let slot = figures.number(
      of: DenseFigures.Slot(scheme: scheme, breakdown: subject.breakdown))
    let unit = figures.number(of: observation.unit)
    last = (DenseFigures.Place(unit: unit, month: period.end), slot)
    guard let value = observation.value else { return true }
    guard value.qualifier == .exact, value.decimals == 0, value.mantissa >= 0,
      value.mantissa <= PlainRows.highestCount, slot < DenseFigures.mostSlots
    else { return false }
    let place = figures.number(of: DenseFigures.Place(unit: unit, month: period.end))
    return figures.take(Int32(value.mantissa), measure, slot, at: place)
  }

  public mutating func take(plain rows: borrowing PlainRows, from row: Int, lane: Int) -> Int {
    while lanes.count <= lane { lanes.append(PlainMeanings()) }
    guard var figures = figures.take() else { return row }
    defer { self.figures = figures }
    var row = row
    while row < rows.count {
      let taken = figures.take(rows, from: row, lanes[lane])
      row = taken.next
      if taken.isContradicted { hasGivenUp = true }
      if hasGivenUp || row == rows.count || !lanes[lane].resolve(rows.codes[row], in: &figures) {
        break
      }
    }
    return row
  }

  public mutating func learn(_ codes: PlainRows.Codes, unit text: String?, lane: Int) {
    guard let last, let figures else { return }
    let unit = figures.units[Int(last.place.unit)]
    let month = last.place.month
    var months = month...month
    if text == gazetteer.path(of: unit) {
      let validity = gazetteer.validity(of: unit)
      let first = validity.firstMonth ?? Month(index: 0)
      months = first...(validity.lastMonth ?? Month(index: .max))
    }
    lanes[lane].learn(codes, slot: last.slot, unit: last.place.unit, in: months, at: month)
  }

  public mutating func forgetUnits() {
    for lane in lanes.indices { lanes[lane].forgetUnits() }
  }
}
