import Testing

@testable import BHXHCore

@Suite struct RegionTableTests {
  private static let rows = BundledRecords.records(of: "regions.csv")

  /// The regions by their slugs with their names, and from when to when any province was counted to them.
  @Test func regionsAreThoseOfTheTable() {
    let gazetteer = Gazetteer.builtIn
    let units = gazetteer.units(at: .region)
    #expect(units.map(gazetteer.path) == Set(Self.rows.map { $0[3] }).sorted())
    for unit in units {
      let rows = Self.rows.filter { $0[3] == gazetteer.path(of: unit) }
      #expect(Set(rows.map { $0[4] }) == [gazetteer.name(of: unit)])
      let starts = rows.map { EffectiveDate($0[1]) }
      let ends = rows.map { EffectiveDate($0[2]) }
      let validity = gazetteer.validity(of: unit)
      #expect(validity.start == (starts.contains(nil) ? nil : starts.compactMap(\.self).min()))
      #expect(validity.end == (ends.contains(nil) ? nil : ends.compactMap(\.self).max()))
    }
  }
}
