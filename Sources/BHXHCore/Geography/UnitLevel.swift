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
