/// A text that should name a unit, with all that is known about where it stands.
public struct UnitQuery: Hashable, Sendable {
  /// A slug path, a code, or a name in any spelling.
  public var text: String

  /// The month at whose end the unit must be in force; nil: any time, the latest state of what is found.
  public var month: Month?

  /// The month in which a span begins: tried when nothing fits at `month`.
  public var startMonth: Month?

  /// What the column says it holds.
  public var level: UnitLevel?

  /// A unit that others name (the title, `--unit`): it and what lies below it are preferred.
  public var context: AdministrativeUnit?

  /// The unit of the column beside it: only what lies below it can be meant.
  public var within: AdministrativeUnit?

  /// What the other names of its column say.
  package var neighbours: UnitNeighbours?

  /// The path or the code that stands beside the name: it chooses among the units of that name.
  public var code = ""

  /// Whether units of nearly that name are looked for where none has it: of no use where most texts are no names at all.
  var wantsNearest = true

  /// A text that may be no name: nobody asks what it was meant to be.
  static func attempt(
    _ text: String, month: Month?, level: UnitLevel? = nil, context: AdministrativeUnit? = nil,
    within: AdministrativeUnit? = nil
  ) -> UnitQuery {
    var query = UnitQuery(text, month: month, level: level, context: context, within: within)
    query.wantsNearest = false
    return query
  }

  package init(
    _ text: String, month: Month? = nil, startMonth: Month? = nil, level: UnitLevel? = nil,
    context: AdministrativeUnit? = nil, within: AdministrativeUnit? = nil,
    neighbours: UnitNeighbours? = nil
  ) {
    self.text = text
    self.month = month
    self.startMonth = startMonth
    self.level = level
    self.context = context
    self.within = within
    self.neighbours = neighbours
  }
}

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
  /// The code beside it is that of another unit, which has not this name.
  case codeDiffers(AdministrativeUnit)
  /// At the start of the span the name means another territory; it was read at the end.
  case otherAtStart(AdministrativeUnit)
}
