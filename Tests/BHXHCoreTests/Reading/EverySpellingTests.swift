import Foundation
import Testing

@testable import BHXHCore

/// One table, however it is written: the same observations.
@Suite struct EverySpellingTests {
  private static let rows = [
    ["Đơn vị", "Kỳ báo cáo", "BHXH bắt buộc", "BHXH tự nguyện", "BHTN", "Ghi chú"],
    ["Tỉnh Kiên Giang", "tháng 7/2023", "17.452", "4.011", "999", "số chính thức"],
    ["Thừa Thiên Huế", "quý III/2023", "hơn 1.200", "5 792", "", "ước, \"sơ bộ\""],
    ["TP. Đà Nẵng", "6 tháng đầu năm 2023", "12,345", "18.305", "15,67 nghìn", "dòng 1\ndòng 2"],
  ]

  private static func text(_ delimiter: String, _ end: String) -> String {
    rows.map { row in
      row.map { cell in
        cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n")
          ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: delimiter)
    }.joined(separator: end) + end
  }

  private static let expected = Reading(text(",", "\n")).lines

  @Test func thePlainTableIsRight() {
    #expect(
      Self.expected == [
        "kien-giang 2023-07 bhxh-bat-buoc participants 17452",
        "kien-giang 2023-07 bhxh-tu-nguyen participants 4011",
        "kien-giang 2023-07 bhtn participants 999",
        "thua-thien-hue 2023-Q3 bhxh-bat-buoc participants >1200",
        "thua-thien-hue 2023-Q3 bhxh-tu-nguyen participants 5792",
        "da-nang 2023-01..2023-06 bhxh-bat-buoc participants 12345",
        "da-nang 2023-01..2023-06 bhxh-tu-nguyen participants 18305",
        "da-nang 2023-01..2023-06 bhtn participants 15670±5",
      ])
  }

  @Test(arguments: [",", ";", "\t", "|"], ["\n", "\r\n", "\r"])
  func everyDelimiterAndEndOfLine(delimiter: String, end: String) {
    let text = Self.text(delimiter, end)
    let (composed, decomposed) = (
      text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping
    )
    let spellings: [[UInt8]] = [
      Array(composed.utf8), Array(decomposed.utf8), [0xEF, 0xBB, 0xBF] + Array(composed.utf8),
      [0xFF, 0xFE] + Self.utf16(composed, isLittleEndian: true),
      [0xFE, 0xFF] + Self.utf16(composed, isLittleEndian: false),
      [0xFF, 0xFE] + Self.utf16(decomposed, isLittleEndian: true),
      Self.windows1258(decomposed),
      Array("sep=\(delimiter)\(end)\(composed)".utf8),
    ]
    for (number, bytes) in spellings.enumerated() {
      let reading = Reading(bytes: bytes)
      #expect(reading.failure == nil, "spelling \(number)")
      #expect(reading.lines == Self.expected, "spelling \(number)")
    }
    let inPieces = Reading(bytes: spellings[0], largestRead: 7)
    #expect(inPieces.lines == Self.expected)
  }

  private static func utf16(_ text: String, isLittleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittleEndian ? bytes : bytes.reversed()
    }
  }

  /// Base letters with combining tones, as the code page has them.
  private static func windows1258(_ decomposed: String) -> [UInt8] {
    var bytes: [UInt8] = []
    let letters: [String: UInt8] = [
      "A\u{302}": 0xC2, "E\u{302}": 0xCA, "O\u{302}": 0xD4, "A\u{306}": 0xC3, "O\u{31B}": 0xD5,
      "U\u{31B}": 0xDD, "Đ": 0xD0, "a\u{302}": 0xE2, "e\u{302}": 0xEA, "o\u{302}": 0xF4,
      "a\u{306}": 0xE3, "o\u{31B}": 0xF5, "u\u{31B}": 0xFD, "đ": 0xF0,
    ]
    let tones: [Unicode.Scalar: UInt8] = [
      "\u{300}": 0xCC, "\u{309}": 0xD2, "\u{303}": 0xDE, "\u{301}": 0xEC, "\u{323}": 0xF2,
    ]
    for character in decomposed {
      let scalars = Array(character.unicodeScalars)
      let tone = scalars.compactMap { tones[$0] }.first
      let base = String(
        String.UnicodeScalarView(scalars.filter { tones[$0] == nil }))
      bytes += letters[base].map { [$0] } ?? Array(base.utf8)
      if let tone { bytes.append(tone) }
    }
    return bytes
  }
}
