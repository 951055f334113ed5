import Testing

@testable import BHXHCore

/// Tables under tables: each is read by its own header, or refused at its line.
@Suite struct SecondTableTests {
  private static let casesOfEachIsReadByItsOwnHeader: [(String, [String])] = [
    (
      "BHYT THÁNG 7/2023,\nĐơn vị,Số người\nKiên Giang,1.500.000\nBHYT THÁNG 8/2023,\nĐơn vị,Số người\nTiền Giang,1.600.000\n",
      [
        "kien-giang 2023-07 bhyt participants 1500000",
        "tien-giang 2023-08 bhyt participants 1600000",
      ]
    ),
    (
      "BHYT THÁNG 7/2023,\nĐơn vị,Số người\nKiên Giang,5\n,\nBHXH TỰ NGUYỆN THÁNG 7/2023,\nĐơn vị,Số người\nKiên Giang,6\n",
      [
        "kien-giang 2023-07 bhyt participants 5",
        "kien-giang 2023-07 bhxh-tu-nguyen participants 6",
      ]
    ),
    // The same columns in another order, and other columns.
    (
      "unit,period,bhyt\nkien-giang,2023-07,5\nunit,bhyt,period\nben-tre,6,2023-07\n",
      ["kien-giang 2023-07 bhyt participants 5", "ben-tre 2023-07 bhyt participants 6"]
    ),
    (
      "Đơn vị,Kỳ,BHYT\nKiên Giang,2023-07,5\nĐơn vị,Kỳ,BHTN\nKiên Giang,2023-07,6\n",
      ["kien-giang 2023-07 bhyt participants 5", "kien-giang 2023-07 bhtn participants 6"]
    ),
    // Another width.
    (
      "Đơn vị,Kỳ,BHYT\nKiên Giang,2023-07,5\nĐơn vị,Kỳ,BHTN,BHYT\nTiền Giang,2023-07,6,7\n",
      [
        "kien-giang 2023-07 bhyt participants 5", "tien-giang 2023-07 bhtn participants 6",
        "tien-giang 2023-07 bhyt participants 7",
      ]
    ),
    // The next page of the same table.
    (
      "Đơn vị,Kỳ,BHYT\nKiên Giang,2023-07,5\nĐơn vị,Kỳ,BHYT\nBến Tre,2023-07,6\n",
      ["kien-giang 2023-07 bhyt participants 5", "ben-tre 2023-07 bhyt participants 6"]
    ),
    // Two files, one behind the other.
    (
      "unit,period,scheme,participants\nkien-giang,2023-07,bhyt,5\nunit,period,scheme,participants\nben-tre,2023-07,bhyt,6\n",
      ["kien-giang 2023-07 bhyt participants 5", "ben-tre 2023-07 bhyt participants 6"]
    ),
    (
      "unit,period,scheme,participants\nkien-giang,2023-07,bhyt,5\nunit,scheme,period,participants\nben-tre,bhyt,2023-07,6\n",
      ["kien-giang 2023-07 bhyt participants 5", "ben-tre 2023-07 bhyt participants 6"]
    ),
    // A total, signatures and a blank line end the first.
    (
      "BHYT THÁNG 7/2023,\nĐơn vị,Số người\nKiên Giang,5\nTổng cộng,5\n,\nBHYT THÁNG 8/2023,\nĐơn vị,Số người\nKiên Giang,6\nTổng cộng,6\n",
      ["kien-giang 2023-07 bhyt participants 5", "kien-giang 2023-08 bhyt participants 6"]
    ),
    (
      "BHXH TỈNH KIÊN GIANG,\nBHYT THÁNG 7/2023,\nHuyện,Số người\nHòn Đất,5\nBHXH TỈNH TIỀN GIANG,\nBHYT THÁNG 7/2023,\nHuyện,Số người\nChâu Thành,6\n",
      [
        "kien-giang/hon-dat 2023-07 bhyt participants 5",
        "tien-giang/chau-thanh 2023-07 bhyt participants 6",
      ]
    ),
  ]

