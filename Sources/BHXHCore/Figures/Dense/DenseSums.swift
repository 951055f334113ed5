/// The sums over all breakdowns of the dense figures, place by place: what a unit has of each scheme at a month.
///
/// They are what `OwnFigures` gives for the same facts, which is so where every fact has every breakdown and, of BHXH, all parts of it
/// are given in the same parts of the people. Where that does not hold, and where given figures cannot hold beside each other, there are
/// none: such inputs are for the cube, which tells. Memory is sixteen bytes a place and scheme.
struct DenseSums: Sendable {
  /// By place and scheme; negative where nothing is given.
  private(set) var participants = PagedSums()
  private(set) var bases = PagedSums()
  /// Whether BHXH at a place is the sum of its parts, not given itself.
  private(set) var isImplied: [Bool] = []
  /// Whether some coverage is over 100 %, which is told with the place of its figures.
  private(set) var isOverBase = false
  /// Whether some participants have no denominator at their place, while others have: which one serves them is for who looks at all months.
  private(set) var lacksUsual = false
  /// The people of the unit, and those of them in the labour force, by place and scheme that is published over them.
  private(set) var usual = PagedSums()
  private let measure: Int?
  private let base: Int?
  private let population: Int?
  private let labourForce: Int?
  private let measures: Int
  /// By slot of a block: its scheme.
  private var schemes: [UInt8] = []
  /// For each part of the people, by scheme, its slot; negative where there is none.
  private var slots: [Int32] = []
  private var parts: [Breakdown: Int] = [:]
  /// The slots as a table; nil where parts of the people have different schemes.
  private var columns: SchemeColumns?

  init(_ measures: [Measure]) {
    measure = measures.firstIndex(of: .participants)
    base = measures.firstIndex(of: .base)
    population = measures.firstIndex(of: .population)
    labourForce = measures.firstIndex(of: .labourForce)
    self.measures = measures.count
  }

  /// Learns which scheme and part of the people the next slot of a block is of.
  mutating func know(_ slot: DenseFigures.Slot) {
    let part = parts[slot.breakdown, default: parts.count]
    if part == parts.count {
      parts[slot.breakdown] = part
      slots.append(contentsOf: repeatElement(-1, count: GroupedSums.most))
    }
    let group = slot.scheme?.rawValue ?? PlaceSums.noScheme
    slots[part * GroupedSums.most + Int(group)] = Int32(schemes.count)
    schemes.append(group)
    columns = SchemeColumns(slots, count: schemes.count, measures: measures, measure, base)
  }

  /// Whether there may be denominators that are of no scheme.
  var hasUsual: Bool { population != nil || labourForce != nil }

  /// Has room for all of `places`.
  mutating func reserve(_ places: Int) {
    participants.reserve(places)
    bases.reserve(places)
    if hasUsual { usual.reserve(places) }
    // As many as there are pieces for: one more place is hardly ever more room.
    let missing = participants.count - isImplied.count
    if missing > 0 { isImplied.append(contentsOf: repeatElement(false, count: missing)) }
  }

  /// These of the places before `place`, a whole number of pieces, and the others' from there on.
  func joined(_ others: DenseSums, from place: Int) -> DenseSums {
    var joined = self
    joined.participants = participants.joined(others.participants, from: place)
    joined.bases = bases.joined(others.bases, from: place)
    joined.usual = usual.joined(others.usual, from: place)
    joined.lacksUsual = lacksUsual || others.lacksUsual
    joined.isOverBase = isOverBase || others.isOverBase
    joined.isImplied = Array(isImplied.prefix(place) + others.isImplied.dropFirst(place))
    return joined
  }

  /// Sums up a place whose figures begin at `start` among `values`; false where the sums would not be what the cube says.
  mutating func add(_ place: Int, _ values: [Int32], _ start: Int) -> Bool {
    guard let sums = sums(values, start) else { return false }
    isOverBase = isOverBase || sums.isOverBase
    if place >= isImplied.count { reserve(place + 1) }
    participants[place] = sums.participants
    if base != nil { bases[place] = sums.bases }
    isImplied[place] = sums.isImplied
    if hasUsual {
      usual[place] = sums.usual
      lacksUsual =
        lacksUsual || sums.lacks(.population, population) || sums.lacks(.labourForce, labourForce)
    }
    return true
  }

  private func sums(_ values: [Int32], _ start: Int) -> PlaceSums? {
    if let sums = columns?.sums(values, start) { return sums }
    var sums = PlaceSums()
    if let measure {
      sums.participants =
        GroupedSums(values, from: start + measure, step: measures, groups: schemes).row
      if !imply(values, start + measure, &sums) { return nil }
    }
    if let base {
      sums.bases = GroupedSums(values, from: start + base, step: measures, groups: schemes).row
    }
    if hasUsual { sums.setUsual(people(population), people(labourForce)) }
    return sums

    /// The sum of a measure that is of no scheme; negative where it is not given.
    func people(_ measure: Int?) -> Int64 {
      guard let measure else { return -1 }
      let row = GroupedSums(values, from: start + measure, step: measures, groups: schemes).row
      return row[Int(PlaceSums.noScheme)]
    }
  }

