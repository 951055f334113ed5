import Testing

@testable import BHXHCore

/// Until where a row that heads others holds, and what it says where it names more than one thing.
@Suite struct GroupRuleTests {
  @Test(arguments: [
    SheetCase(
      name: "the next of the same rank ends the one before, whatever each says",
      text: """
        Đơn vị,BHYT 7/2023
        I. Nữ,
        Kiên Giang,780.000
        II. Nông thôn,
        Kiên Giang,900.000
        """,
      lines: [
        "kien-giang 2023-07 bhyt participants 780000 sex=nữ",
        "kien-giang 2023-07 bhyt participants 900000 urban_rural=nông thôn",
      ]),
    SheetCase(
      name: "one of a lower rank says more, until the next of the higher",
      text: """
        Đơn vị,BHYT 7/2023
        A. Nữ,
        I. Nông thôn,
        Kiên Giang,600.000
        B. Nam,
        Kiên Giang,700.000
        """,
      lines: [
        "kien-giang 2023-07 bhyt participants 600000 sex=nữ urban_rural=nông thôn",
        "kien-giang 2023-07 bhyt participants 700000 sex=nam",
      ]),
    SheetCase(
      name: "a scheme beside the one that it is a part of, in either order",
      text: """
        Đơn vị,Tháng 7/2023
        A. Bắt buộc (BHXH),
        Kiên Giang,120.000
        B. BHXH của người tham gia tự nguyện,
        Kiên Giang,20.000
        """,
      lines: [
        "kien-giang 2023-07 bhxh-bat-buoc participants 120000",
        "kien-giang 2023-07 bhxh-tu-nguyen participants 20000",
      ]),
    SheetCase(
      name: "a part of each of two divisions",
      text: """
        Đơn vị,BHYT 7/2023
        "I. Nữ, thành thị",
        Kiên Giang,200.000
        """,
      lines: ["kien-giang 2023-07 bhyt participants 200000 sex=nữ urban_rural=thành thị"]),
    SheetCase(
      name: "one part in two languages",
      text: """
        Đơn vị,BHYT 7/2023
        I. Nữ - Female,
        Kiên Giang,780.000
        II. Thành thị - Urban,
        Kiên Giang,400.000
        """,
      lines: [
        "kien-giang 2023-07 bhyt participants 780000 sex=nữ",
        "kien-giang 2023-07 bhyt participants 400000 urban_rural=thành thị",
      ]),
    SheetCase(
      name: "two parts of one division are of neither",
      text: """
        Đơn vị,BHYT 7/2023
        "I. Nam, Nữ",
        Kiên Giang,1.500.000
        """,
      lines: [], complaints: ["group-unclear 2:1", "group-under-unclear 3:1"]),
  ])
  func sheetIsRead(sheet: SheetCase) {
    let reading = Reading(sheet.text)
    #expect(reading.complaints == sheet.complaints)
    #expect(reading.lines == sheet.lines)
  }
}
