/// What the codes of plain rows mean: learned from rows that were read by all the rules.
struct CodeMeanings: Sendable {
  private(set) var slots = SubjectSlots()
  /// By code: the number of the text among the known places, and of the month; negative where it is not known.
  private(set) var texts: [Int32] = []
  private(set) var months: [Int32] = []

  /// The block of a row's unit and time; negative where it has none.
  @inline(__always)
  func block(of place: CodedRows.Place, _ known: borrowing UnitTextMeanings) -> Int32 {
    guard place.unit < texts.count, place.time < months.count else { return -1 }
    return known.table[texts[Int(place.unit)], months[Int(place.time)]]
  }

  /// The same, a new one where it has none; negative where it is not known what unit and time mean.
  @inline(__always)
  func block(
    of place: CodedRows.Place, _ known: inout UnitTextMeanings, in figures: inout DenseFigures
  ) -> Int32 {
    guard place.unit < texts.count, place.time < months.count else { return -1 }
    return known.block(texts[Int(place.unit)], months[Int(place.time)], in: &figures)
  }

  /// Whether it is known which text names the unit of a row.
  func knows(_ codes: CodedRows.Codes) -> Bool {
    codes.unit < texts.count && texts[Int(codes.unit)] >= 0
  }

  /// Learns which text names the unit of a row.
  mutating func learn(_ codes: CodedRows.Codes, text: Int32) {
    while texts.count <= codes.unit { texts.append(-1) }
    texts[Int(codes.unit)] = text
  }

  /// Learns at which months the counts of rows are that stand side by side.
  mutating func learn(months: [Int32]) { self.months = months }

  /// Learns what is counted in a row, and at which month.
  ///
  /// - Parameter slots: of each row that is told of it.
  mutating func learn(_ codes: CodedRows.Codes, slots: [Int32], month: Int32) {
    for (number, slot) in slots.enumerated() {
      self.slots.learn(codes.subject * Int32(slots.count) + Int32(number), slot)
    }
    // Of months side by side a row names none.
    if codes.time < 0 { return }
    while months.count <= codes.time { months.append(-1) }
    months[Int(codes.time)] = month
  }

  mutating func forgetUnits() { texts.removeAll() }
}

/// Which units texts name, at which months, and where their figures stand: learned once, whichever lane met them first.
///
/// A text that names a unit means the same one as long as nothing changes that could decide otherwise: a path while that unit is in
/// force, any other text while no unit begins, ends or changes its kind.
struct UnitTextMeanings: Sendable {
  private struct Span: Sendable {
    let unit: Int32
    let months: ClosedRange<Month>
  }

  /// By the bytes of the cells that name it.
  private var numbers: [[UInt8]: Int32] = [:]
  private var spans: [[Span]] = []
  private var months: [Month] = []
  /// The blocks of texts at months.
  private(set) var table = BlockIndex()

  /// The number of a text that was learned; nil for any other.
  func number(of text: [UInt8]) -> Int32? { numbers[text] }

  /// The number of a month, which has one from now on.
  mutating func number(of month: Month) -> Int32 {
    if let number = months.firstIndex(of: month) { return Int32(number) }
    months.append(month)
    return Int32(months.count - 1)
  }

  /// Whether it is known what unit a text means at a month.
  func knows(_ text: [UInt8], at month: Month) -> Bool {
    numbers[text].map { unit($0, at: month) != nil } ?? false
  }

  /// Learns that a text means a unit in months; gives the number of the text.
  mutating func learn(
    _ text: [UInt8], unit: Int32, in months: ClosedRange<Month>, at month: Month
  ) -> Int32 {
    let number = numbers[text, default: Int32(spans.count)]
    if number == spans.count {
      numbers[text] = number
      spans.append([])
    }
    if self.unit(number, at: month) == nil {
      spans[Int(number)].append(Span(unit: unit, months: months))
    }
    return number
  }

  /// Forgets what texts mean; months keep their numbers.
  mutating func forgetUnits() {
    numbers = [:]
    spans = []
    table = BlockIndex()
  }

  /// The block of a text at a month, by their numbers: a new one where it is known what unit the text means then, and it has none; negative
  /// where that is not known.
  @inline(__always)
  mutating func block(_ text: Int32, _ month: Int32, in figures: inout DenseFigures) -> Int32 {
    let found = table[text, month]
    return found < 0 ? newBlock(text, month, in: &figures) : found
  }

  @inline(never)
  private mutating func newBlock(
    _ text: Int32, _ month: Int32, in figures: inout DenseFigures
  ) -> Int32 {
    guard text >= 0, month >= 0, let unit = unit(text, at: months[Int(month)]) else { return -1 }
    let place = DenseFigures.Place(unit: unit, month: months[Int(month)])
    let number = figures.number(of: place)
    table.set(number, of: text, month)
    return number
  }

  private func unit(_ text: Int32, at month: Month) -> Int32? {
    spans[Int(text)].first { $0.months.contains(month) }?.unit
  }
}
