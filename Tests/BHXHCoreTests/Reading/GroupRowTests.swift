import Testing

@testable import BHXHCore

/// Rows that head others: what they say changes the rows below them, until the next of their rank.
@Suite struct GroupRowTests {
  struct Sheet: CustomTestStringConvertible {
    let name: String
    let text: String
    let lines: [String]
    var complaints: [String] = []
    var settings: [ReadingOptions.Setting: String] = [:]

    var testDescription: String { name }
  }

  @Test(arguments: [
    Sheet(
      name: "months and a plan, numbered",
      text: """
        BHYT THÁNG 7/2023,
        Đơn vị,Số người tham gia BHYT
        I. Tháng 6/2023,
        Kiên Giang,1.490.000
        II. Tháng 7/2023,
        Bến Tre,1.165.787
        III. Kế hoạch năm 2023,
        Tiền Giang,1.700.000
        """,
      lines: [
        "kien-giang 2023-06 bhyt participants 1490000",
        "ben-tre 2023-07 bhyt participants 1165787", "tien-giang 2023 bhyt target 1700000",
      ]),
    Sheet(
      name: "months without numbers, the same units in each",
      text: """
        Đơn vị,BHYT
        Tháng 6/2023,
        Kiên Giang,1.490.000
        Bến Tre,1.160.000
        Tháng 7/2023,
        Kiên Giang,1.500.000
        Bến Tre,1.165.787
        """,
      lines: [
        "kien-giang 2023-06 bhyt participants 1490000", "ben-tre 2023-06 bhyt participants 1160000",
        "kien-giang 2023-07 bhyt participants 1500000", "ben-tre 2023-07 bhyt participants 1165787",
      ]),
    Sheet(
      name: "schemes",
      text: """
        Đơn vị,Tháng 7/2023
        A. BHXH bắt buộc,
        Kiên Giang,120.000
        B. BHXH tự nguyện,
        Kiên Giang,20.000
        C. BHYT,
        Kiên Giang,1.500.000
        """,
      lines: [
        "kien-giang 2023-07 bhxh-bat-buoc participants 120000",
        "kien-giang 2023-07 bhxh-tu-nguyen participants 20000",
        "kien-giang 2023-07 bhyt participants 1500000",
      ]),
    Sheet(
      name: "measures",
      text: """
        Đơn vị,BHYT 7/2023
        1. Kế hoạch,
        Kiên Giang,1.600.000
        2. Thực hiện,
        Kiên Giang,1.500.000
        3. Dân số,
        Kiên Giang,1.752.000
        """,
      lines: [
        "kien-giang 2023-07 bhyt target 1600000", "kien-giang 2023-07 bhyt participants 1500000",
        "kien-giang 2023-07 - population 1752000",
      ]),
    Sheet(
      name: "men and women",
      text: """
        TT;Đơn vị;BHYT 7/2023
        I;Nam;
        1;Kiên Giang;720.000
        2;Bến Tre;560.000
        II;Nữ;
        1;Kiên Giang;780.000
        2;Bến Tre;600.000
        """,
      lines: [
        "kien-giang 2023-07 bhyt participants 720000 sex=nam",
        "ben-tre 2023-07 bhyt participants 560000 sex=nam",
        "kien-giang 2023-07 bhyt participants 780000 sex=nữ",
        "ben-tre 2023-07 bhyt participants 600000 sex=nữ",
      ]),
    Sheet(
      name: "town and country",
      text: """
        Đơn vị,Kỳ,Dân số
        Thành thị,,
        Kiên Giang,2023,500.000
        Nông thôn,,
        Kiên Giang,2023,1.252.000
        """,
      lines: [
        "kien-giang 2023 - population 500000 urban_rural=thành thị",
        "kien-giang 2023 - population 1252000 urban_rural=nông thôn",
      ]),
    Sheet(
      name: "a status and an issuer",
      text: """
        Đơn vị,Kế hoạch BHYT 2023
        I. UBND tỉnh giao,
        Kiên Giang,1.600.000
        II. BHXH Việt Nam giao,
        Kiên Giang,1.650.000
        """,
      lines: [
        "kien-giang 2023 bhyt target 1600000 issuer=ubnd",
        "kien-giang 2023 bhyt target 1650000 issuer=bhxh-vn",
      ]),
    Sheet(
      name: "an estimate",
      text: """
        Đơn vị,BHYT 12/2023
        I. Chính thức,
        Kiên Giang,1.600.000
        II. Ước tính,
        Bến Tre,1.650.000
        """,
      lines: [
        "kien-giang 2023-12 bhyt participants 1600000",
        "ben-tre 2023-12 bhyt participants 1650000 estimated",
      ]),
    Sheet(
      name: "a unit of measure",
      text: """
        Đơn vị,BHYT 12/2023
        Đơn vị tính: người,
        Kiên Giang,1.600.000
        Đơn vị tính: nghìn người,
        Bến Tre,"1.165,8"
        """,
      lines: [
        "kien-giang 2023-12 bhyt participants 1600000",
        "ben-tre 2023-12 bhyt participants 1165800±50",
      ]),
    Sheet(
      name: "quarters of the title's year",
      text: """
        BHYT NĂM 2023,
        Đơn vị,Số người
        Quý I,
        Kiên Giang,1.490.000
        Quý II,
        Kiên Giang,1.500.000
        """,
      lines: [
        "kien-giang 2023-Q1 bhyt participants 1490000",
        "kien-giang 2023-Q2 bhyt participants 1500000",
      ]),
    Sheet(
      name: "ranks: districts under months, each rank until the next of its own",
      text: """
        Đơn vị,BHYT
        A. Tháng 6/2023,
        I. Huyện Hòn Đất,
        1. Xã Bình Giang,15.000
        II. Huyện Tân Hiệp,
        1. Thị trấn Tân Hiệp,12.000
        B. Tháng 7/2023,
        I. Huyện Hòn Đất,
        1. Xã Bình Giang,15.100
        II. Huyện Tân Hiệp,
        1. Thị trấn Tân Hiệp,12.100
        """,
      lines: [
        "kien-giang/hon-dat/binh-giang 2023-06 bhyt participants 15000",
        "kien-giang/tan-hiep/tan-hiep 2023-06 bhyt participants 12000",
        "kien-giang/hon-dat/binh-giang 2023-07 bhyt participants 15100",
        "kien-giang/tan-hiep/tan-hiep 2023-07 bhyt participants 12100",
      ]),
    Sheet(
      name: "schemes under months, without numbers",
      text: """
        Đơn vị,Số người
        Tháng 6/2023,
        BHXH tự nguyện,
        Kiên Giang,20.000
        BHYT,
        Kiên Giang,1.490.000
        Tháng 7/2023,
        BHXH tự nguyện,
        Kiên Giang,21.000
        BHYT,
        Kiên Giang,1.500.000
        """,
      lines: [
        "kien-giang 2023-06 bhxh-tu-nguyen participants 20000",
        "kien-giang 2023-06 bhyt participants 1490000",
        "kien-giang 2023-07 bhxh-tu-nguyen participants 21000",
        "kien-giang 2023-07 bhyt participants 1500000",
      ]),
    Sheet(
      name: "the label stands in the first column, over all others",
      text: """
        STT;Đơn vị;Số người tham gia BHYT
        I. Tháng 6/2023;;
        1;Kiên Giang;1.490.000
        II. Tháng 7/2023;;
        1;Kiên Giang;1.500.000
        """,
      lines: [
        "kien-giang 2023-06 bhyt participants 1490000",
        "kien-giang 2023-07 bhyt participants 1500000",
      ]),
    Sheet(
      name: "a heading that says nothing of figures changes nothing",
      text: """
        TT;Đơn vị;BHYT 7/2023
        I;Khối huyện;
        1;Hòn Đất;150.000
        2;Tân Hiệp;120.000
        """,
      lines: [
        "kien-giang/hon-dat 2023-07 bhyt participants 150000",
        "kien-giang/tan-hiep 2023-07 bhyt participants 120000",
      ]),
  ])
  func changesTheRowsBelow(sheet: Sheet) {
    let reading = Reading(sheet.text) { $0.settings = sheet.settings }
    #expect(reading.complaints == sheet.complaints)
    #expect(reading.lines == sheet.lines)
    let count = reading.count
    #expect(count.rows == count.used + count.rejected + count.blank)
  }

