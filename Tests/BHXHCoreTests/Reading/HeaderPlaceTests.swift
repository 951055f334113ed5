import Testing

@testable import BHXHCore

/// Which of the lines above the rows are the header.
@Suite struct HeaderPlaceTests {
  @Test(arguments: [
    SheetCase(
      name: "one name in a line of a title is no header",
      text: """
        Đơn vị;BHXH tỉnh Kiên Giang
        Huyện;BHYT 7/2023
        Hòn Đất;95
        """,
      lines: ["kien-giang/hon-dat 2023-07 bhyt participants 95"]),
    SheetCase(
      name: "a lower line of more names than other words goes on with the header",
      text: """
        Đơn vị;BHYT;;;Ghi chú
        ;Kế hoạch 2023;Thực hiện 2023;xyz;
        Kiên Giang;5;6;7;a
        """,
      lines: ["kien-giang 2023 bhyt target 5", "kien-giang 2023 bhyt participants 6"],
      complaints: ["column-words 2:31"]),
    SheetCase(
      name: "a lower line of as many other words is none",
      text: """
        Đơn vị;BHYT;;Ghi chú
        ;Kế hoạch 2023;xyz;
        Kiên Giang;5;6;a
        """,
      lines: [], complaints: ["period-column-missing 1:1"]),
  ])
  func sheetIsRead(sheet: SheetCase) {
    let reading = Reading(sheet.text)
    #expect(reading.complaints == sheet.complaints)
    #expect(reading.lines == sheet.lines)
  }

  private static let table = "Đơn vị;BHYT 7/2023\nKiên Giang;95\n"
  private static let line = "kien-giang 2023-07 bhyt participants 95"

  /// Blank lines above a table are no lines of it, however many.
  @Test(arguments: [1, 59, 60, 200])
  func blankLinesDoNotCount(number: Int) {
    let reading = Reading(String(repeating: ";\n", count: number) + Self.table)
    #expect(reading.complaints == [])
    #expect(reading.lines == [Self.line])
  }

  /// A header has three lines at most, that of the units of measure among them: a fourth one is no figures.
  @Test func aFourthLineIsRefused() {
    let three = Reading(
      "Đơn vị;BHYT 2023;;\n;Thực hiện;Kế hoạch;\n;Nghìn người;Nghìn người;\nKiên Giang;17;18;\n")
    #expect(three.complaints == [])
    #expect(
      three.lines == [
        "kien-giang 2023 bhyt participants 17000±500", "kien-giang 2023 bhyt target 18000±500",
      ])
    let four = Reading(
      """
      Đơn vị;Năm 2023;;
      ;BHYT;;Dân số
      ;Thực hiện;Kế hoạch;
      ;Nghìn người;Nghìn người;Nghìn người
      Kiên Giang;17;18;19
      """)
    #expect(
      four.complaints == [
        "number-unreadable 4:2", "number-unreadable 4:14", "number-unreadable 4:26",
      ])
  }
}
