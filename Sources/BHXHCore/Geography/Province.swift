/// A province or a city of that level, in one state of it.
public struct Province: Hashable, Sendable {
  public let unit: AdministrativeUnit
  /// Two digits.
  public let code: String
  /// Without the kind: `Kiên Giang`.
  public let name: String
  /// The last kind of this state.
  public let kind: UnitKind
  public let slug: String
  public let validity: Validity
}

extension Gazetteer {
  /// The facts of a province; nil for a unit of another level.
  public func province(_ unit: AdministrativeUnit) -> Province? {
    guard unit.level == .province, let code = code(of: unit) else { return nil }
    return Province(
      unit: unit, code: code, name: name(of: unit), kind: kind(of: unit), slug: path(of: unit),
      validity: validity(of: unit))
  }
}