  /// A heading under which nothing stands is no error, whatever it says.
  @Test func whatNothingDependsOnIsNoError() {
    let reading = Reading("Đơn vị,BHYT 7/2023\nKiên Giang,5\nSố tiền nợ,\n")
    #expect(reading.complaints == [])
    #expect(reading.lines == ["kien-giang 2023-07 bhyt participants 5"])
  }

  private static let casesOfWhatIsNotUnderstoodIsAnErrorWithItsRows: [(String, String)] = [
    ("I. Số người chưa tham gia BHYT", "Đơn vị,BHYT 7/2023"),
    ("I. Tháng 6/2023 (bổ sung xyz)", "Đơn vị,BHYT"),
    ("I. Giảm so với tháng trước", "Đơn vị,BHYT 7/2023"),
    ("Nợ BHYT", "Đơn vị,BHYT 7/2023"),
    ("I. BHXH tự nguyện", "Đơn vị,BHYT 7/2023"),
    ("I. Tháng 6/2023", "Đơn vị,BHYT 7/2023"),
    ("A. Hưởng trợ cấp thất nghiệp", "Đơn vị,BHTN 7/2023"),
    ("I. Thẻ BHYT hết hạn", "Đơn vị,BHYT 7/2023"),
    ("II. Kế hoạch và thực hiện tháng 6/2023", "Đơn vị,BHYT"),
    ("I. Số hộ tham gia BHYT", "Đơn vị,BHYT 7/2023"),
  ]

