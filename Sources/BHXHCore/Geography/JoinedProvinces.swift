extension Gazetteer {
  /// The slugs of all provinces in which the people of a unit, or its land, may ever have been: its own province's, and those that
  /// successions of provinces and districts join with it, over any number of steps.
  ///
  /// Nil for the nation, regions and foreign units, which no list of provinces bounds. What became of a commune lies in one of them too.
  public func joinedProvinces(with unit: AdministrativeUnit) -> Set<String>? {
    switch unit.listing {
    case .nation, .region, .foreign: return nil
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
