/// The sums over all breakdowns of the dense figures, place by place: what a unit has of each scheme at a month.
///
/// They are what `OwnFigures` gives for the same facts, which is so where every fact has every breakdown and, of BHXH, all parts of it
/// are given in the same parts of the people. Where that does not hold, and where given figures cannot hold beside each other, there
/// are no sums: such inputs are for the cube, which tells.
struct DenseSums: Sendable {
  /// By place and scheme; negative where nothing is given.
  private(set) var participants: [Int64]
  private(set) var bases: [Int64]
  /// Whether BHXH at a place is the sum of its parts, not given itself.
  private(set) var isImplied: [Bool]

  /// How many schemes a place has.
  static let width = Scheme.allCases.count

  /// Nil where the sums would not be what the cube says.
  init?(_ figures: DenseFigures) {
    let none = Array(repeating: -1, count: Self.width)
    var cells: [Breakdown: [Int]] = [:]
    for (slot, what) in figures.slots.enumerated() {
      cells[what.breakdown, default: none][Int(what.scheme.rawValue)] = slot
    }
    participants = Array(repeating: -1, count: figures.places.count * Self.width)
    bases = participants
    isImplied = Array(repeating: false, count: figures.places.count)
    let slots = Array(cells.values)
    let measures = (
      figures.measures.firstIndex(of: .participants), figures.measures.firstIndex(of: .base)
    )
    for place in figures.places.indices {
      if !sum(place, figures, slots, measures.0, measures.1) { return nil }
    }
  }

  /// Sums up one place; false where the sums would not be what the cube says.
  ///
  /// - Parameter cells: for each part of the people the slot of each scheme; negative where there is none.
  private mutating func sum(
    _ place: Int, _ figures: DenseFigures, _ cells: [[Int]], _ measure: Int?, _ base: Int?
  ) -> Bool {
    let start = place * Self.width
    var (parts, halves): (Int64, Int) = (-1, 0)
    for cell in cells {
      func participants(_ scheme: Scheme) -> Int64 {
        let slot = cell[Int(scheme.rawValue)]
        guard slot >= 0, let measure else { return -1 }
        return Int64(figures.value(measure, slot, at: place))
      }
      let (compulsory, voluntary) = (participants(.compulsory), participants(.voluntary))
      let whole = participants(.socialInsurance)
      let (health, household) = (participants(.health), participants(.householdHealth))
      let (unemployment, all) = (participants(.unemployment), participants(.socialAndHealth))
      if whole < 0, compulsory >= 0 || voluntary >= 0 {
        if compulsory >= 0, voluntary >= 0 {
          parts = max(parts, 0) + compulsory + voluntary
        } else {
          halves += 1
        }
      }
      // What cannot hold beside another figure is told by who looks at every figure.
      if whole >= 0, compulsory >= 0, voluntary >= 0, whole != compulsory + voluntary {
        return false
      }
      if all >= 0, health >= 0, voluntary >= 0, all != health + voluntary { return false }
      if compulsory >= 0, unemployment > compulsory { return false }
      if health >= 0, household > health { return false }
      Self.add(whole, to: &self.participants, start, .socialInsurance)
      Self.add(compulsory, to: &self.participants, start, .compulsory)
      Self.add(voluntary, to: &self.participants, start, .voluntary)
      Self.add(unemployment, to: &self.participants, start, .unemployment)
      Self.add(health, to: &self.participants, start, .health)
      Self.add(household, to: &self.participants, start, .householdHealth)
      Self.add(all, to: &self.participants, start, .socialAndHealth)
      guard let base else { continue }
      for scheme in Scheme.allCases where cell[Int(scheme.rawValue)] >= 0 {
        let value = figures.value(base, cell[Int(scheme.rawValue)], at: place)
        Self.add(Int64(value), to: &bases, start, scheme)
      }
    }
    return imply(parts, halves, start)
  }

  /// BHXH is the sum of its parts where it is not given; false where it or one part is given of some of the people only.
  private mutating func imply(_ parts: Int64, _ halves: Int, _ start: Int) -> Bool {
    let whole = start + Int(Scheme.socialInsurance.rawValue)
    let isGiven = participants[whole] >= 0
    let schemes: [Scheme] = [.compulsory, .voluntary]
    let hasBoth = schemes.allSatisfy { participants[start + Int($0.rawValue)] >= 0 }
    if isGiven { return parts < 0 && halves == 0 }
    if !hasBoth { return true }
    participants[whole] = parts
    isImplied[start / Self.width] = true
    return halves == 0
  }

  @inline(__always)
  private static func add(
    _ value: Int64, to sums: inout [Int64], _ start: Int, _ scheme: Scheme
  ) {
    let index = start + Int(scheme.rawValue)
    if value >= 0 { sums[index] = max(sums[index], 0) + value }
  }
}
