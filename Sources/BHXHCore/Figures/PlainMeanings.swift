/// What the codes of plain rows mean: learned from rows that were read by all the rules.
///
/// A text that names a unit means the same one as long as nothing changes that could decide otherwise: a path while that unit is in
/// force, any other text while no unit begins, ends or changes its kind.
struct PlainMeanings: Sendable {
  private struct Span: Sendable {
    let unit: Int32
    let months: ClosedRange<Month>
  }

  /// The slot of each code of a subject; negative where it is not known.
  private(set) var slots: [Int32] = []
  private var months: [Month?] = []
  private var spans: [[Span]] = []
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

  /// Finds the block of a row whose unit and month are known apart; false where they are not.
  mutating func resolve(_ codes: PlainRows.Codes, in figures: inout DenseFigures) -> Bool {
    guard place(unit: codes.unit, time: codes.time) < 0, Int(codes.time) < months.count,
      let month = months[Int(codes.time)], Int(codes.unit) < spans.count,
      let span = spans[Int(codes.unit)].first(where: { $0.months.contains(month) })
    else { return false }
    let place = figures.number(of: DenseFigures.Place(unit: span.unit, month: month))
    while codes.time >= timesRoom { widen() }
    let end = (Int(codes.unit) + 1) * Int(timesRoom)
    if end > places.count {
      places.append(contentsOf: repeatElement(-1, count: end - places.count))
    }
    places[Int(codes.unit) * Int(timesRoom) + Int(codes.time)] = place
    return true
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

  mutating func learn(
    _ codes: PlainRows.Codes, slot: Int32, unit: Int32, in months: ClosedRange<Month>,
    at month: Month
  ) {
    func grow<Value>(_ array: inout [Value], to count: Int32, _ value: Value) {
      while array.count < Int(count) { array.append(value) }
    }
    grow(&slots, to: codes.subject + 1, -1)
    slots[Int(codes.subject)] = slot
    grow(&self.months, to: codes.time + 1, nil)
    self.months[Int(codes.time)] = month
    grow(&spans, to: codes.unit + 1, [])
    if !spans[Int(codes.unit)].contains(where: { $0.months.contains(month) }) {
      spans[Int(codes.unit)].append(Span(unit: unit, months: months))
    }
  }

  mutating func forgetUnits() {
    spans.removeAll()
    places.removeAll()
  }
}
