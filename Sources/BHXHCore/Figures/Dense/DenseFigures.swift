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
  private(set) var blocks: DenseBlocks
  /// Of places that were closed.
  private(set) var sums: PartSums
  private var repeated: RepeatedWholes
  private var unitNumbers: [AdministrativeUnit: Int32] = [:]
  private var numbers = MonthIndex()
  private var slotNumbers: [Slot: Int32] = [:]
  private var rows = 0
  /// Nil where the input can be read again.
  private(set) var recent: RecentRows?

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

  /// Takes plain rows from `first` on, which stands in `line`, whose codes `meanings` knows; gives the first that was not taken, and why.
  ///
  /// - Parameter known: what the texts of units mean: a unit at a month that it had no figure of yet gets a place.
  mutating func take(
    _ rows: borrowing CodedRows, from first: Int, line: Int, _ meanings: borrowing CodeMeanings,
    _ known: inout UnitTextMeanings
  ) -> (next: Int, outcome: Outcome) {
    // Half of the rows and more have a place of their own: the table is in no order.
    let isScattered = rows.placeCount * 2 * rows.perLine > rows.count
    if isScattered { blocks.keepOpen() }
    let stayOpen = isScattered && !blocks.hasClosed
    let taken =
      rows.perLine > 1 || stayOpen
      ? takeEach(rows, from: first, stayOpen: stayOpen, meanings, &known)
      : takeRuns(rows, from: first, meanings, &known)
    if recent != nil { remember(rows, first..<taken.next, line: line, meanings, known) }
    self.rows += taken.next - first
    return taken
  }

  private mutating func takeRuns(
    _ rows: borrowing CodedRows, from first: Int, _ meanings: borrowing CodeMeanings,
    _ known: inout UnitTextMeanings
  ) -> (next: Int, outcome: Outcome) {
    var row = first
    var event = rows.place(of: first)
    while row < rows.count {
      guard event >= 0 else { return (row, .unknown) }
      let place = meanings.block(of: rows.places[event], &known, in: &self)
      if place < 0 { return (row, .unknown) }
      let end = event + 1 < rows.placeCount ? Int(rows.places[event + 1].firstRow) : rows.count
      guard let start = blocks.start(of: place, row: self.rows) else { return (row, .closed) }
      let taken = blocks.take(
        rows, row..<end, slots: meanings.slots, start: start, width: rowWidth)
      row = taken.next
      if row < end { return (row, taken.isContradicted ? .contradicted : .unknown) }
      event += 1
    }
    return (row, .taken)
  }

  /// Takes rows each at its own place; those that stand in one line all, or none of them.
  ///
  /// - Parameter stayOpen: whether no block has been closed or ever will be: such a one has no place among the values.
  private mutating func takeEach(
    _ rows: borrowing CodedRows, from first: Int, stayOpen: Bool,
    _ meanings: borrowing CodeMeanings, _ known: inout UnitTextMeanings
  ) -> (next: Int, outcome: Outcome) {
    var targets = [Int32](repeating: 0, count: rows.count - first)
    var (row, outcome) =
      stayOpen
      ? find(rows, from: first, meanings, &known, &targets)
      : findOpen(rows, from: first, meanings, &known, &targets)
    row -= row % rows.perLine
    targets.removeLast(rows.count - row)
    if let contradicted = blocks.take(rows, from: first, to: targets, width: rowWidth) {
      (row, outcome) = (contradicted, .contradicted)
    }
    return (row, outcome)
  }

  /// Finds where rows are put, as long as blocks stand at their numbers.
  private mutating func find(
    _ rows: borrowing CodedRows, from first: Int, _ meanings: borrowing CodeMeanings,
    _ known: inout UnitTextMeanings, _ targets: inout [Int32]
  ) -> (next: Int, outcome: Outcome) {
    var row = first
    while true {
      row = known.table.find(
        rows, from: row, texts: meanings.texts, times: meanings.months, meanings.slots,
        stride: blocks.stride, width: rowWidth, into: &targets, at: row - first)
      if row == rows.count { return (row, .taken) }
      // It may be the place alone that has no block yet.
      let event = rows.place(of: row)
      guard event >= 0, meanings.block(of: rows.places[event], known) < 0,
        meanings.block(of: rows.places[event], &known, in: &self) >= 0
      else { return (row, .unknown) }
    }
  }

  /// The same place by place, where some blocks may be closed: those that are found here are in use, and stay.
  private mutating func findOpen(
    _ rows: borrowing CodedRows, from first: Int, _ meanings: borrowing CodeMeanings,
    _ known: inout UnitTextMeanings, _ targets: inout [Int32]
  ) -> (next: Int, outcome: Outcome) {
    let slots = meanings.slots.entries
    var (row, event) = (first, rows.place(of: first))
    while row < rows.count {
      guard event >= 0 else { return (row, .unknown) }
      let place = meanings.block(of: rows.places[event], &known, in: &self)
      if place < 0 { return (row, .unknown) }
      guard let start = blocks.start(of: place, row: self.rows) else { return (row, .closed) }
      event += 1
      let end = event < rows.placeCount ? Int(rows.places[event].firstRow) : rows.count
      while row < end {
        let subject = Int(rows.subjects[row])
        guard subject >= 0, subject < slots.count, slots[subject].slot >= 0,
          let target = Int32(exactly: start + Int(slots[subject].slot) * rowWidth)
        else { return (row, .unknown) }
        targets[row - first] = target
        row += 1
      }
    }
    return (row, .taken)
  }

  /// Keeps in mind in which lines the facts of rows stand.
  private mutating func remember(
    _ rows: borrowing CodedRows, _ range: Range<Int>, line: Int,
    _ meanings: borrowing CodeMeanings,
    _ known: borrowing UnitTextMeanings
  ) {
    var event = rows.place(of: range.lowerBound)
    for row in range {
      if event + 1 < rows.placeCount, Int(rows.places[event + 1].firstRow) <= row { event += 1 }
      let slot = meanings.slots[rows.subjects[row]]
      let place = meanings.block(of: rows.places[event], known)
      for position in 0..<Int32(slotsOfRow) {
        let slot = slot * Int32(slotsOfRow) + position
        recent?.add(place, slot, line: line + (row - range.lowerBound) / rows.perLine)
      }
    }
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
