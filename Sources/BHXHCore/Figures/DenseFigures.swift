/// Stocks of many units, months, schemes and breakdowns as bare numbers, four bytes a fact.
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

  /// What a slot holds, in this order.
  let measures: [Measure]
  private(set) var units: [AdministrativeUnit] = []
  private(set) var places: [Place] = []
  private(set) var slots: [Slot] = []
  private var unitNumbers: [AdministrativeUnit: Int32] = [:]
  private var placeNumbers: [Place: Int32] = [:]
  private var slotNumbers: [Slot: Int32] = [:]
  /// How many slots a block has room for.
  private var room = 16
  private var values: [Int32] = []

  /// Where there is no fact.
  static let absent: Int32 = -1
  /// More slots than this would leave most of them empty.
  static let mostSlots = 1 << 12

  init(measures: [Measure]) { self.measures = measures }

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
    values.append(contentsOf: repeatElement(Self.absent, count: room * measures.count))
    return number
  }

  mutating func number(of slot: Slot) -> Int32 {
    if let number = slotNumbers[slot] { return number }
    let number = Int32(slots.count)
    slots.append(slot)
    slotNumbers[slot] = number
    if slots.count > room { widen() }
    return number
  }

  private mutating func widen() {
    let (old, wider) = (room * measures.count, (room + room / 4 + 16) / 16 * 16)
    var copy: [Int32] = []
    copy.reserveCapacity(places.count * wider * measures.count)
    for place in places.indices {
      copy += values[place * old..<(place + 1) * old]
      copy.append(contentsOf: repeatElement(Self.absent, count: wider * measures.count - old))
    }
    values = copy
    room = wider
  }

  /// Takes one fact; false where another value stands there.
  mutating func take(_ value: Int32, _ measure: Int, _ slot: Int32, at place: Int32) -> Bool {
    let index = (Int(place) * room + Int(slot)) * measures.count + measure
    if values[index] == Self.absent { values[index] = value }
    return values[index] == value
  }

  /// Takes plain rows from `first` on whose codes `meanings` knows; gives the first that was not taken, and whether that is because a
  /// fact is there already with another value.
  mutating func take(
    _ rows: borrowing PlainRows, from first: Int, _ meanings: PlainMeanings
  ) -> (next: Int, isContradicted: Bool) {
    let width = measures.count
    let stride = room * width
    let slots = meanings.slots.span
    let codes = rows.codes.span
    let counts = rows.counts.span
    var values = values.mutableSpan
    var start = -1
    var last = (unit: Int32(-1), time: Int32(-1))
    var row = first
    while row < rows.count {
      let code = codes[row]
      if code.unit != last.unit || code.time != last.time {
        let place = meanings.place(code)
        if place < 0 { return (row, false) }
        start = Int(place) * stride
        last = (code.unit, code.time)
      }
      guard code.subject >= 0, Int(code.subject) < slots.count, slots[Int(code.subject)] >= 0 else {
        return (row, false)
      }
      let index = start + Int(slots[Int(code.subject)]) * width
      for measure in 0..<width {
        let count = counts[row * width + measure]
        let known = values[index + measure]
        if known != count {
          if known != Self.absent { return (row, true) }
          values[index + measure] = count
        }
      }
      row += 1
    }
    return (row, false)
  }

  /// The value of a fact; negative where there is none.
  func value(_ measure: Int, _ slot: Int, at place: Int) -> Int32 {
    values[(place * room + slot) * measures.count + measure]
  }
}
