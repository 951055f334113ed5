/// A unit whose name could be meant by a text, and how well it fits.
struct UnitCandidate {
  let unit: AdministrativeUnit
  var spelling: FoldedText.Spelling
  /// The kinds that stand in front of the name; nil where none does.
  let kinds: [UnitKind]?
  /// Reached through a spelling that does not say which unit it means.
  let isUncertain: Bool
}

extension Gazetteer {
  /// All units of the levels that a text could mean as a name, at any time, in the order of the levels.
  func candidates(named readings: [ParsedUnitName], levels: [UnitLevel], at month: Month?)
    -> [UnitCandidate]
  {
    readings.flatMap { reading in
      levels.flatMap { candidates(reading, level: $0, at: month) }
        + aliased(reading).filter { $0.unit.level.map(levels.contains) ?? false }
    }
  }

  /// Gives the days on which a unit of any time that may have the name begins, ends or becomes another kind; false where there is no such
  /// unit.
  func forEachChange(ofUnitsNamed letters: String, _ body: (EffectiveDate) -> Void) -> Bool {
    if letters.isEmpty { return false }
    var isName = false
    for table in [provinces, districts, formerCommunes, communes] {
      isName = table.forEachChange(ofUnitsNamed: letters, body) || isName
    }
    for alias in aliases.aliases(letters: letters) {
      for unit in states(ofPath: alias.path) where unit.level.map({ $0 >= .province }) == true {
        isName = true
        for validity in [validity(of: unit)] + kinds(of: unit).map(\.validity) {
          validity.start.map(body)
          validity.end.map(body)
        }
      }
    }
    return isName
  }

  private func candidates(
    _ reading: ParsedUnitName, level: UnitLevel, at month: Month?
  ) -> [UnitCandidate] {
    guard !reading.name.letters.isEmpty else { return [] }
    return tables(of: level, at: month).flatMap { table in
      table.units(letters: reading.name.letters).map { unit, name in
        UnitCandidate(
          unit: unit, spelling: reading.spelling(of: name), kinds: reading.kinds,
          isUncertain: false)
      }
    }
  }

  /// The lists that can hold a unit of the level in force then: communes have one before the reform and one after.
  private func tables(of level: UnitLevel, at month: Month?) -> [UnitTable] {
    switch level {
    case .province: return [provinces]
    case .district: return [districts]
    case .commune:
      guard let month else { return [formerCommunes, communes] }
      return month < Self.reform.month ? [formerCommunes] : [communes]
    case .nation, .region: return []
    }
  }

  private func aliased(_ reading: ParsedUnitName) -> [UnitCandidate] {
    aliases.aliases(letters: reading.name.letters).flatMap { alias in
      states(ofPath: alias.path).map { unit in
        UnitCandidate(
          unit: unit, spelling: reading.spelling(of: alias.text), kinds: reading.kinds,
          isUncertain: alias.isUncertain)
      }
    }
  }
}
