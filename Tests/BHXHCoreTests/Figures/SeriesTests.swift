import BHXHCore
import Testing

@Suite struct SeriesTests {
  /// A series has a stock at exactly the points that were told, whatever their order and however many months are missing between them.
  @Test(arguments: [
    ["2023-01"], ["2023-01", "2023-02", "2023-03"], ["2023-03", "2023-01", "2023-02"],
    ["2022-11", "2023-05", "2023-06"], ["2023-01", "2023-02", "2023-02~", "..2023-02", "2023-04"],
  ])
  func aStockIsFoundAtItsPoint(periods: [String]) throws {
    let told = periods.enumerated().map { "ben-tre \($1) bhyt participants \($0 + 1)" }
    let world = try World(told.joined(separator: "\n"))
    let unit = try World.unit("ben-tre", "2023-01")
    let subject = Subject(.participants, scheme: .health)
    let series = try #require(world.cube.series(of: subject, at: unit))
    let months = ["2022-10", "2022-11", "2022-12", "2023-01", "2023-02", "2023-03", "2023-04"]
    for period in months + ["2023-05", "2023-06", "2023-07", "2023-02~", "..2023-02", "2023-03~"] {
      let point = PointInTime(endOf: try PeriodSpelling.read(period))
      let number = periods.firstIndex(of: period).map { Int64($0 + 1) }
      #expect(series.stock(at: point)?.value.mantissa == number, "\(period)")
    }
  }
}
