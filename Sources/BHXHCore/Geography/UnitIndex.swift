/// Numbers units in the order in which they are met: 0, 1, 2 …
///
/// What is kept of units in arrays by these numbers is found without a hash of the program's seed, and listed in an order that is the
/// same at every run.
/// - Complexity: O(1) for both ways.
struct UnitIndex: Sendable {
  /// The units by their numbers.
  private(set) var units: [AdministrativeUnit] = []
  /// Open addressing: numbers at the places of their units, `vacant` elsewhere; empty while there are few.
  private var table: [Int32] = []
  private var shift: UInt32 = 32

  private static let vacant: Int32 = -1
  /// So many are found faster one by one.
  private static let few = 4

  init() {}

  init(_ units: some Sequence<AdministrativeUnit>) {
    for unit in units { _ = makeNumber(of: unit) }
  }

  var count: Int { units.count }

  func contains(_ unit: AdministrativeUnit) -> Bool { number(of: unit) != nil }

  /// The number of a unit; nil for one that was not met.
  @inline(__always)
  func number(of unit: AdministrativeUnit) -> Int? {
    if table.isEmpty { return units.firstIndex(of: unit) }
    let number = table[place(of: unit)]
    return number == Self.vacant ? nil : Int(number)
  }

  /// The number of a unit; a new one for one that was not met.
  mutating func makeNumber(of unit: AdministrativeUnit) -> Int {
    if let number = number(of: unit) { return number }
    let number = units.count
    units.append(unit)
    if table.isEmpty ? number >= Self.few : number * 2 >= table.count {
      spread()
    } else if !table.isEmpty {
      table[place(of: unit)] = Int32(number)
    }
    return number
  }

  /// Where a unit stands in the table, or would.
  private func place(of unit: AdministrativeUnit) -> Int {
    // Fibonacci hashing: neighbours in a list of the gazetteer fall far apart.
    var place = Int((unit.bits &* 0x9E37_79B9) >> shift)
    while table[place] != Self.vacant, units[Int(table[place])] != unit {
      place = (place + 1) & (table.count - 1)
    }
    return place
  }

  private mutating func spread() {
    let size = max(16, table.count * 2)
    table = Array(repeating: Self.vacant, count: size)
    shift = UInt32(32 - size.trailingZeroBitCount)
    for (number, unit) in units.enumerated() { table[place(of: unit)] = Int32(number) }
  }
}
