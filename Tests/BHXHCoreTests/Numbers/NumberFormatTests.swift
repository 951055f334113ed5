import Testing

@testable import BHXHCore

@Suite struct NumberFormatTests {
  private let vietnamese = NumberFormat(.vietnamese)
  private let english = NumberFormat(.english)

  @Test(
    arguments: [
      (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (1_000, "1.000", "1,000"),
      (1_165_787, "1.165.787", "1,165,787"), (-2_015, "−2.015", "−2,015"),
      (1_000_000_000_000_000, "1.000.000.000.000.000", "1,000,000,000,000,000"),
    ] as [(Int64, String, String)])
  func counts(count: Int64, inVietnamese: String, inEnglish: String) {
    #expect(vietnamese.count(count) == inVietnamese)
    #expect(english.count(count) == inEnglish)
  }

  @Test(
    arguments: [
      (2_015, "+2.015", "+2,015"), (-2_015, "−2.015", "−2,015"), (0, "0", "0"),
    ] as [(Int64, String, String)])
  func changes(change: Int64, inVietnamese: String, inEnglish: String) {
    #expect(vietnamese.change(change) == inVietnamese)
    #expect(english.change(change) == inEnglish)
  }

  @Test(
    arguments: [
      (9443, 2, "94,43%", "94.43%"), (9440, 2, "94,40%", "94.40%"), (94, 0, "94%", "94%"),
      (1234, 0, "1234%", "1234%"), (12345, 1, "1.234,5%", "1,234.5%"),
      (3, 2, "0,03%", "0.03%"),
      (-50, 2, "−0,50%", "−0.50%"),
    ] as [(Int64, Int, String, String)])
  func percentages(mantissa: Int64, decimals: Int, inVietnamese: String, inEnglish: String) {
    let percent = Percent(mantissa: mantissa, decimals: decimals)
    #expect(vietnamese.percent(percent) == inVietnamese)
    #expect(english.percent(percent) == inEnglish)
  }

  @Test func pointsAreNotPercentages() {
    let difference = Percent(mantissa: -500, decimals: 2)
    #expect(vietnamese.points(difference) == "−5,00 điểm phần trăm")
    #expect(english.points(difference) == "−5.00 percentage points")
    #expect(vietnamese.signedPercent(Percent(mantissa: 125, decimals: 2)) == "+1,25%")
    #expect(vietnamese.signedPercent(Percent(mantissa: 0, decimals: 2)) == "0,00%")
  }

  @Test(
    arguments: [
      (.over, "hơn 18.000", "over 18,000"), (.under, "gần 18.000", "nearly 18,000"),
      (.about, "khoảng 18.000", "about 18,000"),
      (.rounded(half: 500), "18.000 ±500", "18,000 ±500"),
      (.exact, "18.000", "18,000"),
    ] as [(Qualifier, String, String)])
  func qualifiers(qualifier: Qualifier, inVietnamese: String, inEnglish: String) {
    let quantity = Quantity(count: 18_000, qualifier: qualifier)
    #expect(vietnamese.quantity(quantity, as: .count) == inVietnamese)
    #expect(english.quantity(quantity, as: .count) == inEnglish)
  }

  /// What is printed for people or for machines is read as the same number.
  @Test(arguments: Language.allCases)
  func whatIsPrintedReadsBack(language: Language) {
    var random = SeededGenerator(seed: 21)
    let format = NumberFormat(language)
    for _ in 0..<3_000 {
      let magnitude = random.count()
      let sign: Int64 = Bool.random(using: &random) ? 1 : -1
      let half = Int64.random(in: 1...5_000, using: &random)
      let qualifier =
        [Qualifier.exact, .about, .over, .under, .rounded(half: half)]
        .randomElement(using: &random) ?? .exact
      let decimals = UInt8.random(in: 0...6, using: &random)
      let percentages: Qualifier = if case .rounded = qualifier { .exact } else { qualifier }
      let cases: [(Quantity, NumberKind)] = [
        (Quantity(count: magnitude, qualifier: qualifier), .count),
        (Quantity(count: sign * magnitude, qualifier: qualifier), .signedCount),
        (Quantity(mantissa: magnitude, decimals: decimals, qualifier: percentages), .percentage),
        (
          Quantity(mantissa: sign * magnitude, decimals: decimals, qualifier: percentages),
          .signedPercentage
        ),
      ]
      for (quantity, kind) in cases {
        let spelling = NumberSpelling(kind)
        let printed = format.quantity(quantity, as: kind)
        #expect(spelling.read(printed) == .value(quantity), "\(printed)")
        #expect(spelling.read(quantity.description) == .value(quantity), "\(quantity)")
      }
    }
  }
}
