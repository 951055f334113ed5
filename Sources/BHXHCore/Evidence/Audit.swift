/// Holds published figures against each other: does the arithmetic hold?
///
/// Every number stands for the interval of its qualifier and printed digits, people are whole, and the relations of `Relation.all` join
/// them. It never says which figure of a contradicting set is wrong. What several tellings of one key say differently are claims that
/// contradict each other.
///
/// - Complexity: bounded by `EvidenceLimits` for each figure; near to linear where most counts are given.
public struct Audit: Sendable {
  /// One row a published figure: by unit (`viet-nam` first), time, scheme, measure.
  public let rows: [AuditRow]
  /// The contradicting sets that were found, the smallest first.
  public let contradictions: [[Fact]]
  /// Whether any part of the work reached its bound.
  public let stoppedEarly: Bool
  /// Whether that was the search for contradictions, so that there may be others.
  public let searchEndedEarly: Bool
  /// Contradicted figures around which the search for further sets ended early.
  package let stops: [Fact]
  private let gazetteer: Gazetteer

  /// - Parameters:
  ///   - facts: every telling, also those with one key and different values.
  ///   - units: those that are asked about, with those below them: only what is joined with their figures is examined; nil: all.
  ///   - own: relations that hold beside those of `Relation.all`.
  package init(
    _ facts: [Fact], about units: Set<AdministrativeUnit>? = nil, by own: [Relation] = [],
    gazetteer: Gazetteer, limits: EvidenceLimits = .standard
  ) {
    self.init(Examination(facts, about: units, by: own, gazetteer, limits), gazetteer)
  }

  /// - Parameter isShown: whether a row is wanted; all figures are held against each other.
  init(
    _ examination: Examination, _ gazetteer: Gazetteer,
    where isShown: (Fact) -> Bool = { _ in true }
  ) {
    let (network, search) = (examination.network, examination.search)
    let order = Self.order(network, gazetteer)
    let writer = AuditWriter(network, gazetteer, search, order)
    let shown = order.filter { isShown(network.claims[$0].fact) }
    let stretches = Parallel.stretches(of: shown, figures: shown.count)
    let written = Parallel.map(stretches) { part in
      var writer = writer.part(of: part.figures)
      let rows = part.list.map { writer.row(of: $0) }
      return (rows: rows, stoppedEarly: writer.stoppedEarly)
    }
    rows = written.flatMap(\.rows)
    self.gazetteer = gazetteer
    contradictions = search.sets.map { $0.claims.map { network.claims[$0].fact } }
    stops = KeyList(search.stops).keys.map { network.claims[$0].fact }
    searchEndedEarly = search.stoppedEarly
    stoppedEarly = search.stoppedEarly || written.contains(where: \.stoppedEarly)
  }

  /// Whether any figure is contradicted.
  public var foundContradictions: Bool { !contradictions.isEmpty }

  /// The rows that are wanted; all figures were examined with all others.
  public func rows(_ selection: Selection) -> [AuditRow] {
    var wanted = FigureSelection(selection, gazetteer)
    return rows.filter { wanted.wants($0.fact.unit, $0.fact.period, $0.fact.subject.scheme) }
  }

  /// A warning at each contradiction around which the search ended early, and one where the work was bounded.
  public var problems: [Problem] {
    stops.map {
      Problem(.searchBounded, at: $0.place, [$0.subject.name, $0.value.description])
    } + (stoppedEarly ? [Problem(.workBounded, at: nil)] : [])
  }

  private static func order(_ network: Network, _ gazetteer: Gazetteer) -> [Int] {
    // Units of one path, as `--any-unit` allows, stay in the order in which they are met.
    let met = KeyList(network.claims.map(\.fact.unit)).keys.enumerated()
    let units = met.sorted { left, right in
      gazetteer.precedes(left.element, right.element)
        || !gazetteer.precedes(right.element, left.element) && left.offset < right.offset
    }.map(\.element)
    let ranks = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    let measures = KeyList(Measure.allCases + [.indicator])
    let keys = network.claims.map { claim in
      let fact = claim.fact
      return (
        ranks[fact.unit] ?? 0, fact.period, fact.subject.scheme.map { Int($0.rawValue) } ?? -1,
        measures.place(of: fact.subject.measure) ?? 0
      )
    }
    return network.claims.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }
}

private func < (
  _ left: ((Int, Period, Int, Int), Int), _ right: ((Int, Period, Int, Int), Int)
) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}

/// Whether a published figure agrees with the others.
public enum Verdict: String, CaseIterable, Sendable {
  /// No contradiction was found.
  case consistent
  /// It belongs to a set that cannot hold together although each smaller part of it can.
  case contradicted
  /// The others leave it its whole range.
  case unverifiable
}

/// One published figure, what the others leave for it, and whether it fits.
public struct AuditRow: Equatable, Sendable {
  /// The published figure.
  public let fact: Fact
  /// The lowest that it could be printed as by the other figures; where no value fits, the nearest below that could be. Nil: unbounded.
  public let low: PrintedBound?
  /// The highest, likewise; nil: unbounded.
  public let high: PrintedBound?
  /// What the other figures say to it.
  public let verdict: Verdict
  /// A smallest found set of figures that cannot hold together, this one among them; empty where it is not contradicted.
  public let set: [Fact]
  /// Whether each figure of the set is known to be needed; otherwise the search ended before, and this figure is one of those that are.
  public let isMinimal: Bool
  /// Ways to understand one figure of the set under which it would hold.
  public let readings: [Reinterpretation]
  /// The declared relations that the bounds are from.
  public let relations: [Relation]
  /// The verdict in words.
  public let because: Wording
  /// Whether the work was bounded before everything was looked at; the bounds hold, but could be tighter.
  public let stoppedEarly: Bool
}
