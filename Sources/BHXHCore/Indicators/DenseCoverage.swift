/// Coverage of each unit at each month from dense figures: the rows that `Coverage` gives for the same facts, as bare numbers.
///
/// For the ordinary question alone: the default keys, and units none of which lies in another. Everything else is for the cube.
public struct DenseCoverage: Sendable {
  /// One unit at one month, where its figures stand.
  struct Place: Sendable {
    let unit: AdministrativeUnit
    let month: Month
    /// Which of the spellings is its month's.
    let spelling: Int
    /// Which row of sums is its own.
    let number: Int
  }

  private let sums: DenseSums
  /// The units and months in the order of the rows.
  let places: [Place]
  /// How each month was first spelled.
  let spellings: [String]

  public init(_ table: DenseTable, _ gazetteer: Gazetteer) {
    sums = table.sums
    let months = table.periods.keys.sorted()
    spellings = months.map { table.periods[$0]?.stockDescription ?? $0.description }
    let numbers = Dictionary(uniqueKeysWithValues: months.enumerated().map { ($1, $0) })
    var ranks = Array(repeating: UInt64(0), count: table.units.count)
    let unitNumbers = Dictionary(
      uniqueKeysWithValues: table.units.enumerated().map { ($1, $0) })
    for (rank, unit) in gazetteer.ordered(table.units).enumerated() {
      if let number = unitNumbers[unit] { ranks[number] = UInt64(rank) }
    }
    var keys: [(key: UInt64, place: Place)] = []
    keys.reserveCapacity(table.places.count)
    for (number, place) in table.places.enumerated() {
      let month = numbers[place.month] ?? 0
      keys.append(
        (
          ranks[Int(place.unit)] << 32 | UInt64(month),
          Place(
            unit: table.units[Int(place.unit)], month: place.month, spelling: month,
            number: number)
        ))
    }
    // Files are mostly in this order already.
    let isSorted = keys.indices.dropFirst().allSatisfy { keys[$0 - 1].key <= keys[$0].key }
    if !isSorted { keys.sort { $0.key < $1.key } }
    places = keys.map(\.place)
  }

  /// The participants at a place, by scheme; negative where there are none.
  func participants(at place: Place) -> NumberPieces.Row { sums.participants[place.number] }

  /// The bases at a place, which are of the same month, by scheme; negative where none is given.
  func bases(at place: Place) -> NumberPieces.Row { sums.bases[place.number] }
}
