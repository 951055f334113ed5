extension Gazetteer {
  /// The units whose names are nearest to the text, nearest first, at most five; every name once for each place.
  ///
  /// Compared without diacritics first and with them among equals; then units of the context, higher levels, paths.
  /// Communes are looked at only where the column names them or the context is a unit below the nation.
  ///
  /// Of a path whose beginning is right only the last part is misspelled: then what lies below is looked at alone.
  func nearest(to query: UnitQuery, at month: Month?) -> [AdministrativeUnit] {
    if let below = lastPart(of: query) {
      let found = nearest(to: below, at: month)
      if !found.isEmpty { return found }
    }
    let words = UnitName.readings(of: UnitName(query.text).parts.first ?? query.text).map {
      NameSpelling($0.name.letters.utf8)
    }
    let spelled = Array(query.text.lowercased().unicodeScalars)
    var found: [(rank: [Int], unit: AdministrativeUnit)] = []
    for table in tables(for: query, at: month) {
      for (row, name) in table.names.all.enumerated() {
        guard let distance = words.compactMap({ $0.distance(to: name) }).min() else { continue }
        let unit = table.unit(row)
        guard isCurrent(unit, at: month ?? query.startMonth), fits(unit, query) else { continue }
        let inContext = query.context.map { lies(unit, below: $0) } ?? true
        let marks = EditDistance.between(
          spelled, Array(table.name(row).lowercased().unicodeScalars))
        let level = unit.level == query.level ? 0 : Int(unit.level?.rawValue ?? 0)
        found.append(([distance, inContext ? 0 : 1, marks, level], unit))
      }
    }
    return found.ordered { $0.rank.lexicographicallyPrecedes($1.rank) }.prefix(5).map(\.unit)
  }

  /// The last part of a path, within the unit that the rest of it is.
  private func lastPart(of query: UnitQuery) -> UnitQuery? {
    guard let slash = query.text.utf8.lastIndex(of: UInt8(ascii: "/")),
      let parent = states(ofPath: String(query.text[..<slash])).last
    else { return nil }
    var below = query
    below.text = String(query.text[query.text.index(after: slash)...])
    below.within = parent
    return below
  }

  /// The lists of the units that a misspelling may mean.
  private func tables(for query: UnitQuery, at month: Month?) -> [UnitTable] {
    let month = month ?? query.startMonth
    guard
      query.level == .commune || query.within?.level == .district
        || query.within?.level == .province
    else { return [provinces, districts] }
    return [
      provinces, districts,
      month.map { $0 < Self.reform.month } == true ? formerCommunes : communes,
    ]
  }

  /// Whether a unit is in force then; without a month, whether it is the latest state of its path.
  private func isCurrent(_ unit: AdministrativeUnit, at month: Month?) -> Bool {
    if let month { return validity(of: unit).contains(month) }
    return latest(states(ofPath: path(of: unit)), at: nil).contains(unit)
  }
}
