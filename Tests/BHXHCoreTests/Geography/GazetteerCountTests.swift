import BHXHCore
import Testing

/// The numbers of units that the statistics office and the National Assembly's resolutions give.
@Suite struct GazetteerCountTests {
  let gazetteer = Gazetteer.builtIn

  @Test(arguments: [
    (UnitLevel.province, 2008, 1, 64), (.province, 2024, 12, 63), (.province, 2025, 6, 63),
    (.province, 2025, 7, 34), (.district, 2025, 6, 696), (.district, 2025, 7, 0),
    (.commune, 2025, 6, 10_035), (.commune, 2025, 7, 3_321), (.region, 2025, 6, 6),
    (.region, 2025, 7, 6),
  ])
  func inForce(level: UnitLevel, year: Int, monthOfYear: Int, expected: Int) throws {
    let month = try #require(Month(year: year, monthOfYear: monthOfYear))
    let units = gazetteer.units(at: level).filter { gazetteer.validity(of: $0).contains(month) }
    #expect(units.count == expected)
    #expect(Set(units.map(gazetteer.path)).count == expected)
    #expect(Set(units.compactMap(gazetteer.code)).count == (level == .region ? 0 : expected))
  }

  /// 838 states of districts, of which a break of territory alone is none.
  @Test func districtStates() {
    var states: Set<[String]> = []
    for unit in gazetteer.units(at: .district) {
      let begunAnew = gazetteer.predecessors(of: unit).contains {
        gazetteer.path(of: $0.from) == gazetteer.path(of: unit)
          && gazetteer.name(of: $0.from) == gazetteer.name(of: unit)
          && gazetteer.code(of: $0.from) == gazetteer.code(of: unit)
          && gazetteer.kinds(of: $0.from).last?.kind == gazetteer.kinds(of: unit).first?.kind
      }
      for (position, state) in gazetteer.kinds(of: unit).enumerated() {
        if position == 0, begunAnew { continue }
        let start = state.validity.start?.description ?? ""
        states.insert([gazetteer.path(of: unit), start, gazetteer.code(of: unit) ?? ""])
      }
    }
    #expect(states.count == 838)
  }

  @Test func childrenAddUp() throws {
    for (year, monthOfYear) in [(2025, 6), (2025, 7), (2026, 7)] {
      let month = try #require(Month(year: year, monthOfYear: monthOfYear))
      let provinces = gazetteer.children(of: .nation, at: month)
      let below = provinces.flatMap { gazetteer.children(of: $0, at: month) }
      #expect(below.count == (month < Gazetteer.reform.month ? 696 : 3_321))
      for unit in below {
        let province = gazetteer.ancestor(of: unit, at: .province, month: month)
        let parent = gazetteer.parent(of: unit, at: month)
        #expect(province != nil && parent == province)
        #expect(gazetteer.region(of: unit, at: month)?.level == .region)
      }
      if month < Gazetteer.reform.month {
        #expect(below.flatMap { gazetteer.children(of: $0, at: month) }.count == 10_035)
      }
    }
  }

  /// 358 paths name an old district and a commune of today.
  @Test func sharedPaths() {
    let districts = Set(gazetteer.units(at: .district).map(gazetteer.path))
    let communes = gazetteer.units(at: .commune).filter { gazetteer.validity(of: $0).end == nil }
    let shared = communes.filter { districts.contains(gazetteer.path(of: $0)) }
    #expect(shared.count == 358)
    for unit in shared {
      let path = gazetteer.path(of: unit)
      #expect(gazetteer.state(ofPath: path, at: Gazetteer.reform.month) == unit)
    }
  }
}
