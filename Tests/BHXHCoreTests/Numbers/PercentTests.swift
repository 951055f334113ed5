import Testing

@testable import BHXHCore

@Suite struct PercentTests {
  @Test(
    arguments: [
      (9443, 10000, 2, "94.43"), (1, 3, 2, "33.33"), (2, 3, 2, "66.67"), (1, 8, 1, "12.5"),
      (1, 8, 0, "13"), (-1, 8, 0, "-13"), (1, 200, 0, "1"), (0, 5, 2, "0.00"),
      (-1, 1000, 3, "-0.100"),
      (941, 1000, 2, "94.10"), (1_000_000_000_000_000, 1, 2, "100000000000000000.00"),
      // 3 203 / 2 794 346: what the calculator of the office shows as 0,1146.
      (3203, 2_794_346, 4, "0.1146"),
    ] as [(Int64, Int64, Int, String)])
  func rounding(numerator: Int64, denominator: Int64, decimals: Int, expected: String) {
    let percent = Ratio(numerator, over: denominator).flatMap { Percent($0, decimals: decimals) }
    #expect(percent?.description == expected)
    let divided = Percent(Int128(numerator), over: Int128(denominator), decimals: decimals)
    #expect(divided == percent)
  }

  /// Also where the numbers are too wide for the short way, and where there is no percentage.
  @Test(
    arguments: [
      (Int128(Int64.max) * 2, Int128(Int64.max), 1, "200.0"), (5, -10, 0, "-50"), (5, 0, 2, nil),
      (Int128(Int64.max), 1, 9, "922337203685477580700.000000000"), (1, 3, 10, "33.3333333333"),
    ] as [(Int128, Int128, Int, String?)])
  func dividing(part: Int128, whole: Int128, decimals: Int, expected: String?) {
    #expect(Percent(part, over: whole, decimals: decimals)?.description == expected)
  }

  @Test func decimalsOutsideTheRange() {
    #expect(Percent(Ratio(1), decimals: -1) == nil)
    #expect(Percent(Ratio(1), decimals: 19) == nil)
    #expect(Percent(Ratio(1), decimals: 18)?.description == "100.000000000000000000")
  }

  @Test(
    arguments: [
      (9443, 2, "0.9443"), (9440, 2, "0.9440"), (30272, 2, "3.0272"), (-5, 1, "-0.005"),
      (0, 0, "0.00"),
    ] as [(Int64, Int, String)])
  func share(mantissa: Int64, decimals: Int, expected: String) {
    #expect(Percent(mantissa: mantissa, decimals: decimals).shareDescription == expected)
  }

  @Test func printedDecimalsMatter() {
    let short = Percent(mantissa: 944, decimals: 1)
    let long = Percent(mantissa: 9440, decimals: 2)
    #expect(short != long)
    #expect(short.points == long.points)
    #expect(long.interval.intersection(short.interval) == long.interval)
  }

  @Test(
    arguments: [
      (9443, 2, "[3777/40, 18887/200)"), (-9443, 2, "(-18887/200, -3777/40]"),
      (0, 1, "(-1/20, 1/20)"), (0, 0, "(-1/2, 1/2)"), (94, 0, "[187/2, 189/2)"),
    ] as [(Int64, Int, String)])
  func interval(mantissa: Int64, decimals: Int, expected: String) {
    #expect(Percent(mantissa: mantissa, decimals: decimals).interval.description == expected)
  }

  /// A value is in the interval of a percentage exactly when it prints like it.
  @Test func intervalIsWhatPrintsAlike() {
    for numerator in Int64(-400)...400 {
      let value = Ratio(numerator, over: 80)!
      for mantissa in Int64(-12)...12 {
        let printed = Percent(mantissa: mantissa, decimals: 1)
        let prints = Percent(points: value, decimals: 1) == printed
        #expect(printed.interval.contains(value) == prints, "\(value) as \(printed)")
      }
    }
  }

  @Test(
    arguments: [
      // The interval of a percentage prints as itself at both ends.
      (9443, 2, 2, "94.43", "94.43"), (-9443, 2, 2, "-94.43", "-94.43"), (0, 1, 1, "0.0", "0.0"),
      (944, 1, 2, "94.35", "94.45"), (-944, 1, 2, "-94.45", "-94.35"),
    ] as [(Int64, Int, Int, String, String)])
  func printedRange(mantissa: Int64, has: Int, decimals: Int, low: String, high: String) {
    let printed = Percent(mantissa: mantissa, decimals: has).interval.printed(decimals: decimals)
    #expect(printed.low?.description == low)
    #expect(printed.high?.description == high)
  }
}
