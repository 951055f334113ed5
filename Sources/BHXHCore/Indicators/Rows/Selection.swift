/// Which rows a result has: how they are grouped, and which of them are wanted.
///
/// The filters choose rows of the result, never the inputs of a computation.
public struct Selection: Sendable {
  /// What rows are told apart by, in the order of the columns.
  public var keys: [GroupKey]
  /// From the first month of the first period to the last of the second; nil for all.
  public var months: ClosedRange<Month>?
  /// This unit and what lies below; all its states over time.
  public var units: Set<AdministrativeUnit>?
  /// Empty for all.
  public var schemes: Set<Scheme>
  /// Whether named subgroups have rows of their own; they are never summed, so only where the unit is a key.
  public var showsGroups = false

  /// Everything that no part of it leaves out.
  public init(
    keys: [GroupKey] = [.unit, .period, .scheme], months: ClosedRange<Month>? = nil,
    units: Set<AdministrativeUnit>? = nil, schemes: Set<Scheme> = []
  ) {
    self.keys = keys.contains(.scheme) ? keys : keys + [.scheme]
    self.months = months
    self.units = units
    self.schemes = schemes
  }

  /// Those of time.
  public var timeKeys: [GroupKey] { keys.filter(\.isTime) }

  /// Those of place.
  public var placeKeys: [GroupKey] { keys.filter(\.isPlace) }

  /// Whether campaigns of several names, or of several kinds, are told together.
  var bundlesCampaigns: Bool {
    keys.contains(.campaign) != keys.contains(.kind)
      || keys.contains { if case .detail = $0 { true } else { false } }
  }

  /// Whether they are told together whenever they were.
  var addsUpCampaigns: Bool { bundlesCampaigns && timeKeys.isEmpty }

  /// The same selection of an input: its named subgroups have rows where their unit is a key.
  package func with(groupsOf cube: Cube) -> Selection {
    var selection = self
    selection.showsGroups =
      keys.contains(.unit)
      && cube.subjects.contains { !$0.group.isEmpty && !$0.measure.belongsToCampaign }
    return selection
  }

  /// The names of the breakdowns among the keys.
  public var breakdownNames: Set<String> { Set(keys.compactMap(\.breakdown)) }

  /// What the keys say of a part of the people.
  func values(of part: Breakdown) -> [GroupValues.Entry] {
    keys.compactMap { key in
      key.breakdown.flatMap(part.value).map { .init(key: key, value: .text($0)) }
    }
  }

  func wants(_ point: PointInTime) -> Bool {
    months?.contains(point.month) ?? true
  }

  func wants(_ scheme: Scheme) -> Bool {
    schemes.isEmpty || schemes.contains(scheme)
  }
}
