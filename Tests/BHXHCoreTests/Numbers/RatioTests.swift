import Testing

@testable import BHXHCore

@Suite struct RatioTests {
  @Test(
    arguments: [
      (6, 8, "3/4"), (-6, 8, "-3/4"), (6, -8, "-3/4"), (-6, -8, "3/4"), (0, -5, "0"), (10, 5, "2"),
      (1, 3, "1/3"), (1_000_000_000_000_000, 1, "1000000000000000"),
    ] as [(Int64, Int64, String)])
  func lowestTerms(numerator: Int64, denominator: Int64, expected: String) {
    #expect(Ratio(numerator, over: denominator)?.description == expected)
  }

  @Test func zeroDenominatorGivesNone() {
    #expect(Ratio(Int64(5), over: 0) == nil)
    #expect(Ratio(Int64(0), over: 0) == nil)
    #expect(Ratio.zero.reciprocal == nil)
    #expect(Ratio(7).divided(by: .zero) == nil)
  }

  @Test func partsWithoutOppositeGiveNone() {
    #expect(Ratio(Int128.min, over: 1) == nil)
    #expect(Ratio(1, over: Int128.min) == nil)
    #expect(Ratio(Int128.max, over: -1)?.numerator == -Int128.max)
  }

  @Test(
    arguments: [
      (1, 2, 0, 1), (3, 2, 1, 2), (-1, 2, -1, 0), (-3, 2, -2, -1), (4, 2, 2, 2), (-4, 2, -2, -2),
      (0, 7, 0, 0), (1, 7, 0, 1), (-1, 7, -1, 0),
    ] as [(Int64, Int64, Int128, Int128)])
  func floorAndCeiling(numerator: Int64, denominator: Int64, floor: Int128, ceiling: Int128) {
    let ratio = Ratio(numerator, over: denominator)
    #expect(ratio?.floor == floor)
    #expect(ratio?.ceiling == ceiling)
  }

  /// Half away from zero, checked against every small fraction by whole-number arithmetic.
  @Test func roundingHalfAwayFromZero() {
    for numerator in Int128(-60)...60 {
      for denominator in Int128(1)...24 {
        for decimals in 0...2 {
          let scaled = numerator.magnitude * [1, 10, 100][decimals]
          let magnitude = Int128((2 * scaled + denominator.magnitude) / (2 * denominator.magnitude))
          let expected = numerator < 0 ? -magnitude : magnitude
          let rounded = Ratio(numerator, over: denominator)?.rounded(decimals: decimals)
          #expect(rounded == expected, "\(numerator)/\(denominator) at \(decimals)")
        }
      }
    }
  }

  /// Every pair of small fractions, against cross products.
  @Test func comparisonOfSmallFractions() {
    for a in -9...9 {
      for b in 1...9 {
        for c in -9...9 {
          for d in 1...9 {
            let left = Ratio(Int64(a), over: Int64(b))!
            let right = Ratio(Int64(c), over: Int64(d))!
            #expect((left < right) == (a * d < c * b))
            #expect((left == right) == (a * d == c * b))
          }
        }
      }
    }
  }

  @Test func comparisonBeyond128Bits() {
    let almostOne = Ratio(Int128.max - 1, over: Int128.max)!
    let nearerOne = Ratio(Int128.max - 2, over: Int128.max - 1)!
    #expect(nearerOne < almostOne)
    #expect(!(almostOne < nearerOne))
    #expect(almostOne.negated < nearerOne.negated)
    #expect(almostOne.negated < nearerOne)
    // 2^100 ÷ 3 beside 1 ÷ 2^28: only one of the two products has more than 128 bits, and its lower ones are all 0.
    let large = Ratio(Int128(1) << 100, over: 3)!
    let small = Ratio(1, over: Int128(1) << 28)!
    #expect(small < large)
    #expect(!(large < small))
  }

  @Test func overflowIsReported() {
    let huge = Ratio(Int128.max, over: 1)!
    let tiny = Ratio(1, over: Int128.max)!
    #expect(huge.adding(huge) == nil)
    #expect(huge.multiplied(by: huge) == nil)
    #expect(tiny.multiplied(by: tiny) == nil)
    #expect(huge.multiplied(by: tiny) == Ratio(1))
    #expect(huge.rounded(decimals: 1) == nil)
    #expect(Ratio(1).rounded(decimals: 39) == nil)
    #expect(Ratio(1).rounded(decimals: -1) == nil)
  }

  /// Field laws on random small fractions.
  @Test func laws() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let (a, b, c) = (random.ratio(), random.ratio(), random.ratio())
      #expect(a.adding(b) == b.adding(a))
      #expect(a.adding(b)?.subtracting(b) == a)
      #expect(a.multiplied(by: b) == b.multiplied(by: a))
      #expect(
        a.multiplied(by: b.adding(c)!) == a.multiplied(by: b)!.adding(a.multiplied(by: c)!))
      if b != .zero { #expect(a.multiplied(by: b)?.divided(by: b) == a) }
      #expect((a < b) == (a.subtracting(b)!.isNegative))
    }
  }
}
