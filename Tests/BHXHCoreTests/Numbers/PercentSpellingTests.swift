import Testing

@testable import BHXHCore

@Suite struct PercentSpellingTests {
  @Test(arguments: [
    ("94,43", "94.43"), ("94.43", "94.43"), ("94,43%", "94.43"), ("94,43 %", "94.43"),
    ("94,43\u{A0}%", "94.43"), ("94,40", "94.40"), ("94,4", "94.4"), ("94", "94"),
    ("0.03%", "0.03"),
    ("302,72 %", "302.72"), ("88,44 %", "88.44"), ("1.234,5 %", "1234.5"), ("1,234.5%", "1234.5"),
    ("1 234,5 %", "1234.5"), ("1.234", "1.234"), ("1.234.567 %", "1234567"), ("100", "100"),
    ("0", "0"),
    ("0,00", "0.00"), ("94,43 phần trăm", "94.43"), ("94.43 percent", "94.43"),
    ("94.43 per cent", "94.43"), ("hơn 92%", ">92"), ("gần 92 %", "<92"), ("khoảng 94,4%", "~94.4"),
    ("> 94,43", ">94.43"), ("94.42999999999999", "94.42999999999999"),
  ])
  func unsigned(text: String, expected: String) {
    let reading = NumberSpelling(.percentage).read(text)
    guard case .value(let quantity) = reading else {
      Issue.record("\(text): \(reading)")
      return
    }
    #expect(quantity.description == expected)
  }

  @Test(arguments: [
    ("-5,2", "-5.2"), ("−5,2%", "-5.2"), ("(5,2%)", "-5.2"), ("(5,2)%", "-5.2"), ("giảm 5%", "-5"),
    ("tăng 5%", "5"), ("+0,50", "0.50"), ("giảm 0,0 %", "0.0"),
    ("giảm 5,25 điểm phần trăm", "-5.25"),
    ("5.25 percentage points", "5.25"), ("giảm gần 5%", "<-5"), ("-0,5", "-0.5"), ("-5 %", "-5"),
  ])
  func signed(text: String, expected: String) {
    let reading = NumberSpelling(.signedPercentage).read(text)
    guard case .value(let quantity) = reading else {
      Issue.record("\(text): \(reading)")
      return
    }
    #expect(quantity.description == expected)
  }

  @Test(
    arguments: [
      ("-5", .negative), ("giảm 5%", .negative), ("+94", .signed), ("1.23.4", .grouping),
      ("0.123.456", .grouping), ("1.2345,6", .grouping), ("12 34", .grouping),
      ("94,43 triệu", .unreadable),
      ("94,43 người", .unreadable), ("94,43%%", .unreadable), ("%", .unreadable),
      ("94,4±0,5", .unreadable),
      ("94±5", .unreadable), ("94,43 ‰", .unreadable), ("0,1234567890123456789012", .tooLong),
      ("1234567890123456789", .tooLong), ("0,0000000000000000000", .tooLong), ("abc", .unreadable),
    ] as [(String, NumberFailure)])
  func failures(text: String, expected: NumberFailure) {
    #expect(NumberSpelling(.percentage).read(text) == .failure(expected))
  }
}
