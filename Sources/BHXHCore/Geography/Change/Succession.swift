/// One step in time: what became of a unit, or of a part of it, on one day.
public struct Succession: Hashable, Sendable {
  /// The unit that ended.
  public let from: AdministrativeUnit
  /// The unit that has its land since.
  public let to: AdministrativeUnit
  /// The first day of the new unit.
  public let date: EffectiveDate
  /// What of `from` went to `to`.
  public let extent: Extent
  /// The share of the people: as `extent`, but whole where all other parts are without people.
  public let share: Share
  /// The number of the act; nil where the sources name none.
  public let act: String?
}

extension Gazetteer {
  /// What became of the unit on the day it ended, in the order of the paths; empty while it is in force.
  ///
  /// Of a district that ended on 2025-07-01: the communes that its communes went into.
  public func successors(of unit: AdministrativeUnit) -> [Succession] {
    guard let end = validity(of: unit).end else { return [] }
    return successorLists.value(of: unit) { successors(of: unit, endingOn: end) }
  }

  private func successors(of unit: AdministrativeUnit, endingOn end: EffectiveDate) -> [Succession]
  {
    let path = path(of: unit)
    var steps: [(AdministrativeUnit, Extent)] = []
    switch unit.listing {
    case .province, .district:
      for entry in successionLists.entries(from: path, on: end) {
        if let to = state(of: entry.to, startingOn: end) { steps.append((to, entry.extent)) }
      }
      if steps.isEmpty, unit.listing == .district { steps = communes(after: path) }
    case .formerCommune:
      steps = successorCommunes(of: unit, end: end)
    case .nation, .region, .commune, .foreign, .forces, .localOffice, .areaOffice: break
    }
    return successions(from: unit, on: end, steps)
  }

  /// What the unit was made of on the day it began, in the order of the paths; empty where nothing earlier is known.
  public func predecessors(of unit: AdministrativeUnit) -> [Succession] {
    guard let start = validity(of: unit).start else { return [] }
    return predecessorLists.value(of: unit) { predecessors(of: unit, startingOn: start) }
  }

  private func predecessors(
    of unit: AdministrativeUnit, startingOn start: EffectiveDate
  ) -> [Succession] {
    let path = path(of: unit)
    var origins: [AdministrativeUnit] = []
    switch unit.listing {
    case .province, .district:
      origins = successionLists.entries(to: path, on: start).compactMap {
        state(of: $0.from, endingOn: start)
      }
    case .formerCommune:
      origins = formerCommunes.units(code: code(of: unit) ?? "").filter {
        validity(of: $0).end == start
      }
    case .commune:
      origins = formerCommunes.units(becoming: code(of: unit) ?? "")
      // The island districts that had no communes.
      origins += successionLists.entries(to: path, on: start).compactMap {
        state(of: $0.from, endingOn: start)
      }
    case .nation, .region, .foreign, .forces, .localOffice, .areaOffice: break
    }
    return origins.flatMap { successors(of: $0).filter { $0.to == unit } }
      .ordered { precedes($0.from, $1.from) }
  }

  private func state(of path: String, startingOn date: EffectiveDate) -> AdministrativeUnit? {
    states(ofPath: path).first { validity(of: $0).start == date }
  }

  private func state(of path: String, endingOn date: EffectiveDate) -> AdministrativeUnit? {
    states(ofPath: path).first { validity(of: $0).end == date }
  }

  /// The steps of one unit, in order, with the share that follows from all of them together.
  private func successions(
    from unit: AdministrativeUnit, on date: EffectiveDate, _ steps: [(AdministrativeUnit, Extent)]
  ) -> [Succession] {
    let peopled = steps.count { $0.1.share != .none }
    return steps.map { to, extent in
      let share: Share =
        switch extent.share {
        case .none: .none
        case .whole: peopled == 1 ? .whole : .unknown
        case .unknown: peopled == 1 ? .whole : .unknown
        }
      return Succession(
        from: unit, to: to, date: date, extent: extent, share: share,
        act: to.level.flatMap { acts.act(on: date, level: $0) })
    }.ordered { precedes($0.to, $1.to) }
  }

  /// The communes of today that the communes of a district went into, with what of the district each took.
  private func communes(after path: String) -> [(AdministrativeUnit, Extent)] {
    let members = formerCommunes.units(below: path.split(separator: "/"))
    var extents: [AdministrativeUnit: Extent] = [:]
    for member in members where validity(of: member).end == Self.reform {
      for step in successors(of: member) {
        let land: Extent = step.share == .none ? .land : .part
        extents[step.to] = extents[step.to].map { $0 == .land ? land : $0 } ?? land
      }
    }
    if extents.count == 1, let only = extents.first { return [(only.key, .whole)] }
    return extents.map { ($0.key, $0.value) }
  }

  private func successorCommunes(
    of unit: AdministrativeUnit, end: EffectiveDate
  ) -> [(AdministrativeUnit, Extent)] {
    guard end == Self.reform else {
      // Only its district changed.
      return formerCommunes.units(code: code(of: unit) ?? "")
        .filter { validity(of: $0).start == end }.map { ($0, .whole) }
    }
    return formerCommunes.successors(unit.row).flatMap { code, extent in
      communes.units(code: code).map { ($0, extent) }
    }
  }
}

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
  /// The other unit.
  public let unit: AdministrativeUnit
  /// How much of it is meant.
  public let share: Share

  /// A unit, whole or in part.
  public init(unit: AdministrativeUnit, share: Share) {
    self.unit = unit
    self.share = share
  }
}
