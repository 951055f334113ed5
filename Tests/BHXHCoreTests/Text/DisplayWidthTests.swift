import Foundation
import Testing

@testable import BHXHCore

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0),
    ("abc", 3),
    ("Hòn Đất", 7),
    ("Nguyễn Thị Ưỡng", 15),
    ("−2.015 %", 8),
    ("─", 1),
    ("日本", 4),
    ("ﾊﾝ", 2),
    ("한글", 4),
    ("👩‍👧‍👦", 2),
    ("🇻🇳", 2),
    ("a\u{200B}b", 2),
    ("\u{FEFF}a", 1),
  ]) func aTextTakesItsColumns(_ text: String, _ width: Int) {
    let found = displayWidth(text)
    #expect(found == width)
    // A file from macOS has the same letters in pieces.
    let decomposed = displayWidth(text.decomposedStringWithCanonicalMapping)
    #expect(decomposed == width)
  }

  @Test(arguments: [
    ("plain", "plain"),
    ("two\nlines", "two lines"),
    ("two\r\nlines", "two lines"),
    ("a\tb", "a b"),
    ("\u{1B}[2J", "\u{FFFD}[2J"),
    ("\u{202E}gnp.exe", "\u{FFFD}gnp.exe"),
  ]) func aTextIsMadePrintable(_ text: String, _ expected: String) {
    let found = printable(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("một hai ba", 7, "", ["một hai", "ba"]),
    ("một hai ba", 6, "", ["một", "hai ba"]),
    ("một hai ba", 6, "  ", ["một", "  hai", "  ba"]),
    ("dàiquáđi x", 3, "", ["dài", "quá", "đi", "x"]),
    ("", 10, "", []),
    ("  a   b ", 10, "", ["a b"]),
  ]) func aParagraphIsWrapped(
    _ text: String, _ width: Int, _ indent: String, _ expected: [String]
  ) {
    let lines = wrapped(text, width: width, indent: indent)
    #expect(lines == expected)
  }
}
