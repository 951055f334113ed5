import Testing

@testable import BHXHCore

@Suite struct VersusTests {
  @Test(arguments: [
    ("2022-12", "2022-12"), ("2022", "2022-12"), ("2022-Q3", "2022-09"), ("31/12/2022", "2022-12"),
    ("đầu năm 2023", "2022-12"), ("cuối năm 2022", "2022-12"), ("2024?", "2024?"),
    ("2024 ?", "2024?"),
    ("năm 2024?", "2024?"),
  ])
  func reading(text: String, expected: String) throws {
    #expect(try PeriodSpelling.readVersus(text).description == expected)
  }

  @Test(arguments: ["", "?", "2024-07?", "2024-10~", "..2024-10", "last year"])
  func notAVersus(text: String) {
    #expect(throws: PeriodFailure.unknown) { try PeriodSpelling.readVersus(text) }
  }

  @Test(arguments: [
    ("2024?", "2025-07", ["2024-12", "2024-07"]), ("2024?", "2025-12", ["2024-12"]),
    ("2024", "2025-07", ["2024-12"]),
  ])
  func readings(versus: String, at period: String, expected: [String]) throws {
    let month = try PeriodSpelling.read(period).end
    let readings = try PeriodSpelling.readVersus(versus).readings(at: month)
    #expect(readings.map(\.description) == expected)
  }

  @Test func order() throws {
    let ordered = try ["2023-12", "2024-07", "2024-12", "2024?", "2025-01"].map { text in
      try PeriodSpelling.readVersus(text)
    }
    #expect(ordered.reversed().sorted() == ordered)
  }
}
