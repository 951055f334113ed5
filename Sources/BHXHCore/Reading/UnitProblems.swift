/// What is to be said of a text that should name a unit.
struct UnitProblems {
  let gazetteer: Gazetteer

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// Errors where no unit was found, doubts where one was; the place is not set.
  func problems(_ match: UnitMatch, _ text: String, at month: Month) -> [Problem] {
    switch match {
    case .one(let unit, let doubts): doubts.compactMap { problem($0, unit, text, at: month) }
    case .ambiguous(let units): [Problem(.unitAmbiguous, [text, paths(units)])]
    case .notInForce(let units):
      [Problem(.unitNotInForce, [text, month.description, units.map(life).joined(separator: "; ")])]
    case .unknown(let nearest): [Problem(.unitUnknown, [text, paths(nearest)])]
    }
  }

  private func problem(
    _ doubt: UnitDoubt, _ unit: AdministrativeUnit, _ text: String, at month: Month
  ) -> Problem? {
    let path = gazetteer.path(of: unit)
    switch doubt {
    case .highestTaken(let others):
      return Problem(.unitHighestTaken, [text, path, paths(others)])
    case .diacriticsDiffer:
      return Problem(.unitDiacriticsDiffer, [text, gazetteer.fullName(of: unit, at: month), path])
    case .otherLevel:
      return Problem(.unitOtherLevel, [text, gazetteer.fullName(of: unit, at: month), path])
    case .readAtStart: return Problem(.unitReadAtStart, [text, path, month.description])
    case .otherAtStart: return Problem(.unitOtherAtStart, [text, path, month.description])
    case .zerosRestored: return Problem(.unitZerosRestored, [text, path])
    case .kindDiffers: return nil
    }
  }

  private func paths(_ units: [AdministrativeUnit]) -> String {
    let shown = units.prefix(8).map { gazetteer.path(of: $0) }.joined(separator: ", ")
    return units.count > 8 ? shown + ", …" : shown.isEmpty ? "–" : shown
  }

  /// `an-giang (2025-07…)`.
  private func life(_ unit: AdministrativeUnit) -> String {
    let validity = gazetteer.validity(of: unit)
    let from = validity.firstMonth?.description ?? ""
    let to = validity.lastMonth?.description ?? ""
    return "\(gazetteer.path(of: unit)) (\(from)…\(to))"
  }
}
