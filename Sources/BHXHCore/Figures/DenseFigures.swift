/// Stocks of many units, months, schemes and breakdowns as bare numbers.
///
/// Holds what a file of gigabytes says in the plainest form: whole counts, all of them final, each with every breakdown. Its facts are in
/// blocks, one a unit and month; in a block each scheme with its breakdown has its slot, in the order of first meeting.
struct DenseFigures: Sendable {
  /// One unit at one month.
  struct Place: Hashable, Sendable {
    let unit: Int32
    let month: Month
  }

  /// A scheme and a part of the people.
  struct Slot: Hashable, Sendable {
    let scheme: Scheme
    let breakdown: Breakdown
  }

  /// What came of facts that were to be taken.
  enum Outcome {
    case taken
    /// Another value stands there.
    case contradicted
    /// What stands there is known as a part of sums only.
    case closed
    /// It is not known what the codes mean.
    case unknown
  }

  /// What a slot holds, in this order.
  let measures: [Measure]
  private(set) var units: [AdministrativeUnit] = []
  private(set) var places: [Place] = []
  private(set) var slots: [Slot] = []
  private(set) var blocks: DenseBlocks
  /// Of places that were closed.
  private(set) var sums: DenseSums
  private var unitNumbers: [AdministrativeUnit: Int32] = [:]
  private var placeNumbers: [Place: Int32] = [:]
  private var slotNumbers: [Slot: Int32] = [:]
  private var rows = 0

  /// More slots than this would leave most of them empty.
  static let mostSlots = 1 << 12

  /// - Parameter openBytes: how much memory figures may take before some of them are closed.
  init(measures: [Measure], openBytes: Int) {
    self.measures = measures
    blocks = DenseBlocks(width: measures.count, limit: openBytes)
    sums = DenseSums(measures)
  }

  mutating func number(of unit: AdministrativeUnit) -> Int32 {
    if let number = unitNumbers[unit] { return number }
    let number = Int32(units.count)
    units.append(unit)
    unitNumbers[unit] = number
    return number
  }

  mutating func number(of place: Place) -> Int32 {
    if let number = placeNumbers[place] { return number }
    let number = Int32(places.count)
    places.append(place)
    placeNumbers[place] = number
    closeRested()
    return number
  }

  mutating func number(of slot: Slot) -> Int32 {
    if let number = slotNumbers[slot] { return number }
    let number = Int32(slots.count)
    slots.append(slot)
    slotNumbers[slot] = number
    sums.know(slot, number)
    if slots.count > blocks.room { blocks.widen() }
    return number
  }

  private mutating func closeRested() {
    var sums = sums
    self.sums = DenseSums([])
    blocks.closeRested(row: rows) { place, start, values in sums.add(place, values, start) }
    self.sums = sums
  }

  /// Takes one fact.
  mutating func take(_ value: Int32, _ measure: Int, _ slot: Int32, at place: Int32) -> Outcome {
    rows += 1
    guard let start = blocks.start(of: place, row: rows) else { return .closed }
    let index = start + Int(slot) * measures.count + measure
    return blocks.take(value, at: index) ? .taken : .contradicted
  }

  /// Takes plain rows from `first` on whose codes `meanings` knows; gives the first that was not taken, and why.
  mutating func take(
    _ rows: borrowing PlainRows, from first: Int, _ meanings: borrowing PlainMeanings
  ) -> (next: Int, outcome: Outcome) {
    var row = first
    var event = rows.place(of: first)
    while row < rows.count {
      guard event >= 0 else { return (row, .unknown) }
      let place = meanings.place(rows.places[event])
      if place < 0 { return (row, .unknown) }
      let end =
        event + 1 < rows.placeCount ? Int(rows.places[event + 1].firstRow) : rows.count
      guard let start = blocks.start(of: place, row: self.rows) else { return (row, .closed) }
      let taken = blocks.take(rows, row, end, slots: meanings.slots.span, start: start)
      self.rows += taken.next - row
      row = taken.next
      if row < end { return (row, taken.isContradicted ? .contradicted : .unknown) }
      event += 1
    }
    return (row, .taken)
  }

  /// The sums over all breakdowns, of all places.
  func allSums() -> DenseSums {
    var sums = sums
    for place in places.indices {
      if let start = blocks.start(ofOpen: place) { sums.add(place, blocks.values, start) }
    }
    sums.reserve(places.count)
    return sums
  }
}
