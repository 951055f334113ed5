/// What the units of one table are called: their bare names, and more only where two of them share one.
///
/// Two called `Châu Thành` become `Huyện Châu Thành, Bến Tre` and `Huyện Châu Thành, Kiên Giang`; the states of one path over
/// time keep one name.
struct UnitNames: Sendable {
  private let gazetteer: Gazetteer
  private var names: [AdministrativeUnit: String] = [:]

  init(of table: ResultTable, _ gazetteer: Gazetteer) {
    var units = UnitIndex()
    for cell in table.rows.joined() {
      if case .unit(let unit) = cell.bare { _ = units.makeNumber(of: unit) }
    }
    self.init(of: units.units, gazetteer)
  }

  init(of units: [AdministrativeUnit], _ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    var paths: [String: Set<String>] = [:]
    for unit in units {
      let name = gazetteer.name(of: unit)
      names[unit] = name
      paths[name, default: []].insert(gazetteer.path(of: unit))
    }
    for (unit, name) in names where (paths[name]?.count ?? 0) > 1 {
      let above = gazetteer.parent(of: unit).map { $0 == .nation ? "" : gazetteer.name(of: $0) }
      let full = gazetteer.fullName(of: unit)
      names[unit] = above.map { $0.isEmpty ? full : "\(full), \($0)" } ?? full
    }
  }

  func name(of unit: AdministrativeUnit) -> String {
    names[unit] ?? gazetteer.name(of: unit)
  }
}
