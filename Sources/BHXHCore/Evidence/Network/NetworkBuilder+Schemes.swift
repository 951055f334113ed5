extension NetworkBuilder {
  /// Draws the relations between schemes of one unit, time, breakdown and base.
  mutating func joinSchemes() {
    for (cell, schemes) in cells() {
      let declared = network.relations.enumerated().filter {
        $0.element.result.measure == cell.subject.measure && $0.element.joinsSchemes
          && isAllowed($0.element, among: schemes)
      }
      for (position, relation) in kept(declared.map { $0 }, given: schemes.keys) {
        draw(relation, position, in: cell)
      }
    }
  }

  /// The unknowns so far by everything but their scheme; groups are never summed, nor coverages over bases of their own.
  private func cells() -> [(FigureKey, KeyedList<Scheme, Int>)] {
    let measures = network.relations.compactMap { $0.joinsSchemes ? $0.result.measure : nil }
    var cells = KeyedList<FigureKey, KeyedList<Scheme, Int>>()
    for (position, unknown) in network.unknowns.enumerated() {
      guard let key = unknown.key, let scheme = key.subject.scheme,
        measures.contains(key.subject.measure), key.subject.group.isEmpty
      else { continue }
      if key.subject.measure == .coveragePercent,
        key.base == Measure.base.slug || denominatorOfCoverage[position] == nil
      {
        continue
      }
      var cell = key
      cell.subject = key.subject.schemeless
      let place = cells.place(of: cell, orNew: KeyedList())
      cells.values[place].set(position, for: scheme)
    }
    return zip(cells.keys, cells.values).filter { $0.1.count > 1 }
  }

  /// Whether one source gives all figures of a relation that asks for it.
  private func isAllowed(_ relation: Relation, among schemes: KeyedList<Scheme, Int>) -> Bool {
    guard relation.needsOneSource else { return true }
    var common: Set<String>?
    for scheme in Self.schemes(of: relation) {
      guard let unknown = schemes[scheme] else { return false }
      let sources = Set(network.unknowns[unknown].claims.map { network.claims[$0].source })
      common = common.map { $0.intersection(sources) } ?? sources
    }
    return common?.isEmpty == false
  }

  /// Relations that join at least two figures, each given or joined by another such relation.
  private func kept(_ relations: [(Int, Relation)], given: [Scheme]) -> [(Int, Relation)] {
    var kept = relations
    while true {
      let uses = kept.flatMap { Self.schemes(of: $0.1) }
      let next = kept.filter { _, relation in
        Self.schemes(of: relation).count { given.contains($0) || isUsedTwice($0, in: uses) } > 1
      }
      if next.count == kept.count { return kept }
      kept = next
    }
  }

  private func isUsedTwice(_ scheme: Scheme, in uses: [Scheme]) -> Bool {
    uses.lazy.filter { $0 == scheme }.prefix(2).count == 2
  }

  private static func schemes(of relation: Relation) -> [Scheme] {
    var terms = [relation.result]
    switch relation.form {
    case .sum(let parts): terms += parts
    case .atMost(let whole): terms.append(whole)
    default: break
    }
    return terms.compactMap(\.scheme)
  }

  private mutating func draw(_ relation: Relation, _ position: Int, in cell: FigureKey) {
    func key(_ scheme: Scheme) -> FigureKey {
      var key = cell
      key.subject = cell.subject.with(
        cell.subject.measure, scheme: scheme, versus: cell.subject.versus)
      return key
    }
    let unknowns = Self.schemes(of: relation).map { unknown(key($0)) }
    switch relation.form {
    case .sum:
      network.add(Constraint(kind: .sum, unknowns: unknowns, relation: position))
    case .atMost:
      network.add(
        Constraint(kind: .bound, unknowns: [unknowns[1], unknowns[0]], relation: position))
    default: break
    }
  }
}
