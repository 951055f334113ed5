/// Follows lines and columns forward through a text, looking at each byte once.
struct PlaceCursor: Sendable {
  private(set) var offset: Int
  private(set) var line: Int
  private(set) var column: Int

  init(offset: Int = 0, line: Int = 1, column: Int = 1) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// Goes forward to a byte; a byte that lies before is no place to go to.
  mutating func advance(to end: Int, in bytes: [UInt8]) {
    var isPlain = true
    var lineStart = offset
    var position = offset
    while position < end {
      let byte = bytes[position]
      position += 1
      isPlain = isPlain && byte < 0x80
      let isPair = byte == Byte.carriageReturn && bytes[position] == Byte.lineFeed
      guard byte == Byte.lineFeed || (byte == Byte.carriageReturn && !isPair) else { continue }
      line += 1
      column = 1
      lineStart = position
      isPlain = true
    }
    guard end > lineStart else {
      offset = max(offset, end)
      return
    }
    column +=
      isPlain
      ? end - lineStart : String(decoding: bytes[lineStart..<end], as: UTF8.self).count
    offset = end
  }
}
