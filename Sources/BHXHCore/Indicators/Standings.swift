/// The groups to which a unit's figure belongs: the member that it speaks for there, and the values of the keys of place.
///
/// Found once a unit and state of what is above it, not once a figure.
struct Standings {
  struct Standing {
    let member: AdministrativeUnit
    let values: GroupValues
    /// The same for whatever has the same paths under the keys: a path names one row, whichever territory it is at a month.
    let place: Int
  }

  /// The months over which nothing above a unit changes.
  private struct Stay {
    let first: Int32
    let end: Int32
    let standings: [Standing]
  }

  private let rollUp: RollUp
  private let selection: Selection
  /// The units that the input names, in the boundaries wanted.
  private let named: Set<AdministrativeUnit>
  /// The named units above which the input names none; with a wanted unit, those at or below it.
  let topmost: Set<AdministrativeUnit>
  /// Regions change at dates of their own.
  private let hasRegions: Bool
  private var stays: [AdministrativeUnit: [Stay]] = [:]
  private var places: [[String]: Int] = [:]

  init(_ rollUp: RollUp, _ selection: Selection) {
    self.rollUp = rollUp
    self.selection = selection
    named = Set(rollUp.cube.units.flatMap(rollUp.homes))
    topmost = Self.topmost(of: named, in: rollUp.gazetteer, within: selection.units)
    hasRegions =
      selection.keys.contains(.level(.region))
      || named.contains { $0.level == .region }
      || selection.units?.contains { $0.level == .region } ?? false
  }

  /// How many places were met.
  var placeCount: Int { places.count }

  /// Of a unit that stands in the boundaries wanted.
  mutating func standings(of unit: AdministrativeUnit, at month: Month) -> [Standing] {
    if let known = stays[unit]?.first(where: { $0.first <= month.index && month.index < $0.end }) {
      return known.standings
    }
    let lineage = [unit] + rollUp.gazetteer.ancestors(of: unit, at: month)
    let found = standings(of: lineage)
    if !hasRegions, let stay = stay(of: lineage, at: month, found) {
      stays[unit, default: []].append(stay)
    }
    return found
  }

  private func stay(
    of lineage: [AdministrativeUnit], at month: Month, _ standings: [Standing]
  ) -> Stay? {
    var (first, end) = (Int32.min, Int32.max)
    for unit in lineage {
      let validity = rollUp.gazetteer.validity(of: unit)
      if let start = validity.start { first = max(first, start.month.index) }
      if let last = validity.end { end = min(end, last.month.index) }
    }
    guard first <= month.index, month.index < end else { return nil }
    return Stay(first: first, end: end, standings: standings)
  }

  private mutating func standings(of lineage: [AdministrativeUnit]) -> [Standing] {
    let keys = selection.placeKeys
    if keys.isEmpty {
      return lineage.last(where: topmost.contains)
        .map { [Standing(member: $0, values: [:], place: place(of: []))] } ?? []
    }
    let members =
      keys.contains(.unit)
      ? lineage.filter(named.contains)
      : keys.compactMap { Self.unit(for: $0, in: lineage) }.max(by: isHigher).map { [$0] } ?? []
    var found: [Standing] = []
    for member in members {
      let above = Array(lineage.drop { $0 != member })
      if let wanted = selection.units, !above.contains(where: wanted.contains) { continue }
      var values = GroupValues()
      for key in keys {
        values[key] = Self.unit(for: key, in: above).map { .unit($0) }
      }
      guard values.count == Set(keys).count else { continue }
      let paths = keys.map { RowOrder.text(of: values[$0], rollUp.gazetteer) }
      found.append(Standing(member: member, values: values, place: place(of: paths)))
    }
    return found
  }

  private mutating func place(of paths: [String]) -> Int {
    let place = places[paths] ?? places.count
    places[paths] = place
    return place
  }

  /// The unit of a lineage that a place key speaks of.
  private static func unit(
    for key: GroupKey, in lineage: [AdministrativeUnit]
  ) -> AdministrativeUnit? {
    switch key {
    case .unit: lineage.first
    case .level(let level): lineage.first { $0.level == level }
    default: nil
    }
  }

  private func isHigher(_ left: AdministrativeUnit, _ right: AdministrativeUnit) -> Bool {
    (left.level ?? .commune) < (right.level ?? .commune)
  }

  private static func topmost(
    of named: Set<AdministrativeUnit>, in gazetteer: Gazetteer,
    within wanted: Set<AdministrativeUnit>?
  ) -> Set<AdministrativeUnit> {
    var candidates = named
    if let wanted {
      candidates = candidates.filter { unit in
        wanted.contains(unit) || gazetteer.everythingAbove(unit).contains(where: wanted.contains)
      }
    }
    return candidates.filter { unit in
      !gazetteer.everythingAbove(unit).contains(where: candidates.contains)
    }
  }
}
