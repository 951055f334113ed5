/// A part of the network: some relations, with the unknowns that they join.
///
/// What holds in a part holds in the whole: leaving relations out only leaves more possible.
struct Region: Sendable {
  /// Positions in the network.
  let unknowns: [Int]
  let constraintPositions: [Int]
  /// The relations over positions in `unknowns`.
  let constraints: [Constraint]
  /// Of each unknown the relations that it takes part in.
  let incidence: [[Int]]
  let isWhole: [Bool]
  /// Whether relations were left out because there are too many.
  let isCut: Bool

  init(
    _ network: Network, constraints positions: [Int], and single: Int? = nil, isCut: Bool = false
  ) {
    var local: [Int: Int] = [:]
    var unknowns: [Int] = []
    func place(_ unknown: Int) -> Int {
      if let position = local[unknown] { return position }
      local[unknown] = unknowns.count
      unknowns.append(unknown)
      return unknowns.count - 1
    }
    if let single { _ = place(single) }
    var constraints: [Constraint] = []
    for position in positions {
      var constraint = network.constraints[position]
      constraint.unknowns = constraint.unknowns.map(place)
      constraints.append(constraint)
    }
    var incidence = [[Int]](repeating: [], count: unknowns.count)
    for (position, constraint) in constraints.enumerated() {
      for unknown in constraint.unknowns { incidence[unknown].append(position) }
    }
    self.unknowns = unknowns
    constraintPositions = positions
    self.constraints = constraints
    self.incidence = incidence
    isWhole = unknowns.map { network.unknowns[$0].isWhole }
    self.isCut = isCut
  }

  /// The relations around an unknown, as far as anything passes through the unknowns between.
  ///
  /// Nothing passes through what is pinned by its own claims. `unknown` stands first in the region.
  init(
    _ network: Network, around start: [Int], atMost limit: Int,
    isOpen: (Int) -> Bool
  ) {
    var seen: Set<Int> = []
    var reached = Set(start)
    var positions: [Int] = []
    var waiting = start
    var next = 0
    var isCut = false
    search: while next < waiting.count {
      let unknown = waiting[next]
      next += 1
      for constraint in network.unknowns[unknown].constraints
      where seen.insert(constraint).inserted {
        if positions.count == limit {
          isCut = true
          break search
        }
        positions.append(constraint)
        for other in network.constraints[constraint].unknowns
        where reached.insert(other).inserted && isOpen(other) {
          waiting.append(other)
        }
      }
    }
    self.init(network, constraints: positions, and: start.first, isCut: isCut)
  }

  /// What the claims that are not left out leave of each unknown; nil where they leave nothing of one.
  func domains(in network: Network, without isLeftOut: (Int) -> Bool = { _ in false })
    -> [Interval]?
  {
    var domains: [Interval] = []
    domains.reserveCapacity(unknowns.count)
    for unknown in unknowns {
      guard let domain = network.domain(of: unknown, without: isLeftOut) else { return nil }
      domains.append(domain)
    }
    return domains
  }

  /// The claims about its unknowns.
  func claims(in network: Network) -> [Int] {
    unknowns.flatMap { network.unknowns[$0].claims }
  }
}
