import Foundation
import Testing

@testable import BHXHCore

/// What the fuzzer tries for hours (`.ci/fuzz`), in a few hundred inputs, and all that it ever found.
@Suite struct MadeUpInputTests {
  private static let beginnings: [MadeUpInput: [String]] = [
    .csv: ["unit,period,scheme,measure,value\nha-noi,2023,bhyt,participants,5\n"],
    .json: [#"[{"unit":"ha-noi","period":"2023","bhyt":5}]"#],
    .numbers: ["1.165.787", "17452,0", "tăng 3", "hơn 90.000", "10–15", "#DIV/0!"],
    .periods: ["T7/2023", "quý III/2023", "6 tháng đầu năm 2023", "2023-01..2023-07"],
    .units: ["Hà Nội", "kien-giang/hon-dat", "Thị xã Kỳ Anh, Hà Tĩnh"],
    .titles: ["Đơn vị tính: nghìn người", "Báo cáo tháng 7 năm 2023"],
    .headers: ["Kế hoạch BHYT 2023", "Thực hiện T7/2023"],
    .prose: ["Đến hết tháng 7/2023, Hà Nội có 7.465.000 người tham gia BHYT, đạt 94,43%."],
  ]

  @Test(arguments: MadeUpInput.allCases) func isReadWithoutFault(kind: MadeUpInput) {
    var generator = SeededGenerator(seed: 24)
    for text in Self.beginnings[kind] ?? [] {
      for _ in seeds(40) {
        let bytes = Array(text.utf8).mutated(using: &generator)
        #expect(kind.fault(of: bytes) == nil, "\(bytes)")
      }
    }
  }

  /// Packed, for they are no text.
  private static let found: [(MadeUpInput, String)] = [
    // NUL, and bytes of no encoding, behind rows.
    (
      .csv,
      "dW5pdCxwZXJpb2Qsc2NoZW1lLG1lYXN1cmUsdmFsdWUKYmVuLXRyZSwyMDIzLTEyLGJoeXQscGFydGljaXBhbnRzLDEw"
        + "NwpiZW4tdHJlLDIwMjMtMTIscG9wdWxhdGlvbiw0MDAwCmJlbi10cmUsMjAyMy0xMixiaHQTIAAAcnRpY2lwYW50cyw3Cg=="
    ),
    (
      .csv,
      "dW5pdCxwZWlkcixvc2NoZW1lLG1lYXN1cmUsdmFsdWUsaXNzdWVyCmJlbi10cmUsMjAxOS0wNixiaHl0LHBhcnRpY2lw"
        + "YW50cyw5NTAsCmJlbi10cmUsMjAxOS0wNixiaHl0LGF0dGFpbm1lbnRfcGN0LDk1LjAsdQkAAAAAAAAAdHJlLDIwMTkt"
        + "MDYsYmh5dCxhdHRhaW5tZW50X3BjoCwxMDUuNixiaHhoLXZuCg=="
    ),
    // A quote that is never closed, behind the header: the text had ended, and was read on.
    (
      .csv,
      "dW5pdCxwZXJpb2Qsc2NoZW1lLG1lYXN1cmUsdmFsdWUKa2llbi1naWFuZywyMDIzLTAxLGJoeXQscGFydGljaXBhbnRzZSx2"
        + "YWx1ZQpraWVuLWdpYW5nMywwMjMtMDEsYmh5dCxwYXJ0aWNpcGFudHNlbi1naWFuZywiMDIwNSxiaHl0LHBhcnRpY2lwYW50"
        + "cywxMDQwMApraWVuLWdpYW5nLDLSzTMtMDYsYmh5dCxwYXJ0aWNpcGFudHMsMTA1MQo="
    ),
    // `@` that carries a mark: no character of its own.
    (.headers, "QUDsZ2nsDQ=="), (.units, "YW4tZ2lhbmdAzIAyMDI1LTA2"),
  ]

  @Test(arguments: Self.found) func whatWasFoundIsMended(kind: MadeUpInput, packed: String) throws {
    let bytes = try #require(Data(base64Encoded: packed))
    #expect(kind.fault(of: Array(bytes)) == nil)
  }

  /// In one of the first lines, of which the header was looked for in the next block too.
  @Test(arguments: [0, 1, 3]) func aQuoteThatIsNeverClosedInALongText(before: Int) {
    let row = "ben-tre,2023,bhyt,1\n"
    let text =
      "unit,period,scheme,participants\n" + String(repeating: row, count: before)
      + "ben-tre,\"2023,bhyt,2\n" + String(repeating: row, count: 5_000)
    let reading = Reading(text)
    #expect(reading.failure?.code == .quoteTooLong)
    #expect(reading.failure?.place?.line == 2 + before)
  }
}
