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
    var words: [[UInt8]] = []
    for reading in UnitName.readings(of: UnitName(query.text).parts.first ?? query.text) {
      words.append(Array(reading.name.letters.utf8))
    }
    let spelled = Array(query.text.lowercased().unicodeScalars)
    var found: [(rank: [Int], unit: AdministrativeUnit)] = []
    for unit in pool(of: query, at: month) {
      let name = name(of: unit)
      let letters = Array(FoldedText.letters(of: name).utf8)
      guard let distance = words.compactMap({ Self.distance($0, letters) }).min() else { continue }
      let inContext = query.context.map { lies(unit, below: $0) } ?? true
      let marks = EditDistance.between(spelled, Array(name.lowercased().unicodeScalars))
      let level = unit.level == query.level ? 0 : Int(unit.level?.rawValue ?? 0)
      found.append(([distance, inContext ? 0 : 1, marks, level], unit))
    }
    found.sort { $0.rank.lexicographicallyPrecedes($1.rank) }
    return found.prefix(5).map(\.unit)
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

  /// The units that a misspelling may mean.
  private func pool(of query: UnitQuery, at month: Month?) -> [AdministrativeUnit] {
    var units = provinces.units + districts.units
    let month = month ?? query.startMonth
    if query.level == .commune || query.within?.level == .district
      || query.within?.level == .province
    {
      let lists = month.map { $0 < Self.reform.month ? [formerCommunes] : [communes] }
      units += (lists ?? [communes]).flatMap(\.units)
    }
    return latest(units, at: month).filter { fits($0, query) }
  }

  /// The edit distance, nil where it is more than a third of the longer word.
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int? {
    let limit = max(1, max(one.count, other.count) / 3)
    guard abs(one.count - other.count) <= limit else { return nil }
    // One edit changes at most two letters of the set.
    guard (letterSet(one) ^ letterSet(other)).nonzeroBitCount <= 2 * limit else { return nil }
    let distance = EditDistance.between(one, other)
    return distance <= limit ? distance : nil
  }

  private static func letterSet(_ word: [UInt8]) -> UInt64 {
    word.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }
}
