import Testing

@testable import BHXHCore

/// Cells of a table whose title says `Đơn vị tính: nghìn người`, `triệu người`.
@Suite struct CountUnitTests {
  @Test(
    arguments: [
      ("99.474,4", 99_474_400, 50), ("99,474.4", 99_474_400, 50), ("99 474,4", 99_474_400, 50),
      ("1,5", 1_500, 50), ("1.25", 1_250, 5), ("12", 12_000, 500), ("0", 0, 500),
      ("1.234.567", 1_234_567_000, 500), ("1 917", 1_917_000, 500), ("17452,0", 17_452_000, 50),
      ("0,123", 123, 0), ("1234,567", 1_234_567, 0), ("99.474,400", 99_474_400, 0),
      // A number word in the cell takes the place of the table's.
      ("1,9 triệu", 1_900_000, 50_000),
    ] as [(String, Int64, Int64)])
  func thousands(text: String, expected: Int64, half: Int64) {
    let qualifier: Qualifier = half == 0 ? .exact : .rounded(half: half)
    let reading = NumberSpelling(.count, unit: .thousand).read(text)
    #expect(reading == .value(Quantity(count: expected, qualifier: qualifier)))
  }

  @Test(
    arguments: [
      ("1.917", nil, nil), ("1,917", nil, nil), ("1.917", DecimalMark.comma, 1_917_000),
      ("1.917", .point, 1_917), ("1,917", .comma, 1_917), ("1,917", .point, 1_917_000),
    ] as [(String, DecimalMark?, Int64?)])
  func aSingleSeparatorBeforeThreeDigits(text: String, mark: DecimalMark?, expected: Int64?) {
    let reading = NumberSpelling(.count, unit: .thousand, decimalMark: mark).read(text)
    let grouped = Quantity(count: 1_917_000, qualifier: .rounded(half: 500))
    let decimal = Quantity(count: 1_917)
    switch expected {
    case 1_917_000: #expect(reading == .value(grouped))
    case 1_917: #expect(reading == .value(decimal))
    default: #expect(reading == .ambiguous(grouped: grouped, decimal: decimal))
    }
  }

  @Test(
    arguments: [
      ("99.474,4", .comma), ("99,474.4", .point), ("1,5", .comma), ("0,123", .comma),
      ("0.123", .point),
      ("1234.567", .point), ("1.234.567", .comma), ("1,234,567", .point), ("1 234,5", .comma),
      ("hơn 1,5", .comma), ("1.917", nil), ("12", nil), ("1 917", nil), ("-", nil), ("", nil),
      ("abc", nil),
      ("1.23.4", nil),
    ] as [(String, DecimalMark?)])
  func provenDecimalMark(text: String, expected: DecimalMark?) {
    #expect(NumberSpelling(.count, unit: .thousand).provenDecimalMark(text) == expected)
  }

  @Test(arguments: [
    ("hơn 15,6", Quantity(count: 15_600_000, qualifier: .over)),
    ("15,67", Quantity(count: 15_670_000, qualifier: .rounded(half: 5_000))),
    ("15", Quantity(count: 15_000_000, qualifier: .rounded(half: 500_000))),
    ("~15,60", Quantity(count: 15_600_000, qualifier: .about)),
  ])
  func millions(text: String, expected: Quantity) {
    #expect(NumberSpelling(.count, unit: .million).read(text) == .value(expected))
  }

  @Test func aChangeInThousands() {
    let expected = Quantity(count: -1_500, qualifier: .rounded(half: 50))
    #expect(NumberSpelling(.signedCount, unit: .thousand).read("-1,5") == .value(expected))
  }

  @Test(arguments: [
    ("0,1234", NumberFailure.fraction), ("1.23.4", .grouping), ("1.2345,6", .separators),
    ("5±5", .unreadable),
  ])
  func failures(text: String, expected: NumberFailure) {
    #expect(NumberSpelling(.count, unit: .thousand).read(text) == .failure(expected))
  }
}
