import Testing

@testable import BHXHCore

/// What sheets say by their titles, headers and units of measure together, kind by kind.
@Suite struct TitleTests {
  private static let units: [SheetCase] = [
    "Đơn vị: Nghìn người", "Đơn vị tính: nghìn người", "ĐVT: Nghìn người", "ĐV: nghìn người",
    "(Nghìn người)", "Nghìn người", "Nghìn người - Thous. pers.", "Unit: Thous. pers.",
    "Unit: Thousand persons", "Đơn vị: 1.000 người", "Đơn vị tính: 1000 người",
    "(Đơn vị tính: ngàn người)", "NGHÌN NGƯỜI",
  ].map { unit in
    SheetCase(
      name: unit,
      text: "DÂN SỐ TRUNG BÌNH NĂM 2023;\n;\(unit)\nĐịa phương;Dân số\nKiên Giang;1752",
      lines: ["kien-giang 2023 - population 1752000±500"])
  }

  private static let otherUnits: [SheetCase] = [
    ("Đơn vị tính: vạn người", "175", "1750000±5000"),
    ("Đơn vị tính: 10.000 người", "175", "1750000±5000"),
    ("Đơn vị: triệu người", "1,75", "1750000±5000"), ("Đơn vị tính: người", "1752000", "1752000"),
    ("Đơn vị: trăm người", "17520", "1752000±50"),
  ].map { unit, cell, value in
    SheetCase(
      name: unit,
      text: "DÂN SỐ NĂM 2023;\n\(unit);\nĐịa phương;Dân số\nKiên Giang;\(cell)",
      lines: ["kien-giang 2023 - population \(value)"])
  }

  private static let unknownUnits: [SheetCase] = [
    "Đơn vị tính: hộ", "Đơn vị: nghìn hộ", "ĐVT: nghìn thẻ", "Đơn vị tính: tấn",
    "Đơn vị: triệu lượt", "(nghìn thẻ)", "Đơn vị tính: nghìn", "ĐVT: lượt", "Đơn vị: thẻ",
    "Unit: thousand cards",
  ].filter { $0 != "Đơn vị tính: nghìn" }.map { unit in
    SheetCase(
      name: unit,
      text: "DÂN SỐ NĂM 2023;\n;\(unit)\nĐịa phương;Dân số\nKiên Giang;1752",
      lines: [], complaints: ["unit-of-measure-unknown 2:0"])
  }

  private static let otherPeople: [SheetCase] = [
    "NGƯỜI CHƯA THAM GIA BHYT THÁNG 7/2023", "SỐ NGƯỜI HƯỞNG BHXH MỘT LẦN THÁNG 7/2023",
    "SỐ NGƯỜI HƯỞNG TRỢ CẤP THẤT NGHIỆP THÁNG 7/2023",
    "SỐ NGƯỜI DỪNG ĐÓNG BHXH TỰ NGUYỆN THÁNG 7/2023", "THẺ BHYT HẾT HẠN THÁNG 7/2023",
    "SỐ NGƯỜI KHÁM CHỮA BỆNH BHYT THÁNG 7/2023", "SỐ NGƯỜI THAM GIA BHYT LÀ NỮ THÁNG 7/2023",
    "SỐ HỘ THAM GIA BHYT THÁNG 7/2023", "DANH SÁCH NGƯỜI CÒN LẠI CHƯA THAM GIA BHYT THÁNG 7/2023",
    "SỐ NGƯỜI BẢO LƯU THỜI GIAN ĐÓNG BHXH THÁNG 7/2023",
    "NGƯỜI LAO ĐỘNG MẤT VIỆC LÀM THAM GIA BHXH THÁNG 7/2023",
    "CẤP SỔ BHXH, THẺ BHYT THÁNG 7/2023", "SỐ NGƯỜI THAM GIA BHYT CÙNG KỲ NĂM TRƯỚC THÁNG 7/2023",
    "SỐ NGƯỜI LAO ĐỘNG THAM GIA BHYT THÁNG 7/2023", "SỐ NGƯỜI NỢ BHXH THÁNG 7/2023",
  ].map { title in
    SheetCase(
      name: title,
      text: "\(title);;\nĐơn vị;Dân số;Số người\nKiên Giang;1.752.000;252.000",
      lines: ["kien-giang 2023-07 - population 1752000"],
      complaints: (title.contains("LÀ NỮ") ? [] : ["title-words 1:0"]) + ["column-title 2:15"])
  }

