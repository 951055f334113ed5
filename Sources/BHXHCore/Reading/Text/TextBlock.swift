/// A stretch of an input as UTF-8 text, and where it stands.
///
/// `bytes` is longer than the text: read `bytes[0..<count]`, for example through `bytes.span`. One LF stands after the
/// text, so that a scan for the end of a line needs no other check.
package struct TextBlock: Sendable {
  /// The input as the user named it; `-` for standard input.
  package let file: String
  package internal(set) var bytes: [UInt8]
  /// How many of the bytes are text.
  package internal(set) var count = 0
  /// The physical line, from 1, in which the text begins.
  package internal(set) var firstLine = 1
  /// The column, from 1 and in characters, at which it begins.
  package internal(set) var firstColumn = 1
  /// What is known of the text without reading it again.
  package internal(set) var survey = ByteSurvey()

  /// - Parameter capacity: how much text has room at first; what is longer makes the block grow.
  package init(file: String, capacity: Int = ReadingLimits.blockBytes) {
    self.file = file
    bytes = [UInt8](repeating: 0, count: max(capacity, 16) + Self.padding)
  }

  /// Room behind the text, so that the scanners may load whole words at its end.
  static let padding = 64

  /// How much text has room.
  var capacity: Int { bytes.count - Self.padding }

  mutating func reserve(_ capacity: Int) {
    if capacity > self.capacity {
      bytes.append(contentsOf: repeatElement(0, count: capacity - self.capacity))
    }
  }

  /// The text of a range.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// How many lines end inside a range: LF, CR, or CR and LF together.
  func lineEnds(in range: Range<Int>) -> Int {
    let found = ByteSurvey(bytes, range)
    if found.carriageReturns == 0 { return found.lineFeeds }
    // A CR before an LF ends no line, the LF does; the LF behind the text is none of it.
    let last = max(range.lowerBound, min(range.upperBound, count - 1))
    let pairs = ByteSurvey.carriageReturnsBeforeLineFeeds(in: bytes, range.lowerBound..<last)
    return found.lineFeeds + found.carriageReturns - pairs
  }

  /// Line and column of a byte, O(its distance from the beginning).
  package func place(at offset: Int) -> Place {
    place(at: offset, line: firstLine + lineEnds(in: 0..<offset))
  }

  /// Line and column of a byte whose line is known already.
  func place(at offset: Int, line: Int) -> Place {
    var start = offset
    while start > 0, !endsLine(at: start - 1) { start -= 1 }
    let before = start == 0 ? firstColumn : 1
    return Place(file: file, line: line, column: before + string(start..<offset).count)
  }

  /// Whether the byte is the last one of a line's end.
  private func endsLine(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte == Byte.lineFeed { return true }
    if byte != Byte.carriageReturn { return false }
    return offset + 1 >= count || bytes[offset + 1] != Byte.lineFeed
  }
}