  @Test(arguments: Self.casesOfEachIsReadByItsOwnHeader)
  func eachIsReadByItsOwnHeader(text: String, lines: [String]) {
    let reading = Reading(text)
    #expect(reading.complaints == [])
    #expect(reading.lines == lines)
  }

  /// What its own header and titles do not say is not taken from the table above: an error at its line, whatever else is asked for.
  @Test(arguments: [
    "BHYT THÁNG 7/2023,\nĐơn vị,Số người\nKiên Giang,5\nPHỤ LỤC 2,\nĐơn vị,Số người\nLong An,6\n",
    "BHYT THÁNG 7/2023,\nĐơn vị,Số người\nKiên Giang,5\nDÂN SỐ,\nĐơn vị,Dân số\nLong An,6\n",
    "BHYT THÁNG 7/2023,\nĐơn vị,Số người\nKiên Giang,5\nĐơn vị,Kế hoạch\nLong An,6\n",
  ])
  func whatItDoesNotSayIsAnError(text: String) {
    let reading = Reading(text)
    #expect(reading.failure != nil || reading.count.rejected > 0)
    #expect(!reading.lines.contains { $0.hasPrefix("long-an 2023-07") })
  }
}

/// Regions, the nation, the armed forces and the local offices in the column of units.
@Suite struct OfficeTests {
  private static let casesOfIsFound: [(String, String, String)] = [
    ("Tây Nguyên", "2023", "tay-nguyen"), ("Đông Nam Bộ", "2023", "dong-nam-bo"),
    ("ĐÔNG NAM BỘ", "2026-01", "dong-nam-bo"),
    ("Đồng bằng sông Hồng", "2023", "dong-bang-song-hong"),
    ("Đồng bằng sông Cửu Long", "2026-01", "dong-bang-song-cuu-long"),
    ("ĐBSCL", "2023", "dong-bang-song-cuu-long"), ("Vùng Đông Nam Bộ", "2023", "dong-nam-bo"),
    ("Trung du và miền núi phía Bắc", "2023", "trung-du-mien-nui-phia-bac"),
    ("Bắc Trung Bộ và Duyên hải miền Trung", "2023", "bac-trung-bo-duyen-hai-mien-trung"),
    ("Bắc Trung Bộ", "2026-01", "bac-trung-bo"), ("tay-nguyen", "2023", "tay-nguyen"),
    ("CẢ NƯỚC", "2023", "viet-nam"), ("Toàn quốc", "2023", "viet-nam"),
    ("BHXH Bộ Quốc phòng", "2023-12", "bhxh-bo-quoc-phong"),
    ("Bộ Quốc phòng", "2023", "bhxh-bo-quoc-phong"),
    ("BHXH Công an nhân dân", "2023-12", "bhxh-cong-an"), ("BHXH CAND", "2026-01", "bhxh-cong-an"),
    ("bhxh-cong-an", "2023", "bhxh-cong-an"),
  ]

  @Test(arguments: Self.casesOfIsFound)
  func isFound(name: String, period: String, path: String) {
    let reading = Reading("Địa phương,Kỳ,BHYT\n\(name),\(period),5\nKiên Giang,2023,6\n")
    #expect(reading.complaints == [])
    #expect(reading.lines.first == "\(path) \(period) bhyt participants 5")
  }

  @Test func regionsAreCheckedAndNeverAdded() {
    let text = """
      Địa phương,Kỳ,Dân số
      CẢ NƯỚC,2023,100300000
      Tây Nguyên,2023,2000000
      Kon Tum,2023,600000
      Gia Lai,2023,1400000
      """
    #expect(Reading(text).complaints == [])
    #expect(Reading(text).lines.count == 4)
  }

