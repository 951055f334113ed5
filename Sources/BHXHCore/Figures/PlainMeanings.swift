/// What the codes of plain rows mean: learned from rows that were read by all the rules.
struct PlainMeanings: Sendable {
  private(set) var slots = SubjectSlots()
  private var months: [Month?] = []
  /// Which of the known units each code of a unit names; negative where it is not known.
  private var units: [Int32] = []
  /// The block of each code of a unit and a time together, all times of a unit side by side.
  private var places: [Int32] = []
  private var timesRoom: Int32 = 64

  /// The block of a row's unit and time; negative where that is not known.
  @inline(__always)
  func place(_ place: PlainRows.Place) -> Int32 { self.place(unit: place.unit, time: place.time) }

  @inline(__always)
  private func place(unit: Int32, time: Int32) -> Int32 {
    let index = Int(unit) * Int(timesRoom) + Int(time)
    return time >= timesRoom || index >= places.count ? -1 : places[index]
  }

  /// The same, which gives a unit at a month a block where both are known and had none.
  @inline(__always)
  mutating func place(
    _ place: PlainRows.Place, _ known: KnownUnits, in figures: inout DenseFigures
  ) -> Int32 {
    let found = self.place(place)
    return found < 0 ? newPlace(place, known, in: &figures) : found
  }

  @inline(never)
  private mutating func newPlace(
    _ place: PlainRows.Place, _ known: KnownUnits, in figures: inout DenseFigures
  ) -> Int32 {
    let (code, time) = (Int(place.unit), Int(place.time))
    guard time < months.count, let month = months[time], code < units.count, units[code] >= 0,
      let unit = known.unit(units[code], at: month)
    else { return -1 }
    let number = figures.number(of: DenseFigures.Place(unit: unit, month: month))
    while place.time >= timesRoom { widen() }
    let end = (code + 1) * Int(timesRoom)
    if end > places.count {
      places.append(contentsOf: repeatElement(-1, count: end - places.count))
    }
    places[code * Int(timesRoom) + time] = number
    return number
  }

  private mutating func widen() {
    let old = Int(timesRoom)
    var wider: [Int32] = []
    wider.reserveCapacity(places.count * 2)
    for start in stride(from: 0, to: places.count, by: old) {
      wider += places[start..<start + old]
      wider.append(contentsOf: repeatElement(-1, count: old))
    }
    places = wider
    timesRoom *= 2
  }

  /// Whether it is known which texts the unit of a row is named with.
  func knows(_ codes: PlainRows.Codes) -> Bool {
    Int(codes.unit) < units.count && units[Int(codes.unit)] >= 0
  }

  /// Learns which of the known units the unit of a row is.
  mutating func learn(_ codes: PlainRows.Codes, unit: Int32) {
    while units.count <= Int(codes.unit) { units.append(-1) }
    units[Int(codes.unit)] = unit
  }

  mutating func learn(_ codes: PlainRows.Codes, slot: Int32, at month: Month) {
    func grow<Value>(_ array: inout [Value], to count: Int32, _ value: Value) {
      while array.count < Int(count) { array.append(value) }
    }
    slots.learn(codes.subject, slot)
    grow(&self.months, to: codes.time + 1, nil)
    self.months[Int(codes.time)] = month
  }

  mutating func forgetUnits() {
    units.removeAll()
    places.removeAll()
  }
}
