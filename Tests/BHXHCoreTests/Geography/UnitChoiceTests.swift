import Testing

@testable import BHXHCore

/// What decides among several units that fit, rule by rule, and what is said about it.
@Suite struct UnitChoiceTests {
  static let gazetteer = Gazetteer.builtIn
  static let year2023 = Month(index: 2023 * 12 + 6)
  static let year2025 = Month(index: 2025 * 12 + 11)

  static func unit(_ path: String, _ month: Month = year2023) throws -> AdministrativeUnit {
    try #require(gazetteer.state(ofPath: path, at: month))
  }

  static func told(_ match: UnitMatch) -> String { UnitNamingTests.told(match) }

  @Test(arguments: [
    ("Bến Tre", UnitLevel.province, "ben-tre"),
    ("Bến Tre", .district, "ben-tre/ben-tre"),
    ("Ben Tre", .district, "ben-tre/ben-tre"),
    ("Huế", .province, "thua-thien-hue"),
    ("Huế", .district, "thua-thien-hue/hue"),
    ("89", .province, "an-giang"),
    ("1", .province, "ha-noi"),
    ("1", .district, "ha-noi/ba-dinh"),
    ("4", .commune, "ha-noi/ba-dinh/truc-bach"),
  ])
  func level(text: String, level: UnitLevel, expected: String) {
    let query = UnitQuery(text, month: Self.year2023, level: level)
    #expect(Self.told(Self.gazetteer.find(query)) == expected)
  }

  @Test func columnOfChildren() throws {
    let names = ["Bến Tre", "Ba Tri", "Giồng Trôm"].map {
      UnitNeighbours.Name(text: $0, month: Self.year2023)
    }
    let neighbours = try #require(UnitNeighbours(Set(names), in: Self.gazetteer))
    #expect(neighbours.parent == (try Self.unit("ben-tre")))
    let query = UnitQuery("Bến Tre", month: Self.year2023, neighbours: neighbours)
    #expect(Self.told(Self.gazetteer.find(query)) == "ben-tre/ben-tre")
  }

  @Test(arguments: [
    ("Châu Thành", "ben-tre", "ben-tre/chau-thanh"),
    ("Châu Thành", "kien-giang", "kien-giang/chau-thanh"),
    ("Huyện Châu Thành", "tay-ninh", "tay-ninh/chau-thanh"),
    ("Hoàn Kiếm", "kien-giang", "?"),
  ])
  func besideAProvince(text: String, province: String, expected: String) throws {
    let query = UnitQuery(
      text, month: Self.year2023, level: .district, within: try Self.unit(province))
    #expect(Self.told(Self.gazetteer.find(query)).hasPrefix(expected))
  }

  @Test func contextPrefersButDoesNotExclude() throws {
    let context = try Self.unit("kien-giang")
    let inside = UnitQuery("Châu Thành", month: Self.year2023, context: context)
    let outside = UnitQuery("Hoàn Kiếm", month: Self.year2023, context: context)
    #expect(Self.told(Self.gazetteer.find(inside)) == "kien-giang/chau-thanh")
    #expect(Self.told(Self.gazetteer.find(outside)) == "ha-noi/hoan-kiem")
  }

  @Test func highestIsSaid() throws {
    let match = Self.gazetteer.find(UnitQuery("Bến Tre", month: Self.year2023))
    let city = try Self.unit("ben-tre/ben-tre")
    #expect(match == .one(try Self.unit("ben-tre"), doubts: [.highestTaken(others: [city])]))
  }

  @Test(arguments: [
    ("Xã Châu Đốc", "an-giang/chau-doc", UnitDoubt.kindDiffers),
    ("Tan Chàu, An Giang", "an-giang/tan-chau", .diacriticsDiffer),
  ])
  func doubts(text: String, path: String, doubt: UnitDoubt) throws {
    let match = Self.gazetteer.find(UnitQuery(text, month: Self.year2025))
    #expect(match == .one(try Self.unit(path, Self.year2025), doubts: [doubt]))
  }

  /// Nothing says that the diacritics were left out, and nothing that they were not.
  @Test func aTextWithoutDiacritics() throws {
    let match = Self.gazetteer.find(UnitQuery("Quan Hoa", month: Self.year2023))
    let ward = try Self.unit("ha-noi/cau-giay/quan-hoa")
    let district = try Self.unit("thanh-hoa/quan-hoa")
    #expect(match == .one(ward, doubts: [.spelledBare(others: [district])]))
    let column = UnitQuery("Quan Hoa", month: Self.year2023, level: .district)
    #expect(Self.gazetteer.find(column) == .one(district, doubts: []))
  }

