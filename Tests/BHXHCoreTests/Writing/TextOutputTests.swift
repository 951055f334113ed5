import Testing

@testable import BHXHCore

@Suite struct TextOutputTests {
  struct Case: Sendable {
    let mantissa: Int128
    let decimals: Int
    let expected: String
  }

  static let cases = [
    Case(mantissa: 0, decimals: 0, expected: "0"),
    Case(mantissa: 0, decimals: 2, expected: "0.00"),
    Case(mantissa: 7, decimals: 2, expected: "0.07"),
    Case(mantissa: -7, decimals: 1, expected: "-0.7"),
    Case(mantissa: 9440, decimals: 2, expected: "94.40"),
    Case(mantissa: 1_165_787, decimals: 0, expected: "1165787"),
    Case(mantissa: 1, decimals: 18, expected: "0.000000000000000001"),
    Case(mantissa: Int128(UInt64.max), decimals: 0, expected: "18446744073709551615"),
    // Beyond 64 bits: a sum over many units.
    Case(mantissa: Int128(UInt64.max) + 1, decimals: 0, expected: "18446744073709551616"),
    Case(mantissa: -100_000_000_000_000_000_000, decimals: 4, expected: "-10000000000000000.0000"),
  ]

  @Test(arguments: cases) func digitsAreWrittenWithoutAText(_ row: Case) {
    var output = TextOutput()
    output.append(digits: row.mantissa, decimals: row.decimals)
    let text = String(decoding: output.bytes, as: UTF8.self)
    #expect(text == row.expected)
    #expect(text == decimalText(row.mantissa, decimals: row.decimals))
  }

  @Test func excelHasItsOwnPoint() {
    var output = TextOutput()
    output.append(digits: -9440, decimals: 2, point: UInt8(ascii: ","))
    #expect(String(decoding: output.bytes, as: UTF8.self) == "-94,40")
  }
}