  /// A group row that is half understood, says other people, or contradicts the header: an error, and so is every row that stands under it.
  @Test(arguments: Self.casesOfWhatIsNotUnderstoodIsAnErrorWithItsRows)
  func whatIsNotUnderstoodIsAnErrorWithItsRows(label: String, header: String) {
    let reading = Reading(
      "\(header)\n\(label),\nKiên Giang,5\nBến Tre,6\nII. Khối tỉnh,\nCà Mau,7\n")
    #expect(reading.complaints.first == "group-unclear 2:1")
    #expect(!reading.lines.contains { $0.hasPrefix("kien-giang") || $0.hasPrefix("ben-tre") })
    #expect(reading.count.rejected >= 2)
  }
}

/// Totals add the rows since the last total of their rank.
@Suite struct TotalRankTests {
  @Test(arguments: [
    "A,1;B,2;Cộng,3;C,4;Cộng,4;Tổng cộng,7",
    "I. Huyện,;A,1;B,2;Cộng,3;II. Huyện,;C,4;Tổng cộng,7",
    "I. Huyện,;A,1;B,2;II. Huyện,;C,4;D,5;Tổng cộng,12",
    "A,1;B,2;Tổng cộng,3",
    "I. Huyện,;A,1;Cộng,1;II. Huyện,;B,2;C,3;III. Huyện,;D,4;Cộng,4;Tổng cộng,10",
    "Tổng cộng,7;I. Huyện,;A,1;B,2;II. Huyện,;C,4",
    "A,1;B,2;Cộng,3;C,4;D,5;Tổng cộng,12",
    "A,1;Cộng,1;B,2;Cộng,2;Cộng,3;C,4;Cộng,4;Tổng cộng,7",
  ])
  func agrees(rows: String) {
    #expect(Self.read(rows).complaints == [])
  }

  @Test(arguments: [
    ("A,1;B,2;Cộng,4;C,4;Tổng cộng,7", 1), ("I. Huyện,;A,1;B,2;II. Huyện,;C,4;Tổng cộng,8", 1),
    ("A,1;B,2;Tổng cộng,4", 1), ("I. Huyện,;A,1;B,2;Cộng,3;II. Huyện,;C,4;Tổng cộng,6", 1),
    ("A,1;B,2;Cộng,2;C,4;Cộng,5;Tổng cộng,9", 3),
  ])
  func differs(rows: String, times: Int) {
    let complaints = Self.read(rows).complaints
    #expect(complaints.count == times)
    #expect(complaints.allSatisfy { $0.hasPrefix("total-differs") })
  }

  private static let units = ["A": "An Biên", "B": "An Minh", "C": "Hòn Đất", "D": "Tân Hiệp"]

  private static func read(_ rows: String) -> Reading {
    let lines = rows.split(separator: ";").map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return "\(units[cells[0]] ?? cells[0]),\(cells[1])"
    }
    return Reading("Đơn vị,BHYT 7/2023\n" + lines.joined(separator: "\n") + "\n") {
      $0.context = Gazetteer.builtIn.find(UnitQuery("kien-giang", month: nil)).unit
    }
  }

  /// The label of a total may stand in any column before the figures.
  @Test(arguments: [
    "STT;Đơn vị;BHYT 7/2023|1;Hòn Đất;1.000|2;Tân Hiệp;2.000|Tổng cộng;;3.000",
    "STT;Đơn vị;BHYT 7/2023|1;Hòn Đất;1.000|2;Tân Hiệp;2.000|;Tổng cộng;3.000",
    "Kỳ;Đơn vị;BHYT|7/2023;Hòn Đất;1.000|7/2023;Tân Hiệp;2.000|Tổng cộng;;3.000",
    "Loại hình;Kỳ;Đơn vị;Số người|BHYT;7/2023;Hòn Đất;1.000|BHYT;7/2023;Tân Hiệp;2.000|Tổng;;;3.000",
    "Mã;Đơn vị;BHYT 7/2023|x1;Hòn Đất;1.000|x2;Tân Hiệp;2.000|Cộng;;3.000",
    "STT;Mã;Đơn vị;BHYT 7/2023|1;x1;Hòn Đất;1.000|2;x2;Tân Hiệp;2.000|;Tổng số;;3.000",
    "Tỉnh;Huyện;BHYT 7/2023|Kiên Giang;Hòn Đất;1.000|Kiên Giang;Tân Hiệp;2.000|Tổng cộng;;3.000",
    "STT;Đơn vị;Ghi chú;BHYT 7/2023|1;Hòn Đất;;1.000|2;Tân Hiệp;;2.000|TỔNG CỘNG;;;3.000",
    "TT;Huyện;BHYT 7/2023|1;Hòn Đất;1.000|2;Tân Hiệp;2.000|Total;;3.000",
    "TT;Huyện;BHYT 7/2023|1;Hòn Đất;1.000|2;Tân Hiệp;2.000|A;Tổng cộng;3.000",
  ])
  func theLabelMayStandInAnyLeadingColumn(sheet: String) {
    let text = sheet.split(separator: "|").joined(separator: "\n") + "\n"
    let reading = Reading(text)
    #expect(reading.complaints == [])
    #expect(reading.lines.count == 2)
    let wrong = Reading(text.replacing("3.000", with: "3.001"))
    #expect(wrong.complaints.count == 1)
    #expect(wrong.complaints.allSatisfy { $0.hasPrefix("total-differs") })
  }
}

