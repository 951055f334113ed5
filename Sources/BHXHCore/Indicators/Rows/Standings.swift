/// The groups to which a unit's figure belongs: the member that it speaks for there, and the values of the keys of place.
///
/// Found once a unit and state of what is above it, not once a figure.
struct Standings {
  struct Standing {
    let member: AdministrativeUnit
    let values: [GroupValues.Entry]
    /// The same for whatever has the same paths under the keys: a path names one row, whichever territory it is at a month.
    let place: Int
  }

  /// The months over which nothing above a unit changes, and the numbers of its standings then.
  struct Stay {
    let first: Int32
    /// The month after the last.
    let end: Int32
    let standings: [Int32]

    /// No month at all.
    static let nowhere = Stay(first: 0, end: 0, standings: [])

    func contains(_ month: Month) -> Bool { first <= month.index && month.index < end }
  }

  private let rollUp: RollUp
  private let selection: Selection
  /// The units that the input names, in the boundaries wanted.
  private let named: UnitIndex
  /// The named units above which the input names none; with a wanted unit, those at or below it.
  let topmost: Set<AdministrativeUnit>
  /// Regions change at dates of their own.
  private let hasRegions: Bool
  private var all: [Standing] = []
  private var stays: [AdministrativeUnit: [Stay]] = [:]
  private var places: [[String]: Int] = [:]

  init(_ rollUp: RollUp, _ selection: Selection) {
    self.rollUp = rollUp
    self.selection = selection
    named = UnitIndex(rollUp.cube.units.flatMap(rollUp.homes))
    topmost = Self.topmost(of: Set(named.units), in: rollUp.gazetteer, within: selection.units)
    hasRegions =
      selection.keys.contains(.level(.region))
      || named.units.contains { $0.level == .region }
      || selection.units?.contains { $0.level == .region } ?? false
  }

  /// A standing by its number.
  subscript(number: Int32) -> Standing { all[Int(number)] }

  /// Of a unit that stands in the boundaries wanted.
  mutating func stay(of unit: AdministrativeUnit, at month: Month) -> Stay {
    if let known = stays[unit]?.first(where: { $0.contains(month) }) { return known }
    let lineage = [unit] + rollUp.gazetteer.ancestors(of: unit, at: month)
    let found = standings(of: lineage)
    let numbers = found.indices.map { Int32(all.count + $0) }
    all += found
    let months = months(of: lineage, around: month)
    let stay = Stay(first: months.first, end: months.end, standings: numbers)
    stays[unit, default: []].append(stay)
    return stay
  }

  /// The months around one over which a lineage stays as it is.
  private func months(of lineage: [AdministrativeUnit], around month: Month) -> (
    first: Int32, end: Int32
  ) {
    let only = (month.index, month.index + 1)
    if hasRegions { return only }
    var (first, end) = (Int32.min, Int32.max)
    for unit in lineage {
      let validity = rollUp.gazetteer.validity(of: unit)
      if let start = validity.start { first = max(first, start.month.index) }
      if let last = validity.end { end = min(end, last.month.index) }
    }
    return first <= month.index && month.index < end ? (first, end) : only
  }

  private mutating func standings(of lineage: [AdministrativeUnit]) -> [Standing] {
    let keys = selection.placeKeys
    if keys.isEmpty {
      return lineage.last(where: topmost.contains)
        .map { [Standing(member: $0, values: [], place: place(of: []))] } ?? []
    }
    let members =
      keys.contains(.unit)
      ? lineage.filter(named.contains)
      : keys.compactMap { Self.unit(for: $0, in: lineage) }.max(by: isHigher).map { [$0] } ?? []
    var found: [Standing] = []
    for member in members {
      let above = Array(lineage.drop { $0 != member })
      if let wanted = selection.units, !above.contains(where: wanted.contains) { continue }
      let units = keys.compactMap { Self.unit(for: $0, in: above) }
      guard units.count == keys.count else { continue }
      let values = zip(keys, units).map { GroupValues.Entry(key: $0, value: .unit($1)) }
      let paths = units.map { RowOrder.text(of: .unit($0), rollUp.gazetteer) }
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
