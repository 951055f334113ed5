/// Finds the unit that has exactly the territory of another one at another time; remembers what it found.
struct TerritoryLookup {
  let gazetteer: Gazetteer
  private var found = KeyedList<Place, AdministrativeUnit?>()
  private var children = KeyedList<Place, [AdministrativeUnit]>()
  private var parents = KeyedList<Place, [AdministrativeUnit]>()

  private struct Place: Hashable {
    let unit: AdministrativeUnit
    let month: Month
  }

  /// The offices that are named, by what they are below: they count only where they are.
  private let offices: [AdministrativeUnit: [AdministrativeUnit]]

  /// - Parameter named: the units that have figures.
  init(_ gazetteer: Gazetteer, named: some Sequence<AdministrativeUnit>) {
    self.gazetteer = gazetteer
    let found = Set(named.filter { $0.isOffice && $0.level != .region })
    offices = Dictionary(grouping: gazetteer.ordered(found)) { gazetteer.parent(of: $0) ?? .nation }
  }

  /// Nil where no single unit had this territory then.
  mutating func unit(_ unit: AdministrativeUnit, at month: Month) -> AdministrativeUnit? {
    let place = Place(unit: unit, month: month)
    if let known = found[place] { return known }
    let same = gazetteer.sameUnit(as: unit, at: month)
    found.set(same, for: place)
    return same
  }

  mutating func children(of unit: AdministrativeUnit, at month: Month) -> [AdministrativeUnit] {
    let place = Place(unit: unit, month: month)
    if let known = children[place] { return known }
    let listed = gazetteer.children(of: unit, at: month)
    let units = offices[unit].map { unit == .nation ? listed + $0 : $0 } ?? listed
    children.set(units, for: place)
    return units
  }

  /// The units of which this one is a child: the one above, and a province's region.
  mutating func parents(of unit: AdministrativeUnit, at month: Month) -> [AdministrativeUnit] {
    let place = Place(unit: unit, month: month)
    if let known = parents[place] { return known }
    var units = [gazetteer.parent(of: unit, at: month)].compactMap(\.self)
    if unit.level == .province, let region = gazetteer.region(of: unit, at: month) {
      units.append(region)
    }
    parents.set(units, for: place)
    return units
  }
}
