/// The sums of dense figures in the order of rows: each unit, each part of its people that is told apart, at each month, with what it has of each
/// scheme.
///
/// For the ordinary question alone: the default keys, perhaps with breakdowns behind the unit, and units none of which lies in another that is named.
/// Everything else is for the cube.
package struct DenseRows: Sendable {
  /// One unit, or a part of its people, at one month, where its figures stand.
  ///
  /// Of a table of millions of rows there are many: twenty bytes each.
  struct Place: Sendable {
    let unit: AdministrativeUnit
    let month: Month
    /// Which unit it is in the order of the rows.
    let rank: Int32
    private let numbers: (row: Int32, part: UInt16, spelling: UInt16)

    init(
      _ unit: AdministrativeUnit, _ month: Month, rank: Int32, part: Int, spelling: Int,
      number: Int
    ) {
      self.unit = unit
      self.month = month
      self.rank = rank
      numbers = (Int32(number), UInt16(part), UInt16(spelling))
    }

    /// Which of the parts, in the order of the rows.
    var part: Int { Int(numbers.part) }
    /// Which of the spellings is its month's.
    var spelling: Int { Int(numbers.spelling) }
    /// Which row of sums is its own.
    var number: Int { Int(numbers.row) }

    /// Where its rows stand among all, by the ranks of the paths of units: the states of a path that units had over time are one in the order.
    func order(_ paths: [Int32]) -> Int { Int(paths[Int(rank)]) << 32 | part << 16 | spelling }
  }

  let gazetteer: Gazetteer
  /// In the order of the rows.
  let units: [AdministrativeUnit]
  /// By part.
  private let sums: [DenseSums]
  /// The units and months in the order of the rows.
  let places: [Place]
  /// The months, in their order, and how each was first spelled.
  let months: [Month]
  let spellings: [String]
  /// What tells each part of the people apart: its values of the breakdowns; one without any is everybody.
  let parts: [[String]]

  /// So many parts, and so many months, have room in the order of a place.
  private static let mostOrdered = 1 << 16
  private static let nothing = PagedSums.Row(repeating: -1)

  /// Nil where a unit above others is named, if only with its plan: it has rows of its own, the sums of those; and where some participants lack the
  /// denominator that others have: that of another month may serve them.
  ///
  /// - Parameter breakdowns: which are told apart, in the order of their keys.
  package init?(_ table: DenseTable, _ gazetteer: Gazetteer, by breakdowns: [String] = []) {
    self.gazetteer = gazetteer
    units = gazetteer.ordered(table.units)
    let others = table.others.units
    if table.sums.lacksUsual { return nil }
    if table.others.subjects.contains(where: { !$0.group.isEmpty }) { return nil }
    if !others.isEmpty, !Self.above(table.units, gazetteer).isDisjoint(with: others) { return nil }
    let parts = zip(table.sums.parts, table.sums.sums).map { part, sums in
      (values: breakdowns.compactMap(part.value), count: part.parts.count, sums: sums)
    }.sorted { left, right in
      left.values.lexicographicallyPrecedes(right.values) {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    }
    guard max(parts.count, table.periods.count) < Self.mostOrdered,
      parts.allSatisfy({ $0.values.count == breakdowns.count && $0.count == breakdowns.count })
    else { return nil }
    self.parts = parts.map(\.values)
    sums = parts.map(\.sums)
    months = table.periods.keys.sorted()
    spellings = months.map { table.periods[$0]?.stockDescription ?? $0.description }
    // By how many months after the first one.
    let first = months.first?.index ?? 0
    var numbers = Array(repeating: 0, count: Int((months.last?.index ?? first) - first) + 1)
    for (number, month) in months.enumerated() { numbers[Int(month.index - first)] = number }
    var ranks = Array(repeating: Int32(0), count: table.units.count)
    let unitNumbers = Dictionary(
      uniqueKeysWithValues: table.units.enumerated().map { ($1, $0) })
    for (rank, unit) in units.enumerated() {
      if let number = unitNumbers[unit] { ranks[number] = Int32(rank) }
    }
    var paths: [Int32] = []
    for (rank, unit) in units.enumerated() {
      let isSame = rank > 0 && gazetteer.path(of: unit) == gazetteer.path(of: units[rank - 1])
      paths.append(isSame ? paths[rank - 1] : Int32(rank))
    }
    var places: [Place] = []
    places.reserveCapacity(table.places.count * parts.count)
    // Files are mostly in this order already.
    var isSorted = true
    for (number, place) in table.places.enumerated() {
      let unit = Int(place.unit)
      for part in parts.indices {
        let row = Place(
          table.units[unit], place.month, rank: ranks[unit], part: part,
          spelling: numbers[Int(place.month.index - first)], number: number)
        isSorted = isSorted && (places.last.map { $0.order(paths) <= row.order(paths) } ?? true)
        places.append(row)
      }
    }
    if !isSorted { places.sort { $0.order(paths) < $1.order(paths) } }
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
  func participants(at place: Place) -> PagedSums.Row {
    row(place.number, of: sums[place.part].participants)
  }

  /// The bases at a place, which are of the same month, by scheme; negative where none is given.
  func bases(at place: Place) -> PagedSums.Row {
    row(place.number, of: sums[place.part].bases)
  }

  /// The people at a place that schemes are published over, by scheme; negative where they are not given.
  func usual(at place: Place) -> PagedSums.Row {
    row(place.number, of: sums[place.part].usual)
  }

  /// A part that was met late has no room for all places.
  private func row(_ number: Int, of sums: borrowing PagedSums) -> PagedSums.Row {
    number < sums.count ? sums[number] : Self.nothing
  }
}

extension DenseRows {
  /// The rows that a selection by places, parts of the people, times and schemes is of; nil where they are not all that is known, or not of units of
  /// their time.
  init?(alone table: DenseTable, _ gazetteer: Gazetteer, _ selection: Selection) {
    let isOfKeys = selection.keys.allSatisfy {
      $0.isPlace || $0.isTime || $0.breakdown != nil || $0 == .scheme
    }
    guard isOfKeys, selection.units == nil, table.others.subjects.isEmpty,
      table.others.units.isEmpty,
      !table.units.contains(where: { $0.level == .region || $0.isForeign }),
      table.periods.values.allSatisfy(\.isComparable)
    else { return nil }
    self.init(table, gazetteer, by: selection.keys.compactMap(\.breakdown))
    let validities = units.map(gazetteer.validity)
    if places.contains(where: { !validities[Int($0.rank)].contains($0.month) }) { return nil }
  }

  /// The parts of the people by their numbers.
  func breakdowns(_ selection: Selection) -> [Breakdown] {
    let names = selection.keys.compactMap(\.breakdown)
    return parts.map { Breakdown(zip(names, $0).map { .init(name: $0, value: $1) }) }
  }
}
