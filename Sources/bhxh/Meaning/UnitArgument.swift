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

  /// All states that the unit had over time under its path.
  static func states(of unit: AdministrativeUnit) -> Set<AdministrativeUnit> {
    let gazetteer = Gazetteer.builtIn
    return Set(gazetteer.states(ofPath: gazetteer.path(of: unit)) + [unit])
  }
}
