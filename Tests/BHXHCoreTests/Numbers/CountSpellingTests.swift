import Testing

@testable import BHXHCore

@Suite struct CountSpellingTests {
  @Test(
    arguments: [
      ("1165787", 1_165_787), ("1.165.787", 1_165_787), ("1,165,787", 1_165_787),
      ("1 165 787", 1_165_787), ("1\u{A0}165\u{A0}787", 1_165_787),
      ("1\u{202F}165\u{202F}787", 1_165_787),
      ("1\u{2009}165\u{2009}787", 1_165_787), ("17.452", 17_452), ("17,452", 17_452),
      ("17452,0", 17_452),
      ("17452.00", 17_452), ("0", 0), ("0,0", 0), ("  42  ", 42), ("\t42\u{A0}", 42),
      ("5,792", 5_792),
      ("1.0", 1), ("100", 100), ("100.000", 100_000), ("1000000000000000", 1_000_000_000_000_000),
      ("1.000.000.000.000.000", 1_000_000_000_000_000), ("007", 7), ("1.165.787 người", 1_165_787),
      ("1.165.787 nguoi", 1_165_787), ("1.165.787 ngu\u{1A1}\u{300}i", 1_165_787),
      ("12 people", 12),
    ] as [(String, Int64)])
  func exact(text: String, expected: Int64) {
    #expect(NumberSpelling(.count).read(text) == .value(Quantity(count: expected)))
  }

  @Test(
    arguments: [
      ("1,917 triệu", 1_917_000, 500), ("15,67 triệu", 15_670_000, 5_000),
      ("15.67 TRIỆU", 15_670_000, 5_000), ("15,67 trie\u{302}\u{323}u", 15_670_000, 5_000),
      ("114,5 nghìn", 114_500, 50), ("114,5 ngàn người", 114_500, 50),
      ("1,2 tỷ", 1_200_000_000, 50_000_000), ("1,2 tỉ", 1_200_000_000, 50_000_000),
      ("20.04 million", 20_040_000, 5_000), ("2 triệu", 2_000_000, 500_000),
      ("100 thousand", 100_000, 500), ("1.234,5 nghìn", 1_234_500, 50),
      ("0,5 triệu", 500_000, 50_000),
      ("17590000±5000", 17_590_000, 5_000), ("15.670.000 ± 5.000", 15_670_000, 5_000),
      ("1 917 nghìn", 1_917_000, 500),
    ] as [(String, Int64, Int64)])
  func rounded(text: String, expected: Int64, half: Int64) {
    let quantity = Quantity(count: expected, qualifier: .rounded(half: half))
    #expect(NumberSpelling(.count).read(text) == .value(quantity))
  }

  /// Down to the last person nothing is rounded.
  @Test(arguments: [
    ("1,917452 triệu", 1_917_452), ("0,001 nghìn", 1), ("1,9174520 triệu", 1_917_452),
  ])
  func allDigitsBeforeANumberWord(text: String, expected: Int64) {
    #expect(NumberSpelling(.count).read(text) == .value(Quantity(count: expected)))
  }

  @Test(
    arguments: [
      ("hơn 18.000", 18_000, .over), ("Hơn 18.000 người", 18_000, .over),
      ("hon 18000", 18_000, .over),
      ("trên 1,9 triệu người", 1_900_000, .over), ("vượt mốc 20 triệu", 20_000_000, .over),
      ("≥ 500", 500, .over), (">18000", 18_000, .over), ("over 18,000", 18_000, .over),
      ("more than 20.04 million", 20_040_000, .over), ("gần 18.000", 18_000, .under),
      ("dưới 500", 500, .under), ("≤500", 500, .under), ("nearly 2 million", 2_000_000, .under),
      ("under 500", 500, .under), ("< 500", 500, .under), ("khoảng 18.000", 18_000, .about),
      ("gần như 18.000", 18_000, .about), ("xấp xỉ 18.000", 18_000, .about),
      ("~18000", 18_000, .about),
      ("about 18,000 people", 18_000, .about), ("GA\u{302}\u{300}N 18.000", 18_000, .under),
    ] as [(String, Int64, Qualifier)])
  func qualified(text: String, expected: Int64, qualifier: Qualifier) {
    let quantity = Quantity(count: expected, qualifier: qualifier)
    #expect(NumberSpelling(.count).read(text) == .value(quantity))
  }