  /// A plan for 2025: the old province's by its path, the new one's where both ends fit.
  @Test func spanOverTheReform() throws {
    let start = Month(index: 2025 * 12)
    let old = UnitQuery("kien-giang", month: Self.year2025, startMonth: start)
    #expect(
      Self.gazetteer.find(old)
        == .one(try Self.unit("kien-giang", start), doubts: [.readAtStart]))
    let both = UnitQuery("Vĩnh Long", month: Self.year2025, startMonth: start, level: .province)
    #expect(
      Self.gazetteer.find(both)
        == .one(
          try Self.unit("vinh-long", Self.year2025),
          doubts: [.otherAtStart(try Self.unit("vinh-long", start))]))
    let same = UnitQuery("Cà Mau", month: Self.year2023, startMonth: Month(index: 2023 * 12))
    #expect(Self.told(Self.gazetteer.find(same)) == "ca-mau")
    let unchanged = UnitQuery(
      "Nghệ An", month: Self.year2025, startMonth: start, level: .province)
    #expect(Self.gazetteer.find(unchanged) == .one(try Self.unit("nghe-an"), doubts: []))
  }

  @Test func foreignUnits() {
    let gazetteer = Self.gazetteer
    let one = gazetteer.adopt("Khối cơ quan Bộ")
    #expect(one == gazetteer.adopt("Khối cơ quan Bộ"))
    #expect(one != gazetteer.adopt("Khối cơ quan"))
    #expect(gazetteer.path(of: one) == "Khối cơ quan Bộ")
    #expect(one.isForeign && one.level == nil && gazetteer.parent(of: one) == nil)
  }

  @Test func historyOfAPath() {
    let codes = Self.gazetteer.findAll("an-giang").compactMap(Self.gazetteer.code)
    #expect(codes == ["89", "91"])
    #expect(Self.gazetteer.findAll("91").map(Self.gazetteer.path) == ["kien-giang", "an-giang"])
    #expect(Self.gazetteer.findAll("Kiên Giang").map(Self.gazetteer.path) == ["kien-giang"])
    let either = ["kien-giang", "quang-binh/le-thuy/kien-giang"]
    #expect(Self.gazetteer.findAll("Kien Giang").map(Self.gazetteer.path) == either)
    #expect(Self.gazetteer.findAll("no such place").isEmpty)
  }

  /// The kind in front counts, and of several the highest level comes first.
  @Test(arguments: [
    ("Thị xã Kỳ Anh", ["ha-tinh/thi-xa-ky-anh"]), ("Huyện Kỳ Anh", ["ha-tinh/ky-anh"]),
    ("Tỉnh Hoà Bình", ["hoa-binh"]), ("Thành phố Hòa Bình", ["hoa-binh/hoa-binh"]),
    ("Tỉnh Sóc Trăng", ["soc-trang"]), ("Thành phố Sóc Trăng", ["soc-trang/soc-trang"]),
    ("Sóc Trăng", ["soc-trang", "soc-trang/soc-trang", "can-tho/soc-trang"]),
  ])
  func theKindInFrontCounts(text: String, paths: [String]) {
    let found = Self.gazetteer.findAll(text).map(Self.gazetteer.path)
    var distinct: [String] = []
    for path in found where !distinct.contains(path) { distinct.append(path) }
    #expect(distinct == paths)
  }

  @Test(arguments: ["Hòa Bình", "Cao Lãnh", "Châu Thành", "Kỳ Anh", "Tân Phú", "Long Mỹ"])
  func theHighestLevelComesFirst(text: String) {
    let levels = Self.gazetteer.findAll(text).compactMap(\.level)
    #expect(levels.count > 1 && levels == levels.sorted())
  }

  @Test func orderOfOutput() throws {
    let paths = ["an-giang", "an-giang/chau-doc", "ba-ria-vung-tau", "viet-nam"]
    let sorted = try paths.map { try Self.unit($0) }.sorted(by: Self.gazetteer.precedes)
    #expect(
      sorted.map(Self.gazetteer.path)
        == ["viet-nam", "an-giang", "an-giang/chau-doc", "ba-ria-vung-tau"])
  }
}
