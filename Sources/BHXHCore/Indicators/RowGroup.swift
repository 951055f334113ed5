/// The value of a key: a unit, or the text of a period, a region or a part of the people.
public enum GroupValue: Hashable, Sendable {
  case unit(AdministrativeUnit)
  case text(String)
}

/// One row to be: which units are taken together, when, for which scheme and part of the people.
public struct RowGroup: Sendable {
  /// The values of the selection's place, time and breakdown keys, by key.
  public var values: GroupValues
  /// The units that are summed; one for a unit's own row.
  public var members: [AdministrativeUnit]
  public var point: PointInTime
  /// The period as it was first spelled in the input.
  public var period: String
  public var scheme: Scheme
  public var breakdown: Breakdown

  /// What is counted of the group.
  public func subject(_ measure: Measure, versus: Versus? = nil) -> Subject {
    Subject(measure, scheme: scheme, versus: versus, breakdown: breakdown)
  }
}
