extension Gazetteer {
  /// The slug path that names the unit in every output: `kien-giang/hon-dat`; a foreign unit's text as it stands.
  public func path(of unit: AdministrativeUnit) -> String {
    switch unit.listing {
    case .nation: "viet-nam"
    case .region: regions.slug(unit.row)
    case .foreign: foreign.name(unit.row)
    case .forces, .localOffice, .areaOffice: offices.path(unit)
    default: paths.value(of: unit) { table(of: unit)?.path(unit.row) ?? "" }
    }
  }

  /// The name without its kind: `Kiên Giang`; `Quận 1` keeps its kind, being nothing without it.
  public func name(of unit: AdministrativeUnit) -> String {
    switch unit.listing {
    case .nation: "Việt Nam"
    case .region: regions.name(unit.row)
    case .foreign: foreign.name(unit.row)
    case .forces, .localOffice, .areaOffice: offices.name(unit)
    default: table(of: unit)?.name(unit.row) ?? ""
    }
  }

  /// The name with its kind: `Tỉnh Kiên Giang`, `Thành phố Huế`.
  ///
  /// - Parameters:
  ///   - unit: of this gazetteer.
  ///   - month: the kind of that month; nil: the last one.
  public func fullName(of unit: AdministrativeUnit, at month: Month? = nil) -> String {
    let name = name(of: unit)
    switch unit.listing {
    case .nation, .region, .foreign, .forces, .localOffice, .areaOffice: return name
    default: return full(name, kind(of: unit, at: month))
    }
  }

  /// The name with its kind of that day; nil: the last one.
  public func fullName(of unit: AdministrativeUnit, on date: EffectiveDate?) -> String {
    table(of: unit) == nil ? name(of: unit) : full(name(of: unit), kind(of: unit, on: date))
  }

  private func full(_ name: String, _ kind: UnitKind) -> String {
    let kind = kind.vietnamese
    return name.hasPrefix(kind + " ") && name.last?.isNumber == true ? name : "\(kind) \(name)"
  }

  /// The statistics office's code, `91`; nil for the nation, regions and foreign units.
  public func code(of unit: AdministrativeUnit) -> String? {
    table(of: unit)?.code(unit.row)
  }

  /// The kind at the end of the month; without a month, or outside the unit's time, the last one.
  public func kind(of unit: AdministrativeUnit, at month: Month? = nil) -> UnitKind {
    switch unit.listing {
    case .nation: return .nation
    case .region: return .region
    case .foreign, .forces, .localOffice, .areaOffice: return .foreign
    default:
      let kinds = kinds(of: unit)
      if let month, let then = kinds.first(where: { $0.validity.contains(month) }) {
        return then.kind
      }
      return kinds.last?.kind ?? .foreign
    }
  }

  /// The kind on the day; without a day, or outside the unit's time, the last one.
  public func kind(of unit: AdministrativeUnit, on date: EffectiveDate?) -> UnitKind {
    let then = date.flatMap { date in kinds(of: unit).first { $0.validity.contains(date) } }
    return then?.kind ?? kind(of: unit)
  }

  /// All kinds that the unit had, in the order of time.
  public func kinds(of unit: AdministrativeUnit) -> [(kind: UnitKind, validity: Validity)] {
    kindLists.value(of: unit) { table(of: unit)?.kinds(unit.row) ?? [] }
  }

  /// The days on which this state of the unit is in force; without bounds for the nation and foreign units.
  public func validity(of unit: AdministrativeUnit) -> Validity {
    switch unit.listing {
    case .nation, .foreign, .forces, .areaOffice: Validity(start: nil, end: nil)
    case .localOffice:
      offices.parent(unit).map(validity) ?? Validity(start: nil, end: nil)
    case .region: regions.validity(unit.row)
    case .commune: communes.layout.validity
    default:
      validities.value(of: unit) {
        table(of: unit)?.validity(unit.row) ?? Validity(start: nil, end: nil)
      }
    }
  }

  /// The tier the unit stands at; nil for a foreign unit.
  public func level(of unit: AdministrativeUnit) -> UnitLevel? { unit.level }

  /// All states of a path, in the order of time: for `an-giang` the province before and after 2025-07-01.
  ///
  /// Empty when nothing was ever called that.
  public func states(ofPath path: String) -> [AdministrativeUnit] {
    if path == "viet-nam" { return [.nation] }
    switch path.utf8.count(where: { $0 == UInt8(ascii: "/") }) {
    case 0:
      let found = provinces.units(path: path)
      if !found.isEmpty { return found }
      return [offices.unit(path: path)].compactMap(\.self) + regions.units(slug: path)
    case 1:
      let local = localOffices(path: path)
      return local.isEmpty ? districts.units(path: path) + communes.units(path: path) : local
    case 2: return formerCommunes.units(path: path)
    default: return []
    }
  }

  /// The unit that has the path at the end of the month; nil when none has.
  public func state(ofPath path: String, at month: Month) -> AdministrativeUnit? {
    states(ofPath: path).last { validity(of: $0).contains(month) }
  }

  /// The units that a statistics office's code ever meant, in the order of time; with a month, then only.
  public func units(code: String, at month: Month? = nil) -> [AdministrativeUnit] {
    let units: [AdministrativeUnit] =
      switch code.utf8.count {
      case 2: provinces.units(code: code)
      case 3: districts.units(code: code)
      case 5: formerCommunes.units(code: code) + communes.units(code: code)
      default: []
      }
    let then = month.map { month in units.filter { validity(of: $0).contains(month) } } ?? units
    return then.ordered {
      (validity(of: $0).start?.number ?? 0) < (validity(of: $1).start?.number ?? 0)
    }
  }

  /// The number of the act by which units of the level changed on the day; nil where the sources name none.
  public func act(on date: EffectiveDate, level: UnitLevel) -> String? {
    acts.act(on: date, level: level)
  }

  /// Takes a name that the gazetteer does not know as a unit of its own, the same one each time (`--any-unit`).
  public func adopt(_ name: String) -> AdministrativeUnit { foreign.adopt(name) }

  /// The units in the default order of output; each path is made once.
  public func ordered(_ units: some Sequence<AdministrativeUnit>) -> [AdministrativeUnit] {
    let placed = units.map { unit in
      let path = unit == .nation ? [] : Array(path(of: unit).utf8)
      return (unit: unit, path: path, start: validity(of: unit).start?.number ?? 0)
    }
    let sorted = placed.ordered { left, right in
      left.path == right.path
        ? left.start < right.start : left.path.lexicographicallyPrecedes(right.path)
    }
    return sorted.map(\.unit)
  }

  /// The default order of output: `viet-nam` first, then paths by their bytes, then earlier states.
  public func precedes(_ left: AdministrativeUnit, _ right: AdministrativeUnit) -> Bool {
    if left == right { return false }
    if left == .nation || right == .nation { return left == .nation }
    let (a, b) = (path(of: left), path(of: right))
    if a.utf8.elementsEqual(b.utf8) {
      return (validity(of: left).start?.number ?? 0) < (validity(of: right).start?.number ?? 0)
    }
    return a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
