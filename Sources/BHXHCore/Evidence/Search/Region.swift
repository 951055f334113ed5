/// A part of the network: some relations, with the unknowns that they join.
///
/// What holds in a part holds in the whole: leaving relations out only leaves more possible.
struct Region: Sendable {
  /// Positions in the network.
  let unknowns: [Int]
  let constraintPositions: [Int]
  /// The relations over positions in `unknowns`.
  let constraints: [Constraint]
  /// The relations that the unknowns take part in, those of one unknown after those of the other; and where those of each begin.
  private let incidences: [Int]
  private let starts: [Int]
  let isWhole: [Bool]
  /// Whether relations were left out because there are too many.
  let isCut: Bool

  /// A relation of so many figures more counts for one more: a nation is the sum of thousands of communes.
  private static let termsOfOne = 16

  /// How much of the bound on a region a relation of so many figures takes.
  static func weight(of terms: Int) -> Int { 1 + terms / termsOfOne }

  /// - Parameter first: unknowns that are in it whether or not a relation has them.
  init(_ network: Network, unknowns first: [Int] = [], constraints positions: [Int]) {
    var local: [Int: Int] = [:]
    var unknowns: [Int] = []
    for unknown in first where local[unknown] == nil {
      local[unknown] = unknowns.count
      unknowns.append(unknown)
    }
    var constraints: [Constraint] = []
    for position in positions {
      var constraint = network.constraints[position]
      for (term, unknown) in constraint.unknowns.enumerated() {
        let place = local[unknown] ?? unknowns.count
        if place == unknowns.count {
          local[unknown] = place
          unknowns.append(unknown)
        }
        constraint.unknowns[term] = place
      }
      constraints.append(constraint)
    }
    self.init(network, unknowns, positions, constraints, isCut: false)
  }

  /// The relations around some unknowns, as far as anything passes through the unknowns between.
  ///
  /// Nothing passes through what is pinned by its own claims. The unknowns that it starts from stand first in the region.
  init(
    _ network: Network, around start: [Int], atMost limit: Int, without cut: Set<Int> = [],
    _ marks: inout RegionMarks, isOpen: (Int) -> Bool
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
    var constraints: [Constraint] = []
    var (next, used) = (0, 0)
    var isCut = false
    search: while next < waiting.count {
      let unknown = waiting[next]
      next += 1
      for position in network.unknowns[unknown].constraints
      where !cut.contains(position) && marks.see(position) {
        if used >= limit {
          isCut = true
          break search
        }
        positions.append(position)
        var constraint = network.constraints[position]
        used += Self.weight(of: constraint.unknowns.count)
        for (term, other) in constraint.unknowns.enumerated() {
          if reach(other, &marks), isOpen(other) { waiting.append(other) }
          constraint.unknowns[term] = marks.place(of: other)
        }
        constraints.append(constraint)
      }
    }
    self.init(network, unknowns, positions, constraints, isCut: isCut)
  }

  private init(
    _ network: Network, _ unknowns: [Int], _ positions: [Int], _ constraints: [Constraint],
    isCut: Bool
  ) {
    var ends = [Int](repeating: 0, count: unknowns.count + 1)
    for constraint in constraints {
      for unknown in constraint.unknowns { ends[unknown + 1] += 1 }
    }
    for unknown in unknowns.indices { ends[unknown + 1] += ends[unknown] }
    starts = ends
    var incidences = [Int](repeating: 0, count: ends[unknowns.count])
    for (position, constraint) in constraints.enumerated() {
      for unknown in constraint.unknowns {
        incidences[ends[unknown]] = position
        ends[unknown] += 1
      }
    }
    self.incidences = incidences
    self.unknowns = unknowns
    constraintPositions = positions
    self.constraints = constraints
    isWhole = unknowns.map { network.unknowns[$0].isWhole }
    self.isCut = isCut
  }

  /// The relations that an unknown takes part in.
  func relations(of unknown: Int) -> ArraySlice<Int> {
    incidences[starts[unknown]..<starts[unknown + 1]]
  }

  /// What the claims that are not left out leave of each unknown; nil where they leave nothing of one.
  func domains(in network: Network, without leftOut: ExcludedClaims) -> [Interval]? {
    var domains: [Interval] = []
    domains.reserveCapacity(unknowns.count)
    for unknown in unknowns {
      guard let domain = network.domain(of: unknown, without: leftOut) else { return nil }
      domains.append(domain)
    }
    return domains
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

  private struct Mark {
    var round: Int32
    var place: Int32
  }

  init(_ network: Network) {
    ofUnknowns = [Mark](
      repeating: Mark(round: 0, place: 0), count: network.unknowns.count)
    ofConstraints = [Int32](repeating: 0, count: network.constraints.count)
  }

  /// Begins another region.
  mutating func begin() { round += 1 }

  /// Gives an unknown its place in the region, unless it has one already.
  mutating func place(_ unknown: Int, at place: Int) -> Bool {
    if ofUnknowns[unknown].round == round { return false }
    ofUnknowns[unknown] = Mark(round: round, place: Int32(place))
    return true
  }

  /// The place of an unknown that has one.
  func place(of unknown: Int) -> Int { Int(ofUnknowns[unknown].place) }

  /// Whether a relation was not seen in this region before; then it is from now on.
  mutating func see(_ constraint: Int) -> Bool {
    if ofConstraints[constraint] == round { return false }
    ofConstraints[constraint] = round
    return true
  }
}
