/// Finds the units whose figures relations may join with those of others, so that a question about one unit need not look at all.
///
/// Relations cross from unit to unit in two ways: a parent is the sum of its children where every child has figures, and a unit goes on
/// under another name with the same territory. What is found may be too much, never too little.
struct RelatedUnits {
  private var territory: TerritoryLookup
  private let months: [AdministrativeUnit: [Month]]
  /// The children that have figures, by parent and month.
  private var families = KeyedList<Family, Set<AdministrativeUnit>>()
  private var familiesOfUnit: [AdministrativeUnit: [Family]] = [:]

  private struct Family: Hashable {
    let parent: AdministrativeUnit
    let month: Month
  }

  /// - Parameter months: of each unit those of its figures.
  /// - Complexity: O(units · months) look-ups.
  private init(_ months: [AdministrativeUnit: [Month]], _ gazetteer: Gazetteer) {
    territory = TerritoryLookup(gazetteer, named: months.keys)
    self.months = months
    for (unit, months) in months {
      for month in months {
        for parent in territory.parents(of: unit, at: month) {
          let family = families.place(of: Family(parent: parent, month: month), orNew: [])
          families.values[family].insert(unit)
        }
      }
    }
    for (family, children) in zip(families.keys, families.values) {
      for unit in children.union([family.parent]) {
        familiesOfUnit[unit, default: []].append(family)
      }
    }
  }

  /// The facts of some units, of those below them, and of all that may be joined with these.
  static func facts(
    _ facts: [Fact], about units: Set<AdministrativeUnit>, _ gazetteer: Gazetteer
  ) -> [Fact] {
    var months: [AdministrativeUnit: [Month]] = [:]
    for fact in facts { months[fact.unit, default: []].append(fact.period.end) }
    var related = RelatedUnits(months.mapValues(\.sortedUnique), gazetteer)
    let wanted = related.months.keys.filter { unit in
      units.contains { $0 == unit || gazetteer.lies(unit, below: $0) }
    }
    let closure = related.closure(of: Set(wanted))
    return facts.filter { closure.contains($0.unit) }
  }

  /// The facts of a cube about some units, and all that may be joined with these: by unit, then as in the cube.
  static func facts(
    of units: Set<AdministrativeUnit>, in cube: Cube, _ gazetteer: Gazetteer
  ) -> [Fact] {
    var related = RelatedUnits(cube.monthsOfUnits, gazetteer)
    return gazetteer.ordered(related.closure(of: units)).flatMap(cube.facts)
  }

  /// The units, and all that anything may pass to from them.
  mutating func closure(of units: Set<AdministrativeUnit>) -> Set<AdministrativeUnit> {
    var closure = units
    var waiting = Array(units)
    while let unit = waiting.popLast() {
      for other in neighbours(of: unit) where closure.insert(other).inserted {
        waiting.append(other)
      }
    }
    return closure
  }

  private mutating func neighbours(of unit: AdministrativeUnit) -> Set<AdministrativeUnit> {
    var found = Set(months.keys.filter { isSuccession(unit, $0) || isSuccession($0, unit) })
    for family in familiesOfUnit[unit] ?? [] {
      let children = families[family] ?? []
      let all = territory.children(of: family.parent, at: family.month)
      if all.allSatisfy(children.contains) { found.formUnion(children.union([family.parent])) }
    }
    return found
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
