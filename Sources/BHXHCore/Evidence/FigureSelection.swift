/// Which rows about single figures are wanted.
///
/// Remembers what it found of units, since many figures have one.
struct FigureSelection {
  private let selection: Selection
  private let gazetteer: Gazetteer
  private var known: [AdministrativeUnit: Bool] = [:]

  init(_ selection: Selection, _ gazetteer: Gazetteer) {
    self.selection = selection
    self.gazetteer = gazetteer
  }

  /// Whether the unit is at or below a wanted one, the period ends inside the wanted months, and the scheme is among those wanted.
  ///
  /// What has no scheme is none of the wanted ones.
  mutating func wants(_ unit: AdministrativeUnit, _ period: Period, _ scheme: Scheme?) -> Bool {
    selection.wants(PointInTime(endOf: period))
      && scheme.map(selection.wants) ?? selection.schemes.isEmpty && wants(unit)
  }

  /// Whether the unit is a wanted one or lies below it.
  mutating func wants(_ unit: AdministrativeUnit) -> Bool {
    guard let wanted = selection.units else { return true }
    if let known = known[unit] { return known }
    let isWanted = wanted.contains { $0 == unit || gazetteer.lies(unit, below: $0) }
    known[unit] = isWanted
    return isWanted
  }
}
