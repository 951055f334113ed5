import Testing

@testable import BHXHCore

/// Thirty-two bytes at once say what the bytes say one by one.
@Suite struct WideWordTests {
  @Test func marksTheBytesThatAreZero() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<4000 {
      // Few different bytes, so that zeros stand beside each other, and beside 0x80 and 0x01.
      let bytes = (0..<32).map { _ in
        [0, 1, 0x7F, 0x80, 0xFF, 0x2C][Int(random.next() % 6)] as UInt8
      }
      var word = WideWord()
      for (place, byte) in bytes.enumerated() {
        word[place / 8] |= UInt64(byte) << UInt64(place % 8 * 8)
      }
      let expected = bytes.indices.reduce(UInt64(0)) {
        $0 | (bytes[$1] == 0 ? 1 << UInt64($1) : 0)
      }
      #expect(word.zeroBytes == expected)
      #expect(word.hasBits == bytes.contains { $0 != 0 })
    }
  }

  @Test(arguments: 1...32)
  func masksTheFirstBytes(length: Int) {
    let mask = WideWord.mask(length)
    for place in 0..<32 {
      let byte = mask[place / 8] >> UInt64(place % 8 * 8) & 0xFF
      #expect(byte == (place < length ? 0xFF : 0))
    }
  }
}
