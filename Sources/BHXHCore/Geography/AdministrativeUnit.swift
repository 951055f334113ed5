/// A unit of territory in one state of it: the same land, the same name, the same place in the hierarchy.
///
/// An Giang before and after 2025-07-01 are two units with one path, because their territory is not the same; a district
/// that only became a town stays one unit. The handle is four bytes; what it stands for is asked of a `Gazetteer`.
public struct AdministrativeUnit: Hashable, Sendable {
  /// Where the unit is listed.
  enum Listing: UInt32 {
    case nation, region, province, district, commune, formerCommune, foreign
    /// The offices of social insurance that are no units of territory: of the armed forces, beside the provinces; local ones, below a
    /// province; those of an area of several provinces.
    case forces, localOffice, areaOffice

    /// How many there are.
    static let count = 10
  }

  /// The listing and the row in it: what tells units apart.
  let bits: UInt32

  init(_ listing: Listing, row: Int = 0) {
    bits = listing.rawValue << 28 | UInt32(row)
  }

  var listing: Listing { Listing(rawValue: bits >> 28) ?? .foreign }
  var row: Int { Int(bits & 0x0FFF_FFFF) }

  /// The whole country, `viet-nam`.
  public static let nation = AdministrativeUnit(.nation)

  /// The tier the unit stands at; nil for a unit that the gazetteer does not know.
  public var level: UnitLevel? {
    switch listing {
    case .nation: .nation
    case .region: .region
    case .province: .province
    case .district: .district
    case .commune, .formerCommune: .commune
    case .foreign: nil
    case .forces: .province
    case .localOffice: .district
    case .areaOffice: .region
    }
  }

  /// Whether it is an office that reports, and no unit of territory: then it counts only where an input names it.
  public var isOffice: Bool {
    switch listing {
    case .forces, .localOffice, .areaOffice: true
    default: false
    }
  }

  /// Whether the unit was adopted as it stands in the input (`--any-unit`).
  public var isForeign: Bool { listing == .foreign }
}

/// The tiers of the territory, from the highest down.
public enum UnitLevel: UInt8, CaseIterable, Comparable, Sendable {
  case nation
  /// A grouping of provinces for statistics, not a tier of government.
  case region
  case province
  /// Abolished on 2025-07-01.
  case district
  case commune

  /// The name in machine formats: `province`.
  public var name: String {
    switch self {
    case .nation: "nation"
    case .region: "region"
    case .province: "province"
    case .district: "district"
    case .commune: "commune"
    }
  }

  public static func < (left: UnitLevel, right: UnitLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}
