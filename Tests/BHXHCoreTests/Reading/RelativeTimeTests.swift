import Testing

@testable import BHXHCore

/// What a header names beside the time of a row, in months.
@Suite struct RelativeTimeTests {
  private static let casesOfCompared: [(RelativeTime, String, String)] = [
    (.shift(.previousYear), "2023-07", "2022-07"), (.shift(.previousYear), "2023-01", "2022-01"),
    (.shift(.previousMonth), "2023-07", "2023-06"), (.shift(.previousMonth), "2023-01", "2022-12"),
    (.shift(.current), "2023-07", "2023-07"),
    (.shift(.yearStart), "2023-07", "2022-12"), (.shift(.yearStart), "2023-12", "2022-12"),
    (.shift(.cumulative), "2023-07", "2022-12"),
    (.sameTime(ofYear: 2021), "2023-07", "2021-07"),
    (.sameTime(ofYear: 2023), "2023-07", "2023-07"),
  ]

  @Test(arguments: Self.casesOfCompared)
  func isComparedWith(time: RelativeTime, month: String, expected: String) throws {
    let versus = time.versus(at: try PeriodSpelling.read(month).end)
    #expect(versus == .month(try PeriodSpelling.read(expected).end))
  }

  @Test(arguments: [("2020", Versus.year(2020))])
  func aStatedYearIsOne(stated: String, expected: Versus) throws {
    let time = RelativeTime.stated(try PeriodSpelling.read(stated))
    #expect(time.versus(at: .december(of: 2023)) == expected)
  }

  private static let casesOfOwn: [(RelativeTime, String, Measure, String)] = [
    (.shift(.previousYear), "2023-07", .participants, "2022-07"),
    // A plan belongs to its year.
    (.shift(.previousYear), "2023-07", .target, "2022"),
    // The quarter before is no month.
    (.shift(.previousMonth), "2023-Q2", .recruits, "2023-Q1"),
    (.shift(.previousMonth), "2023-07", .participants, "2023-06"),
    (.shift(.yearStart), "2023-07", .participants, "2022-12"),
    (.shift(.cumulative), "2023-07", .recruits, "2023-01..2023-07"),
    (.shift(.cumulative), "2023-07", .participants, "2023-07"),
    (.sameTime(ofYear: 2021), "2023-07", .participants, "2021-07"),
  ]

  @Test(arguments: Self.casesOfOwn)
  func isOf(time: RelativeTime, period: String, measure: Measure, expected: String) throws {
    let found = try #require(time.period(of: PeriodSpelling.read(period), measure))
    let wanted = try PeriodSpelling.read(expected)
    #expect((found.start, found.end) == (wanted.start, wanted.end))
  }
}
