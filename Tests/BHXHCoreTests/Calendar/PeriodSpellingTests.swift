import Testing

@testable import BHXHCore

@Suite struct PeriodSpellingTests {
  @Test(
    arguments: [
      ("2023", "2023"), ("năm 2023", "2023"), ("Năm 2023", "2023"), ("NA\u{306}M 2023", "2023"),
      ("2023-07", "2023-07"), ("202307", "2023-07"), ("07/2023", "2023-07"), ("7/2023", "2023-07"),
      ("7-2023", "2023-07"),
      ("7.2023", "2023-07"), ("2023/7", "2023-07"), ("T7/2023", "2023-07"), ("t07/2023", "2023-07"),
      ("T7-2023", "2023-07"), ("T7 2023", "2023-07"), ("T12/2022", "2022-12"),
      ("tháng 7/2023", "2023-07"), ("Tháng 07 năm 2023", "2023-07"), ("thang 7/2023", "2023-07"),
      ("tha\u{301}ng 7/2023", "2023-07"), ("THÁNG 7/2023", "2023-07"),
      ("tháng bảy năm 2023", "2023-07"),
      ("  tháng  7 / 2023 ", "2023-07"), ("July 2023", "2023-07"), ("Jul 2023", "2023-07"),
      ("2023-Q3", "2023-Q3"), ("Q3/2023", "2023-Q3"), ("2023Q3", "2023-Q3"),
      ("quý III/2023", "2023-Q3"),
      ("Quý 3/2023", "2023-Q3"), ("quý IV năm 2022", "2022-Q4"), ("quy i/2023", "2023-Q1"),
      ("qu\u{79}\u{301} II/2023", "2023-Q2"), ("QIII/2023", "2023-Q3"), ("quý I 2023", "2023-Q1"),
      ("2023-07-31", "2023-07"), ("31/7/2023", "2023-07"), ("31/07/2023", "2023-07"),
      ("31-7-2023", "2023-07"), ("31.12.2019", "2019-12"), ("ngày 31/7/2023", "2023-07"),
      ("ngày 31 tháng 7 năm 2023", "2023-07"), ("29/2/2024", "2024-02"), ("1/7/2025", "2025-07"),
      ("2023-07-31T00:00:00", "2023-07"), ("2023-07-31 00:00:00", "2023-07"),
      ("2023-07-31T17:00:00.000Z", "2023-08"), ("31/7/2023 0:00", "2023-07"),
      ("6 tháng đầu năm 2023", "2023-01..2023-06"), ("6 thang dau nam 2023", "2023-01..2023-06"),
      ("sáu tháng đầu năm 2023", "2023-01..2023-06"), ("9 tháng năm 2022", "2022-01..2022-09"),
      ("9 tháng đầu năm 2022", "2022-01..2022-09"), ("9 tháng/2022", "2022-01..2022-09"),
      ("3 tháng đầu năm 2023", "2023-Q1"), ("12 tháng năm 2023", "2023"),
      ("6 tháng cuối năm 2023", "2023-07..2023-12"), ("1 tháng đầu năm 2023", "2023-01"),
      ("2023-01..2023-07", "2023-01..2023-07"), ("2017..2022-09", "2017-01..2022-09"),
      ("2017..2022", "2017-01..2022-12"), ("2023-Q1..2023-Q2", "2023-01..2023-06"),
      ("1/2023..7/2023", "2023-01..2023-07"), ("T1/2023 .. T7/2023", "2023-01..2023-07"),
      ("2023-01..2023-12", "2023"), ("2023-07..2023-07", "2023-07"),
      ("2021-2025", "2021-01..2025-12"),
      ("giai đoạn 2021-2025", "2021-01..2025-12"), ("T1-T7/2023", "2023-01..2023-07"),
      ("từ tháng 1 đến tháng 7/2023", "2023-01..2023-07"), ("tháng 1-7/2023", "2023-01..2023-07"),
      ("đầu năm 2025", "2024-12"), ("Đầu năm 2025", "2024-12"), ("Ðầu năm 2025", "2024-12"),
      ("dau nam 2025", "2024-12"), ("cuối năm 2024", "2024-12"), ("cuối tháng 7/2023", "2023-07"),
      ("cuối quý III/2023", "2023-Q3"), ("đến hết tháng 7/2023", "2023-07"),
      ("tính đến cuối tháng 7/2023", "2023-07"), ("tính đến 31/7/2023", "2023-07"),
      ("tính đến ngày 31/7/2023", "2023-07"), ("thời điểm 31/7/2023", "2023-07"),
      ("2023-10~", "2023-10~"), ("~2023-10", "2023-10~"), ("khoảng tháng 10/2023", "2023-10~"),
      ("2023~", "2023~"), ("..2023-10", "..2023-10"), ("…2023-10", nil), ("..2023", "..2023"),
      ("..tháng 10/2023", "..2023-10"), ("1900", "1900"), ("2100-12", "2100-12"),
    ] as [(String, String?)])
  func spellings(text: String, expected: String?) {
    let period = try? PeriodSpelling.read(text)
    #expect(period?.description == expected)
  }

