import Testing

@testable import BHXHCore

/// Cells that a program guarded, marked or padded: what they hold counts, and what was taken off is said.
@Suite struct GuardedCellsTests {
  private static func read(_ cell: String, header: String = "bhyt") -> Reading {
    Reading("unit;period;\(header)\nkien-giang;2023-07;\(cell)\n")
  }

  private static func value(of reading: Reading) -> String? {
    reading.observations.first?.value?.description
  }

  /// `="…"` keeps a spreadsheet from changing a text, `'…` too; both with and without the quotes that CSV adds.
  @Test(arguments: [
    (#"="1165787""#, "1165787"), (#""=""1165787""""#, "1165787"), (#"="1.165.787""#, "1165787"),
    (#"'1500000"#, "1500000"), ("'1.500.000", "1500000"), (#""'1500000""#, "1500000"),
    (#"="hơn 90.000""#, ">90000"), ("'0", "0"), (#"="""#, "?"), ("'", "?"),
  ])
  func guardsAreTakenOff(cell: String, value: String) {
    let reading = Self.read(cell)
    #expect(reading.complaints == [])
    #expect(Self.value(of: reading) ?? "?" == value)
  }

  @Test(arguments: [
    ("=\"91\"", "=\"2026-07\"", "an-giang 2026-07 bhyt participants 5"),
    ("'91", "'2026-07", "an-giang 2026-07 bhyt participants 5"),
    ("=\"Kiên Giang\"", "=\"7/2023\"", "kien-giang 2023-07 bhyt participants 5"),
    ("'Kiên Giang", "'T7/2023", "kien-giang 2023-07 bhyt participants 5"),
  ])
  func guardsOfUnitsAndPeriodsToo(unit: String, period: String, line: String) {
    let reading = Reading("unit;period;bhyt\n\(unit);\(period);5\n")
    #expect(reading.lines == [line])
    #expect(reading.complaints == [])
  }

  /// A formula is none of these.
  @Test(arguments: ["=A1+B1", "=SUM(C2:C9)", #"="116"&"5""#, "=1165787"])
  func formulasAreRefused(cell: String) {
    #expect(Self.read(cell).observations.isEmpty)
    #expect(Self.read(cell).complaints.count == 1)
  }

  @Test(arguments: [
    ("1.165.787(*)", "1165787", "(*)"), ("1.165.787 (*)", "1165787", "(*)"),
    ("1.165.787*", "1165787", "*"), ("1.165.787 **", "1165787", "**"),
    ("1.165.787¹", "1165787", "¹"), ("1165787²", "1165787", "²"), ("1.165.787 ³", "1165787", "³"),
    ("1.165.787 1)", "1165787", "1)"), ("1.165.787 (1)", "1165787", "(1)"),
    ("1165787 (a)", "1165787", "(a)"), ("1.165.787 a)", "1165787", "a)"),
    ("1.165.787[2]", "1165787", "[2]"), ("1165787†", "1165787", "†"),
    ("1.165.787⁽¹⁾", "1165787", "⁽¹⁾"), ("hơn 90.000 (*)", ">90000", "(*)"),
  ])
  func footnotesAreTakenOffNumbersAndSaid(cell: String, value: String, mark: String) {
    let reading = Self.read(cell)
    #expect(Self.value(of: reading) == value)
    #expect(reading.complaints == ["footnote-dropped 2:20"])
    #expect(reading.problems.first { $0.code == .footnoteDropped }?.arguments == [cell, mark])
  }

  @Test(arguments: [
    ("94,43 (*)", "94.43"), ("94,43%*", "94.43"), ("94,4¹", "94.4"), ("94.43% 1)", "94.43"),
  ])
  func footnotesOfPercentagesToo(cell: String, value: String) {
    let reading = Self.read(cell, header: "bhyt coverage_pct")
    #expect(Self.value(of: reading) == value)
    #expect(reading.complaints == ["footnote-dropped 2:20"])
  }

  /// One mark is said once, however many numbers have it.
  @Test func aMarkIsSaidOnce() {
    let reading = Reading(
      "unit;period;bhyt\nkien-giang;2022;5(*)\nben-tre;2022;6(*)\nca-mau;2022;7*\n")
    #expect(reading.lines.count == 3)
    #expect(reading.complaints == ["footnote-dropped 2:17", "footnote-dropped 4:13"])
  }

  @Test(arguments: [
    "11657871)", "(1)", "1.165.7871", "*", "1165787 (1) (2) x", "1165787 1", "116578712)",
  ])
  func whatMayBeDigitsOrASignIsNoFootnote(cell: String) {
    let reading = Self.read(cell)
    #expect(reading.observations.isEmpty)
    #expect(reading.complaints.count == 1)
  }

  /// Groups of three and a mark of the other kind before nothing but zeros: a whole number.
  @Test(arguments: [
    ("1.500.000,00", "1500000"), ("1.165.787,00", "1165787"), ("1.500,00", "1500"),
    ("1,500,000.00", "1500000"), ("1,165,787.0", "1165787"), ("1 500 000,00", "1500000"),
    ("12.345,0", "12345"), ("1.500.000,0000", "1500000"), ("17452,0", "17452"),
    ("1.165.787,00 người", "1165787"),
  ])
  func zerosBehindAWholeNumberAreNothing(cell: String, value: String) {
    let reading = Self.read(cell)
    #expect(reading.complaints == [])
    #expect(Self.value(of: reading) == value)
  }

  @Test(arguments: [
    "1.500.000,50", "1.500.000,05", "1,500,000.5", "1.500,000", "1.50.000,00", "01.500.000,00",
    "1.500.000,000", "1.500.000.00", "1500.000,00",
  ])
  func anyOtherFractionIsAnError(cell: String) {
    let reading = Self.read(cell)
    #expect(reading.observations.isEmpty)
    #expect(reading.complaints.count == 1)
  }
}
