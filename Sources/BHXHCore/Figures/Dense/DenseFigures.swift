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
    /// Nil for figures of everybody, which are of none.
    let scheme: Scheme?
    let breakdown: Breakdown
  }

  /// One fact: the value of a measure in a slot at a place.
  struct Cell: Sendable {
    let place: Int32
    let slot: Int32
    let measure: Int
    let value: Int32
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
  /// The schemes whose counts a row has side by side; empty where each row is of one scheme.
  ///
  /// Their slots of one part of the people are side by side too, so that a row is one run of numbers in its block.
  let schemes: [Scheme?]
  /// In the order of its columns, which of the counts of a row they are.
  let columns: [Int]
  private(set) var units: [AdministrativeUnit] = []
  private(set) var places: [Place] = []
  private(set) var slots: [Slot] = []
  var blocks: DenseBlocks
  /// Of places that were closed.
  private(set) var sums: PartSums
  private var repeated: RepeatedWholes
  private var unitNumbers: [AdministrativeUnit: Int32] = [:]
  private var numbers = MonthIndex()
  private var slotNumbers: [Slot: Int32] = [:]
  /// How many rows were taken.
  var rows = 0
  /// Nil where the input can be read again.
  var recent: RecentRows?

  /// More slots than this would leave most of them empty.
  static let mostSlots = 1 << 12

  /// - Parameter names: the breakdowns that sums tell apart.
  init(
    measures: [Measure], sideBySide schemes: [Scheme?] = [], order: [Int] = [],
    _ limits: DenseLimits, apart names: Set<String> = []
  ) {
    columns = order.isEmpty ? Array(0..<max(1, schemes.count) * measures.count) : order
    self.measures = measures
    self.schemes = schemes
    if limits.remembersRows { recent = RecentRows() }
    blocks = DenseBlocks(width: measures.count, limits)
    sums = PartSums(measures, apart: names)
    repeated = RepeatedWholes(measures)
  }

  mutating func number(of unit: AdministrativeUnit) -> Int32 {
    if let number = unitNumbers[unit] { return number }
    let number = Int32(units.count)
    units.append(unit)
    unitNumbers[unit] = number
    return number
  }

  mutating func number(of place: Place) -> Int32 {
    let new = Int32(places.count)
    let number = numbers.number(of: place, new: new)
    if number == new {
      places.append(place)
      if blocks.areMany { Self.closeRested(of: &blocks, into: &sums, &repeated, row: rows) }
      blocks.open(number, row: rows)
    }
    return number
  }

  /// How many slots the counts of a row are for.
  var slotsOfRow: Int { max(1, schemes.count) }

  /// How many counts a row has.
  var rowWidth: Int { slotsOfRow * measures.count }

  /// The number of a slot; the first of a part of the people gives numbers to all schemes that stand side by side.
  mutating func number(of slot: Slot) -> Int32 {
    if let number = slotNumbers[slot] { return number }
    for scheme in schemes { add(Slot(scheme: scheme, breakdown: slot.breakdown)) }
    return schemes.isEmpty ? add(slot) : slotNumbers[slot] ?? -1
  }

  @discardableResult
  private mutating func add(_ slot: Slot) -> Int32 {
    let number = Int32(slots.count)
    slots.append(slot)
    slotNumbers[slot] = number
    sums.know(slot)
    repeated.know(slot)
    if slots.count > blocks.room { blocks.widen() }
    return number
  }

  private static func closeRested(
    of blocks: inout DenseBlocks, into sums: inout PartSums, _ repeated: inout RepeatedWholes,
    row: Int
  ) {
    blocks.closeRested(row: row) { place, start, values in
      guard sums.add(place, values, start) else { return false }
      repeated.look(values, start)
      return true
    }
  }

  /// Takes all facts of a row, or none of them.
  mutating func take(_ row: [Cell], line: Int) -> Outcome {
    rows += 1
    var indices: [Int] = []
    for cell in row {
      guard let start = blocks.start(of: cell.place, row: rows) else { return .closed }
      let index = start + Int(cell.slot) * measures.count + cell.measure
      let known = blocks[index]
      if known != DenseBlocks.absent, known != cell.value { return .contradicted }
      indices.append(index)
    }
    for (cell, index) in zip(row, indices) { blocks[index] = cell.value }
    for (index, cell) in row.enumerated() where index == 0 || cell.slot != row[index - 1].slot {
      recent?.add(cell.place, cell.slot, line: line)
    }
    return .taken
  }

  /// Whether the people of units are repeated in the cells of a breakdown; see `RepeatedWholes`.
  func repeatsWholes() -> Bool {
    var repeated = repeated
    for place in places.indices where repeated.isOpen {
      if let start = blocks.start(ofOpen: place) { repeated.look(blocks.values, start) }
    }
    return repeated.areFound
  }

  /// The sums of all places; nil where they are not what the cube says.
  func allSums() -> PartSums? {
    // Half of what is to be summed up on either side: the blocks of most places may have been closed.
    let half = blocks.middle / PagedSums.size * PagedSums.size
    let parts = Parallel.map([0..<half, half..<places.count]) { [self] in sums(of: $0) }
    guard let first = parts[0], let second = parts[1] else { return nil }
    return first.joined(second, from: half)
  }

  /// The sums of what was closed, and of the open ones of these places.
  private func sums(of range: Range<Int>) -> PartSums? {
    var sums = sums
    for place in range {
      guard let start = blocks.start(ofOpen: place) else { continue }
      if !sums.add(place, blocks.values, start) { return nil }
    }
    sums.reserve(places.count)
    return sums
  }
}
