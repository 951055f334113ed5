import Testing

@testable import BHXHCore

/// What was once misread in sheets as offices have them, and the sentences of the contract about titles and headers.
@Suite struct SheetRuleTests {
  @Test(arguments: [
    SheetCase(
      name: "phấn đấu năm is no beginning of the year",
      text: """
        Phấn đấu năm 2024;
        Đơn vị;Tỷ lệ bao phủ BHYT
        Kiên Giang;95,15
        """,
      lines: ["kien-giang 2024 bhyt target_pct 95.15"]),
    SheetCase(
      name: "a date below the table, in a column of figures, is no figure",
      text: """
        Đơn vị;BHYT T7/2023
        kien-giang/hon-dat;1.000
        ;Kiên Giang, ngày 05 tháng 8 năm 2023
        Người lập biểu;Giám đốc
        A;B
        """,
      lines: ["kien-giang/hon-dat 2023-07 bhyt participants 1000"],
      notes: ["row-skipped 3:1", "row-skipped 4:1", "row-skipped 5:1"], blank: 3),
    SheetCase(
      name: "a header of three lines, its groups merged in each",
      text: """
        TT;Đơn vị;Năm 2023;;;;Ghi chú
        ;;BHXH TN;;BHYT;;
        ;;KH;TH;KH;TH;
        1;kien-giang;5;6;7;8;
        """,
      lines: [
        "kien-giang 2023 bhxh-tu-nguyen target 5", "kien-giang 2023 bhxh-tu-nguyen participants 6",
        "kien-giang 2023 bhyt target 7", "kien-giang 2023 bhyt participants 8",
      ]),
    SheetCase(
      name: "a cited document gives neither scheme nor period",
      text: """
        TỔNG HỢP SỐ NGƯỜI THAM GIA BHYT THÁNG 7/2023;;
        (Kèm theo Công văn số 123/BHXH-QLT ngày 05/8/2023 của BHXH tỉnh Kiên Giang);;
        (Quyết định số 28-NQ/TW ngày 23 tháng 5 năm 2018);;
        TT;Huyện;Số người
        1;Hòn Đất;50
        """,
      lines: ["kien-giang/hon-dat 2023-07 bhyt participants 50"]),
    SheetCase(
      name: "Nội dung over the names of schemes",
      text: """
        BHXH tỉnh Kiên Giang - tháng 7/2023;
        Nội dung;Số người
        BHXH bắt buộc;5
        BHXH tự nguyện;6
        Cộng BHXH;11
        """,
      lines: [
        "kien-giang 2023-07 bhxh-bat-buoc participants 5",
        "kien-giang 2023-07 bhxh-tu-nguyen participants 6",
        "kien-giang 2023-07 bhxh participants 11",
      ]),
    SheetCase(
      name: "a table of millions",
      text: """
        Dân số (đơn vị tính: triệu người);;
        Tỉnh;Năm;Dân số
        Kiên Giang;2022;1,75
        """,
      lines: ["kien-giang 2022 - population 1750000±5000"], notes: ["title-taken 1:0"]),
    SheetCase(
      name: "thousands said by a header hold for its column",
      text: """
        Tỉnh;Dân số 2022 (nghìn người);BHYT 2022
        Kiên Giang;1.751,8;1.600.000
        """,
      lines: [
        "kien-giang 2022 - population 1751800±50", "kien-giang 2022 bhyt participants 1600000",
      ]),
    SheetCase(
      name: "two schemes in the title are an error that names --set",
      text: """
        Số người tham gia BHYT và BHTN năm 2019;
        Đơn vị;Số người
        ben-tre;5
        """,
      lines: [], complaints: ["title-ambiguous 1:0"]),
    SheetCase(
      name: "two units in the title are an error that names --set",
      text: """
        BHXH tỉnh Kiên Giang và tỉnh Bến Tre;
        Kỳ;BHYT
        2019;5
        """,
      lines: [], complaints: ["title-ambiguous 1:0"]),
    SheetCase(
      name: "giao in the upper header makes its ratios targets, and not those of another group",
      text: """
        Đơn vị;Giao năm 2024;;Thực hiện 2023;
        ;BHYT;Tỷ lệ bao phủ BHYT;BHYT;Tỷ lệ bao phủ BHYT
        kien-giang;100;95,15;90;94,00
        """,
      lines: [
        "kien-giang 2024 bhyt target 100", "kien-giang 2024 bhyt target_pct 95.15",
        "kien-giang 2023 bhyt participants 90", "kien-giang 2023 bhyt coverage_pct 94.00",
      ]),
    SheetCase(
      name: "subtotals since the last group row",
      text: """
        TT;Đơn vị;BHYT T7/2023
        I;Huyện Hòn Đất;
        1;Bình Giang;5
        2;Sóc Sơn;6
        ;Cộng;12
        II;Huyện Tân Hiệp;
        1;Tân Hội;7
        ;Cộng;7
        ;Tổng cộng;19
        """,
      lines: [
        "kien-giang/hon-dat/binh-giang 2023-07 bhyt participants 5",
        "kien-giang/hon-dat/soc-son 2023-07 bhyt participants 6",
        "kien-giang/tan-hiep/tan-hoi 2023-07 bhyt participants 7",
      ], complaints: ["total-differs 5:7"]),
    SheetCase(
      name: "Toàn tỉnh of a province that is not known is a total",
      text: """
        Huyện;BHYT T7/2023
        kien-giang/hon-dat;5
        ben-tre/ba-tri;6
        Toàn tỉnh;12
        """,
      lines: [
        "kien-giang/hon-dat 2023-07 bhyt participants 5",
        "ben-tre/ba-tri 2023-07 bhyt participants 6",
      ], complaints: ["total-differs 4:11"]),
    SheetCase(
      name: "unit and period in lines of their own",
      text: """
        Đơn vị báo cáo: BHXH huyện Hòn Đất, tỉnh Kiên Giang;;
        Kỳ báo cáo: Quý III năm 2023;;
        Loại hình;Số người tham gia;Tỷ lệ
        BHYT;5;6
        """,
      lines: ["kien-giang/hon-dat 2023-Q3 bhyt participants 5"],
      notes: ["title-taken 1:0", "title-taken 1:0", "column-ratio-alone 3:29"]),
    SheetCase(
      name: "a month in a column, its year in the title",
      text: """
        BÁO CÁO NĂM 2023;;
        Đơn vị;Tháng;BHYT
        kien-giang;7;1.000
        kien-giang;Tháng 8;1.100
        """,
      lines: [
        "kien-giang 2023-07 bhyt participants 1000", "kien-giang 2023-08 bhyt participants 1100",
      ]),
    SheetCase(
      name: "a blank row below a header with one known name is counted",
      text: """
        BHYT T7/2023;Cán bộ
        ;
        5;A

        """,
      lines: ["kien-giang 2023-07 bhyt participants 5"], blank: 1,
      settings: [.unit: "kien-giang"]),
    SheetCase(
      name: "flows beside the stock",
      text: """
        Đơn vị;Kỳ;Loại hình;Tăng mới;Giảm;Tái tục;Cuối kỳ
        kien-giang;T7/2023;BHXH TN;6;1;2;10
        """,
      lines: [
        "kien-giang 2023-07 bhxh-tu-nguyen recruits 6",
        "kien-giang 2023-07 bhxh-tu-nguyen lapses 1",
        "kien-giang 2023-07 bhxh-tu-nguyen renewals 2",
        "kien-giang 2023-07 bhxh-tu-nguyen participants 10",
      ]),
    SheetCase(
      name: "two columns of codes are of something else than the units beside them",
      text: """
        Mã đơn vị;Đơn vị;Mã đơn vị;BHYT 7/2023
        TB0001;Kiên Giang;TB0002;5
        """,
      lines: ["kien-giang 2023-07 bhyt participants 5"]),
    SheetCase(
      name: "a growth of nearly nothing is no ratio of row numbers to people",
      text: """
        STT;Đơn vị;BHYT 7/2023;Tăng so với cùng kỳ (%)
        1;Kiên Giang;1.500.000;0,1
        2;Bến Tre;1.165.787;0,0
        """,
      lines: [
        "kien-giang 2023-07 bhyt participants 1500000",
        "kien-giang 2023-07 bhyt growth_pct 0.1 versus=2022-07",
        "ben-tre 2023-07 bhyt participants 1165787",
        "ben-tre 2023-07 bhyt growth_pct 0.0 versus=2022-07",
      ]),
    SheetCase(
      name: "Chỉ tiêu is over schemes where more than half of its cells name one",
      text: """
        BHXH TỈNH KIÊN GIANG THÁNG 7/2023;
        Chỉ tiêu;Số người
        BHXH bắt buộc;5
        BHXH tự nguyện;6
        BHYT;7
        Đại lý;8
        Hội nghị;9
        """,
      lines: [
        "kien-giang 2023-07 bhxh-bat-buoc participants 5",
        "kien-giang 2023-07 bhxh-tu-nguyen participants 6",
        "kien-giang 2023-07 bhyt participants 7",
      ], complaints: ["scheme-unknown 6:1", "scheme-unknown 7:1"]),
    SheetCase(
      name: "Chỉ tiêu is not over schemes where half of its cells name one",
      text: """
        BHXH TỈNH KIÊN GIANG THÁNG 7/2023;
        Chỉ tiêu;Số người
        BHXH bắt buộc;5
        Đại lý;8
        """,
      lines: [],
      complaints: [
        "measure-unknown 3:1", "scheme-missing 3:15", "measure-unknown 4:1", "scheme-missing 4:8",
      ]),
    SheetCase(
      name: "rows of nothing but white space of any kind are blank",
      text: """
        Đơn vị;BHYT 7/2023
        \u{A0};\u{A0}
        Kiên Giang;5
        \u{2003};\u{3000}
        \u{3000};
        """,
      lines: ["kien-giang 2023-07 bhyt participants 5"], blank: 3),
    SheetCase(
      name: "the note to a star is of its figures",
      text: """
        Đơn vị;BHYT 2023
        Kiên Giang;5
        * Số liệu năm 2022
        """,
      lines: ["kien-giang 2023 bhyt participants 5"], complaints: ["note-of-others 3:1"]),
    SheetCase(
      name: "the note to a raised digit is of its figures",
      text: """
        Đơn vị;BHYT 2023
        Kiên Giang;5¹
        ¹ Số liệu năm 2022
        """,
      lines: ["kien-giang 2023 bhyt participants 5"],
      complaints: ["footnote-dropped 2:12", "note-of-others 3:1"]),
  ])
  func sheetIsRead(sheet: SheetCase) {
    let reading = Reading(sheet.text) { $0.settings = sheet.settings }
    #expect(reading.complaints == sheet.complaints)
    #expect(reading.lines == sheet.lines)
    if let notes = sheet.notes { #expect(reading.notes.sorted() == notes.sorted()) }
    if let blank = sheet.blank { #expect(reading.count.blank == blank) }
    let count = reading.count
    #expect(count.rows == count.used + count.rejected + count.blank)
  }

  /// What was taken from a title is shown as `--set` has it.
  @Test(arguments: [
    ("triệu người", "factor=1000000"), ("nghìn người", "factor=1000"),
  ])
  func theUnitOfMeasureIsShown(unit: String, taken: String) {
    let text = "Đơn vị tính: \(unit);;\nTỉnh;Năm;Dân số\nKiên Giang;2022;1,7"
    let reading = Reading(text)
    #expect(reading.summary?.taken == [taken])
  }
}
