/// A province or a city of that level, in one state of it.
public struct Province: Hashable, Sendable {
  /// The handle by which the gazetteer knows it.
  public let unit: AdministrativeUnit
  /// Two digits.
  public let code: String
  /// Without the kind: `Kiên Giang`.
  public let name: String
  /// The last kind of this state.
  public let kind: UnitKind
  /// As paths spell it: `kien-giang`.
  public let slug: String
  /// While it was in force.
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

/// A huyện, quận, thị xã or city of a province, in one state of it; the level ended on 2025-07-01.
public struct District: Hashable, Sendable {
  /// The handle by which the gazetteer knows it.
  public let unit: AdministrativeUnit
  /// Three digits.
  public let code: String
  /// Without the kind: `Hòn Đất`, but `Quận 1`.
  public let name: String
  /// The last kind of this state.
  public let kind: UnitKind
  /// As the last part of a path spells it: `hon-dat`.
  public let slug: String
  /// The slug of the province it lies in.
  public let province: String
  /// While it was in force.
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

/// A xã, phường, thị trấn or đặc khu, in one state of it.
public struct Commune: Hashable, Sendable {
  /// The handle by which the gazetteer knows it.
  public let unit: AdministrativeUnit
  /// Five digits.
  public let code: String
  /// Without the kind: `Đông Minh`, but `Phường 1`.
  public let name: String
  /// The last kind of this state.
  public let kind: UnitKind
  /// As the last part of a path spells it.
  public let slug: String
  /// The slug of the province it lies in.
  public let province: String
  /// The slug of the district it lay in; nil since 2025-07-01.
  public let district: String?
  /// While it was in force.
  public let validity: Validity
}

extension Gazetteer {
  /// The facts of a commune; nil for a unit of another level.
  public func commune(_ unit: AdministrativeUnit) -> Commune? {
    guard unit.level == .commune, let code = code(of: unit) else { return nil }
    let slugs = path(of: unit).split(separator: "/").map(String.init)
    return Commune(
      unit: unit, code: code, name: name(of: unit), kind: kind(of: unit),
      slug: slugs[slugs.count - 1], province: slugs[0], district: slugs.count == 3 ? slugs[1] : nil,
      validity: validity(of: unit))
  }
}