  @Test(
    arguments: [
      ("", .unknown), (" ", .unknown), ("7", .unknown), ("23", .unknown), ("7/23", .unknown),
      ("202313", .unknown), ("072023", .unknown), ("45138", .unknown), ("tháng 7", .unknown),
      ("quý III", .unknown),
      ("III/2023", .unknown), ("2023-07-", .unknown), ("2023-", .unknown),
      ("2023-07 2023-08", .unknown),
      ("2023..", .unknown), ("..", .unknown), ("2023....2024", .unknown), ("..2023-10~", .unknown),
      ("~", .unknown), ("~2023~", .unknown), ("2023?", .unknown), ("abc", .unknown),
      ("đầu năm", .unknown),
      ("đến", .unknown), ("5 năm 2023", .unknown), ("sáu 2023", .unknown), ("1.165.787", .unknown),
      ("1899", .year(1899)), ("2101", .year(2101)), ("0000", .year(0)), ("7/9999", .year(9999)),
      ("0001-01", .year(1)), ("2023-13", .month(13)), ("2023-00", .month(0)),
      ("13/2023", .month(13)),
      ("7/31/2023", .month(31)), ("T0/2023", .month(0)), ("13 tháng năm 2023", .month(13)),
      ("0 tháng đầu năm 2023", .month(0)), ("quý 5/2023", .quarter(5)), ("2023-Q0", .quarter(0)),
      ("32/7/2023", .day(32)), ("31/6/2023", .day(31)), ("29/2/2023", .day(29)),
      ("0/7/2023", .day(0)),
      ("29/2/1900", .day(29)), ("2023-07..2023-01", .reversed), ("2025-2021", .reversed),
      ("T7-T1/2023", .reversed),
    ] as [(String, PeriodFailure)])
  func failures(text: String, expected: PeriodFailure) {
    #expect(throws: expected) { try PeriodSpelling.read(text) }
  }

  @Test(arguments: [
    ("7", "2023", "2023-07"), ("07", "2023", "2023-07"), ("Tháng 7", "2023", "2023-07"),
    ("T7", "năm 2023", "2023-07"), ("quý III", "2023", "2023-Q3"), ("Q3", "2023", "2023-Q3"),
    ("", "2023", "2023"), ("July", "2023", "2023-07"),
  ])
  func twoCells(part: String, year: String, expected: String) throws {
    #expect(try PeriodSpelling.read(monthOrQuarter: part, year: year).description == expected)
  }

  private static let casesOfExtraction: [(String, [String], String)] = [
    ("Thực hiện T7/2023", ["2023-07"], "thuc hien"),
    ("Kế hoạch BHYT 2023", ["2023"], "ke hoach bhyt"),
    ("Sơ bộ 2023", ["2023"], "so bo"), ("KH UBND tỉnh giao", [], "kh ubnd tinh giao"),
    ("Số người tham gia tính đến 31/7/2023", ["2023-07"], "so nguoi tham gia"),
    ("BHYT 2023 tự nguyện", ["2023"], "bhyt tu nguyen"), ("T1/2023", ["2023-01"], ""),
    (
      "6 tháng đầu năm 2023 so với 6 tháng đầu năm 2022", ["2023-01..2023-06", "2022-01..2022-06"],
      "so voi"
    ),
    (
      "Biểu số 3: 5.792 người, năm 2023 (quý III/2023)", ["2023", "2023-Q3"],
      "bieu so 3: 5.792 nguoi, ()"
    ),
    ("bhyt_target_2023-01..2023-07", ["2023-01..2023-07"], "bhyt_target_"),
    ("số người mua thẻ BHYT", [], "so nguoi mua the bhyt"),
    // The number of a resolution is not a month.
    ("Nghị quyết số 12/2023/NQ-HĐND", [], "nghi quyet so 12/2023/nq-hdnd"),
    ("Quyết định 595/2017", [], "quyet dinh 595/2017"), ("KH/2023", ["2023"], "kh/"),
    ("KH 2023/TH 2022", ["2023", "2022"], "kh /th"),
  ]

  @Test(arguments: Self.casesOfExtraction)
  func extraction(text: String, expected: [String], rest: String) {
    let extracted = PeriodSpelling.extract(from: text)
    #expect(extracted.periods.map(\.description) == expected)
    #expect(extracted.rest == rest)
  }

  /// Every period prints as what reads back to it.
  @Test func descriptionReadsBack() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<3_000 {
      let start = Month(index: Int32.random(in: 1900 * 12..<2090 * 12, using: &random))
      let length = [0, 2, 11, Int.random(in: 0...40, using: &random)].randomElement(using: &random)
      let period = Period(from: start, to: start.advanced(by: length ?? 0))!
      #expect(try PeriodSpelling.read(period.description) == period)
      #expect(try PeriodSpelling.read(period.description + "~") == period.with(.about))
      if period.form != .range {
        #expect(try PeriodSpelling.read(".." + period.description) == period.with(.upTo))
      }
    }
  }

  /// No text brings the reader down.
  @Test func anyTextIsReadOrRefused() {
    var random = SeededGenerator(seed: 6)
    let pieces = [
      "2023", "7", "31", "/", "-", ".", "..", "~", "?", " ", "T", "tháng", "năm", "quý", "III",
      "đầu", "cuối", "đến", "Jul", "\u{301}", "99999999999999999999", ":", "t",
    ]
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 0...9, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let period = try? PeriodSpelling.read(text)
      if let period { #expect(period.start <= period.end) }
      let extracted = PeriodSpelling.extract(from: text)
      #expect(extracted.rest.utf8.count <= text.utf8.count)
      #expect((try? PeriodSpelling.readVersus(text)).map { !$0.description.isEmpty } ?? true)
    }
  }
}
