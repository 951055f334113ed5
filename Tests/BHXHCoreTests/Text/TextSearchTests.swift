import Testing

@testable import BHXHCore

@Suite struct TextSearchTests {
  @Test(arguments: [
    ("don vi tinh nghin nguoi", "tinh", true), ("tin tinh", "tinh", true), ("tin", "tinh", false),
    ("", "a", false), ("a", "", true), ("Hoà", "Hòa", false), ("Đắk Lắk", "Lắk", true),
  ])
  func whetherATextHoldsAnother(text: String, part: String, expected: Bool) {
    #expect(text.holds(part) == expected)
  }

  @Test(arguments: [
    ("Hòn Đất - Kiên Giang", "Hòn Đất,Kiên Giang"), (" - - ", ",- "), ("Hòn Đất", "Hòn Đất"),
    ("", ""), ("a -  - b", "a,,b"),
  ])
  func everyPlaceIsReplacedFromLeftToRight(text: String, expected: String) {
    #expect(text.replacing(every: " - ", by: ",") == expected)
  }

  @Test func restBehindTheFirst() throws {
    let text = "dvt nguoi dvt"
    let end = try #require(text[...].end(ofFirst: "dvt"))
    #expect(text[end...] == " nguoi dvt")
  }
}
