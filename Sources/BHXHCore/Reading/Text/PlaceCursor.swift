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
    var continuing = 0
    var lineStart = offset
    var position = offset
    while position < end {
      let byte = bytes[position]
      position += 1
      // Most are letters, digits and commas.
      if byte &- 0x20 < 0x60 { continue }
      if byte >= 0x80 {
        continuing += byte < 0xC0 ? 1 : 0
        isPlain = isPlain && (byte < 0xCC || Self.isPlain(byte, before: position, in: bytes))
        continue
      }
      let isPair = byte == Byte.carriageReturn && bytes[position] == Byte.lineFeed
      guard byte == Byte.lineFeed || (byte == Byte.carriageReturn && !isPair) else { continue }
      line += 1
      column = 1
      lineStart = position
      isPlain = true
      continuing = 0
    }
    guard end > lineStart else {
      offset = max(offset, end)
      return
    }
    column +=
      isPlain
      ? end - lineStart - continuing
      : String(decoding: bytes[lineStart..<end], as: UTF8.self).count
    offset = end
  }

  /// Goes forward to the beginning of a line, at the speed of memory where it is far.
  mutating func advance(toLineAt start: Int, in block: borrowing TextBlock) {
    guard start - offset > 256 else { return advance(to: start, in: block.bytes) }
    line += block.lineEnds(in: offset..<start)
    column = 1
    offset = start
  }

  /// Whether a lead byte of 0xCC or more begins a scalar that is a character of its own whatever stands beside it, as those below
  /// U+0300 are: a letter of Vietnamese (U+1E00 to U+1EFF), a dash or a quotation mark (U+2010 to U+2027).
  private static func isPlain(_ lead: UInt8, before index: Int, in bytes: [UInt8]) -> Bool {
    guard index + 1 < bytes.count else { return false }
    switch lead {
    case 0xE1: return (0xB8...0xBB).contains(bytes[index])
    case 0xE2: return bytes[index] == 0x80 && (0x90...0xA7).contains(bytes[index + 1])
    default: return false
    }
  }
}
