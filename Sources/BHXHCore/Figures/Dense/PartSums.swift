/// The sums of dense figures over the breakdowns that a question does not name: those of each part of the people that it tells apart.
///
/// Each part has sums of its own (`DenseSums`), made of its slots alone; a question without breakdowns has one part, all people. Memory is that of
/// `DenseSums` for each part.
struct PartSums: Sendable {
  /// The breakdowns that are told apart.
  private let names: Set<String>
  private let measures: [Measure]
  /// What sums there may be, and of which scheme each stands among those of a place: people of none stand with one that is published over them.
  private let kinds: [(subject: Subject, scheme: Scheme)]
  /// In the order of first meeting.
  private(set) var parts: [Breakdown] = []
  /// By part.
  private(set) var sums: [DenseSums] = []
  /// By part: its slots of a block.
  private var slots: [[Int32]] = []
  private var numbers: [Breakdown: Int] = [:]
  private var count: Int32 = 0

  init(_ measures: [Measure], apart names: Set<String>) {
    self.names = names
    self.measures = measures
    let wholes = Cube.repeatable.filter(measures.contains).compactMap { measure in
      Scheme.allCases.first { $0.denominator == measure }.map { (Subject(measure), $0) }
    }
    kinds =
      wholes
      + Scheme.allCases.flatMap { scheme in
        [Measure.participants, .base].map { (Subject($0, scheme: scheme), scheme) }
      }
    if names.isEmpty { _ = number(of: .all) }
  }

  private mutating func number(of part: Breakdown) -> Int {
    if let number = numbers[part] { return number }
    numbers[part] = parts.count
    parts.append(part)
    sums.append(DenseSums(measures))
    slots.append([])
    return parts.count - 1
  }

  /// Learns which scheme and part of the people the next slot of a block is of.
  mutating func know(_ slot: DenseFigures.Slot) {
    let number = number(of: slot.breakdown.restricted(to: names))
    sums[number].know(slot)
    slots[number].append(count)
    count += 1
  }

  /// Has room for all of `places`.
  mutating func reserve(_ places: Int) {
    for number in sums.indices { sums[number].reserve(places) }
  }

  /// These of the places before `place`, a whole number of pieces, and the others' from there on.
  func joined(_ others: PartSums, from place: Int) -> PartSums {
    var joined = self
    joined.sums = zip(sums, others.sums).map { $0.joined($1, from: place) }
    return joined
  }

  /// Whether some coverage of a part is over 100 %, which is told with the place of its figures.
  var isOverBase: Bool { sums.contains(where: \.isOverBase) }

  /// Whether some participants have no denominator at their place, while others have.
  var lacksUsual: Bool { sums.contains(where: \.lacksUsual) }

  /// Sums up a place whose figures begin at `start` among `values`; false where the sums would not be what the cube says.
  mutating func add(_ place: Int, _ values: [Int32], _ start: Int) -> Bool {
    if names.isEmpty { return sums[0].add(place, values, start) }
    for number in sums.indices {
      let own = CountStore.ordered(values, from: start, slots[number], width: measures.count)
      if !sums[number].add(place, own, 0) { return false }
    }
    return true
  }

  /// The sums of a place as figures of all, or of parts; what follows from an identity is none.
  func observations(
    _ place: Int, _ unit: AdministrativeUnit, _ period: Period, _ file: Place
  ) -> [Observation] {
    zip(parts, sums).flatMap { part, sums in
      kinds.compactMap { subject, scheme in
        sums.count(place, subject, scheme).map {
          Observation(
            unit: unit, period: period, subject: subject.of(part), value: Quantity(count: $0),
            place: file)
        }
      }
    }
  }

  /// Adds the sums of places to a cube, as the facts of one file.
  func add(
    to cube: inout Cube, _ places: [(unit: AdministrativeUnit, period: Period?)], from file: String
  ) {
    for (part, sums) in zip(parts, sums) {
      for (subject, scheme) in kinds {
        let counts = places.indices.lazy.compactMap {
          number -> (unit: AdministrativeUnit, period: Period, count: Int64)? in
          guard let count = sums.count(number, subject, scheme), let period = places[number].period
          else { return nil }
          return (places[number].unit, period, count)
        }
        if counts.isEmpty { continue }
        cube.add(counts, of: subject.of(part), from: file)
      }
    }
  }
}

extension DenseSums {
  /// A sum of given figures; nil where none is given, or where it follows from an identity.
  fileprivate func count(_ place: Int, _ subject: Subject, _ scheme: Scheme) -> Int64? {
    // A part that was met later has nothing at a place that was summed up before.
    if place >= isImplied.count { return nil }
    let number = Int(scheme.rawValue)
    if subject.measure == .participants, number == PlaceSums.whole, isImplied[place] { return nil }
    let count =
      switch subject.measure {
      case .participants: participants[place][number]
      case .base: bases[place][number]
      default: usual[place][number]
      }
    return count < 0 ? nil : count
  }
}
