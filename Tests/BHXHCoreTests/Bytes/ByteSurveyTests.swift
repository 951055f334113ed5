import Testing

@testable import BHXHCore

@Suite struct ByteSurveyTests {
  /// Every range of a text that is longer than several words, against counting one byte after the other.
  @Test func sameAsCountingOneByOne() {
    let alphabet: [UInt8] = Array("a\n\r\",é\u{0}".utf8)
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...70, using: &generator)).map { _ in
        generator.next() % 4 == 0 ? alphabet.randomElement(using: &generator)! : UInt8(ascii: "x")
      }
      for start in stride(from: 0, through: bytes.count, by: 5) {
        let range = start..<bytes.count
        let found = ByteSurvey(bytes, range)
        var expected = ByteSurvey()
        expected.lineFeeds = bytes[range].count { $0 == 10 }
        expected.carriageReturns = bytes[range].count { $0 == 13 }
        expected.hasQuote = bytes[range].contains(0x22)
        expected.hasNUL = bytes[range].contains(0)
        expected.hasHighBytes = bytes[range].contains { $0 >= 0x80 }
        #expect(found == expected)
      }
    }
  }

  /// A byte of an accumulator holds 255: more line ends than that in one lane must not be lost.
  @Test func countsBeyondWhatAnAccumulatorHolds() {
    let bytes = [UInt8](repeating: 10, count: 16 * 600 + 3)
    #expect(ByteSurvey(bytes, 0..<bytes.count).lineFeeds == bytes.count)
  }

  @Test func marksAreWhereTheyAre() {
    var generator = SeededGenerator(seed: 2)
    var marks = Marks()
    for length in Array(0...70) + [8191, 8192, 8193, 20_000] {
      let bytes = (0..<length).map { _ in
        Array(";\"\n\rab,".utf8).randomElement(using: &generator)!
      }
      marks.find(in: bytes, length: length, delimiter: Byte.semicolon)
      let found = marks.places[1..<marks.count - 1].map(Int.init)
      let expected = bytes.indices.filter { [0x3B, 0x22, 10, 13].contains(bytes[$0]) }
      #expect(found == expected)
      #expect(marks.places[0] == UInt32.max)
      #expect(marks.places[marks.count - 1] == UInt32(length))
    }
  }
}
