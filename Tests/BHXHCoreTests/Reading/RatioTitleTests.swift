import Testing

@testable import BHXHCore

/// Columns that say only whom they count, under a title that says that its numbers are ratios.
@Suite struct RatioTitleTests {
  @Test(arguments: [
    SheetCase(
      name: "a scheme alone, where the unit of measure is per cent",
      text: """
        Đơn vị tính: %;
        Đơn vị;BHYT 7/2023
        Kiên Giang;95,1
        """,
      lines: [], complaints: ["figures-missing 2:1"]),
    SheetCase(
      name: "people and a scheme, where the unit of measure is per cent",
      text: """
        Tháng 7/2023 (ĐVT: %);
        Đơn vị;Số người BHYT
        Kiên Giang;95
        """,
      lines: [], complaints: ["column-title 2:8", "figures-missing 2:1"]),
    SheetCase(
      name: "people who take part, where the unit of measure is per cent",
      text: """
        Tháng 7/2023 (ĐVT: %);
        Đơn vị;Số người tham gia BHYT
        Kiên Giang;95
        """,
      lines: [], complaints: ["column-title 2:8", "figures-missing 2:1"]),
    SheetCase(
      name: "a header that says its own unit of measure",
      text: """
        Tháng 7/2023 (ĐVT: %);
        Đơn vị;Số người tham gia BHYT (người)
        Kiên Giang;1.495.000
        """,
      lines: ["kien-giang 2023-07 bhyt participants 1495000"]),
    SheetCase(
      name: "a scheme of small numbers beside other people, where a title speaks of a ratio",
      text: """
        TỶ LỆ BHYT NĂM 2023;;
        Đơn vị;BHYT;Dân số
        Kiên Giang;95;1.752.000
        """,
      lines: ["kien-giang 2023 - population 1752000"], complaints: ["column-title 2:8"]),
    SheetCase(
      name: "a scheme of small numbers beside the ratio of which the title speaks",
      text: """
        TỶ LỆ BHYT NĂM 2023;;
        Đơn vị;BHYT;Tỷ lệ bao phủ BHYT
        Kiên Giang;150;95,5
        """,
      lines: [
        "kien-giang 2023 bhyt participants 150", "kien-giang 2023 bhyt coverage_pct 95.5",
      ]),
  ])
  func sheetIsRead(sheet: SheetCase) {
    let reading = Reading(sheet.text)
    #expect(reading.complaints == sheet.complaints)
    #expect(reading.lines == sheet.lines)
  }
}
