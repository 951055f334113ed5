import BHXHCore
import Testing

@Suite struct MonthTests {
  @Test(arguments: [(2023, 7, "2023-07"), (2019, 12, "2019-12"), (999, 1, "0999-01")])
  func description(year: Int, monthOfYear: Int, expected: String) {
    let month = Month(year: year, monthOfYear: monthOfYear)
    #expect(month?.description == expected)
  }

  @Test(arguments: [(2023, 0), (2023, 13), (0, 1), (10000, 1)])
  func outOfRange(year: Int, monthOfYear: Int) {
    #expect(Month(year: year, monthOfYear: monthOfYear) == nil)
  }

  @Test func aYearIsTwelveMonths() {
    let december = Month.december(of: 2018)
    let next = december.advanced(by: 12)
    #expect(next == Month.december(of: 2019))
    #expect(december.months(to: next) == 12)
    #expect(december < next)
  }
}
