import BHXHCore

/// Finds the unit that an argument names.
struct UnitArgument {
  let text: String
  /// The last month that is asked for; nil: any time.
  var month: Month?
  /// The first month that is asked for: the unit may be one that was gone by the last.
  var firstMonth: Month?
  var takesAnyUnit = false

  /// The unit, in the state of that month or its latest.
  ///
  /// - Throws: `CommandFailure` with the nearest units where none is called that.
  func unit(in context: Context) throws(CommandFailure) -> AdministrativeUnit {
    let gazetteer = Gazetteer.builtIn
    let match = gazetteer.find(UnitQuery(text, month: month, startMonth: firstMonth))
    if let problem = Problem(match, naming: text, at: month, in: gazetteer) {
      if takesAnyUnit, case .unknown = match { return gazetteer.adopt(text) }
      throw .problem(problem, .data)
    }
    for doubt in Problem.doubts(match, naming: text, at: month, in: gazetteer) {
      context.messages.write(doubt)
    }
    return match.unit ?? .nation
  }

  /// All states that the unit had over time under its path; only itself where its name says of which date it is.
  static func states(
    of unit: AdministrativeUnit, named text: String?
  ) -> Set<AdministrativeUnit> {
    let gazetteer = Gazetteer.builtIn
    if let text, text.utf8.contains(UInt8(ascii: "@")) { return [unit] }
    return Set(gazetteer.states(ofPath: gazetteer.path(of: unit)) + [unit])
  }
}

/// Finds every unit that a text may name, in every state of it, or only in those of one day.
struct UnitSearch {
  var date: EffectiveDate?
  /// Only what lies below it.
  var below: AdministrativeUnit?

  private var gazetteer: Gazetteer { .builtIn }

  /// The units that are called so.
  ///
  /// - Throws: a problem that names the nearest, or what became of those that were called so at another time.
  func units(named text: String, at place: Place? = nil) throws(Problem) -> [AdministrativeUnit] {
    let query = UnitQuery(text, month: date?.month, within: below)
    let match = gazetteer.find(query)
    if case .unknown = match {
      throw Problem(match, naming: text, at: date?.month, in: gazetteer, place: place)
        ?? Problem(.unitUnknown, at: place, [text, "–"])
    }
    let found = gazetteer.findAll(text).filter(isWanted)
    if !found.isEmpty { return found }
    if let unit = match.unit, isWanted(unit) { return [unit] }
    let others = UnitMatch.notInForce(gazetteer.findAll(text))
    throw Problem(others, naming: text, at: date?.month, in: gazetteer, place: place)
      ?? Problem(.unitUnknown, at: place, [text, "–"])
  }

  /// Every unit there is, in the order of the paths.
  func all() -> [AdministrativeUnit] {
    gazetteer.ordered(UnitLevel.allCases.flatMap(gazetteer.units).filter(isWanted))
  }

  private func isWanted(_ unit: AdministrativeUnit) -> Bool {
    if let date, !gazetteer.validity(of: unit).contains(date) { return false }
    return below.map { gazetteer.lies(unit, below: $0) } ?? true
  }
}
