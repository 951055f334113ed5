import Testing

@testable import BHXHCore

/// A sheet, and what it says.
struct SheetCase: CustomTestStringConvertible {
  let name: String
  let text: String
  let lines: [String]
  var complaints: [String] = []
  var notes: [String]?
  var blank: Int?
  var settings: [ReadingOptions.Setting: String] = [:]

  var testDescription: String { name }
}

@Suite struct SheetTests {
  @Test(arguments: [
    SheetCase(
      name: "title lines give period and province; STT, total and signatures are no figures",
      text: """
        BHXH TỈNH KIÊN GIANG;;;;
        KẾT QUẢ THỰC HIỆN ĐẾN HẾT THÁNG 7/2023;;;;
        STT;Huyện;BHXH BB;BHXH TN;BHYT
        1;Hòn Đất;1.200;300;90.000
        2;Tân Hiệp;2.400;600;80.000
        ;Tổng cộng;3.600;900;170.000
        ;;;Người lập biểu;Giám đốc
        ;;;Nguyễn Văn A;Trần Thị B
        """,
      lines: [
        "kien-giang/hon-dat 2023-07 bhxh-bat-buoc participants 1200",
        "kien-giang/hon-dat 2023-07 bhxh-tu-nguyen participants 300",
        "kien-giang/hon-dat 2023-07 bhyt participants 90000",
        "kien-giang/tan-hiep 2023-07 bhxh-bat-buoc participants 2400",
        "kien-giang/tan-hiep 2023-07 bhxh-tu-nguyen participants 600",
        "kien-giang/tan-hiep 2023-07 bhyt participants 80000",
      ],
      notes: [
        "title-taken 1:0", "title-context 1:0", "row-skipped 7:1", "row-skipped 8:1",
      ], blank: 2),
    SheetCase(
      name: "a long number heads its group too: 11 and 5 are the 16 of the total",
      text: """
        STT;Đơn vị;BHYT
        XXXVIII.;Kiên Giang;11
        1;kien-giang/hon-dat;5
        2;kien-giang/tan-hiep;6
        LXXXVIII.;An Giang;5
        1;an-giang/chau-phu;5
        ;Tổng cộng;16
        """,
      lines: [
        "kien-giang 2023 bhyt participants 11", "kien-giang/hon-dat 2023 bhyt participants 5",
        "kien-giang/tan-hiep 2023 bhyt participants 6", "an-giang 2023 bhyt participants 5",
        "an-giang/chau-phu 2023 bhyt participants 5",
      ], settings: [.period: "2023"]),
    SheetCase(
      name: "two-line header with merged groups",
      text: """
        Đơn vị,BHXH TN,,BHYT,,
        ,Thực hiện 2023,Kế hoạch 2024,Thực hiện 2023,Kế hoạch 2024,Ghi chú
        Kiên Giang,28.000,30.000,1.500.000,1.600.000,x
        """,
      lines: [
        "kien-giang 2023 bhxh-tu-nguyen participants 28000",
        "kien-giang 2024 bhxh-tu-nguyen target 30000",
        "kien-giang 2023 bhyt participants 1500000",
        "kien-giang 2024 bhyt target 1600000",
      ]),
    SheetCase(
      name: "numbering rows below the header",
      text: """
        TT;Đơn vị;Kế hoạch BHYT 2023;BHYT 2023;Tỷ lệ
        A;B;1;2;3=2/1
        1;Kiên Giang;100;94;94,00
        """,
      // A bare rate that the numbers beside it prove.
      lines: [
        "kien-giang 2023 bhyt target 100", "kien-giang 2023 bhyt participants 94",
        "kien-giang 2023 bhyt attainment_pct 94.00",
      ],
      notes: ["column-ratio-proved 1:40", "row-skipped 2:1"], blank: 1),
    SheetCase(
      name: "group rows head the rows below; with figures they are the group's own",
      text: """
        TT;Đơn vị;BHYT 6/2023
        I;Huyện Hòn Đất;170.000
        1;Xã Bình Giang;15.000
        2;Thị trấn Sóc Sơn;20.000
        II;Huyện Tân Hiệp;
        1;Thị trấn Tân Hiệp;12.000
        """,
      lines: [
        "kien-giang/hon-dat 2023-06 bhyt participants 170000",
        "kien-giang/hon-dat/binh-giang 2023-06 bhyt participants 15000",
        "kien-giang/hon-dat/soc-son 2023-06 bhyt participants 20000",
        "kien-giang/tan-hiep/tan-hiep 2023-06 bhyt participants 12000",
      ], blank: 1),
    SheetCase(
      name: "schemes in rows, a subtotal that is a scheme, a money row",
      text: """
        Đơn vị: huyện Hòn Đất;;
        Tháng 7 năm 2023;;
        TT;Loại hình;Số người
        1;BHXH bắt buộc;1.200
        2;BHXH tự nguyện;300
        ;Cộng BHXH;1.500
        3;BHYT;90.000
        ;Số tiền (triệu đồng);1.234,5
        """,
      lines: [
        "kien-giang/hon-dat 2023-07 bhxh-bat-buoc participants 1200",
        "kien-giang/hon-dat 2023-07 bhxh-tu-nguyen participants 300",
        "kien-giang/hon-dat 2023-07 bhxh participants 1500",
        "kien-giang/hon-dat 2023-07 bhyt participants 90000",
      ], blank: 1),
    SheetCase(
      name: "a table of thousands, its decimal mark proven by another cell",
      text: """
        Dân số;;
        Đơn vị tính: nghìn người;;
        Tỉnh/thành phố;2022;2023
        Kiên Giang;1.751,8;1755
        Bến Tre;1.298;1.299,5
        Hà Nội;8.435,7;8587
        """,
      lines: [
        "kien-giang 2022 - population 1751800±50", "kien-giang 2023 - population 1755000±500",
        "ben-tre 2022 - population 1298000±500", "ben-tre 2023 - population 1299500±50",
        "ha-noi 2022 - population 8435700±50", "ha-noi 2023 - population 8587000±500",
      ], settings: [.measure: "population"]),
    SheetCase(
      name: "a total that does not add up is a warning with both numbers",
      text: """
        Đơn vị,BHYT T7/2023
        kien-giang/hon-dat,100
        kien-giang/tan-hiep,200
        Tổng cộng,310
        """,
      lines: [
        "kien-giang/hon-dat 2023-07 bhyt participants 100",
        "kien-giang/tan-hiep 2023-07 bhyt participants 200",
      ], complaints: ["total-differs 4:11"]),
    SheetCase(
      name: "Toàn tỉnh with a known province is its own figure",
      text: """
        TỈNH KIÊN GIANG,
        Huyện,BHYT T7/2023
        Hòn Đất,100
        Toàn tỉnh,500
        """,
      lines: [
        "kien-giang/hon-dat 2023-07 bhyt participants 100",
        "kien-giang 2023-07 bhyt participants 500",
      ]),
    SheetCase(
      name: "names that are all children of one unit mean its children",
      text: """
        unit,period,scheme,participants
        Châu Thành,2023-07,bhyt,1
        Hòn Đất,2023-07,bhyt,2
        Giồng Riềng,2023-07,bhyt,3
        """,
      lines: [
        "kien-giang/chau-thanh 2023-07 bhyt participants 1",
        "kien-giang/hon-dat 2023-07 bhyt participants 2",
        "kien-giang/giong-rieng 2023-07 bhyt participants 3",
      ]),
    SheetCase(
      name: "a column of units of measure holds row by row",
      text: """
        Đơn vị,ĐVT,Năm 2022,Năm 2023
        Kiên Giang,Nghìn người,"1.751,8","1.755,5"
        Bến Tre,Người,1298000,1299500
        Hà Nội,Triệu đồng,"5,5",6
        """,
      lines: [
        "kien-giang 2022 - population 1751800±50", "kien-giang 2023 - population 1755500±50",
        "ben-tre 2022 - population 1298000", "ben-tre 2023 - population 1299500",
      ], notes: ["row-of-money 4:1"], settings: [.measure: "dân số"]),
    SheetCase(
      name: "a total above its rows is checked at the end",
      text: """
        Đơn vị,BHYT T7/2023
        Tổng số,310
        kien-giang/hon-dat,100
        kien-giang/tan-hiep,200
        """,
      lines: [
        "kien-giang/hon-dat 2023-07 bhyt participants 100",
        "kien-giang/tan-hiep 2023-07 bhyt participants 200",
      ], complaints: ["total-differs 2:9"]),
    SheetCase(
      name: "subtotals of groups and the total of them",
      text: """
        Đơn vị,BHYT T7/2023
        kien-giang/hon-dat,100
        Cộng,100
        kien-giang/tan-hiep,200
        Cộng,200
        Tổng cộng,300
        """,
      lines: [
        "kien-giang/hon-dat 2023-07 bhyt participants 100",
        "kien-giang/tan-hiep 2023-07 bhyt participants 200",
      ]),
    SheetCase(
      name: "an office's own name is its unit's",
      text: """
        Đơn vị;KH BHXH VN giao 2023;Thực hiện T7/2023;Tỷ lệ % TH/KH
        1. BHXH huyện Hòn Đất;100;82;82,00
        2. BHXH TP. Rạch Giá;200;150;75,00%
        """,
      lines: [
        "kien-giang/hon-dat 2023 bhyt target 100 issuer=bhxh-vn",
        "kien-giang/hon-dat 2023-07 bhyt participants 82",
        "kien-giang/hon-dat 2023-07 bhyt attainment_pct 82.00",
        "kien-giang/rach-gia 2023 bhyt target 200 issuer=bhxh-vn",
        "kien-giang/rach-gia 2023-07 bhyt participants 150",
        "kien-giang/rach-gia 2023-07 bhyt attainment_pct 75.00",
      ], settings: [.scheme: "bhyt", .period: "2023-07"]),
    SheetCase(
      name: "lines of one field: a group's number, a unit alone, a footer",
      text: """
        unit,scheme,2023-07
        Huyện Hòn Đất
        Bình Giang,bhyt,5
        Người lập biểu
        Nguyễn Văn A
        """,
      lines: ["kien-giang/hon-dat/binh-giang 2023-07 bhyt participants 5"], blank: 3),
  ])
  func sheetIsRead(sheet: SheetCase) {
    let reading = Reading(sheet.text) { $0.settings = sheet.settings }
    #expect(reading.complaints == sheet.complaints)
    #expect(reading.lines == sheet.lines)
    if let notes = sheet.notes { #expect(Set(reading.notes) == Set(notes)) }
    if let blank = sheet.blank { #expect(reading.count.blank == blank) }
    let count = reading.count
    #expect(count.rows == count.used + count.rejected + count.blank)
  }
}
