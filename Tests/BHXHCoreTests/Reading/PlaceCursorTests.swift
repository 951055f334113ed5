import Testing

@testable import BHXHCore

/// Columns count characters as people see them, however they are counted.
@Suite struct PlaceCursorTests {
  private static func column(behind text: String) -> Int {
    let bytes = Array((text + "||").utf8)
    var cursor = PlaceCursor()
    cursor.advance(to: text.utf8.count, in: bytes)
    return cursor.column
  }

  /// Every scalar, alone and among those that might join with it: a letter, a combining mark, a joiner, a flag's half, a hangul part.
  @Test func everyScalarCountsAsAString() {
    let joining = ["a", "ế", "\u{301}", "\u{200D}", "\u{1F1FB}", "\u{1100}", "–"]
    var different: [String] = []
    for value in UInt32(0x20)..<0x2_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for other in joining {
        let text = "\(other)\(Character(scalar))\(other)x"
        if Self.column(behind: text) != text.count + 1 { different.append(text) }
      }
    }
    #expect(different.isEmpty)
  }

  /// Far ahead lines are counted without looking at their characters.
  @Test(arguments: ["\n", "\r\n", "\r"])
  func goesFarAheadLikeStepByStep(end: String) {
    var block = TextBlock(file: "x", capacity: 4096)
    let lines = (0..<60).map { "dòng \($0)" + String(repeating: "ế", count: $0 % 7) + end }
    let text = Array(lines.joined().utf8)
    for (index, byte) in text.enumerated() { block.bytes[index] = byte }
    block.count = text.count
    var start = 0
    for (number, line) in lines.enumerated() {
      var far = PlaceCursor()
      far.advance(toLineAt: start, in: block)
      #expect((far.offset, far.line, far.column) == (start, number + 1, 1))
      start += line.utf8.count
    }
  }
}