/// Cells merged downwards come out blank under the first.
@Suite struct MergedCellsTests {
  @Test(arguments: [
    """
    Đơn vị,Loại hình,Kỳ,Số người
    Kiên Giang,BHXH bắt buộc,2023-07,120.000
    ,BHXH tự nguyện,2023-07,20.000
    ,BHYT,2023-07,1.500.000
    """,
    """
    Đơn vị,Loại hình,Kỳ,Số người
    Kiên Giang,BHXH tự nguyện,2023-07,20.000
    ,BHYT,2023-07,1.500.000
    Bến Tre,BHXH tự nguyện,2023-07,30.000
    ,BHYT,2023-07,1.165.787
    """,
    """
    Tỉnh,Kỳ,BHYT
    Kiên Giang,2023-06,1.490.000
    ,2023-07,1.500.000
    Bến Tre,2023-06,1.160.000
    ,2023-07,1.165.787
    """,
    """
    TT,Đơn vị,Chỉ số,Kỳ,scheme,value
    1,Kiên Giang,participants,2023-07,bhyt,1.500.000
    ,,target,2023-07,bhyt,1.600.000
    2,Bến Tre,participants,2023-07,bhyt,1.165.787
    ,,target,2023-07,bhyt,1.200.000
    """,
    """
    Đơn vị,Giới tính,BHYT 7/2023
    Kiên Giang,nam,720.000
    ,nữ,780.000
    """,
  ])
  func blankUnitsAreFilledWhereThePatternProvesIt(text: String) {
    let reading = Reading(text)
    #expect(
      reading.complaints == ["unit-filled \(text.split(separator: "\n").count > 0 ? "3:1" : "")"]
        || reading.complaints == ["unit-filled 3:2"])
    let rows = text.split(separator: "\n").count - 1
    #expect(reading.observations.count == rows)
    let paths = reading.observations.map { Gazetteer.builtIn.path(of: $0.unit) }
    #expect(paths.first == "kien-giang")
    #expect(paths.last == (text.contains("Bến Tre") ? "ben-tre" : "kien-giang"))
  }

  @Test(arguments: [
    // The same again: perhaps another unit, perhaps a total.
    "Đơn vị,Kỳ,BHYT\nKiên Giang,2023-07,5\n,2023-07,6\n",
    "Đơn vị,Loại hình,Kỳ,Số người\nKiên Giang,BHYT,2023-07,5\n,BHYT,2023-07,6\n",
    "Đơn vị,BHYT 7/2023\nKiên Giang,5\n,6\n",
    "Đơn vị,BHYT 7/2023\n,5\nKiên Giang,6\n",
    // Blocks of other shapes.
    "Đơn vị,Loại hình,Kỳ,Số người\nKiên Giang,BHXH TN,2023-07,5\n,BHYT,2023-07,6\nBến Tre,BHYT,2023-07,7\n,BHXH TN,2023-07,8\n,BHYT,2023-07,9\n",
  ])
  func whereNothingProvesItIsAnErrorThatSaysSo(text: String) {
    let reading = Reading(text)
    #expect(reading.count.rejected > 0)
    let told = reading.problems.filter { $0.severity == .error }
    #expect(told.allSatisfy { $0.code == .unitMerged || $0.code == .unitMissing })
    #expect(!told.isEmpty)
  }
}
