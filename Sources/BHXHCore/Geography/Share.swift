/// How much of the people of one unit another unit holds.
public enum Share: Hashable, Sendable {
  /// All of them.
  case whole
  /// None: only land without inhabitants.
  case none
  /// Some, all or none; nobody has published how many.
  case unknown
}

/// What a part of a divided commune holds, as the concordance says it.
public enum Extent: String, Hashable, Sendable {
  /// The unit went there undivided.
  case whole
  /// All inhabitants, not all land.
  case allPeople = "area-part-population-whole"
  /// Land without inhabitants.
  case land = "area-part"
  /// All land that is left, without inhabitants.
  case allLand = "area-whole-population-none"
  /// Land and people, not said how many.
  case part
  /// People, not said how many.
  case people = "population-part"

  /// The share of the people.
  public var share: Share {
    switch self {
    case .whole, .allPeople: .whole
    case .land, .allLand: .none
    case .part, .people: .unknown
    }
  }
}

/// One unit of another month, and how much of a unit's people it holds.
public struct UnitShare: Hashable, Sendable {
  public let unit: AdministrativeUnit
  public let share: Share

  public init(unit: AdministrativeUnit, share: Share) {
    self.unit = unit
    self.share = share
  }
}
