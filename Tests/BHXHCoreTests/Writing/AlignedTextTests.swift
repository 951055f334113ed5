import Testing

@testable import BHXHCore

/// No line of text is wider than it may be, whatever the table; nothing that a table says is lost.
@Suite struct AlignedTextTests {
  private static func lines(_ table: PlainTable, _ width: Int, isASCII: Bool = false) -> [String] {
    var output = TextOutput()
    AlignedText(table, OutputStyle(.vietnamese, width: width, isASCII: isASCII)).write(to: &output)
    return String(decoding: output.take(), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func table(columns: Int, rows: Int, using random: inout SeededGenerator)
    -> PlainTable
  {
    let texts = [
      "", "82,23%", "1.544.689", "BHXH tự nguyện", "Huyện U Minh Thượng",
      "không có mẫu số trong 24 tháng", "x",
    ]
    return PlainTable(
      (0..<columns).map {
        PlainTable.Column("Cột số \($0) của bảng", isNumber: $0 % 3 == 2, isKey: $0 < 2)
      },
      rows: (0..<rows).map { _ in
        (0..<columns).map { _ in texts.randomElement(using: &random) ?? "" }
      })
  }

  @Test func noLineIsWiderThanTheWidth() {
    var random = SeededGenerator(seed: 7)
    for width in [24, 40, 80, 100, 120] {
      for columns in 1...16 {
        for rows in [1, 2, 9] {
          let table = Self.table(columns: columns, rows: rows, using: &random)
          let widest = Self.lines(table, width).map(displayWidth).max() ?? 0
          #expect(widest <= width, "\(columns) columns, \(rows) rows")
        }
      }
    }
  }

  @Test func everyWordIsThere() {
    var random = SeededGenerator(seed: 11)
    for width in [40, 80] {
      let table = Self.table(columns: 12, rows: 4, using: &random)
      let text = Self.lines(table, width).joined(separator: " ")
      for cell in table.rows.joined() {
        for word in cell.split(separator: " ") { #expect(text.contains(word)) }
      }
    }
  }

  @Test func whatIsTheSameInAllRowsIsToldOnce() {
    let table = PlainTable(
      [
        .init("Đơn vị", isKey: true), .init("Kỳ", isKey: true), .init("Số người", isNumber: true),
        .init("Ghi chú"),
      ],
      rows: [
        ["Rạch Giá", "7/2023", "1", "một câu dài"], ["Hà Tiên", "7/2023", "2", "một câu dài khác"],
      ])
    #expect(Self.lines(table, 36).first == "Kỳ: 7/2023")
    #expect(Self.lines(table, 80).first == "Đơn vị    Kỳ      Số người  Ghi chú")
  }

  @Test func drawingsBecomeASCIIWhereTheLocaleHasNothingElse() {
    let table = PlainTable([.init("Đơn vị")], rows: [["Rạch Giá"]])
    #expect(Self.lines(table, 80, isASCII: true)[1] == "--------")
    #expect(TextDrawing(isASCII: false).course(of: [1, nil, 8]) == "▁·█")
    #expect(TextDrawing(isASCII: true).course(of: [1, nil, 8]) == "_ @")
  }

  @Test(
    arguments: [
      (0, nil, "          │"), (55_00, 58_33, "█████┊    │"), (99_99, nil, "█████████ │"),
      (100_00, 58_33, "██████████│"), (250_00, nil, "████████████"),
    ] as [(Int64, Int64?, String)])
  func barsStandAgainstTheWhole(_ share: Int64, _ gone: Int64?, _ bar: String) {
    let drawn = TextDrawing(isASCII: false).bar(
      Percent(mantissa: share, decimals: 2), gone: gone.map { Percent(mantissa: $0, decimals: 2) })
    #expect(drawn == bar)
  }

  @Test(arguments: [
    ("2023-07", "7/2023", "2023-07"), ("2023", "2023", "2023"),
    ("2023-Q3", "quý III/2023", "2023-Q3"),
    ("2017-01..2022-09", "từ 1/2017 đến 9/2022", "2017-01 to 2022-09"),
    ("..2023-09", "đến 9/2023", "up to 2023-09"), ("2023-10~", "khoảng 10/2023", "about 2023-10"),
    ("2024?", "2024 (không rõ tháng)", "2024 (month not said)"),
    ("2023-01~..2023-03~", "khoảng từ 1/2023 đến 3/2023", "about 2023-01 to 2023-03"),
    ("đầu năm", "đầu năm", "đầu năm"), ("", "", ""),
  ]) func timesAreWords(_ period: String, _ vietnamese: String, _ english: String) {
    #expect(PeriodText(language: .vietnamese).text(of: period) == vietnamese)
    #expect(PeriodText(language: .english).text(of: period) == english)
  }

  @Test(arguments: [
    (
      "kien-giang/rach-gia 2023-07 bhyt participants",
      "Thành phố Rạch Giá, BHYT, số người tham gia, 7/2023"
    ), ("2023-05", "5/2023"), ("Vương quốc X", "Vương quốc X"),
    ("bhxh-bat-buoc + bhxh-tu-nguyen", "BHXH bắt buộc + BHXH tự nguyện"),
  ]) func figuresAreNamedInWords(_ named: String, _ text: String) {
    #expect(SpokenFigure(named, .vietnamese).text == text)
  }

  @Test(arguments: [
    ("132241", "132.241"), (">96000", "hơn 96.000"), ("<120000", "gần 120.000"), ("94.43", "94,43"),
    ("-12", "−12"), ("x1", "x1"), ("", ""), ("19507000±5500", "19.507.000 ±5.500"),
    ("12±x", "12±x"),
  ]) func numbersAreGrouped(_ digits: String, _ text: String) {
    #expect(SpokenFigure.number(digits, .vietnamese) == text)
  }
}
