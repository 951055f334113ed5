extension Gazetteer {
  /// The unit directly above, at the end of the month; nil for the nation and foreign units, and where it is not known.
  ///
  /// - Parameters:
  ///   - unit: of this gazetteer.
  ///   - month: nil: the last month of the unit, or the latest state of what is above it.
  public func parent(of unit: AdministrativeUnit, at month: Month? = nil) -> AdministrativeUnit? {
    switch unit.listing {
    case .nation, .foreign: return nil
    case .region, .province, .forces, .areaOffice: return .nation
    case .localOffice: return offices.parent(unit)
    case .district, .commune, .formerCommune:
      let states = statesAbove(unit)
      let own = validity(of: unit)
      if let month = month ?? own.lastMonth {
        return states.last { validity(of: $0).contains(month) && own.contains(month) }
      }
      return states.last
    }
  }

  /// The units directly below at the end of the month, in the order of their paths.
  ///
  /// Of the nation: its provinces. Of a province: its districts before 2025-07, its communes from then. Of a region: its
  /// provinces. Empty for a unit that is not in force then, and for communes.
  public func children(of unit: AdministrativeUnit, at month: Month) -> [AdministrativeUnit] {
    switch unit.listing {
    case .nation, .region, .province, .district: break
    case .commune, .formerCommune, .foreign, .forces, .localOffice, .areaOffice: return []
    }
    guard validity(of: unit).contains(month) else { return [] }
    return childrenInForce.value(of: unit, at: month) { months in
      let listed: [AdministrativeUnit]
      switch unit.listing {
      case .nation: listed = provinces.units
      case .region:
        listed = regions.provinces(ofRegion: unit.row, at: month, &months)
          .flatMap { provinces.units(path: $0) }
      case .province:
        months.narrow(by: Validity(start: Self.reform, end: nil))
        listed =
          month >= Self.reform.month
          ? communes.units(below: slugs(of: unit)) : districts.units(below: slugs(of: unit))
      default: listed = everyCommune(below: unit)
      }
      return inForce(listed, at: month, &months)
    }
  }

  /// Those of the units that are in force at the end of the month.
  ///
  /// - Parameter months: narrowed to those at which they are the same.
  private func inForce(
    _ units: [AdministrativeUnit], at month: Month, _ months: inout MonthStretch
  ) -> [AdministrativeUnit] {
    units.filter { unit in
      let validity = validity(of: unit)
      months.narrow(by: validity)
      return validity.contains(month)
    }
  }

  /// The communes that ever were in a district.
  func everyCommune(below district: AdministrativeUnit) -> [AdministrativeUnit] {
    communesBelow.value(of: district) { formerCommunes.units(below: slugs(of: district)) }
  }

  /// The states of the path directly above a district or a commune; none for one without a path of its own.
  func statesAbove(_ unit: AdministrativeUnit) -> [AdministrativeUnit] {
    let path = path(of: unit)
    return path.utf8.lastIndex(of: UInt8(ascii: "/")).map { states(ofPath: String(path[..<$0])) }
      ?? []
  }

  private func slugs(of unit: AdministrativeUnit) -> [Substring] {
    path(of: unit).split(separator: "/")
  }

  /// The unit itself or the one above it at that level, at the end of the month; nil where there is none.
  public func ancestor(
    of unit: AdministrativeUnit, at level: UnitLevel, month: Month? = nil
  ) -> AdministrativeUnit? {
    if level == .region {
      guard let month = month ?? validity(of: unit).lastMonth else { return nil }
      return region(of: unit, at: month)
    }
    var current: AdministrativeUnit? = unit
    while let candidate = current, let own = candidate.level, own > level {
      current = parent(of: candidate, at: month)
    }
    return current?.level == level ? current : nil
  }

  /// The statistical region that the unit is counted to at the end of the month.
  ///
  /// Before 2025-07 the six of 2008; since then the six of 2025, which are not certain in the sources.
  public func region(of unit: AdministrativeUnit, at month: Month) -> AdministrativeUnit? {
    switch unit.listing {
    case .nation, .foreign, .forces, .areaOffice: return nil
    case .region: return unit
    default:
      return regions.region(ofProvince: Self.province(ofPath: path(of: unit)), at: month)
    }
  }

  /// Whether `unit` lies below `other` by its path, in whichever state; a unit does not lie below itself.
  public func lies(_ unit: AdministrativeUnit, below other: AdministrativeUnit) -> Bool {
    if unit.isForeign || other.isForeign || unit == other { return false }
    if other == .nation { return true }
    if other.level == .region {
      return children(ofRegion: other).contains { $0 == unit || lies(unit, below: $0) }
    }
    return path(of: unit).hasPrefix(path(of: other) + "/")
  }

  /// The provinces that were ever in the region.
  private func children(ofRegion region: AdministrativeUnit) -> [AdministrativeUnit] {
    provinces.units.filter { province in
      let validity = validity(of: province)
      let months = [validity.lastMonth, validity.firstMonth, Self.reform.month].compactMap(\.self)
      return months.contains {
        validity.contains($0) && self.region(of: province, at: $0) == region
      }
    }
  }
}
