import Testing

@testable import BHXHCore

/// Two counts side by side are what their digits say, of every length, whatever stands behind them; everything else is none.
@Suite struct CountPairTests {
  /// What stands at the beginning of a text, ends and all; nil where that is no pair.
  private func read(_ text: String, behind: UInt8 = Byte.lineFeed) -> (counts: [UInt32], end: Int)?
  {
    let bytes = Array(text.utf8) + [UInt8](repeating: behind, count: 64)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress,
        let pair = unsafe CountPair.read(start, 0, ends: (Byte.comma, Byte.lineFeed))
      else { return nil }
      let counts = CountPair.counts(pair.digits)
      return ([counts[0], counts[1]], pair.behind)
    }
  }

  @Test(arguments: 1...8, 1...8)
  func readsCountsOfEveryLength(first: Int, second: Int) throws {
    var random = SeededGenerator(seed: UInt64(first * 10 + second))
    func number(_ length: Int) -> String {
      // Zeros and nines inside, no zero at the beginning.
      let digits = (0..<length).map { _ in
        "0099123456789".utf8.randomElement(using: &random) ?? 0x31
      }
      let text = String(decoding: digits, as: UTF8.self)
      return length > 1 && text.hasPrefix("0") ? "9" + text.dropFirst() : text
    }
    for behind in [Byte.lineFeed, Byte.comma, 0x30, 0x39, 0, 0xFF] as [UInt8] {
      let (one, other) = (number(first), number(second))
      let text = "\(one),\(other)\n"
      // Ends behind the sixteenth byte are not looked for.
      guard text.utf8.count <= 16 else {
        #expect(read(text, behind: behind) == nil)
        continue
      }
      let pair = try #require(read(text, behind: behind))
      #expect(pair.counts == [UInt32(one), UInt32(other)])
      #expect(pair.end == text.utf8.count)
    }
  }

  @Test(arguments: [
    "123456789,1\n", "1,123456789\n", ",1\n", "1,\n", "01,2\n", "1,02\n", "00,1\n", "1;2\n", "1,2,",

    "-1,2\n", "1.5,2\n", "1 ,2\n", "12", "\n", "1\n2\n",
  ])
  func leavesEverythingElse(text: String) {
    #expect(read(text) == nil)
  }

  @Test func takesACRBeforeTheLF() throws {
    let pair = try #require(read("12,345\r\n"))
    #expect(pair.counts == [12, 345])
    #expect(pair.end == 8)
  }

  /// Every byte that is no digit ends a number.
  @Test func tellsDigitsFromAllOtherBytes() {
    for byte in UInt8.min...UInt8.max where byte &- 0x30 >= 10 {
      for place in 0..<3 {
        var text = Array("111,22\n".utf8)
        text[place] = byte
        let bytes = text + [UInt8](repeating: 0x31, count: 64)
        let isRead = unsafe bytes.withUnsafeBufferPointer { bytes in
          guard let start = bytes.baseAddress else { return false }
          return unsafe CountPair.read(start, 0, ends: (Byte.comma, Byte.lineFeed)) != nil
        }
        #expect(!isRead, "\(byte) at \(place)")
      }
    }
  }
}
