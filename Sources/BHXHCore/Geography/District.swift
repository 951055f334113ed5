/// A huyện, quận, thị xã or city of a province, in one state of it; the level ended on 2025-07-01.
public struct District: Hashable, Sendable {
  public let unit: AdministrativeUnit
  /// Three digits.
  public let code: String
  /// Without the kind: `Hòn Đất`, but `Quận 1`.
  public let name: String
  /// The last kind of this state.
  public let kind: UnitKind
  public let slug: String
  /// The slug of the province it lies in.
  public let province: String
  public let validity: Validity
}

extension Gazetteer {
  /// The facts of a district; nil for a unit of another level.
  public func district(_ unit: AdministrativeUnit) -> District? {
    guard unit.level == .district, let code = code(of: unit) else { return nil }
    let slugs = path(of: unit).split(separator: "/")
    return District(
      unit: unit, code: code, name: name(of: unit), kind: kind(of: unit), slug: String(slugs[1]),
      province: String(slugs[0]), validity: validity(of: unit))
  }
}
