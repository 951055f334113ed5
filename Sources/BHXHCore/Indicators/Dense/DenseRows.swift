/// The sums of dense figures in the order of rows: each unit at each month, with what it has of each scheme.
///
/// For the ordinary question alone: the default keys, and units none of which lies in another that is named. Everything else is for the cube.
package struct DenseRows: Sendable {
  /// One unit at one month, where its figures stand.
  struct Place: Sendable {
    let unit: AdministrativeUnit
    let month: Month
    /// Which unit it is in the order of the rows.
    let rank: Int32
    /// Which of the spellings is its month's.
    let spelling: Int
    /// Which row of sums is its own.
    let number: Int

    /// Where its rows stand among all.
    var order: Int { Int(rank) << 32 | spelling }
  }

  let gazetteer: Gazetteer
  private let units: [AdministrativeUnit]
  private let sums: DenseSums
  /// The units and months in the order of the rows.
  let places: [Place]
  /// The months, in their order, and how each was first spelled.
  let months: [Month]
  let spellings: [String]

  /// Nil where a unit above others is named, if only with its plan: it has rows of its own, the sums of those.
  package init?(_ table: DenseTable, _ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    units = table.units
    let others = table.others.units
    if table.others.subjects.contains(where: { !$0.group.isEmpty }) { return nil }
    guard table.sums.parts == [.all], let all = table.sums.sums.first else { return nil }
    if !others.isEmpty, !Self.above(table.units, gazetteer).isDisjoint(with: others) { return nil }
    sums = all
    months = table.periods.keys.sorted()
    spellings = months.map { table.periods[$0]?.stockDescription ?? $0.description }
    // By how many months after the first one.
    let first = months.first?.index ?? 0
    var numbers = Array(repeating: 0, count: Int((months.last?.index ?? first) - first) + 1)
    for (number, month) in months.enumerated() { numbers[Int(month.index - first)] = number }
    var ranks = Array(repeating: Int32(0), count: table.units.count)
    let unitNumbers = Dictionary(
      uniqueKeysWithValues: table.units.enumerated().map { ($1, $0) })
    for (rank, unit) in gazetteer.ordered(table.units).enumerated() {
      if let number = unitNumbers[unit] { ranks[number] = Int32(rank) }
    }
    var places: [Place] = []
    places.reserveCapacity(table.places.count)
    // Files are mostly in this order already.
    var isSorted = true
    for (number, place) in table.places.enumerated() {
      let unit = Int(place.unit)
      let row = Place(
        unit: table.units[unit], month: place.month, rank: ranks[unit],
        spelling: numbers[Int(place.month.index - first)], number: number)
      isSorted = isSorted && (places.last.map { $0.order <= row.order } ?? true)
      places.append(row)
    }
    if !isSorted { places.sort { $0.order < $1.order } }
    self.places = places
  }

  /// What lies above the units.
  var above: Set<AdministrativeUnit> { Self.above(units, gazetteer) }

  private static func above(_ units: [AdministrativeUnit], _ gazetteer: Gazetteer) -> Set<
    AdministrativeUnit
  > {
    Set(units.flatMap { unit in gazetteer.everythingAbove(unit).filter { $0 != unit } })
  }

  /// The participants at a place, by scheme; negative where there are none.
  func participants(at place: Place) -> PagedSums.Row { sums.participants[place.number] }

  /// The bases at a place, which are of the same month, by scheme; negative where none is given.
  func bases(at place: Place) -> PagedSums.Row { sums.bases[place.number] }
}
