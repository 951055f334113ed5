/// Makes the network of a set of claims: one unknown for each figure, one constraint for each relation that joins them.
///
/// Which relations there are is read from the network; here is only who takes part.
struct NetworkBuilder {
  var network: Network
  var territory: TerritoryLookup
  var positions = KeyedList<FigureKey, Int>()
  /// Unknowns whose own relation has still to be drawn.
  var waiting: [Int] = []
  /// The first months of the plans that were published, by unit and plan.
  var planStarts = KeyedList<PlanKey, [PlanStart]>()
  /// What coverages were published over, by the figure without its base.
  var printedBases = KeyedList<FigureKey, Set<String>>()
  /// The unknown denominator behind each coverage, so that coverages over one base are found.
  var denominatorOfCoverage: [Int: Int] = [:]
  /// Denominators that are the sum of published ones.
  var summedDenominators: Set<Int> = []
  /// What stood of a figure before it was revised: the unknowns of earlier editions, by the figure as it is now.
  var editions = KeyedList<FigureKey, [Edition]>()
  /// The relations that are drawn from their result, by its measure; what joins schemes or units is drawn where they stand beside each other.
  let relationsOfResult: [Measure: [Int]]
  /// The measures of which anything was published.
  private let publishedMeasures: Set<Measure>
  /// The denominators' months that readings ask for.
  var askedMonths: [Int: Month] = [:]

  /// The network of all claims.
  /// - Complexity: O(figures · months that a denominator may be back).
  static func network(of claims: [Claim], by own: [Relation] = [], _ gazetteer: Gazetteer)
    -> Network
  {
    var builder = NetworkBuilder(
      Network(own), territory: TerritoryLookup(gazetteer, named: claims.map(\.fact.unit)),
      of: Set(claims.map(\.fact.subject.measure)))
    builder.place(claims)
    builder.joinChildren()
    builder.joinParts()
    builder.joinWaiting()
    builder.joinSchemes()
    builder.joinWaiting()
    builder.network.pin()
    return builder.network
  }

  private init(_ network: Network, territory: TerritoryLookup, of published: Set<Measure>) {
    self.network = network
    publishedMeasures = published
    let drawn = network.relations.indices.filter { position in
      let relation = network.relations[position]
      switch relation.form {
      case .sumOfChildren, .groupWithinWhole, .partsWithinWhole: return false
      default: return !relation.joinsSchemes
      }
    }
    relationsOfResult = Dictionary(grouping: drawn) {
      network.relations[$0].result.measure ?? .indicator
    }
    self.territory = territory
  }

  /// Gives each claim its unknown; explicit bases first, for what they say of coverages.
  private mutating func place(_ claims: [Claim]) {
    for isCoverage in [false, true] {
      for claim in claims
      where (claim.fact.subject.measure == .coveragePercent) == isCoverage {
        let key = key(of: claim)
        let unknown = unknown(key)
        if isCoverage { notePrintedBase(key) }
        if claim.fact.isSuperseded { noteEdition(key, unknown, claim.fact.provenance) }
        network.add(claim, about: unknown)
        if let month = claim.denominatorMonth { askedMonths[unknown] = month }
        notePlan(claim, unknown)
      }
    }
  }

  private mutating func notePrintedBase(_ key: FigureKey) {
    var figure = key
    figure.base = ""
    printedBases.values[printedBases.place(of: figure, orNew: [])].insert(key.base)
  }

  /// The unknown of a figure, made where it is new.
  mutating func unknown(_ key: FigureKey) -> Int {
    if let position = positions[key] { return position }
    let measure = key.subject.measure
    let position = network.addUnknown(
      key, isWhole: !measure.isPercentage,
      range: measure.isPercentage || measure.isSigned ? .everything : .notNegative)
    positions.set(position, for: key)
    waiting.append(position)
    return position
  }

  /// The unknown of a figure, where anything was published about it.
  func published(_ key: FigureKey) -> Int? {
    guard let position = positions[key] else { return nil }
    return network.unknowns[position].claims.isEmpty ? nil : position
  }

  /// Whether anything was published of a measure.
  func hasFigures(of measure: Measure) -> Bool { publishedMeasures.contains(measure) }

  func key(of claim: Claim) -> FigureKey {
    let fact = claim.fact
    var key = FigureKey(
      unit: fact.unit, subject: fact.subject,
      span: FactSpan(of: fact.period, for: fact.subject.measure))
    if fact.subject.measure == .indicator { key.span = span(of: fact) }
    if !fact.period.isComparable || isAmbiguous(key) { key.source = claim.source }
    if fact.subject.measure.isOverDenominator { key.base = coverageBase(fact, key) }
    if fact.isSuperseded { key.base += Self.edition(of: fact.provenance) }
    return key
  }

  /// An indicator of stocks is of the end of its time, one of flows of all of it.
  private func span(of fact: Fact) -> FactSpan {
    let relation = network.relations.first { $0.isNamed && $0.name == fact.subject.kind }
    return FactSpan(
      of: fact.period, for: relation?.isOfFlows == true ? .indicator : .coveragePercent)
  }

  /// Whether the source does not say which month it compares with, so that only its own figures share the answer.
  private func isAmbiguous(_ key: FigureKey) -> Bool {
    (key.subject.versus?.readings(at: key.month).count ?? 0) > 1
  }
}

extension Measure {
  /// Whether a printed number of it may say what it is over.
  var isOverDenominator: Bool { self == .coveragePercent || self == .indicator }
}