  /// BHXH is the sum of its parts where it is not given; false where it or one part is given of some of the people only, and where figures of
  /// one part of the people cannot hold beside each other.
  private func imply(_ values: [Int32], _ start: Int, _ sums: inout PlaceSums) -> Bool {
    var (isImplied, halves) = (false, 0)
    for part in 0..<parts.count {
      let row = CountStore.gather(
        values, from: start, step: measures, slots, part * GroupedSums.most)
      let (first, second) = (row[PlaceSums.first], row[PlaceSums.second])
      if row[PlaceSums.whole] < 0, first >= 0 || second >= 0 {
        if first >= 0, second >= 0 { isImplied = true } else { halves += 1 }
      }
      if Self.cannotHold(row) { return false }
    }
    if sums.participants[PlaceSums.whole] >= 0 { return !isImplied && halves == 0 }
    sums.implyWhole()
    return !sums.isImplied || halves == 0
  }

  /// Told by who looks at every figure.
  @inline(__always)
  private static func cannotHold(_ row: InlineArray<8, Int32>) -> Bool {
    func count(_ scheme: Scheme) -> Int64 { Int64(row[Int(scheme.rawValue)]) }
    for sum in identities {
      let (whole, first, second) = (count(sum.whole), count(sum.parts[0]), count(sum.parts[1]))
      if whole >= 0, first >= 0, second >= 0, whole != first + second { return true }
    }
    return SchemeSubset.all.contains {
      count($0.whole) >= 0 && count($0.part) > count($0.whole)
    }
  }

  /// The identities of participants, which hold in every part of the people.
  static let identities = SchemeSum.all.filter { $0.measure == .participants }

  /// Whether there is room for every scheme; where there is none, all figures are for the cube.
  static let hasRoom = Scheme.allCases.count <= Int(PlaceSums.noScheme)
}

/// The sums over all breakdowns of one unit at one month.
struct PlaceSums {
  /// By scheme; negative where nothing is given.
  var participants = PagedSums.Row(repeating: -1)
  var bases = PagedSums.Row(repeating: -1)
  /// The denominators of no scheme, by scheme that is published over them.
  var usual = PagedSums.Row(repeating: -1)
  /// Whether BHXH is the sum of its parts, not given itself.
  var isImplied = false

  /// The group of figures that are of no scheme.
  static let noScheme: UInt8 = 7

  /// Takes the people of the unit, and those in the labour force, for the denominators of the schemes that are published over them.
  mutating func setUsual(_ population: Int64, _ labourForce: Int64) {
    for scheme in Scheme.allCases {
      switch scheme.denominator {
      case .population: usual[Int(scheme.rawValue)] = population
      case .labourForce: usual[Int(scheme.rawValue)] = labourForce
      default: break
      }
    }
  }

  /// Whether participants have no denominator here.
  ///
  /// - Parameter column: where the measure that it is stands among others; nil where nobody has it.
  func lacks(_ measure: Measure, _ column: Int?) -> Bool {
    column != nil
      && Scheme.allCases.contains { scheme in
        let group = Int(scheme.rawValue)
        return scheme.denominator == measure && participants[group] >= 0 && bases[group] < 0
          && usual[group] < 0
      }
  }

  /// Whether a coverage is over 100 %.
  var isOverBase: Bool {
    Self.isOver(participants, bases) || Self.isOver(participants, usual)
  }

  @inline(__always)
  private static func isOver(_ participants: PagedSums.Row, _ bases: PagedSums.Row) -> Bool {
    // Negative where both differences are: the base is above zero, and below the participants. No branch a scheme.
    var signs: Int64 = 0
    for scheme in 0..<GroupedSums.most {
      signs |= (bases[scheme] &- participants[scheme]) & (0 &- bases[scheme])
    }
    return signs < 0
  }

  /// Takes the sum of the parts of BHXH where it is not given itself.
  mutating func implyWhole() {
    let (first, second) = (participants[Self.first], participants[Self.second])
    guard participants[Self.whole] < 0, first >= 0, second >= 0 else { return }
    participants[Self.whole] = first + second
    isImplied = true
  }

  /// Where the sum of participants that always holds, that of BHXH, and its two parts stand.
  static let (whole, first, second) = {
    let sum = SchemeSum.always.first { $0.measure == .participants }!
    return (Int(sum.whole.rawValue), Int(sum.parts[0].rawValue), Int(sum.parts[1].rawValue))
  }()
}
