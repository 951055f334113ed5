import Testing

@testable import BHXHCore

/// Where a unit's figures belong, also at months at which the unit itself was not there.
@Suite struct StandingsTests {
  /// Figures of one unit at two months, as an input whose units are all of one date has them.
  private func rollUp(of unit: AdministrativeUnit, at months: [Month]) -> RollUp {
    var cube = Cube()
    for (line, month) in months.enumerated() {
      cube.add(
        Observation(
          unit: unit, period: Period(month), subject: Subject(.participants, scheme: .health),
          value: Quantity(count: 10), place: Place(file: "world", line: line + 1)))
    }
    return RollUp(OwnFigures(cube), gazetteer: .builtIn, unitsOf: months.last)
  }

  private func month(_ text: String) throws -> Month { try PeriodSpelling.read(text).end }

  /// Nhơn Hội is a commune of An Giang from July 2025 on, Hòn Đất was a district of Kiên Giang to June: outside that neither is in any province, and
  /// to have asked about that first changes nothing about the months inside.
  @Test(arguments: [
    ("an-giang/nhon-hoi", "2025-06", "2025-07", "2025-08"),
    ("kien-giang/hon-dat", "2025-07", "2025-06", "2025-05"),
  ])
  func aUnitStandsInItsProvinceWhileItIsThere(
    path: String, outside: String, edge: String, inside: String
  ) throws {
    let unit = try World.unit(path, edge)
    let (outside, edge, inside) = try (month(outside), month(edge), month(inside))
    var standings = Standings(
      rollUp(of: unit, at: [outside, edge]), Selection(keys: [.level(.province)]))
    let absent = standings.stay(of: unit, at: outside)
    #expect(absent.standings.isEmpty)
    #expect(absent.contains(outside))
    let present = standings.stay(of: unit, at: edge)
    #expect(present.standings.count == 1)
    // Found once for all the months over which it stays so.
    #expect(present.contains(edge) && present.contains(inside))
    #expect(!present.contains(outside))
  }

  /// A commune of today that an input tells of in 2024 too: its 10 of December 2025 are An Giang's all the same.
  @Test func aFigureFromBeforeAUnitTakesNoLaterOneFromItsProvince() throws {
    let months = [Month.december(of: 2024), .december(of: 2025)]
    let rollUp = rollUp(of: try World.unit("an-giang/nhon-hoi", "2025-12"), at: months)
    let rows = Coverage(rollUp, partialSums: .shown)
      .rows(Selection(keys: [.level(.province), .period]))
    #expect(rows.map(\.group.period) == ["2025-12"])
    #expect(rows.map { $0.participants?.amount } == [10])
  }
}
