/// Finds the units whose figures relations may join with those of others, so that a question about one unit need not look at all.
///
/// Relations cross from unit to unit in two ways: a parent is the sum of its children where every child has figures, and a unit goes on
/// under another name with the same territory. Figures of a kind of population or labour force are joined with each other, and with the rest of
/// their unit only through a ratio over that kind. What is found may be too much, never too little.
struct RelatedUnits {
  /// The figures of a unit that are of one kind of denominator; the empty kind are all others.
  private struct Strand: Hashable {
    let unit: AdministrativeUnit
    /// Its number among `kinds`.
    let kind: Int
  }

  /// The children of a parent that have figures of a kind at a month.
  private struct Family: Hashable {
    let parent: AdministrativeUnit
    let month: Month
    let kind: Int
  }

  private var territory: TerritoryLookup
  /// The kinds of denominators that were met; the empty one, of all other figures, is the first.
  private var kinds = KeyList([""])
  private var months = KeyedList<Strand, [Month]>()
  /// The units of each kind, by its number.
  private var units: [Int: [AdministrativeUnit]] = [:]
  /// The kinds that ratios of a unit are over.
  private var bases: [AdministrativeUnit: Set<Int>] = [:]
  private var families = KeyedList<Family, Set<AdministrativeUnit>>()
  private var familiesOfStrand = KeyedList<Strand, [Family]>()

  private init(_ gazetteer: Gazetteer, named units: some Sequence<AdministrativeUnit>) {
    territory = TerritoryLookup(gazetteer, named: units)
  }

  /// - Parameter kind: of all the facts.
  private mutating func note(
    _ facts: some Sequence<Fact>, of unit: AdministrativeUnit, _ kind: String
  ) {
    let strand = Strand(unit: unit, kind: kinds.insert(kind).place)
    let place = months.place(of: strand, orNew: [])
    for fact in facts {
      months.values[place].append(fact.period.end)
      if !fact.baseMeasure.isEmpty {
        bases[unit, default: []].insert(kinds.insert(fact.baseMeasure).place)
      }
    }
  }

  private func strand(of fact: Fact) -> Strand? {
    kinds.place(of: fact.subject.denominatorKind).map { Strand(unit: fact.unit, kind: $0) }
  }

  /// Finds the families of what was noted.
  /// - Complexity: O(units · months) look-ups.
  private mutating func join() {
    for (strand, all) in zip(months.keys, months.values) {
      units[strand.kind, default: []].append(strand.unit)
      for month in all.sortedUnique {
        for parent in territory.parents(of: strand.unit, at: month) {
          let family = Family(parent: parent, month: month, kind: strand.kind)
          families.values[families.place(of: family, orNew: [])].insert(strand.unit)
        }
      }
    }
    for (family, children) in zip(families.keys, families.values) {
      for unit in children.union([family.parent]) {
        let strand = Strand(unit: unit, kind: family.kind)
        familiesOfStrand.values[familiesOfStrand.place(of: strand, orNew: [])].append(family)
      }
    }
  }

  /// The facts of some units, of those below them, and of all that may be joined with these.
  static func facts(
    _ facts: [Fact], about units: Set<AdministrativeUnit>, _ gazetteer: Gazetteer
  ) -> [Fact] {
    var related = RelatedUnits(gazetteer, named: Set(facts.map(\.unit)))
    for fact in facts { related.note([fact], of: fact.unit, fact.subject.denominatorKind) }
    related.join()
    let closure = related.closure { unit in
      units.contains { $0 == unit || gazetteer.lies(unit, below: $0) }
    }
    return facts.filter { related.strand(of: $0).map { closure.place(of: $0) != nil } ?? false }
  }

  /// The facts of a cube about some units, and all that may be joined with these: by unit, then as in the cube.
  static func facts(
    of units: Set<AdministrativeUnit>, in cube: Cube, _ gazetteer: Gazetteer
  ) -> [Fact] {
    var related = RelatedUnits(gazetteer, named: cube.units)
    for (position, subject) in cube.subjects.enumerated() {
      for (unit, series) in cube.series(position) {
        related.note(series.facts, of: unit, subject.denominatorKind)
      }
    }
    related.join()
    let closure = related.closure(of: units.contains)
    return gazetteer.ordered(Set(closure.keys.map(\.unit))).flatMap(cube.facts)
      .filter { related.strand(of: $0).map { closure.place(of: $0) != nil } ?? false }
  }

  /// All figures of the wanted units, and all that anything may pass to from them.
  private mutating func closure(of isWanted: (AdministrativeUnit) -> Bool) -> KeyList<Strand> {
    var waiting = months.keys.filter { isWanted($0.unit) }
    var closure = KeyList<Strand>(waiting)
    while let strand = waiting.popLast() {
      for other in neighbours(of: strand) where closure.insert(other).isNew {
        waiting.append(other)
      }
    }
    return closure
  }

  private mutating func neighbours(of strand: Strand) -> [Strand] {
    var units = Set(
      (self.units[strand.kind] ?? []).filter {
        isSuccession(strand.unit, $0) || isSuccession($0, strand.unit)
      })
    for family in familiesOfStrand[strand] ?? [] {
      let children = families[family] ?? []
      let all = territory.children(of: family.parent, at: family.month)
      if all.count <= children.count, all.allSatisfy(children.contains) {
        units.formUnion(children.union([family.parent]))
      }
    }
    let kinds = bases[strand.unit] ?? []
    let across = strand.kind == 0 ? kinds : kinds.contains(strand.kind) ? [0] : []
    return units.map { Strand(unit: $0, kind: strand.kind) }
      + across.map { Strand(unit: strand.unit, kind: $0) }
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
