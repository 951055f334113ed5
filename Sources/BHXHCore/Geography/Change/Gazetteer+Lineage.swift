extension Gazetteer {
  /// Everything above a unit at the end of the month, nearest first; the region stands between a province and the nation.
  public func ancestors(of unit: AdministrativeUnit, at month: Month) -> [AdministrativeUnit] {
    var lineage: [AdministrativeUnit] = []
    var current = unit
    while let above = parent(of: current, at: month) {
      if current.level == .province, let region = region(of: current, at: month) {
        lineage.append(region)
      }
      lineage.append(above)
      current = above
    }
    return lineage
  }

  /// Everything that ever was above a unit, in no particular order.
  public func everythingAbove(_ unit: AdministrativeUnit) -> [AdministrativeUnit] {
    guard let level = unit.level, level > .nation else { return [] }
    return everythingAboveUnits.value(of: unit) { findEverythingAbove(unit) }
  }

  private func findEverythingAbove(_ unit: AdministrativeUnit) -> [AdministrativeUnit] {
    var above: [AdministrativeUnit] = [.nation]
    let own = validity(of: unit)
    let months = [own.firstMonth, own.lastMonth, Self.reform.month].compactMap(\.self)
    above += Set(months.filter(own.contains).compactMap { region(of: unit, at: $0) })
    let path = path(of: unit)
    for slash in path.utf8.indices where path.utf8[slash] == UInt8(ascii: "/") {
      above += states(ofPath: String(path[..<slash])).filter { validity(of: $0).overlaps(own) }
    }
    return above.filter { $0 != unit }
  }

  /// The units just before and just after this one that have exactly its territory, under another name or code.
  public func otherStates(of unit: AdministrativeUnit) -> [AdministrativeUnit] {
    let own = validity(of: unit)
    let months = [own.firstMonth?.advanced(by: -1), own.end?.month].compactMap(\.self)
    return months.compactMap { sameUnit(as: unit, at: $0) }
  }

  /// Whether the unit exists in this state at the end of the month; foreign units always do.
  public func isInForce(_ unit: AdministrativeUnit, at month: Month) -> Bool {
    unit.isForeign || validity(of: unit).contains(month)
  }
}

extension Gazetteer {
  /// The slugs of all provinces in which the people of a unit, or its land, may ever have been: its own province's, and those that
  /// successions of provinces and districts join with it, over any number of steps.
  ///
  /// Nil for the nation, regions and foreign units, which no list of provinces bounds. What became of a commune lies in one of them too.
  public func joinedProvinces(with unit: AdministrativeUnit) -> Set<String>? {
    switch unit.listing {
    case .nation, .region, .foreign, .forces, .localOffice, .areaOffice: return nil
    case .province, .district, .commune, .formerCommune: break
    }
    let path = path(of: unit)
    var joined: Set = [Self.province(ofPath: path)]
    let pairs = successionLists.provincePairs
    var known = 0
    while joined.count > known {
      known = joined.count
      for pair in pairs where joined.contains(pair.from) || joined.contains(pair.to) {
        joined.formUnion([pair.from, pair.to])
      }
    }
    return joined
  }

  /// The first slug of a path.
  static func province(ofPath path: String) -> String {
    String(Substring(path.utf8.prefix { $0 != UInt8(ascii: "/") }))
  }
}
