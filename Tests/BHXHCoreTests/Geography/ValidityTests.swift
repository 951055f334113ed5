import BHXHCore
import Testing

@Suite struct ValidityTests {
  @Test(arguments: [
    ("2025-07-01", 2025, 7, 1), ("2008-08-01", 2008, 8, 1), ("2026-04-30", 2026, 4, 30),
  ])
  func dates(text: String, year: Int, monthOfYear: Int, day: Int) throws {
    let date = try #require(EffectiveDate(text))
    #expect(date.month == Month(year: year, monthOfYear: monthOfYear))
    #expect(date.day == day)
    #expect(date.description == text)
  }

  @Test(arguments: [
    "", "2025", "2025-7-1", "2025-13-01", "2025-07-32", "2025-07-011", "x025-07-01",
  ])
  func noDate(text: String) {
    #expect(EffectiveDate(text) == nil)
  }

  /// Half-open in days; of a month the last day counts.
  @Test(arguments: [
    ("", "2025-07-01", 2025, 6, true), ("", "2025-07-01", 2025, 7, false),
    ("2025-07-01", "", 2025, 6, false), ("2025-07-01", "", 2025, 7, true),
    ("", "2026-04-30", 2026, 3, true), ("", "2026-04-30", 2026, 4, false),
    ("2026-04-30", "", 2026, 4, true), ("2013-12-28", "", 2013, 12, true),
  ])
  func contains(start: String, end: String, year: Int, monthOfYear: Int, expected: Bool) throws {
    let month = try #require(Month(year: year, monthOfYear: monthOfYear))
    let validity = Validity(start: EffectiveDate(start), end: EffectiveDate(end))
    #expect(validity.contains(month) == expected)
  }
}