  private static let casesOfLocalOfficesStandBelowTheirProvince: [(String, String)] = [
    (
      "Tỉnh,Đơn vị,Kỳ,BHYT\nAn Giang,BHXH cơ sở Long Xuyên,2025-08,5\n",
      "an-giang/bhxh-co-so-long-xuyen"
    ),
    (
      "BHXH TỈNH AN GIANG,,\nĐơn vị,Kỳ,BHYT\nBHXH cơ sở Long Xuyên,2025-08,5\n",
      "an-giang/bhxh-co-so-long-xuyen"
    ),
    (
      "BHXH TỈNH AN GIANG,,\nĐơn vị,Kỳ,BHYT\nBHXH cơ sở Hòn Đất,2025-08,5\n",
      "an-giang/bhxh-co-so-hon-dat"
    ),
    (
      "BHXH TỈNH AN GIANG,,\nĐơn vị,Kỳ,BHYT\nBảo hiểm xã hội cơ sở Rạch Giá,2025-08,5\n",
      "an-giang/bhxh-co-so-rach-gia"
    ),
    (
      "unit,period,bhyt\nan-giang/bhxh-co-so-long-xuyen,2025-08,5\n",
      "an-giang/bhxh-co-so-long-xuyen"
    ),
    ("Đơn vị,Kỳ,BHYT\nBHXH khu vực XXXIII,2025-04,5\n", "bhxh-khu-vuc-xxxiii"),
    (
      "BHXH TỈNH AN GIANG,,\nĐơn vị,Kỳ,BHYT\nBHXH khu vực Châu Đốc,2025-04,5\n",
      "an-giang/bhxh-khu-vuc-chau-doc"
    ),
  ]

  @Test(arguments: Self.casesOfLocalOfficesStandBelowTheirProvince)
  func localOfficesStandBelowTheirProvince(text: String, path: String) {
    let reading = Reading(text)
    #expect(reading.complaints == [])
    #expect(reading.observations.map { Gazetteer.builtIn.path(of: $0.unit) } == [path])
  }

  @Test func aLocalOfficeWithoutAProvinceIsAnError() {
    let reading = Reading("Đơn vị,Kỳ,BHYT\nBHXH cơ sở Long Xuyên,2025-08,5\n")
    #expect(reading.observations.isEmpty)
    #expect(reading.complaints == ["unit-unknown 2:1"])
  }

  private static func sum(_ text: String, _ path: String, _ month: Month) -> (
    amount: Int128?, reported: Int, expected: Int
  ) {
    var cube = Cube()
    for observation in Reading(text).observations { cube.add(observation) }
    let gazetteer = Gazetteer.builtIn
    let rollUp = RollUp(OwnFigures(cube), gazetteer: gazetteer)
    guard let unit = gazetteer.state(ofPath: path, at: month) else { return (nil, 0, 0) }
    let subject = Subject(.participants, scheme: .health)
    let figure = rollUp.rolledUp(subject, at: unit, PointInTime(month))
    return (figure.tally?.amount, figure.reported, figure.expected)
  }

  @Test func theForcesAreChildrenOfTheNationWhereTheyAreNamed() throws {
    let month = try #require(Month(year: 2023, monthOfYear: 12))
    let provinces =
      "STT,BHXH tỉnh/thành phố,BHYT 12/2023\n1,Hà Nội,8.000.000\n2,Kiên Giang,1.500.000\n"
    let with = Self.sum(
      provinces + "3,BHXH Bộ Quốc phòng,400.000\n4,BHXH Công an nhân dân,100.000\n", "viet-nam",
      month)
    #expect(with.amount == 10_000_000)
    let without = Self.sum(provinces, "viet-nam", month)
    #expect(without.amount == 9_500_000)
    #expect(with.expected == without.expected + 2)
  }

  @Test func localOfficesAddUpToTheirProvince() throws {
    let month = try #require(Month(year: 2025, monthOfYear: 8))
    let text =
      "BHXH TỈNH AN GIANG,,\nĐơn vị,Kỳ,BHYT\nBHXH cơ sở Long Xuyên,2025-08,5\nBHXH cơ sở Rạch Giá,2025-08,6\n"
    let sum = Self.sum(text, "an-giang", month)
    #expect(sum.amount == 11)
    #expect(sum.reported == 2)
    #expect(sum.expected == 2)
  }
}
