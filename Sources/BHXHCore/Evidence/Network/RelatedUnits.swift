/// Finds the units whose figures relations may join with those of others, so that a question about one unit need not look at all.
///
/// Relations cross from unit to unit in two ways: a parent is the sum of its children where every child has figures, and a unit goes on
/// under another name with the same territory. Figures of a kind of population or labour force are joined with each other, and with the rest of
/// their unit only through a ratio over that kind. What is found may be too much, never too little.
struct RelatedUnits {
  /// The figures of a unit that are of one kind of denominator; the empty kind are all others.
  private struct Strand: Hashable {
    let unit: AdministrativeUnit
    let kind: String

    init(_ fact: Fact) {
      self.init(fact.unit, fact.subject.kind)
    }

    init(_ unit: AdministrativeUnit, _ kind: String) {
      self.unit = unit
      self.kind = kind
    }
  }

  /// The children of a parent that have figures of a kind at a month.
  private struct Family: Hashable {
    let parent: AdministrativeUnit
    let month: Month
    let kind: String
  }

  private var territory: TerritoryLookup
  private var months: [Strand: [Month]] = [:]
  /// The strands of each kind.
  private var strands: [String: [AdministrativeUnit]] = [:]
  /// The kinds that ratios of a unit are over.
  private var bases: [AdministrativeUnit: Set<String>] = [:]
  private var families = KeyedList<Family, Set<AdministrativeUnit>>()
  private var familiesOfStrand: [Strand: [Family]] = [:]

  private init(_ gazetteer: Gazetteer, named units: some Sequence<AdministrativeUnit>) {
    territory = TerritoryLookup(gazetteer, named: units)
  }

  private mutating func note(_ facts: some Sequence<Fact>, of strand: Strand) {
    months[strand, default: []] += facts.lazy.map(\.period.end)
    for fact in facts where !fact.baseMeasure.isEmpty {
      bases[strand.unit, default: []].insert(fact.baseMeasure)
    }
  }

  /// Finds the families of what was noted.
  /// - Complexity: O(units · months) look-ups.
  private mutating func join() {
    for (strand, all) in months {
      strands[strand.kind, default: []].append(strand.unit)
      for month in all.sortedUnique {
        for parent in territory.parents(of: strand.unit, at: month) {
          let family = Family(parent: parent, month: month, kind: strand.kind)
          families.values[families.place(of: family, orNew: [])].insert(strand.unit)
        }
      }
    }
    for (family, children) in zip(families.keys, families.values) {
      for unit in children.union([family.parent]) {
        familiesOfStrand[Strand(unit, family.kind), default: []].append(family)
      }
    }
  }

  /// The facts of some units, of those below them, and of all that may be joined with these.
  static func facts(
    _ facts: [Fact], about units: Set<AdministrativeUnit>, _ gazetteer: Gazetteer
  ) -> [Fact] {
    var related = RelatedUnits(gazetteer, named: Set(facts.map(\.unit)))
    for (strand, facts) in Dictionary(grouping: facts, by: { Strand($0) }) {
      related.note(facts, of: strand)
    }
    related.join()
    let closure = related.closure { unit in
      units.contains { $0 == unit || gazetteer.lies(unit, below: $0) }
    }
    return facts.filter { closure.contains(Strand($0)) }
  }

  /// The facts of a cube about some units, and all that may be joined with these: by unit, then as in the cube.
  static func facts(
    of units: Set<AdministrativeUnit>, in cube: Cube, _ gazetteer: Gazetteer
  ) -> [Fact] {
    var related = RelatedUnits(gazetteer, named: cube.units)
    for (position, subject) in cube.subjects.enumerated() {
      for (unit, series) in cube.series(position) {
        related.note(series.facts, of: Strand(unit, subject.kind))
      }
    }
    related.join()
    let closure = related.closure(of: units.contains)
    return gazetteer.ordered(Set(closure.map(\.unit))).flatMap(cube.facts)
      .filter { closure.contains(Strand($0)) }
  }

  /// All figures of the wanted units, and all that anything may pass to from them.
  private mutating func closure(of isWanted: (AdministrativeUnit) -> Bool) -> Set<Strand> {
    var waiting = months.keys.filter { isWanted($0.unit) }
    var closure = Set(waiting)
    while let strand = waiting.popLast() {
      for other in neighbours(of: strand) where closure.insert(other).inserted {
        waiting.append(other)
      }
    }
    return closure
  }

  private mutating func neighbours(of strand: Strand) -> [Strand] {
    var units = Set(
      (strands[strand.kind] ?? []).filter {
        isSuccession(strand.unit, $0) || isSuccession($0, strand.unit)
      })
    for family in familiesOfStrand[strand] ?? [] {
      let children = families[family] ?? []
      let all = territory.children(of: family.parent, at: family.month)
      if all.allSatisfy(children.contains) { units.formUnion(children.union([family.parent])) }
    }
    let kinds = bases[strand.unit] ?? []
    let across = strand.kind.isEmpty ? kinds : kinds.contains(strand.kind) ? [""] : []
    return units.map { Strand($0, strand.kind) } + across.map { Strand(strand.unit, $0) }
  }

  /// Whether the later unit may have grown out of the earlier one.
  private func isSuccession(_ earlier: AdministrativeUnit, _ later: AdministrativeUnit) -> Bool {
    let gazetteer = territory.gazetteer
    guard let end = gazetteer.validity(of: earlier).end,
      let start = gazetteer.validity(of: later).start, end <= start,
      (earlier.level == .province) == (later.level == .province)
    else { return false }
    let next = gazetteer.successors(of: earlier).filter { $0.share != .none }.map(\.to)
    return next.contains { $0 == later || isSuccession($0, later) }
  }
}
