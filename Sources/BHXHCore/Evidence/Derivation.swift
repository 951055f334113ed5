/// Derives what published figures imply about unpublished counts.
///
/// Bounds contain every possible truth. What contradicts is left out first, and named.
///
/// - Complexity: bounded by `EvidenceLimits` for each figure.
public struct Derivation: Sendable {
  /// The counts that the input does not fix and that have an upper bound, by unit, time, scheme, measure.
  public let rows: [DerivedFigure]
  /// The ratios and changes that were left out because they belong to a contradicting set.
  public let leftOut: [Fact]
  /// The counts that contradict each other, whose joining relations were left out.
  public let unjoined: [Unjoined]
  /// Whether any part of the work reached its bound.
  package let stoppedEarly: Bool
  private let gazetteer: Gazetteer

  /// - Parameters:
  ///   - facts: every telling, also those with one key and different values.
  ///   - units: those that are asked about, with those below them: only what is joined with their figures is used; nil: all.
  ///   - own: relations that hold beside those of `Relation.all`.
  package init(
    _ facts: [Fact], about units: Set<AdministrativeUnit>? = nil, by own: [Relation] = [],
    gazetteer: Gazetteer, limits: EvidenceLimits = .standard
  ) {
    self.init(Examination(facts, about: units, by: own, gazetteer, limits), gazetteer)
  }

  init(_ examination: Examination, _ gazetteer: Gazetteer) {
    let reconciled = Reconciliation(examination)
    let network = reconciled.network
    let writer = DerivationWriter(network, reconciled, gazetteer, examination.limits)
    let components = network.components(without: reconciled.cut)
    let stretches = Parallel.stretches(of: components, figures: network.claims.count)
    let written = Parallel.map(stretches) { part in
      var writer = writer.part(of: part.figures)
      let rows = part.list.flatMap { writer.rows(of: $0) }
      return (rows: rows, stoppedEarly: writer.stoppedEarly)
    }
    rows = Self.sorted(written.flatMap(\.rows), gazetteer)
    self.gazetteer = gazetteer
    leftOut = reconciled.leftOut.sorted().map { network.claims[$0].fact }
    unjoined = zip(reconciled.unjoined.keys, reconciled.unjoined.values).sorted { $0.0 < $1.0 }
      .map { claim, relations in
        let cut = Set(relations.compactMap { network.constraints[$0].relation }).sorted()
        return Unjoined(
          fact: network.claims[claim].fact, relations: cut.map { network.relations[$0] })
      }
    stoppedEarly = reconciled.stoppedEarly || written.contains(where: \.stoppedEarly)
  }

  /// The rows that are wanted; all figures were used.
  public func rows(_ selection: Selection) -> [DerivedFigure] {
    var wanted = FigureSelection(selection, gazetteer)
    return rows.filter { wanted.wants($0.unit, $0.period, $0.subject.scheme) }
  }

  /// One warning for each figure that was left out, at its place, and one where the work was bounded.
  public var problems: [Problem] {
    leftOut.map {
      Problem(.figureLeftOut, at: $0.place, [$0.subject.name, $0.value.description])
    }
      + unjoined.map { count in
        let formulas = count.relations.map(\.formula).joined("; ")
        return Problem(
          .relationLeftOut, at: count.fact.place,
          [
            count.fact.subject.name, count.fact.value.description, formulas.english,
            formulas.vietnamese,
          ])
      } + (stoppedEarly ? [Problem(.workBounded, at: nil)] : [])
  }

  private static func sorted(_ rows: [DerivedFigure], _ gazetteer: Gazetteer) -> [DerivedFigure] {
    func scheme(_ row: DerivedFigure) -> Int { row.subject.scheme.map { Int($0.rawValue) } ?? -1 }
    return rows.ordered { left, right in
      if left.unit != right.unit { return gazetteer.precedes(left.unit, right.unit) }
      if left.period != right.period { return left.period < right.period }
      let schemes = (scheme(left), scheme(right))
      if schemes.0 != schemes.1 { return schemes.0 < schemes.1 }
      if left.subject.measure != right.subject.measure {
        return left.subject.measure < right.subject.measure
      }
      if left.subject.issuer != right.subject.issuer {
        return left.subject.issuer < right.subject.issuer
      }
      if left.subject.versus != right.subject.versus {
        let versus = [left, right].map { $0.subject.versus?.description ?? "" }
        if versus[0] != versus[1] { return versus[0] < versus[1] }
      }
      if left.subject.group != right.subject.group {
        return left.subject.group < right.subject.group
      }
      return left.subject.breakdown < right.subject.breakdown
    }
  }
}

/// A figure that contradicts others by more than can be left out of it, and the relations that were not used for that.
public struct Unjoined: Equatable, Sendable {
  /// The figure that no relation could use.
  public let fact: Fact
  /// Those that would have joined it to others.
  public let relations: [Relation]
}

/// How sharp derived bounds are.
public enum Exactness: String, CaseIterable, Sendable {
  /// One whole number is left.
  case exact
  /// Both bounds are reached by whole numbers that fit everything.
  case tight
  /// Outer bounds: the truth lies inside, but they may not be reached.
  case propagated
}

/// An unpublished count, and the whole numbers that the published figures leave for it.
public struct DerivedFigure: Equatable, Sendable {
  /// Where it is.
  public let unit: AdministrativeUnit
  /// As the figures that it follows from are spelled; a target has its year.
  public let period: Period
  /// What it is of.
  public let subject: Subject
  /// Nil where it is unbounded below, as a change may be.
  public let low: Int128?
  /// The highest value that agrees with everything published.
  public let high: Int128
  /// Whether the bounds are proved to be the narrowest.
  public let exactness: Exactness
  /// The published figures from which it follows directly.
  public let facts: [Fact]
  /// These in words; where none follows directly, those behind.
  public let figures: Wording
  /// The formula and the figures in words.
  public let because: Wording
  /// Whether the work was bounded before everything was looked at.
  public let stoppedEarly: Bool
}
