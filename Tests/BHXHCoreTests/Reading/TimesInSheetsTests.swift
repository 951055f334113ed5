import Testing

@testable import BHXHCore

/// Times as programs and spreadsheets write them: stamps of UTC, dates with a time, months that lost a zero, spans of years.
@Suite struct TimesInSheetsTests {
  private static let casesOfIsRead: [(String, String)] = [
    // Seven hours later it is the next day, month or year in Viet Nam.
    ("2022-12-31T17:00:00.000Z", "2023-01"), ("2022-12-31T16:59:59.999Z", "2022-12"),
    ("2023-07-31T17:00:00Z", "2023-08"), ("2023-07-31T16:59:00Z", "2023-07"),
    ("2023-07-31T17:01:00Z", "2023-08"), ("2023-07-31T17:59:00Z", "2023-08"),
    ("2023-06-30 17:00:00Z", "2023-07"), ("2023-06-30 18:30:00 UTC", "2023-07"),
    ("2024-02-29T20:15:00Z", "2024-03"), ("2023-02-28T17:00Z", "2023-03"),
    ("2023-07-31T17:00:00+00:00", "2023-08"), ("2023-07-31T23:30:00+07:00", "2023-07"),
    ("2023-08-01T00:00:00+07:00", "2023-08"), ("2023-08-01T00:30:00+09:00", "2023-07"),
    ("2023-07-31T12:00:00-05:00", "2023-08"), ("2023-07-31T11:59:00-0500", "2023-07"),
    ("2023-12-31T17:00:00+0000", "2024-01"),
    // Without a zone the day is the one that stands there.
    ("2023-07-31T23:59:59", "2023-07"), ("2023-07-31 00:00:00", "2023-07"),
    ("2023-07-31 23:00", "2023-07"), ("31/7/2023 00:00", "2023-07"),
    ("31/07/2023 23:59:59", "2023-07"), ("31/07/2023 12:00:00 SA", "2023-07"),
    ("31/07/2023 11:59:59 CH", "2023-07"), ("31/07/2023 11:30 PM", "2023-07"),
    ("2023-08-01T07:00:00+14:00", "2023-08"), ("2023-08-01T06:59:00+14:00", "2023-07"),
    ("2023-06-30T23:59:60", "2023-06"), ("00:00 31/07/2023", "2023-07"),
    ("15:30 ngày 31/7/2023", "2023-07"),
    // With two digits, and with one that no zero can have followed.
    ("2023.10", "2023-10"), ("2023.01", "2023-01"), ("2023.9", "2023-09"), ("2023.2", "2023-02"),
    ("1/2023", "2023-01"), ("2023/1", "2023-01"), ("2023-1", "2023-01"), ("1.2023", "2023-01"),
    ("2023.1.15", "2023-01"),
  ]

  @Test(arguments: Self.casesOfIsRead)
  func isRead(text: String, period: String) throws {
    let read = try PeriodSpelling.read(text).description
    #expect(read == period)
  }

  @Test(arguments: ["2023.1", "2019.1", " 2023.1 ", "2023 . 1", "2023.1~"])
  func januaryThatMayBeOctoberIsRefused(text: String) {
    let error = #expect(throws: PeriodFailure.self) { try PeriodSpelling.read(text) }
    #expect(error == .zeroLost(year: Int(text.trimmed.prefix(4)) ?? 0))
  }

  @Test(arguments: [
    "31/07/2023 25:00", "2023-07-31T17:61:00Z", "2023-07-31T17:00:00+25:00", "2023-07-31 abc",
    "31/07/2023 24:00", "31/07/2023 23:60", "2023-07-31T23:59:61Z", "2023-07-31T23:59:00+07:60",
    "2023-07-31T23:59:00+15:00",
  ])
  func wrongTimesAreNoPeriods(text: String) {
    #expect(throws: PeriodFailure.self) { try PeriodSpelling.read(text) }
  }

  private static let casesOfIsRefusedAtItsPlace: [(String, String)] = [
    (
      "unit,period,bhyt\nkien-giang,2023.9,1\nkien-giang,2023.1,2\nkien-giang,2023.11,3\n",
      "period-zero-lost 3:12"
    ),
    ("unit,period,bhyt\nkien-giang,2023.1,2\n", "period-zero-lost 2:12"),
    (#"[{"unit":"kien-giang","period":2019.1,"bhyt":5}]"#, "period-zero-lost 1:32"),
    (#"[{"unit":"kien-giang","period":"2019.1","bhyt":5}]"#, "period-zero-lost 1:32"),
    // A school year or a span: of which time is the number?
    ("unit,period,bhyt\nkien-giang,2022-2023,5\n", "period-of-stock 2:12"),
    ("unit,period,bhyt\nkien-giang,2022/2023,5\n", "period-of-stock 2:12"),
    ("unit,period,bhyt\nkien-giang,năm 2022 - 2023,5\n", "period-of-stock 2:12"),
    ("unit,period,population\nkien-giang,2021-2025,5\n", "period-of-stock 2:12"),
    ("unit,BHYT 2022-2023\nkien-giang,5\n", "period-of-stock 2:12"),
    (
      "unit,scheme,period,measure,value\nkien-giang,bhyt,2022-2023,coverage_pct,95\n",
      "period-of-stock 2:17"
    ),
    ("BHYT NĂM HỌC 2022-2023,\nunit,bhyt\nkien-giang,5\n", "period-of-stock 3:12"),
  ]

  @Test(arguments: Self.casesOfIsRefusedAtItsPlace)
  func isRefusedAtItsPlace(text: String, complaint: String) {
    let reading = Reading(text)
    #expect(reading.complaints == [complaint])
    #expect(!reading.lines.contains { $0.contains("2019-01") || $0.contains("2023-01 ") })
  }

  @Test(arguments: [
    ("recruits", "2022-2023", "2022-01..2023-12"), ("events", "2021-2023", "2021-01..2023-12"),
    ("participants", "2023-01..2023-12", "2023"),
    ("participants", "2023-01..2023-07", "2023-01..2023-07"),
    ("participants", "6 tháng đầu năm 2023", "2023-01..2023-06"),
  ])
  func spansOfFlowsAndWithinAYearStand(measure: String, period: String, read: String) {
    let campaign = measure == "events" ? "x" : ""
    let reading = Reading(
      "unit,period,scheme,measure,value,campaign\nkien-giang,\(period),bhyt,\(measure),5,\(campaign)\n"
    )
    #expect(reading.complaints == [])
    #expect(reading.observations.map(\.period.description) == [read])
  }
}
