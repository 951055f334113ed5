/// Which rows a result has: how they are grouped, and which of them are wanted.
///
/// The filters choose rows of the result, never the inputs of a computation.
public struct Selection: Sendable {
  public var keys: [GroupKey]
  /// From the first month of the first period to the last of the second; nil for all.
  public var months: ClosedRange<Month>?
  /// This unit and what lies below; all its states over time.
  public var units: Set<AdministrativeUnit>?
  /// Empty for all.
  public var schemes: Set<Scheme>

  public init(
    keys: [GroupKey] = [.unit, .period, .scheme], months: ClosedRange<Month>? = nil,
    units: Set<AdministrativeUnit>? = nil, schemes: Set<Scheme> = []
  ) {
    self.keys = keys.contains(.scheme) ? keys : keys + [.scheme]
    self.months = months
    self.units = units
    self.schemes = schemes
  }

  public var timeKeys: [GroupKey] { keys.filter(\.isTime) }

  public var placeKeys: [GroupKey] { keys.filter(\.isPlace) }

  /// The names of the breakdowns among the keys.
  public var breakdownNames: Set<String> {
    Set(
      keys.compactMap { key in
        if case .breakdown(let name) = key { name } else { nil }
      })
  }

  func wants(_ point: PointInTime) -> Bool {
    months?.contains(point.month) ?? true
  }

  func wants(_ scheme: Scheme) -> Bool {
    schemes.isEmpty || schemes.contains(scheme)
  }
}
