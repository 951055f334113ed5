import Testing

@testable import BHXHCore

/// Labels that stand in another column than the first.
@Suite struct LabelPlaceTests {
  @Test(arguments: [
    SheetCase(
      name: "a heading behind its number, in the last two columns",
      text: """
        BHYT 7/2023;STT;Đơn vị
        ;I;Nữ
        5;1;Kiên Giang
        ;II;Nam
        6;1;Kiên Giang
        """,
      lines: [
        "kien-giang 2023-07 bhyt participants 5 sex=nữ",
        "kien-giang 2023-07 bhyt participants 6 sex=nam",
      ]),
    SheetCase(
      name: "a heading before its number, with nothing behind it",
      text: """
        Đơn vị;STT;BHYT 7/2023
        Nữ;I;
        Kiên Giang;1;5
        Nam;II;
        Kiên Giang;1;6
        """,
      lines: [
        "kien-giang 2023-07 bhyt participants 5 sex=nữ",
        "kien-giang 2023-07 bhyt participants 6 sex=nam",
      ]),
    SheetCase(
      name: "a word for a total before the figures makes a row the total",
      text: """
        Đơn vị;Ghi chú;BHYT 7/2023
        kien-giang/hon-dat;;5
        kien-giang/tan-hiep;;6
        ;Tổng số;12
        """,
      lines: [
        "kien-giang/hon-dat 2023-07 bhyt participants 5",
        "kien-giang/tan-hiep 2023-07 bhyt participants 6",
      ], complaints: ["total-differs 4:10"]),
    SheetCase(
      name: "a word for a total behind the figures does not",
      text: """
        Đơn vị;BHYT 7/2023;Ghi chú
        kien-giang/hon-dat;5;
        kien-giang/tan-hiep;6;
        ;11;Tổng số
        """,
      lines: [
        "kien-giang/hon-dat 2023-07 bhyt participants 5",
        "kien-giang/tan-hiep 2023-07 bhyt participants 6",
      ], complaints: ["unit-merged 4:1"]),
  ])
  func sheetIsRead(sheet: SheetCase) {
    let reading = Reading(sheet.text)
    #expect(reading.complaints == sheet.complaints)
    #expect(reading.lines == sheet.lines)
  }
}
