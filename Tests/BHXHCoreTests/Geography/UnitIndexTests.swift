import Testing

@testable import BHXHCore

@Suite struct UnitIndexTests {
  /// Few units and many are found in two ways.
  @Test(arguments: [0, 1, 4, 5, 9, 17, 3000])
  func numbersFollowTheOrderOfMeeting(count: Int) {
    let units = Gazetteer.builtIn.units(at: .commune).prefix(count)
    var numbers = UnitIndex()
    for (number, unit) in units.enumerated() {
      #expect(numbers.number(of: unit) == nil)
      #expect(numbers.makeNumber(of: unit) == number)
      #expect(numbers.makeNumber(of: unit) == number)
    }
    #expect(numbers.units == Array(units))
    #expect(units.indices.allSatisfy { numbers.number(of: units[$0]) == $0 })
    #expect(!numbers.contains(.nation))
  }

  @Test func unitsOfAllListingsAreToldApart() {
    let gazetteer = Gazetteer.builtIn
    let units = [UnitLevel.nation, .region, .province, .district, .commune]
      .flatMap(gazetteer.units)
    let numbers = UnitIndex(units)
    #expect(numbers.count == Set(units).count)
    #expect(units.allSatisfy { numbers.number(of: $0).map { numbers.units[$0] } == $0 })
  }
}
