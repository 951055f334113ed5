/// One figure as it was given: its value, and everything that is needed to show where it is from.
public struct Fact: Hashable, Sendable {
  public let unit: AdministrativeUnit
  /// As it was first spelled: a year, a quarter, a month, a span.
  public let period: Period
  public let subject: Subject
  public let value: Quantity
  public let baseMeasure: String
  public let status: Status
  public let provenance: Provenance
  public let place: Place

  /// - Returns: nil for an observation that says "missing".
  public init?(_ observation: Observation) {
    guard let value = observation.value else { return nil }
    unit = observation.unit
    period = observation.period
    subject = observation.subject
    self.value = value
    baseMeasure = observation.baseMeasure
    status = observation.status
    provenance = observation.provenance
    place = observation.place
  }

  /// What tells facts apart at a glance: where they stand, and what they say.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(unit)
    hasher.combine(period.end)
    hasher.combine(place.line)
    hasher.combine(place.column)
    hasher.combine(value.mantissa)
  }

  /// The same fact with another value, for `--duplicates sum`.
  public func withValue(_ value: Quantity) -> Fact {
    Fact(
      unit: unit, period: period, subject: subject, value: value, baseMeasure: baseMeasure,
      status: status, provenance: provenance, place: place)
  }

  private init(
    unit: AdministrativeUnit, period: Period, subject: Subject, value: Quantity,
    baseMeasure: String, status: Status, provenance: Provenance, place: Place
  ) {
    self.unit = unit
    self.period = period
    self.subject = subject
    self.value = value
    self.baseMeasure = baseMeasure
    self.status = status
    self.provenance = provenance
    self.place = place
  }
}
