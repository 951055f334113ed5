import Testing

@testable import BHXHCore

@Suite struct QuantityTests {
  @Test(
    arguments: [
      (18_305, .exact, .count, "[18305, 18305]"),
      (17_590_000, .rounded(half: 5000), .count, "[17585000, 17595000]"),
      (0, .rounded(half: 500), .count, "[0, 500]"),
      (-1_500, .rounded(half: 50), .signedCount, "[-1550, -1450]"),
      (18_000, .about, .count, "[17500, 18500]"),
      (18_305, .about, .count, "[36609/2, 36611/2]"),
      (0, .about, .count, "[0, 1/2]"),
      (96_000, .over, .count, "[96000, ∞)"),
      (96_000, .under, .count, "[0, 96000]"),
      (-2_000, .over, .signedCount, "(−∞, -2000]"),
      (-2_000, .under, .signedCount, "[-2000, 0]"),
      (2_000, .under, .signedCount, "[0, 2000]"),
    ] as [(Int64, Qualifier, NumberKind, String)])
  func intervalOfCount(count: Int64, qualifier: Qualifier, kind: NumberKind, expected: String) {
    let quantity = Quantity(count: count, qualifier: qualifier)
    #expect(quantity.interval(as: kind).description == expected)
  }

  @Test(
    arguments: [
      (9443, 2, .exact, "[3777/40, 18887/200)"),
      (0, 1, .exact, "(-1/20, 1/20)"),
      (-5, 0, .exact, "(-11/2, -9/2]"),
      (9440, 2, .about, "[1887/20, 1889/20]"),
      (90, 0, .about, "[85, 95]"),
      (0, 1, .about, "[-1/20, 1/20]"),
      (92, 0, .over, "[92, ∞)"),
      (92, 0, .under, "[0, 92]"),
      (-5, 0, .over, "(−∞, -5]"),
      (-5, 0, .under, "[-5, 0]"),
    ] as [(Int64, UInt8, Qualifier, String)])
  func intervalOfPercentage(
    mantissa: Int64, decimals: UInt8, qualifier: Qualifier, expected: String
  ) {
    let quantity = Quantity(mantissa: mantissa, decimals: decimals, qualifier: qualifier)
    #expect(quantity.interval(as: .signedPercentage).description == expected)
  }

  @Test(
    arguments: [
      (96_000, 0, .over, ">96000"), (17_590_000, 0, .rounded(half: 5000), "17590000±5000"),
      (9440, 2, .exact, "94.40"), (-5, 1, .about, "~-0.5"), (3, 3, .under, "<0.003"),
    ] as [(Int64, UInt8, Qualifier, String)])
  func description(mantissa: Int64, decimals: UInt8, qualifier: Qualifier, expected: String) {
    let quantity = Quantity(mantissa: mantissa, decimals: decimals, qualifier: qualifier)
    #expect(quantity.description == expected)
  }

  /// Nothing of what a program may put into a quantity brings the arithmetic down.
  @Test(
    arguments: [Int64.min, -1, 0, 1, .max], [Qualifier.exact, .about, .over, .rounded(half: .max)])
  func extremesAreHeld(mantissa: Int64, qualifier: Qualifier) {
    for decimals in [UInt8(0), 18, 255] {
      let quantity = Quantity(mantissa: mantissa, decimals: decimals, qualifier: qualifier)
      for kind in [NumberKind.count, .signedPercentage] {
        #expect(!quantity.interval(as: kind).description.isEmpty)
      }
      #expect(!Doubt(quantity).qualifier(of: 5).description.isEmpty || qualifier == .exact)
    }
  }
}
