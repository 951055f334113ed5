import Testing

@testable import BHXHCore

@Suite struct JSONNumberSpellingTests {
  @Test(
    arguments: [
      ("17452", 17_452), ("0", 0), ("12.0", 12), ("1e6", 1_000_000), ("1.5e3", 1_500),
      ("5e12", 5_000_000_000_000), ("5000000000000e-12", 5),
      ("1200e-2", 12),
      ("0.0", 0), ("0e999", 0), ("1E+2", 100), ("1000000000000000", 1_000_000_000_000_000),
    ] as [(String, Int64)])
  func counts(text: String, expected: Int64) {
    #expect(NumberSpelling(.count).readJSON(text) == .value(Quantity(count: expected)))
  }

  @Test(
    arguments: [
      ("17.452", .fraction), ("1e-1", .fraction), ("1e-99999999999", .fraction), ("-5", .negative),
      ("-0", .negative), ("1000000000000001", .tooLarge), ("1e16", .tooLarge),
      ("1e999999999", .tooLarge),
      ("99999999999999999999", .tooLarge), ("", .unreadable), ("+5", .unreadable),
      ("05", .unreadable),
      ("5.", .unreadable), (".5", .unreadable), ("5e", .unreadable), ("-", .unreadable),
      ("1,5", .unreadable),
      ("NaN", .unreadable), ("5 ", .unreadable), ("0x1F", .unreadable),
    ] as [(String, NumberFailure)])
  func failures(text: String, expected: NumberFailure) {
    #expect(NumberSpelling(.count).readJSON(text) == .failure(expected))
  }

  @Test(arguments: [
    ("94.40", "94.40"), ("-0.5", "-0.5"), ("94", "94"), ("9.44e1", "94.4"), ("1e2", "100"),
    ("0.00", "0.00"),
    ("9443e-2", "94.43"),
  ])
  func percentages(text: String, expected: String) {
    let reading = NumberSpelling(.signedPercentage).readJSON(text)
    guard case .value(let quantity) = reading else {
      Issue.record("\(text): \(reading)")
      return
    }
    #expect(quantity.description == expected)
  }

  @Test(arguments: ["1e18", "1e300", "1e-19", "1.1234567890123456789", "9223372036854775807"])
  func percentagesWithTooManyDigits(text: String) {
    #expect(NumberSpelling(.percentage).readJSON(text) == .failure(.tooLong))
  }

  @Test func inATableOfThousands() {
    let expected = Quantity(count: 99_474_400, qualifier: .rounded(half: 50))
    #expect(NumberSpelling(.count, unit: .thousand).readJSON("99474.4") == .value(expected))
    #expect(
      NumberSpelling(.count, unit: .thousand).readJSON("1.917") == .value(Quantity(count: 1_917)))
  }
}
