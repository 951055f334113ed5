import BHXHCore
import Testing

/// What is known of a unit at one month serves other months only where it is the same.
@Suite struct CounterpartMonthsTests {
  /// Against gazetteers that were asked for one month only, in whichever order the months come.
  @Test(arguments: [false, true])
  func aGazetteerThatRemembersSaysTheSame(isBackward: Bool) {
    let remembering = Gazetteer { BundledTable.bytes(named: $0) }
    let levels: [(UnitLevel, Int)] = [
      (.nation, 1), (.region, 1), (.province, 1), (.district, 89), (.commune, 983),
    ]
    let units = levels.flatMap { level, step in
      some(of: remembering.units(at: level), oneIn: step)
    }
    // Around every kind of change: 2008, new communes and towns, the mergers of 2019 to 2021 and of 2024, the reform.
    let years = [2008 * 12 + 7, 2013 * 12 + 3, 2019 * 12 + 11, 2020 * 12, 2021 * 12 + 1]
    let months =
      (years + [2024 * 12 + 10, 2024 * 12 + 11, 2025 * 12, 2025 * 12 + 5, 2025 * 12 + 6])
      .map { Month(index: Int32($0)) }
    for month in isBackward ? months.reversed() : months {
      let fresh = Gazetteer { BundledTable.bytes(named: $0) }
      for unit in units {
        let told = remembering.counterpart(of: unit, at: month)
        #expect(told == fresh.counterpart(of: unit, at: month), "\(unit) \(month)")
        // The one unit of the same territory is the counterpart that is one.
        var same: AdministrativeUnit?
        if case .same(let other) = told { same = other }
        #expect(remembering.sameUnit(as: unit, at: month) == same, "\(unit) \(month)")
        #expect(
          remembering.children(of: unit, at: month) == fresh.children(of: unit, at: month),
          "\(unit) \(month)")
      }
    }
  }
}