  private static let measures: [SheetCase] = [
    ("SỐ NGƯỜI GIẢM THAM GIA BHYT THÁNG 7/2023", "Số người", "2.000", "bhyt lapses 2000"),
    ("CHỈ TIÊU BHYT NĂM 2023", "Số người", "2.000", "bhyt target 2000"),
    ("CHỈ TIÊU BHYT NĂM 2023", "BHYT", "2.000", "bhyt target 2000"),
    ("KẾ HOẠCH BHYT NĂM 2023", "Số người", "2.000", "bhyt target 2000"),
    ("GIAO CHỈ TIÊU PHÁT TRIỂN MỚI BHYT NĂM 2023", "BHYT", "2.000", "bhyt target_change 2000"),
    ("KẾT QUẢ PHÁT TRIỂN MỚI BHYT THÁNG 7/2023", "Số người", "20", "bhyt recruits 20"),
    ("DÂN SỐ TRUNG BÌNH NĂM 2023", "Số người", "2.000", "- population 2000"),
    ("KẾT QUẢ THỰC HIỆN CHỈ TIÊU BHYT THÁNG 7/2023", "Số người", "20", "bhyt participants 20"),
    ("SỐ NGƯỜI THAM GIA BHYT THÁNG 7/2023", "Số người", "20", "bhyt participants 20"),
    ("TỶ LỆ THAM GIA BHYT THÁNG 7/2023", "BHYT", "86", "bhyt coverage_pct 86"),
    ("TỶ LỆ BAO PHỦ BHYT THÁNG 7/2023 (ĐVT: %)", "BHYT", "86,5", "bhyt coverage_pct 86.5"),
  ].map { title, header, cell, line in
    SheetCase(
      name: title, text: "\(title);\nĐơn vị;\(header)\nKiên Giang;\(cell)",
      lines: [
        "kien-giang \(title.hasSuffix("2023") && title.contains("7/") || title.contains("%)") ? "2023-07" : "2023") \(line)"
      ])
  }

  /// Title lines of offices that say nothing about the figures, above one that does.
  private static let letterheads: [SheetCase] = [
    "BẢO HIỂM XÃ HỘI VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc", "BHXH TỈNH KIÊN GIANG", "Số: 123/BC-BHXH",
    "Kiên Giang, ngày 05 tháng 8 năm 2023", "Biểu số 01", "Mẫu số 02", "Phụ lục I",
    "(Kèm theo Công văn số 123/BHXH-QLT ngày 05/8/2023 của BHXH tỉnh Kiên Giang)",
    "(Ban hành kèm theo Quyết định số 595/QĐ-BHXH ngày 14/4/2017)", "PHÒNG QUẢN LÝ THU",
    "Người báo cáo: Nguyễn Văn A", "Nguồn: Cục Thống kê tỉnh Kiên Giang",
  ].map { line in
    SheetCase(
      name: line,
      text: "\(line);\nTÌNH HÌNH THAM GIA BHYT ĐẾN HẾT THÁNG 7/2023;\nHuyện;Số người\nHòn Đất;50",
      lines: ["kien-giang/hon-dat 2023-07 bhyt participants 50"])
  }

  private static let sheets: [SheetCase] = [
    SheetCase(
      name: "men and women beside each other",
      text: "Đơn vị,Kỳ,Dân số,BHYT nam,BHYT nữ\nKiên Giang,2023-12,1.752.000,720.000,780.000",
      lines: [
        "kien-giang 2023-12 - population 1752000",
        "kien-giang 2023-12 bhyt participants 720000 sex=nam",
        "kien-giang 2023-12 bhyt participants 780000 sex=nữ",
      ]),
    SheetCase(
      name: "population of men and women",
      text: "Năm,Dân số nam,Dân số nữ\n2023,880.000,872.000",
      lines: [
        "kien-giang 2023 - population 880000 sex=nam", "kien-giang 2023 - population 872000 sex=nữ",
      ], settings: [.unit: "kien-giang"]),
    SheetCase(
      name: "men and women without diacritics",
      text: "don vi,ky,bhyt nam,bhyt nu\nkien-giang,2023,7,8",
      lines: [
        "kien-giang 2023 bhyt participants 7 sex=nam", "kien-giang 2023 bhyt participants 8 sex=nữ",
      ]),
    SheetCase(
      name: "a year without diacritics is known by its values",
      text: "don vi,nam,bhyt\nkien-giang,2023,7", lines: ["kien-giang 2023 bhyt participants 7"]),
    SheetCase(
      name: "men without women are not taken for all",
      text: "Đơn vị,Kỳ,BHYT nam\nKiên Giang,2023,7", lines: [],
      complaints: ["column-part 1:12", "figures-missing 1:1"].dropFirst().map { $0 }),
    SheetCase(
      name: "men without diacritics and without women are in doubt",
      text: "don vi,ky,bhyt,bhyt nam\nkien-giang,2023,9,7",
      lines: ["kien-giang 2023 bhyt participants 9"], complaints: ["column-doubtful 1:16"]),
    SheetCase(
      name: "women beside all",
      text: "Đơn vị;Kỳ;BHYT;Trong đó: BHYT nữ\nKiên Giang;2023;9;4",
      lines: [
        "kien-giang 2023 bhyt participants 9", "kien-giang 2023 bhyt participants 4 sex=nữ",
      ]),
    SheetCase(
      name: "pupils are not all",
      text: "Đơn vị;Kỳ;Dân số;BHYT học sinh sinh viên\nKiên Giang;2023;9;4",
      lines: ["kien-giang 2023 - population 9"], complaints: ["column-part 1:18"]),
    SheetCase(
      name: "the start of the year",
      text: "Đơn vị,Kỳ,BHYT đầu năm\nKiên Giang,2023-07,1.480.000",
      lines: ["kien-giang 2022-12 bhyt participants 1480000"]),
    SheetCase(
      name: "the same time a year before",
      text: "Đơn vị,Kỳ,BHYT,BHYT cùng kỳ năm trước\nKiên Giang,2023-07,1.500.000,1.450.000",
      lines: [
        "kien-giang 2023-07 bhyt participants 1500000",
        "kien-giang 2022-07 bhyt participants 1450000",
      ]),
    SheetCase(
      name: "the month before",
      text: "Đơn vị,Kỳ,Tháng trước BHYT,BHYT\nKiên Giang,2023-01,5,6",
      lines: ["kien-giang 2022-12 bhyt participants 5", "kien-giang 2023-01 bhyt participants 6"]),
    SheetCase(
      name: "this month beside the month before",
      text: "SỐ NGƯỜI THAM GIA BHYT THÁNG 7/2023;;\nĐơn vị;Tháng trước;Tháng này\nKiên Giang;10;11",
      lines: ["kien-giang 2023-06 bhyt participants 10", "kien-giang 2023-07 bhyt participants 11"]),
    SheetCase(
      name: "this quarter, the one before, and the same of the year before",
      text: "Đơn vị;Kỳ;BHYT kỳ này;BHYT kỳ trước;BHYT cùng kỳ\nKiên Giang;2023-Q3;5;4;3",
      lines: [
        "kien-giang 2023-Q3 bhyt participants 5", "kien-giang 2023-Q2 bhyt participants 4",
        "kien-giang 2022-Q3 bhyt participants 3",
      ]),
    SheetCase(
      name: "workers in health insurance are not all",
      text: "Đơn vị;Kỳ;BHYT người lao động;BHXH BB của người lao động\nKiên Giang;2023;5;4",
      lines: ["kien-giang 2023 bhxh-bat-buoc participants 4"], complaints: ["column-others 1:11"]),
    SheetCase(
      name: "cumulative recruits",
      text:
        "Đơn vị,Kỳ,BHXH TN phát triển mới trong tháng,BHXH TN phát triển mới lũy kế\nKiên Giang,2023-07,5,60",
      lines: [
        "kien-giang 2023-07 bhxh-tu-nguyen recruits 5",
        "kien-giang 2023-01..2023-07 bhxh-tu-nguyen recruits 60",
      ]),
    SheetCase(
      name: "a preliminary column",
      text: "Đơn vị,Dân số 2022,Dân số Sơ bộ - Prel. 2023\nKiên Giang,1.740.000,1.752.000",
      lines: [
        "kien-giang 2022 - population 1740000", "kien-giang 2023 - population 1752000 provisional",
      ]),
    SheetCase(
      name: "preliminary years as labels of rows",
      text: """
        Năm;Dân số
        2021;5
        Sơ bộ - Prel. 2022;6
        Ước 2023;7
        2024 (sơ bộ);8
        2025 lạ;9
        """,
      lines: [
        "kien-giang 2021 - population 5", "kien-giang 2022 - population 6 provisional",
        "kien-giang 2023 - population 7 estimated", "kien-giang 2024 - population 8 provisional",
      ], complaints: ["period-unknown 6:1"], settings: [.unit: "kien-giang"]),
    SheetCase(
      name: "an attainment",
      text: "Đơn vị,Kỳ,BHYT,BHYT so với kế hoạch\nKiên Giang,2023-07,1500000,98",
      lines: [
        "kien-giang 2023-07 bhyt participants 1500000", "kien-giang 2023-07 bhyt attainment_pct 98",
      ]),
    SheetCase(
      name: "months without a year, which the title has",
      text:
        "BHYT CÁC HUYỆN NĂM 2023,,,\nHuyện,Tháng 1,Tháng 2,Tháng 12\nHòn Đất,150.000,151.000,155.000",
      lines: [
        "kien-giang/hon-dat 2023-01 bhyt participants 150000",
        "kien-giang/hon-dat 2023-02 bhyt participants 151000",
        "kien-giang/hon-dat 2023-12 bhyt participants 155000",
      ]),
    SheetCase(
      name: "months without a year, which a column has",
      text: "Huyện,Năm,T1,T2\nHòn Đất,2023,5,6\nHòn Đất,2022,3,4",
      lines: [
        "kien-giang/hon-dat 2023-01 bhyt participants 5",
        "kien-giang/hon-dat 2023-02 bhyt participants 6",
        "kien-giang/hon-dat 2022-01 bhyt participants 3",
        "kien-giang/hon-dat 2022-02 bhyt participants 4",
      ], settings: [.scheme: "bhyt"]),
    SheetCase(
      name: "months without a year, which the upper header has",
      text: "Huyện,Năm 2023,,Năm 2024,\n,Tháng 1,Tháng 2,Tháng 1,Tháng 2\nHòn Đất,1,2,3,4",
      lines: [
        "kien-giang/hon-dat 2023-01 bhyt participants 1",
        "kien-giang/hon-dat 2023-02 bhyt participants 2",
        "kien-giang/hon-dat 2024-01 bhyt participants 3",
        "kien-giang/hon-dat 2024-02 bhyt participants 4",
      ], settings: [.scheme: "bhyt"]),
    SheetCase(
      name: "quarters", text: "BHYT NĂM 2023;;\nHuyện;Quý I;Quý II\nHòn Đất;5;6",
      lines: [
        "kien-giang/hon-dat 2023-Q1 bhyt participants 5",
        "kien-giang/hon-dat 2023-Q2 bhyt participants 6",
      ]),
    SheetCase(
      name: "months of no year are an error",
      text: "Huyện;BHYT T1;BHYT T2\nHòn Đất;5;6", lines: [],
      complaints: ["period-year-missing 1:1"]),
    SheetCase(
      name: "percentages as fractions, which a coverage proves",
      text:
        "Đơn vị,Kỳ,BHYT,Dân số,Chỉ tiêu bao phủ BHYT,Tỷ lệ bao phủ BHYT\nKiên Giang,2023-07,1500000,1752000,0.95,0.8562",
      lines: [
        "kien-giang 2023-07 bhyt participants 1500000", "kien-giang 2023-07 - population 1752000",
        "kien-giang 2023-07 bhyt target_pct 95", "kien-giang 2023-07 bhyt coverage_pct 85.62",
      ]),
    SheetCase(
      name: "percentages as fractions, which nothing proves",
      text: "Đơn vị;Kỳ;Tỷ lệ bao phủ BHYT\nKiên Giang;2023-07;0,8562", lines: [],
      complaints: ["percent-or-fraction 1:11"]),
    SheetCase(
      name: "small percentages, which a coverage proves",
      text:
        "Đơn vị;Kỳ;BHXH TN;Lực lượng lao động;Tỷ lệ bao phủ BHXH TN\nKiên Giang;2023-07;856;100.000;0,86",
      lines: [
        "kien-giang 2023-07 bhxh-tu-nguyen participants 856",
        "kien-giang 2023-07 - labour_force 100000",
        "kien-giang 2023-07 bhxh-tu-nguyen coverage_pct 0.86",
      ]),
    SheetCase(
      name: "an attainment as a fraction",
      text: "Đơn vị;Kỳ;Kế hoạch BHYT;Thực hiện BHYT;TH/KH BHYT\nKiên Giang;2023-07;1000;930;0,93",
      lines: [
        "kien-giang 2023-07 bhyt target 1000", "kien-giang 2023-07 bhyt participants 930",
        "kien-giang 2023-07 bhyt attainment_pct 93",
      ]),
    SheetCase(
      name: "units of measure in a line of their own below the header",
      text: "Địa phương;Dân số 2023;BHYT 2023\n;Nghìn người;Người\nKiên Giang;1.752,0;1.500.000",
      lines: [
        "kien-giang 2023 - population 1752000±50", "kien-giang 2023 bhyt participants 1500000",
      ]),
    SheetCase(
      name: "a column of powers of ten",
      text:
        "unit,period,population,UNIT_MULT\nkien-giang,2023,1752,3\nben-tre,2023,1298000,0\nca-mau,2023,5,7",
      lines: ["kien-giang 2023 - population 1752000±500", "ben-tre 2023 - population 1298000"],
      complaints: ["unit-of-measure-unknown 4:15"]),
    SheetCase(
      name: "a column of units of measure that holds other things",
      text: "Đơn vị,Đơn vị đo lường,Dân số 2023\nKiên Giang,Nghìn người,1752\nBến Tre,Hộ,400",
      lines: ["kien-giang 2023 - population 1752000±500"],
      complaints: ["unit-of-measure-unknown 3:9"]),
    SheetCase(
      name: "years of a title as columns",
      text:
        "Dân số trung bình phân theo địa phương - Average population by province;;\n;;Nghìn người - Thous. pers.\n;2022;Sơ bộ - Prel. 2023\nKiên Giang;1751,8;1755,2",
      lines: [
        "kien-giang 2022 - population 1751800±50",
        "kien-giang 2023 - population 1755200±50 provisional",
      ]),
    SheetCase(
      name: "a word that is left over keeps a column from being read, and says so",
      text: "Đơn vị;Kỳ;BHYT;BHYT liên thông\nKiên Giang;2023;9;4",
      lines: ["kien-giang 2023 bhyt participants 9"], complaints: ["column-words 1:16"]),
    SheetCase(
      name: "a word that is left over keeps a title from giving a scheme",
      text: "NGƯỜI NƯỚC NGOÀI THAM GIA BHYT NĂM 2023;\nĐơn vị;Số người\nKiên Giang;9",
      lines: [], complaints: ["title-words 1:0", "scheme-missing 3:12"]),
  ]

  @Test(
    arguments: units + otherUnits + unknownUnits + otherPeople + measures + letterheads + sheets)
  func sheetIsRead(sheet: SheetCase) {
    let reading = Reading(sheet.text) { $0.settings = sheet.settings }
    #expect(reading.complaints == sheet.complaints)
    #expect(reading.lines == sheet.lines)
    let count = reading.count
    #expect(count.rows == count.used + count.rejected + count.blank)
  }

  /// What a user says of a column goes before all of its words.
  @Test func whatIsGivenIsRead() {
    let text = "Đơn vị;Kỳ;BHYT liên thông\nKiên Giang;2023;9"
    let reading = Reading(text) { $0.columns = [("BHYT liên thông", "bhyt participants")] }
    #expect(reading.complaints == [])
    #expect(reading.lines == ["kien-giang 2023 bhyt participants 9"])
  }
}