  @Test(
    arguments: [
      ("+2015", 2_015, .exact), ("-2.015", -2_015, .exact), ("−2.015", -2_015, .exact),
      ("–2 015", -2_015, .exact), ("(2.015)", -2_015, .exact), ("( 2015 người )", -2_015, .exact),
      ("tăng 2.015 người", 2_015, .exact), ("giảm 2.015", -2_015, .exact),
      ("GIẢM 2.015", -2_015, .exact),
      ("giam 2015", -2_015, .exact), ("giảm hơn 2.000", -2_000, .over),
      ("tăng gần 2.000", 2_000, .under),
      ("hơn -2000", -2_000, .over), ("giảm 1,5 nghìn", -1_500, .rounded(half: 50)),
      ("0", 0, .exact),
      ("-0", 0, .exact), ("- 5", -5, .exact), ("2.015", 2_015, .exact),
    ] as [(String, Int64, Qualifier)])
  func signed(text: String, expected: Int64, qualifier: Qualifier) {
    let quantity = Quantity(count: expected, qualifier: qualifier)
    #expect(NumberSpelling(.signedCount).read(text) == .value(quantity))
  }

  @Test(arguments: [
    "", " ", "\u{A0}", "-", "–", "—", "−", "…", "..", "...", "NA", "N/A", "n/a", "null", "NULL",
    "x", "X",
    "#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", " -  ", "\u{FEFF}",
  ])
  func missing(text: String) {
    for kind in [NumberKind.count, .signedCount, .percentage, .signedPercentage] {
      #expect(NumberSpelling(kind).read(text) == .missing)
    }
  }

  @Test(
    arguments: [
      ("1.16.787", .grouping), ("1165.787", .fraction), ("1.1657.87", .grouping),
      ("1.165.78", .grouping),
      ("0.123.456", .grouping), ("1234.567.890", .grouping), ("12 34", .grouping),
      ("1 1657", .grouping),
      ("0.123", .fraction), ("17,45", .fraction), ("17.4", .fraction), ("17452,5", .fraction),
      ("1234.000", .fraction), ("0.000", .fraction), ("1,2345678 triệu", .fraction),
      ("17.452,5", .separators), ("1.165,787", .separators), ("1 165,5", .separators),
      ("1,165.787", .separators), ("-5", .negative), ("(5)", .negative), ("giảm 5", .negative),
      ("-0", .negative), ("+5", .signed), ("tăng 5", .signed), ("1000000000000001", .tooLarge),
      ("99999999999999999999999999", .tooLarge), ("2000000 tỷ", .tooLarge), ("94,43%", .percentage),
      ("94,43 phần trăm", .percentage), ("1.17E+06", .scientific), ("1,17e6", .scientific),
      ("abc", .unreadable), ("12a", .unreadable), ("1..2", .unreadable), (".5", .unreadable),
      ("5.", .unreadable), ("1/7/2025", .unreadable), ("1:5", .unreadable), ("1;5", .unreadable),
      ("1'165'787", .unreadable),
      ("--5", .unreadable),
      ("tăng giảm 5", .unreadable), ("hơn gần 5", .unreadable), ("(5", .unreadable),
      ("5)", .unreadable),
      ("-(5)", .unreadable), ("5 triệu nghìn", .unreadable), ("5 người người", .unreadable),
      ("1 triệu 200 nghìn", .unreadable), ("hơn ±5", .unreadable), ("hơn 5±5", .unreadable),
      ("5±", .unreadable), ("5±x", .unreadable), ("hơn", .unreadable), ("hơnn 5", .unreadable),
      ("5 triệuu", .unreadable), ("=1+2", .unreadable), ("٣", .unreadable), ("5 ‰", .unreadable),
      ("e5", .unreadable), ("1e", .unreadable), ("true", .unreadable), ("\u{0}5", .unreadable),
    ] as [(String, NumberFailure)])
  func failures(text: String, expected: NumberFailure) {
    #expect(NumberSpelling(.count).read(text) == .failure(expected))
  }
}
