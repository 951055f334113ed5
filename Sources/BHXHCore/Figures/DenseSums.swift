/// The sums over all breakdowns of the dense figures, place by place: what a unit has of each scheme at a month.
///
/// They are what `OwnFigures` gives for the same facts, which is so where every fact has every breakdown and, of BHXH, all parts of it
/// are given in the same parts of the people. Where that does not hold, and where given figures cannot hold beside each other, there are
/// none: such inputs are for the cube, which tells. Memory is sixteen bytes a place and scheme.
struct DenseSums: Sendable {
  /// By place and scheme; negative where nothing is given.
  private(set) var participants: [Int64] = []
  private(set) var bases: [Int64] = []
  /// Whether BHXH at a place is the sum of its parts, not given itself.
  private(set) var isImplied: [Bool] = []
  private let measure: Int?
  private let base: Int?
  private let measures: Int
  /// For each part of the people, by scheme, where its figures stand in a block; negative where there are none.
  private var cells: [Int32] = []
  private var parts: [Breakdown: Int] = [:]
  /// Of one part of the people, and of all of them: the participants by scheme, negative where they are not given.
  private var row = [Int64](repeating: -1, count: Self.width)
  private var sums = [Int64](repeating: -1, count: Self.width)

  /// How many schemes a place has.
  static let width = Scheme.allCases.count

  init(_ measures: [Measure]) {
    measure = measures.firstIndex(of: .participants)
    base = measures.firstIndex(of: .base)
    self.measures = measures.count
  }

  /// Learns which part of the people a slot of a block is of.
  mutating func know(_ slot: DenseFigures.Slot, _ number: Int32) {
    let part = parts[slot.breakdown, default: parts.count]
    if part == parts.count {
      parts[slot.breakdown] = part
      cells.append(contentsOf: repeatElement(-1, count: Self.width))
    }
    cells[part * Self.width + Int(slot.scheme.rawValue)] = number * Int32(measures)
  }

  /// Has room for all of `places`.
  mutating func reserve(_ places: Int) {
    let missing = places - isImplied.count
    if missing <= 0 { return }
    let more = max(missing, isImplied.count / 2)
    participants.append(contentsOf: repeatElement(-1, count: more * Self.width))
    bases.append(contentsOf: repeatElement(-1, count: more * Self.width))
    isImplied.append(contentsOf: repeatElement(false, count: more))
  }

  /// Sums up a place whose figures begin at `start` among `values`; false where the sums would not be what the cube says.
  mutating func add(_ place: Int, _ values: [Int32], _ start: Int) -> Bool {
    reserve(place + 1)
    let first = place * Self.width
    if let measure, !addParticipants(first, values.span, start + measure) { return false }
    guard let base else { return true }
    for part in 0..<parts.count {
      for scheme in 0..<Self.width {
        let cell = cells[part * Self.width + scheme]
        let value = cell < 0 ? -1 : Int64(values[start + base + Int(cell)])
        if value >= 0 { bases[first + scheme] = max(bases[first + scheme], 0) + value }
      }
    }
    return true
  }

  private mutating func addParticipants(_ first: Int, _ values: Span<Int32>, _ start: Int) -> Bool {
    for scheme in 0..<Self.width { sums[scheme] = -1 }
    var (implied, halves): (Int64, Int) = (-1, 0)
    for part in 0..<parts.count {
      for scheme in 0..<Self.width {
        let cell = cells[part * Self.width + scheme]
        let value = cell < 0 ? -1 : Int64(values[start + Int(cell)])
        row[scheme] = value
        if value >= 0 { sums[scheme] = max(sums[scheme], 0) + value }
      }
      let (compulsory, voluntary) = (row[Self.compulsory], row[Self.voluntary])
      if row[Self.whole] < 0, compulsory >= 0 || voluntary >= 0 {
        if compulsory >= 0, voluntary >= 0 {
          implied = max(implied, 0) + compulsory + voluntary
        } else {
          halves += 1
        }
      }
      if cannotHold { return false }
    }
    for scheme in 0..<Self.width { participants[first + scheme] = sums[scheme] }
    return imply(implied, halves, first)
  }

  /// Whether figures of one part of the people cannot hold beside each other: told by who looks at every figure.
  private var cannotHold: Bool {
    let (compulsory, voluntary) = (row[Self.compulsory], row[Self.voluntary])
    let hasParts = compulsory >= 0 && voluntary >= 0
    if hasParts, row[Self.whole] >= 0, row[Self.whole] != compulsory + voluntary { return true }
    let (all, health) = (row[Self.all], row[Self.health])
    if all >= 0, health >= 0, voluntary >= 0, all != health + voluntary { return true }
    return compulsory >= 0 && row[Self.unemployment] > compulsory
      || health >= 0 && row[Self.household] > health
  }

  /// BHXH is the sum of its parts where it is not given; false where it or one part is given of some of the people only.
  private mutating func imply(_ implied: Int64, _ halves: Int, _ first: Int) -> Bool {
    if sums[Self.whole] >= 0 { return implied < 0 && halves == 0 }
    if sums[Self.compulsory] < 0 || sums[Self.voluntary] < 0 { return true }
    participants[first + Self.whole] = implied
    isImplied[first / Self.width] = true
    return halves == 0
  }

  private static let whole = Int(Scheme.socialInsurance.rawValue)
  private static let compulsory = Int(Scheme.compulsory.rawValue)
  private static let voluntary = Int(Scheme.voluntary.rawValue)
  private static let unemployment = Int(Scheme.unemployment.rawValue)
  private static let health = Int(Scheme.health.rawValue)
  private static let household = Int(Scheme.householdHealth.rawValue)
  private static let all = Int(Scheme.socialAndHealth.rawValue)
}
