/// An input cut into blocks that each begin and end where a record (or a line) does, so that each can be read alone.
///
/// Blocks can be handed to several threads: fetching the next one is all that has to be done in order. Each knows the
/// physical line in which it begins.
package struct TextBlocks: ~Copyable, Sendable {
  /// Where a block may end.
  package enum Cut: Sendable, Equatable {
    /// Behind a record of CSV.
    case records(delimiter: UInt8)
    /// Behind an LF: no token of JSON contains one.
    case lines
  }

  package private(set) var source: TextSource
  private let cut: Cut
  /// Text behind the last block: the beginning of a record.
  private var rest: [UInt8] = []
  /// The line in which the text begins that comes next; of unchecked blocks it is not known.
  private(set) var nextLine = 1
  private(set) var hasEnded = false

  package init(_ source: consuming TextSource, cut: Cut) {
    self.source = source
    self.cut = cut
  }

  /// Fills `block`, whose memory is reused, with the next records.
  ///
  /// - Returns: false at the end of the input.
  /// - Throws: what is wrong with the text, or a limit that a record goes beyond; after all whole records before it.
  package mutating func next(into block: inout TextBlock) throws(Problem) -> Bool {
    start(&block)
    var boundary = RecordBoundary(delimiter: delimiter)
    if !rest.isEmpty { look(&boundary, block) }
    while boundary.end == 0, !hasEnded {
      try checkLimits(boundary, block)
      if block.capacity - block.count < block.capacity / 4 + 16 {
        block.reserve(block.capacity * 2)
      }
      if try source.append(to: &block) == 0 {
        hasEnded = true
      } else {
        look(&boundary, block)
      }
    }
    finish(&block, at: hasEnded ? block.count : boundary.end)
    return block.count > 0
  }

  /// Fills `block` with the next lines as they stand: nobody has looked whether they are text, whole records, or how many.
  ///
  /// A line that is longer than the block is cut.
  /// - Returns: false at the end of the input.
  mutating func nextUnchecked(into block: inout TextBlock) throws(Problem) -> Bool {
    block.firstLine = nextLine
    block.firstColumn = 1
    block.survey = ByteSurvey()
    block.reserve(rest.count + 16)
    ByteCopy.copy(rest, 0..<rest.count, into: &block.bytes, at: 0)
    block.count = rest.count
    while !hasEnded, block.capacity - block.count >= 16 {
      hasEnded = try source.appendUnchecked(to: &block) == 0
    }
    let lineFeed = ByteSearch.last(Byte.lineFeed, in: block.bytes, 0..<block.count)
    let end = hasEnded ? block.count : lineFeed.map { $0 + 1 } ?? block.count
    rest = Array(block.bytes[end..<block.count])
    block.count = end
    block.bytes[end] = Byte.lineFeed
    return end > 0
  }

  /// The next lines as they stand, to be read by who gets them, into a block of this room; nil where `nextUnchecked` has to be asked.
  mutating func takeLines(atMost count: Int) throws(Problem) -> FileRange? {
    if hasEnded { return nil }
    let stretch = try source.takeLines(atMost: count, back: rest.count)
    if stretch != nil { rest = [] }
    return stretch
  }

  /// Appends text to a block that has room for at least a few bytes, for who finds the ends of records himself; 0 at the end.
  mutating func append(to block: inout TextBlock) throws(Problem) -> Int {
    if rest.isEmpty { return try source.append(to: &block) }
    block.reserve(block.count + rest.count)
    ByteCopy.copy(rest, 0..<rest.count, into: &block.bytes, at: block.count)
    defer { rest = [] }
    block.count += rest.count
    return rest.count
  }

  /// Takes back what was given last, so that it is read again by `next`.
  ///
  /// - Parameter line: the line in which it begins.
  mutating func takeBack(_ bytes: [UInt8], line: Int) {
    nextLine = line
    rest = bytes + rest
    // What was decoded is text already.
    guard source.isAsItStands else { return }
    source.takeBack(rest)
    rest = []
    hasEnded = false
  }

  private var delimiter: UInt8 {
    if case .records(let delimiter) = cut { delimiter } else { 0 }
  }

  private mutating func start(_ block: inout TextBlock) {
    block.firstLine = nextLine
    block.firstColumn = 1
    block.count = 0
    block.reserve(rest.count + 16)
    ByteCopy.copy(rest, 0..<rest.count, into: &block.bytes, at: 0)
    block.count = rest.count
    block.survey = ByteSurvey(rest, 0..<rest.count)
  }

  private func look(_ boundary: inout RecordBoundary, _ block: borrowing TextBlock) {
    let hasQuotes = cut != .lines && block.survey.hasQuote
    boundary.advance(in: block.bytes, count: block.count, hasQuotes: hasQuotes)
  }

  private func checkLimits(_ boundary: RecordBoundary, _ block: TextBlock) throws(Problem) {
    // Beside the text there are its two quotes.
    if let open = boundary.openQuote, block.count - open > ReadingLimits.quotedFieldBytes + 2 {
      throw Problem(
        .quoteTooLong, at: block.place(at: open), [String(ReadingLimits.quotedFieldBytes)])
    }
    if block.count > ReadingLimits.recordBytes {
      throw Problem(
        .recordTooLong, at: block.place(at: 0), [String(ReadingLimits.recordBytes)])
    }
  }

  /// Keeps what is behind `end` for the next block.
  private mutating func finish(_ block: inout TextBlock, at end: Int) {
    rest = Array(block.bytes[end..<block.count])
    let behind = ByteSurvey(rest, 0..<rest.count)
    block.count = end
    block.survey.lineFeeds -= behind.lineFeeds
    block.survey.carriageReturns -= behind.carriageReturns
    nextLine +=
      block.survey.carriageReturns == 0
      ? block.survey.lineFeeds : block.lineEnds(in: 0..<end)
    block.bytes[end] = Byte.lineFeed
  }
}
