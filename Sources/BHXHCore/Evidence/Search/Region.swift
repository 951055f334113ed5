/// A part of the network: some relations, with the unknowns that they join.
///
/// What holds in a part holds in the whole: leaving relations out only leaves more possible. One for all runs over it.
final class Region: Sendable {
  /// Positions in the network.
  let unknowns: [Int]
  let constraintPositions: [Int]
  let kinds: [Constraint.Kind]
  /// What stands behind the unknowns: of a sum that was folded, what its other parts are together.
  let rests: [Interval]
  /// Of each relation its terms, as positions in `unknowns` and, behind them, in `rests`.
  let terms: Lists
  /// The relations that the unknowns take part in.
  let incidences: Lists
  let isWhole: [Bool]
  /// Whether relations were left out because there are too many.
  let isCut: Bool

  /// A relation of so many figures more counts for one more: a nation is the sum of thousands of communes.
  private static let termsOfOne = 16

  /// How much of the bound on a region a relation of so many figures takes.
  static func weight(of terms: Int) -> Int { 1 + terms / termsOfOne }

  /// - Parameter first: unknowns that are in it whether or not a relation has them.
  convenience init(
    _ network: Network, unknowns first: [Int] = [], constraints positions: [Int],
    _ marks: inout RegionMarks
  ) {
    marks.begin()
    var unknowns: [Int] = []
    for unknown in first where marks.place(unknown, at: unknowns.count) { unknowns.append(unknown) }
    for position in positions {
      for unknown in network.constraints[position].unknowns
      where marks.place(unknown, at: unknowns.count) {
        unknowns.append(unknown)
      }
    }
    self.init(network, unknowns, positions, marks, positions.map { _ in nil }, isCut: false)
  }

  /// The relations around some unknowns, as far as anything passes through the unknowns between.
  ///
  /// Nothing passes through what is pinned by its own claims. The unknowns that it starts from stand first in the region.
  ///
  /// - Parameter folded: of a relation, met from an unknown, its terms where it is a folded sum.
  convenience init(
    _ network: Network, around start: [Int], atMost limit: Int, without cut: Set<Int> = [],
    _ marks: inout RegionMarks, folded: (Int) -> FoldedSum.Terms? = { _ in nil },
    isOpen: (Int) -> Bool
  ) {
    marks.begin()
    var unknowns: [Int] = []
    func reach(_ unknown: Int, _ marks: inout RegionMarks) -> Bool {
      guard marks.place(unknown, at: unknowns.count) else { return false }
      unknowns.append(unknown)
      return true
    }
    var waiting = start.filter { reach($0, &marks) }
    var positions: [Int] = []
    var sums: [FoldedSum.Terms?] = []
    var (next, used) = (0, 0)
    var isCut = false
    search: while next < waiting.count {
      let unknown = waiting[next]
      next += 1
      for position in network.unknowns[unknown].constraints
      where (cut.isEmpty || !cut.contains(position)) && marks.see(position) {
        if used >= limit {
          isCut = true
          break search
        }
        positions.append(position)
        let sum = folded(position)
        sums.append(sum)
        let terms = sum?.unknowns ?? network.constraints[position].unknowns
        used += Self.weight(of: terms.count)
        for other in terms where reach(other, &marks) && isOpen(other) { waiting.append(other) }
      }
    }
    self.init(network, unknowns, positions, marks, sums, isCut: isCut)
  }

  /// - Parameters:
  ///   - marks: the place of each unknown.
  ///   - sums: of each relation its terms where it is a folded sum.
  private init(
    _ network: Network, _ unknowns: [Int], _ positions: [Int], _ marks: RegionMarks,
    _ sums: [FoldedSum.Terms?], isCut: Bool
  ) {
    var terms = Lists(reserving: positions.count)
    var rests: [Interval] = []
    for (position, sum) in zip(positions, sums) {
      if let sum {
        let places = sum.unknowns.map(marks.place) + [unknowns.count + rests.count]
        terms.append(places) { $0 }
        rests.append(sum.rest)
      } else {
        terms.append(network.constraints[position].unknowns) { marks.place(of: $0) }
      }
    }
    incidences = Lists(count: unknowns.count + rests.count) { put in
      for position in positions.indices {
        for place in terms.places(of: position) { put(terms.item(at: place), position) }
      }
    }
    self.unknowns = unknowns
    constraintPositions = positions
    kinds = positions.map { network.constraints[$0].kind }
    self.terms = terms
    isWhole = unknowns.map { network.unknowns[$0].isWhole } + rests.map { _ in true }
    self.rests = rests
    self.isCut = isCut
  }

  /// The relations that an unknown takes part in.
  func relations(of unknown: Int) -> ArraySlice<Int> {
    incidences[unknown]
  }

  /// The declared relation that one of its relations is; nil for a choice between two readings.
  func declared(_ relation: Int, in network: Network) -> Int? {
    network.constraints[constraintPositions[relation]].relation
  }

  /// The claims about its unknowns.
  func claims(in network: Network) -> [Int] {
    unknowns.flatMap { network.unknowns[$0].claims }
  }
}

/// Remembers what a search for a region has seen, for one region after the other: nothing is cleared between them.
///
/// - Complexity: O(1) a step; one list of the unknowns and one of the relations of the whole network.
struct RegionMarks: Sendable {
  private var ofUnknowns: [Mark]
  private var ofConstraints: [Int32]
  private var round: Int32 = 0
  /// The unknowns of which claims are left out of a question, for one question after the other.
  private var touched: [Int32]
  private var question: Int32 = 0

  private struct Mark {
    var round: Int32
    var place: Int32
  }

  init(_ network: Network) {
    ofUnknowns = [Mark](
      repeating: Mark(round: 0, place: 0), count: network.unknowns.count)
    ofConstraints = [Int32](repeating: 0, count: network.constraints.count)
    touched = [Int32](repeating: 0, count: network.unknowns.count)
  }

  /// Begins another region.
  mutating func begin() { round += 1 }

  /// Gives an unknown its place in the region, unless it has one already.
  mutating func place(_ unknown: Int, at place: Int) -> Bool {
    if ofUnknowns[unknown].round == round { return false }
    ofUnknowns[unknown] = Mark(round: round, place: Int32(place))
    return true
  }

  /// Whether an unknown has a place in this region.
  func hasPlace(_ unknown: Int) -> Bool { ofUnknowns[unknown].round == round }

  /// The place of an unknown that has one.
  func place(of unknown: Int) -> Int { Int(ofUnknowns[unknown].place) }

  /// Whether a relation was not seen in this region before; then it is from now on.
  mutating func see(_ constraint: Int) -> Bool {
    if ofConstraints[constraint] == round { return false }
    ofConstraints[constraint] = round
    return true
  }

  /// Begins another question.
  mutating func beginTouching() { question += 1 }

  mutating func touch(_ unknown: Int) { touched[unknown] = question }

  func isTouched(_ unknown: Int) -> Bool { touched[unknown] == question }
}
