import Testing

@testable import BHXHCore

struct StoredNumberTests {
  private static let casesOfANumberIsTheTextThatItsFormatShows: [(String, String, String)] = [
    ("17452", "General", "17452"),
    ("17452", "#,##0", "17452"),
    ("17452", "[Red]#,##0;[Blue]-#,##0", "17452"),
    ("17452.5", "#,##0", "17453"),
    ("-17452.4999", "#,##0", "-17452"),
    ("0.94430000000000003", "0.00%", "94.43%"),
    ("0.9443", "0%", "94%"),
    ("0.94430000000000003", "General", "0.9443"),
    ("0.99995", "0.00%", "100.00%"),
    ("94.400000000000006", "0.00", "94.40"),
    ("94.43", "0.00\"%\"", "94.43"),
    ("17452000", "#,##0,", "17452"),
    ("17452499", "#,##0,", "17452"),
    ("1.1000000000000001E-2", "0.0%", "1.1%"),
    ("1E15", "0", "1000000000000000"),
    ("1.5E-7", "General", "0.00000015"),
    ("0.30000000000000004", "General", "0.3"),
    ("-0.004", "0.00", "0.00"),
    ("0", "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", "0"),
    ("1.5", "# ?/?", "1.5"),
    ("7", "00", "07"),
    ("45138", "dd/mm/yyyy", "2023-07-31"),
    ("45138.75", "dd/mm/yyyy hh:mm:ss", "2023-07-31"),
    ("45138", "mm/yyyy", "2023-07"),
    ("45138", "\"Tháng \"m/yyyy", "2023-07"),
    ("45138", "yyyy", "2023"),
    ("45138", "[$-42A]dd mmmm yyyy;@", "2023-07-31"),
    ("59", "yyyy-mm-dd", "1900-02-28"),
    ("61", "yyyy-mm-dd", "1900-03-01"),
    ("45351", "yyyy-mm-dd", "2024-02-29"),
    ("0.5", "h:mm", "12:00"),
    ("0.5", "[h]:mm", "12:00"),
    ("2958466", "yyyy-mm-dd", "2958466"),
  ]

  /// What a file stores, how its format shows it, and the text that CSV holds: worked out by hand.
  @Test(arguments: Self.casesOfANumberIsTheTextThatItsFormatShows)
  func aNumberIsTheTextThatItsFormatShows(stored: String, format: String, shown: String) {
    #expect(Self.shown(stored, format) == shown)
  }

  @Test func daysOf1904AreCountedFromThere() {
    #expect(Self.shown("43676", "yyyy-mm-dd", .from1904) == "2023-07-31")
    #expect(Self.shown("0", "yyyy-mm-dd", .from1904) == "1904-01-01")
  }

  @Test(arguments: ["", "-", "1,5", "abc", "1E", "1E999", "NaN", "INF", "1.2.3", "0x10"])
  func whatIsNoNumberIsNone(text: String) {
    #expect(StoredNumber(Array(text.utf8).span) == nil)
  }

  private static func shown(
    _ stored: String, _ format: String, _ system: SerialDate.System = .from1900
  ) -> String {
    guard let number = StoredNumber(Array(stored.utf8).span) else { return "no number" }
    let pattern = NumberPattern(format)
    var text: [UInt8] = []
    switch pattern.kind {
    case .date(let precision):
      if !SerialDate.append(number, precision, system, to: &text) {
        number.append(to: &text, decimals: nil)
      }
    case .time: SerialDate.appendTime(number, to: &text)
    case .percentage(let decimals):
      number.append(to: &text, shift: 2, decimals: decimals)
      text.append(UInt8(ascii: "%"))
    case .number(let decimals, let thousands):
      number.append(
        to: &text, shift: -3 * thousands, decimals: decimals, leastDigits: pattern.leastDigits)
    case .general: number.append(to: &text, decimals: nil)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
