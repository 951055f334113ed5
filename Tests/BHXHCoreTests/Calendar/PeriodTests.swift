import Testing

@testable import BHXHCore

@Suite struct PeriodTests {
  private let july = Month(year: 2023, monthOfYear: 7)!
  private let january = Month(year: 2023, monthOfYear: 1)!

  @Test func theSpanDecidesTheForm() {
    #expect(Period(july).form == .month)
    #expect(Period(year: 2023, quarter: 3)?.form == .quarter)
    #expect(Period(year: 2023).form == .year)
    #expect(Period(from: january, to: july)?.form == .range)
    #expect(Period(from: january, to: .december(of: 2023)) == Period(year: 2023))
    #expect(Period(from: january, to: .december(of: 2024))?.form == .range)
    #expect(Period(year: 2023, quarter: 0) == nil)
    #expect(Period(year: 2023, quarter: 5) == nil)
    #expect(Period(from: july, to: january) == nil)
  }

  @Test func spellingsOfOneStock() {
    for text in ["2019", "2019-Q4", "2019-12", "31/12/2019"] {
      let end = (try? PeriodSpelling.read(text))?.end
      #expect(end == .december(of: 2019))
    }
  }

  @Test func containingAndOverlapping() {
    let year = Period(year: 2023)
    let half = Period(from: january, to: july)!
    #expect(year.contains(half) && !half.contains(year))
    #expect(year.overlaps(half) && half.overlaps(year))
    #expect(!Period(year: 2022).overlaps(half))
    #expect(half.months == 7)
  }

  @Test func uncertainTimesAreNotCompared() throws {
    #expect(try PeriodSpelling.read("2023-10").isComparable)
    #expect(try !PeriodSpelling.read("2023-10~").isComparable)
    #expect(try !PeriodSpelling.read("..2023-10").isComparable)
  }

  @Test func orderIsByTheEnd() throws {
    let ordered = [
      "2022", "2023-07", "2023-01..2023-07", "2023-10", "2023-10~", "..2023-10", "2023-Q4", "2023",
    ]
    let periods = try ordered.map { text in try PeriodSpelling.read(text) }
    #expect(periods.sorted() == periods)
    #expect(periods.reversed().sorted() == periods)
  }

  @Test(
    arguments: [
      // The contract's example: the change over seven months is against the end of the year before.
      ("2023-01..2023-07", nil, "2023-07", "2022-12"), ("2023-07", nil, "2023-07", "2023-06"),
      ("2023-Q3", nil, "2023-09", "2023-06"), ("2023", nil, "2023-12", "2022-12"),
      ("2023-07", "2022", "2023-07", "2022-12"), ("2023-07", "2022?", "2023-07", "2022?"),
      ("2023-01..2023-07", "2022-07", "2023-07", "2022-07"),
      ("2023-10~", nil, "2023-10~", "2023-09"),
    ] as [(String, String?, String, String)])
  func keyOfChange(text: String, versus: String?, month: String, against: String) throws {
    let stated = try versus.map { text in try PeriodSpelling.readVersus(text) }
    let key = try PeriodSpelling.read(text).keyOfChange(against: stated)
    #expect(key.period.description == month)
    #expect(key.versus.description == against)
  }
}
