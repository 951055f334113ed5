/// What a text names.
public enum UnitMatch: Hashable, Sendable {
  /// One unit, with what should be said about how it was decided.
  case one(AdministrativeUnit, doubts: [UnitDoubt])
  /// Several that nothing decides between, in the order of their paths.
  case ambiguous([AdministrativeUnit])
  /// Known units, but of another time than was asked for.
  case notInForce([AdministrativeUnit])
  /// None; the nearest spellings, nearest first.
  case unknown(nearest: [AdministrativeUnit])

  /// The unit, where there is exactly one.
  public var unit: AdministrativeUnit? {
    if case .one(let unit, _) = self { return unit }
    return nil
  }
}

/// Something that was understood about a unit's name, but is worth saying.
public enum UnitDoubt: Hashable, Sendable {
  /// Several levels have the name; the highest was taken. Lists the others.
  case highestTaken(others: [AdministrativeUnit])
  /// The text has no diacritics and is spelled exactly like the unit; with diacritics it would be one of the others.
  case spelledBare(others: [AdministrativeUnit])
  /// The kind in front is not the unit's kind then (`Xã` for a phường of 2026).
  case kindDiffers
  /// A diacritic is another than in the name.
  case diacriticsDiffer
  /// The unit is not of the level that the column names.
  case otherLevel
  /// The code had lost its leading zeros.
  case zerosRestored
  /// Nothing fits at the end of the span: this is the unit of its start.
  case readAtStart
  /// At the start of the span the name means another territory; it was read at the end.
  case otherAtStart(AdministrativeUnit)
}
