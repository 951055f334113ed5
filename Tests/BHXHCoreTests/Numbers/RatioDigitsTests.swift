import Testing

@testable import BHXHCore

@Suite struct RatioDigitsTests {
  @Test(arguments: [
    (2, 3, 4, "0.6666", false), (1, 2, 4, "0.5", true), (-2, 3, 2, "-0.66", false),
    (107, 40, 6, "2.675", true), (7, 1, 3, "7", true), (0, 5, 3, "0", true),
  ])
  func digitsAreCutAndNotRounded(
    numerator: Int64, denominator: Int64, decimals: Int, expected: String, isExact: Bool
  ) throws {
    let ratio = try #require(Ratio(numerator, over: denominator))
    let digits = try #require(ratio.firstDigits(decimals: decimals))
    #expect(digits.number.description == expected)
    #expect(digits.isExact == isExact)
  }
}
