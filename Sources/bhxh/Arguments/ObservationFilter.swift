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
    units = unit.map { UnitArgument.states(of: $0) }
  }

  /// What belongs to no scheme (a population, an event) is wanted with any.
  func wants(_ observation: Observation) -> Bool {
    if let months, !months.contains(observation.period.end) { return false }
    if let scheme = observation.subject.scheme, !schemes.isEmpty, !schemes.contains(scheme) {
      return false
    }
    guard let units else { return true }
    return units.contains(observation.unit)
      || units.contains { Gazetteer.builtIn.lies(observation.unit, below: $0) }
  }
}
