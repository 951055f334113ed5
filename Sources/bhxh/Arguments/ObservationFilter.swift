import BHXHCore

/// Which observations are wanted: what `--period`, `--unit` and `--scheme` say of rows that are observations themselves.
struct ObservationFilter {
  private let months: ClosedRange<Month>?
  private let schemes: Set<Scheme>
  /// The unit in all its states over time; nil for all units.
  private let units: Set<AdministrativeUnit>?

  init(_ choices: SelectionChoices, unit: AdministrativeUnit?) {
    months = choices.months
    schemes = choices.schemes
    units = unit.map { UnitArgument.states(of: $0, named: choices.unit) }
  }

  /// Whether every observation is wanted.
  var isOpen: Bool { months == nil && schemes.isEmpty && units == nil }

  /// What belongs to no scheme (a population, an event) is wanted with any.
  func wants(_ observation: Observation) -> Bool {
    if let months, !months.contains(observation.period.end) { return false }
    if let scheme = observation.subject.scheme, !schemes.isEmpty, !schemes.contains(scheme) {
      return false
    }
    guard let units else { return true }
    let gazetteer = Gazetteer.builtIn
    let time = gazetteer.validity(of: observation.unit)
    return units.contains(observation.unit)
      || units.contains { unit in
        // An Giang of one date has not what lies below that of another.
        gazetteer.lies(observation.unit, below: unit)
          && gazetteer.validity(of: unit).overlaps(time)
      }
  }
}
