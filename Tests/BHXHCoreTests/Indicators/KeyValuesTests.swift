import Testing

@testable import BHXHCore

@Suite struct KeyValuesTests {
  @Test func theSameSaidInAnotherOrderIsEqual() {
    var one: KeyValues = [.year: .text("2023"), .unit: .unit(.nation)]
    let other: KeyValues = [.unit: .unit(.nation), .year: .text("2023")]
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    one[.month] = nil
    #expect(one == other)
    one[.year] = .text("2024")
    #expect(one != other)
    #expect(one.count == 2)
    one[.year] = nil
    #expect(one[.year] == nil)
    #expect(one == other.filter(\.isPlace))
  }
}
