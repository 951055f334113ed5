/// The events of a JSON input of any length, in memory that does not grow with it.
///
/// The places of an event (`start`, `end`) hold in `block` until the next call.
package struct JSONReader: ~Copyable, Sendable {
  /// The text in which the last event stands.
  package private(set) var block: TextBlock
  private var lines: TextBlocks
  private var scanner: JSONScanner
  private var hasEnded = false
  private var cursor: PlaceCursor

  /// - Parameters:
  ///   - isSequence: any number of values may follow each other (NDJSON), instead of exactly one.
  ///   - isInArray: an array was begun before the text.
  ///   - blockBytes: how much is read at a time.
  package init(
    _ source: consuming TextSource, isSequence: Bool, isInArray: Bool = false,
    blockBytes: Int = ReadingLimits.blockBytes, firstLine: Int = 1
  ) {
    block = TextBlock(file: source.file, capacity: blockBytes)
    block.firstLine = firstLine
    cursor = PlaceCursor(line: firstLine)
    scanner = JSONScanner(isSequence: isSequence, isInArray: isInArray)
    lines = TextBlocks(source, cut: .lines)
  }

  package var encoding: TextEncoding { lines.source.encoding }

  package var hasByteOrderMark: Bool { lines.source.hasByteOrderMark }

  /// The text behind the last event that is in memory.
  var ahead: ArraySlice<UInt8> { block.bytes[scanner.position..<block.count] }

  /// Lets the lines behind a value of a sequence or of an array be read by other means; what these leave is read on from here.
  mutating func withLines<Result>(
    _ body: (inout TextBlocks) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    scanner.passComma(in: block)
    lines.takeBack(Array(ahead), line: block.place(at: scanner.position).line)
    block.count = 0
    scanner.begin()
    defer {
      block.firstLine = lines.nextLine
      block.firstColumn = 1
      block.bytes[0] = Byte.lineFeed
      hasEnded = false
    }
    return try body(&lines)
  }

  /// The next event; `.end` after the last one, never `.more`.
  package mutating func next() throws(Problem) -> JSONEvent {
    while true {
      let event = try scanner.next(in: block, isLast: hasEnded)
      if event != .more { return event }
      try readMore()
    }
  }

  /// How many arrays and objects are open.
  package var depth: Int { scanner.depth }

  /// The bytes of the last key, string or number in `block`.
  package var range: Range<Int> { scanner.start..<scanner.end }

  /// Where the last event begins in `block`, the opening quote of a string included.
  package var tokenStart: Int { scanner.tokenStart }

  package var hasEscapes: Bool { scanner.hasEscapes }

  /// The text of the last key, string or number.
  package var string: String {
    scanner.hasEscapes ? block.unescaped(range) : block.string(range)
  }

  /// Line and column of the last event's first character.
  package var place: Place { block.place(at: max(0, scanner.tokenStart)) }

  /// The same, for who asks of one event after the other: each byte is looked at once.
  mutating func placeOfToken() -> (line: Int, column: Int) {
    cursor.advance(to: max(tokenStart, cursor.offset), in: block.bytes)
    return (cursor.line, cursor.column)
  }

  /// Drops what has been read and appends what comes next.
  private mutating func readMore() throws(Problem) {
    let read = scanner.position
    let place = block.place(at: read)
    ByteCopy.moveToFront(of: &block.bytes, read..<block.count)
    block.count -= read
    block.firstLine = place.line
    block.firstColumn = place.column
    cursor = PlaceCursor(line: place.line, column: place.column)
    scanner.begin()
    if block.count > ReadingLimits.fieldBytes {
      throw Problem(.fieldTooLong, at: place, [String(ReadingLimits.fieldBytes)])
    }
    if block.capacity - block.count < block.capacity / 4 + 16 { block.reserve(block.capacity * 2) }
    if try lines.append(to: &block) == 0 { hasEnded = true }
    block.bytes[block.count] = Byte.lineFeed
  }
}

/// What a JSON text consists of, in order.
package enum JSONEvent: Sendable, Equatable {
  case beginObject
  case endObject
  case beginArray
  case endArray
  /// The name of a member; its value comes next. Names may repeat: the reader judges that.
  case key
  case string
  /// The text of a number as it is printed: `94.40` stays `94.40`.
  case number
  case `true`
  case `false`
  case null
  /// All values have been given.
  case end
  /// The block ends within a token: more text is needed.
  case more
}
