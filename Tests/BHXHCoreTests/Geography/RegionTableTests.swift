import Testing

@testable import BHXHCore

/// The regions as units: those until the provinces were merged, and those since.
@Suite struct RegionTableTests {
  private static let rows = BundledRecords.records(of: "regions.csv")
  private let gazetteer = Gazetteer.builtIn

  /// Six before and six since: each with the name of the table, and from when to when any province was counted to it.
  @Test(arguments: [false, true])
  func regionsAreThoseOfTheTable(isNew: Bool) throws {
    let lines = Self.rows.filter { ($0[1] >= "2025-07-01") == isNew }
    let month = try #require(Month(year: 2025, monthOfYear: isNew ? 7 : 6))
    let units = gazetteer.units(at: .region).filter { gazetteer.isInForce($0, at: month) }
    #expect(units.count == 6)
    #expect(units.map(gazetteer.path) == Set(lines.map { $0[3] }).sorted())
    for unit in units {
      let own = lines.filter { $0[3] == gazetteer.path(of: unit) }
      #expect(Set(own.map { $0[4] }) == [gazetteer.name(of: unit)])
      #expect(gazetteer.validity(of: unit).start?.description == (isNew ? "2025-07-01" : nil))
      #expect(gazetteer.validity(of: unit).end?.description == (isNew ? nil : "2025-07-01"))
      let provinces = gazetteer.children(of: unit, at: month).map(gazetteer.path)
      let expected = own.filter { $0[2].isEmpty || $0[2] == "2025-07-01" }.map { $0[0] }
      #expect(provinces.sorted() == expected.sorted())
    }
  }

  /// A region of one name is not the same provinces before and since: its figures are not compared.
  @Test(arguments: ["dong-bang-song-hong", "dong-nam-bo", "trung-du-mien-nui-phia-bac"])
  func aNameThatGoesOnIsAnotherTerritory(slug: String) throws {
    let units = gazetteer.states(ofPath: slug)
    #expect(units.count == 2)
    let months = try [2024, 2025].map { try #require(Month(year: $0, monthOfYear: 12)) }
    #expect(!gazetteer.sameTerritory(units[0], months[0], months[1]))
  }

  @Test(arguments: [
    ("dong-bang-song-hong", "dong-bang-song-hong"), ("Đồng bằng sông Hồng", "dong-bang-song-hong"),
    ("Vùng Đông Nam Bộ", "dong-nam-bo"), ("dong bang song cuu long", "dong-bang-song-cuu-long"),
    ("ĐBSCL", "dong-bang-song-cuu-long"), ("Tây Nguyên", "tay-nguyen"),
    ("Trung du và miền núi phía Bắc", "trung-du-mien-nui-phia-bac"),
    ("Bắc Trung Bộ và Duyên hải miền Trung", "bac-trung-bo-duyen-hai-mien-trung"),
  ])
  func regionsAreFound(text: String, slug: String) throws {
    let month = try #require(Month(year: 2024, monthOfYear: 12))
    let match = gazetteer.find(UnitQuery(text, month: month))
    #expect(match.unit.map(gazetteer.path) == slug)
    #expect(match.unit?.level == .region)
  }

  @Test(arguments: [
    ("bhxh-bo-quoc-phong", "bhxh-bo-quoc-phong"), ("BHXH Bộ Quốc phòng", "bhxh-bo-quoc-phong"),
    ("Bộ Quốc phòng", "bhxh-bo-quoc-phong"), ("BHXH BQP", "bhxh-bo-quoc-phong"),
    ("bhxh-cong-an", "bhxh-cong-an"), ("BHXH Công an nhân dân", "bhxh-cong-an"),
    ("BHXH CAND", "bhxh-cong-an"), ("Bo Cong an", "bhxh-cong-an"),
  ])
  func theForcesAreFound(text: String, slug: String) throws {
    let month = try #require(Month(year: 2024, monthOfYear: 12))
    let unit = gazetteer.find(UnitQuery(text, month: month)).unit
    #expect(unit.map(gazetteer.path) == slug)
    #expect(unit.flatMap { gazetteer.parent(of: $0) } == .nation)
    #expect(unit.flatMap(gazetteer.code) == nil)
  }
}
