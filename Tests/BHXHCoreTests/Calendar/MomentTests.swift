import Testing

@testable import BHXHCore

/// Expected values by `date -u -d @SECONDS` and seven hours.
@Suite struct MomentTests {
  @Test(arguments: [
    (0, "1970-01-01T07:00:00+07:00"),
    (-25_201, "1969-12-31T23:59:59+07:00"),
    (1_709_139_599, "2024-02-28T23:59:59+07:00"),
    (1_709_139_600, "2024-02-29T00:00:00+07:00"),
    (1_709_226_000, "2024-03-01T00:00:00+07:00"),
    (1_735_664_399, "2024-12-31T23:59:59+07:00"),
    (1_735_664_400, "2025-01-01T00:00:00+07:00"),
    (1_795_878_265, "2026-11-28T22:04:25+07:00"),
  ])
  func isTold(_ seconds: Int, _ expected: String) {
    let text = Moment(seconds: seconds).description
    #expect(text == expected)
  }
}
