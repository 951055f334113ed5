import Testing

@testable import BHXHCore

@Suite struct NumberRangeTests {
  @Test(
    arguments: [
      ("10–15", 10, 15), ("10-15", 10, 15), ("10 – 15", 10, 15), ("từ 10 đến 15", 10, 15),
      ("Từ 1 đến 2 người", 1, 2), ("10 đến 15", 10, 15), ("from 10 to 15", 10, 15),
      ("1.000–1.500", 1_000, 1_500), ("1,2–1,5 triệu", 1_200_000, 1_500_000),
      ("5–5", 5, 5),
    ] as [(String, Int64, Int64)])
  func countsAreReadFromOneToTheOther(text: String, low: Int64, high: Int64) {
    let wanted = Quantity(count: low, qualifier: .through(high, decimals: 0))
    #expect(NumberSpelling(.count).read(text) == .value(wanted))
  }

  @Test(
    arguments: [
      ("93–94 %", 93, 94, 0), ("93% - 94%", 93, 94, 0), ("93,5–94%", 935, 940, 1),
      ("từ 90 đến 92,25 %", 9000, 9225, 2),
    ] as [(String, Int64, Int64, UInt8)])
  func percentagesKeepTheirDecimals(text: String, low: Int64, high: Int64, decimals: UInt8) {
    let wanted = Quantity(
      mantissa: low, decimals: decimals, qualifier: .through(high, decimals: decimals))
    #expect(NumberSpelling(.percentage).read(text) == .value(wanted))
  }

  @Test(arguments: ["15–10", "hơn 10–15", "10–15–20", "10–", "–15 đến", "10–x"])
  func whatIsNoRangeIsNoNumber(text: String) {
    #expect(NumberSpelling(.count).read(text) == .failure(.unreadable))
  }

  @Test(arguments: [Qualifier.through(15, decimals: 0), .through(9_450, decimals: 2)])
  func theQualifierReadsBack(qualifier: Qualifier) {
    #expect(Qualifier(spelling: qualifier.description) == qualifier)
  }

  @Test func boundsReachFromOneToTheOther() {
    let minutes = Quantity(count: 10, qualifier: .through(15, decimals: 0))
    let ten = minutes.interval(as: .count)
    #expect(ten.contains(Interval(10)) && ten.contains(Interval(15)))
    #expect(!ten.contains(Interval(16)) && !ten.contains(Interval(9)))
    // 92,5 prints as 93, and 94,5 as 95.
    let share = Quantity(mantissa: 93, decimals: 0, qualifier: .through(94, decimals: 0))
      .interval(as: .percentage)
    #expect(share.contains(Interval(Ratio(decimal: 925, decimals: 1))))
    #expect(!share.contains(Interval(Ratio(decimal: 945, decimals: 1))))
  }

  @Test func rangesAddUp() {
    var doubt = Doubt(Quantity(count: 10, qualifier: .through(15, decimals: 0)))
    doubt.merge(Doubt(Quantity(count: 3)))
    doubt.merge(Doubt(Quantity(count: 1, qualifier: .through(2, decimals: 0))))
    #expect(doubt.qualifier(of: 14) == .through(20, decimals: 0))
    doubt.merge(Doubt(Quantity(count: 20, qualifier: .about)))
    #expect(doubt.qualifier(of: 34) == .about)
  }

  @Test(arguments: [(Language.vietnamese, "10–15"), (.english, "10–15")])
  func textShowsBothEnds(language: Language, text: String) {
    let minutes = Quantity(count: 10, qualifier: .through(15, decimals: 0))
    #expect(NumberFormat(language).quantity(minutes, as: .count) == text)
  }
}
