/// What the codes of plain rows mean: learned from rows that were read by all the rules.
struct PlainMeanings: Sendable {
  private(set) var slots = SubjectSlots()
  /// By code: the number of the text among the known places, and of the month; negative where it is not known.
  private(set) var texts: [Int32] = []
  private(set) var months: [Int32] = []

  /// The block of a row's unit and time; negative where it has none.
  @inline(__always)
  func block(of place: PlainRows.Place, _ known: borrowing KnownPlaces) -> Int32 {
    guard place.unit < texts.count, place.time < months.count else { return -1 }
    return known.table[texts[Int(place.unit)], months[Int(place.time)]]
  }

  /// The same, a new one where it has none; negative where it is not known what unit and time mean.
  @inline(__always)
  func block(
    of place: PlainRows.Place, _ known: inout KnownPlaces, in figures: inout DenseFigures
  ) -> Int32 {
    guard place.unit < texts.count, place.time < months.count else { return -1 }
    return known.block(texts[Int(place.unit)], months[Int(place.time)], in: &figures)
  }

  /// Whether it is known which text names the unit of a row.
  func knows(_ codes: PlainRows.Codes) -> Bool {
    codes.unit < texts.count && texts[Int(codes.unit)] >= 0
  }

  /// Learns which text names the unit of a row.
  mutating func learn(_ codes: PlainRows.Codes, text: Int32) {
    while texts.count <= codes.unit { texts.append(-1) }
    texts[Int(codes.unit)] = text
  }

  /// Learns what is counted in a row, and at which month.
  mutating func learn(_ codes: PlainRows.Codes, slot: Int32, month: Int32) {
    slots.learn(codes.subject, slot)
    while months.count <= codes.time { months.append(-1) }
    months[Int(codes.time)] = month
  }

  mutating func forgetUnits() { texts.removeAll() }
}
