import Testing

@testable import BHXHCore

@Suite struct RowLabelTests {
  /// What is seen at once to have no number before it has none: every text of up to five signs, and longer heads of one sign each.
  @Test func quickLookAgreesWithTheWholeOne() {
    let signs = ["a", "I", "1", ".", ")", "/", " ", "-", "é", "e\u{301}", "\u{301}"]
    var texts = [""]
    var layer = [""]
    for _ in 0..<5 {
      layer = layer.flatMap { text in signs.map { text + $0 } }
      texts += layer
    }
    for head in ["a", "1", "."] {
      for count in 4..<10 {
        for end in layer.prefix(200) + signs {
          texts.append(String(repeating: head, count: count) + end)
        }
      }
    }
    var seen = 0
    var different: [String] = []
    for text in texts where RowLabel.beginsWithoutNumber(text) {
      seen += 1
      if RowLabel.numbered(text) != ("", text) { different.append(text) }
    }
    #expect(different.isEmpty)
    #expect(seen > 10_000)
  }

  @Test(arguments: ["kien-giang/hon-dat", "Kien Giang", "hue"])
  func namesAreSeenAtOnce(text: String) {
    #expect(RowLabel.beginsWithoutNumber(text))
  }

  @Test func whiteSpaceIsThatOfUnicode() {
    let different = (UInt32(0)..<0x11_0000).compactMap(Unicode.Scalar.init)
      .filter { $0.isWhiteSpace != $0.properties.isWhitespace }
    #expect(different.isEmpty)
  }
}
