import Testing

@testable import BHXHCore

@Suite struct QualifierTests {
  @Test(
    arguments: [
      ("", .exact), ("  ", .exact), (">", .over), ("hơn", .over), ("HƠN", .over), ("hon", .over),
      ("ho\u{31B}n", .over), ("trên", .over), ("vượt mốc", .over), ("≥", .over), (">=", .over),
      ("over", .over), ("more than", .over), ("<", .under), ("gần", .under), ("dưới", .under),
      ("≤", .under), ("nearly", .under), ("under", .under), ("~", .about), ("khoảng", .about),
      ("gần như", .about), ("xấp xỉ", .about), ("about", .about), ("±500", .rounded(half: 500)),
      ("± 5.000", .rounded(half: 5000)), ("+500", nil), ("tăng", nil), ("maybe", nil), ("±", nil),
      ("±-5", nil), ("±5,5", nil),
    ] as [(String, Qualifier?)])
  func spelling(text: String, expected: Qualifier?) {
    #expect(Qualifier(spelling: text) == expected)
  }

  @Test(arguments: [Qualifier.exact, .about, .over, .under, .rounded(half: 5000)])
  func descriptionReadsBack(qualifier: Qualifier) {
    #expect(Qualifier(spelling: qualifier.description) == qualifier)
  }

  @Test(
    arguments: [
      (.exact, .exact, .exact), (.over, .exact, .over), (.exact, .over, .under),
      (.under, .exact, .under), (.exact, .under, .over), (.over, .under, .over),
      (.under, .over, .under), (.over, .over, .about), (.under, .under, .about),
      (.about, .exact, .about), (.exact, .rounded(half: 5), .about), (.over, .about, .about),
    ] as [(Qualifier, Qualifier, Qualifier)])
  func ratio(numerator: Qualifier, denominator: Qualifier, expected: Qualifier) {
    #expect(Qualifier.ratio(of: numerator, over: denominator) == expected)
  }

  @Test(
    arguments: [
      ([], .exact),
      ([Quantity(count: 5), Quantity(count: 7)], .exact),
      ([Quantity(count: 5), Quantity(count: 18_000, qualifier: .over)], .over),
      ([Quantity(count: 5), Quantity(count: 18_000, qualifier: .under)], .under),
      ([Quantity(count: 5, qualifier: .over), Quantity(count: 9, qualifier: .under)], .about),
      (
        [Quantity(count: 1_000, qualifier: .rounded(half: 50)), Quantity(count: 5)],
        .rounded(half: 50)
      ),
      (
        [
          Quantity(count: 1_000, qualifier: .rounded(half: 50)),
          Quantity(count: 15_670_000, qualifier: .rounded(half: 5000)),
        ], .rounded(half: 5050)
      ),
      // `khoảng 18.000` is 17 500 to 18 500, and so far from the truth is the sum.
      ([Quantity(count: 18_000, qualifier: .about), Quantity(count: 123)], .rounded(half: 500)),
      ([Quantity(count: 18_305, qualifier: .about), Quantity(count: 5)], .rounded(half: 1)),
      (
        [Quantity(count: 9, qualifier: .over), Quantity(count: 50, qualifier: .rounded(half: 5))],
        .about
      ),
      // 10–15 and exactly 5: as far up as the range; beside any other doubt nothing is promised.
      ([tenToFifteen, Quantity(count: 5)], .through(10, decimals: 0)),
      ([tenToFifteen, tenToFifteen], .through(15, decimals: 0)),
      ([tenToFifteen, Quantity(count: 5, qualifier: .over)], .about),
      ([tenToFifteen, Quantity(count: 5, qualifier: .under)], .about),
      ([tenToFifteen, Quantity(count: 50, qualifier: .rounded(half: 5))], .about),
    ] as [([Quantity], Qualifier)])
  func sums(parts: [Quantity], expected: Qualifier) {
    var doubt = Doubt()
    for part in parts { doubt.merge(Doubt(part)) }
    #expect(doubt.qualifier(of: 5) == expected)
  }

  @Test func differences() {
    // 5 000 − (hơn 2 000) is 3 000 or less; 2 000 − (hơn 5 000) is a decrease of 3 000 or more.
    var doubt = Doubt(Quantity(count: 5_000))
    doubt.merge(Doubt(Quantity(count: 2_000, qualifier: .over)).negated)
    #expect(doubt.qualifier(of: 5) == .under)
    #expect(doubt.qualifier(of: -5) == .over)
    #expect(doubt.qualifier(of: 0) == .under)
    // 20 − (10–15) is 5 to 10, which is no range from its number on.
    doubt = Doubt(Quantity(count: 20))
    doubt.merge(Doubt(tenToFifteen).negated)
    #expect(doubt.qualifier(of: 10) == .about)
    doubt.merge(Doubt(tenToFifteen))
    #expect(doubt.qualifier(of: 20) == .about)
  }

  @Test func mergingIsAMonoid() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let (a, b, c) = (random.doubt(), random.doubt(), random.doubt())
      #expect(merged(a, b) == merged(b, a))
      #expect(merged(a, merged(b, c)) == merged(merged(a, b), c))
      #expect(merged(a, Doubt()) == a)
      #expect(a.negated.negated == a)
    }
  }

  /// What a sum's qualifier means has every true sum, wherever `>` and `<` promise it.
  @Test func sumsHoldTheirTruth() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<2_000 {
      let parts = [random.quantity(), random.quantity()]
      var doubt = Doubt()
      for part in parts { doubt.merge(Doubt(part)) }
      let count = parts[0].mantissa + parts[1].mantissa
      let qualifier = doubt.qualifier(of: Int128(count))
      guard qualifier != .about else { continue }
      let sum = Quantity(count: count, qualifier: qualifier)
      let truth = parts[0].interval(as: .count).adding(parts[1].interval(as: .count))
      #expect(sum.interval(as: .count).contains(truth), "\(parts) as \(sum)")
    }
  }
}

private let tenToFifteen = Quantity(count: 10, qualifier: .through(15, decimals: 0))

private func merged(_ left: Doubt, _ right: Doubt) -> Doubt {
  var doubt = left
  doubt.merge(right)
  return doubt
}

extension SeededGenerator {
  mutating func quantity() -> Quantity {
    let half = Int64.random(in: 1...500, using: &self)
    let count = Int64.random(in: 0...30, using: &self) * 100
    let qualifiers: [Qualifier] = [
      .exact, .exact, .about, .over, .under, .rounded(half: half),
      .through(count + half, decimals: 0),
    ]
    return Quantity(
      count: count,
      qualifier: qualifiers.randomElement(using: &self) ?? .exact)
  }

  fileprivate mutating func doubt() -> Doubt { Doubt(quantity()) }
}
