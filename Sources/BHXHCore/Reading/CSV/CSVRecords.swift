/// The records of one block, read in two stages: first all marks are found, then each record takes its own.
///
/// A record is a line, or several where quotes hold them together. Nothing is allocated from record to record, and
/// a record without quotes costs one look per mark. Rules:
/// * A field that begins with `"` is quoted up to the next `"` that is not doubled; anywhere else a quote is text.
/// * LF, CR LF and CR end a record; an empty line is a record of one empty field (`isBlank`).
/// * Text behind a closing quote makes the record defective: it is given, with `defect`, and reading goes on behind it.
///   Where the quotes held several lines, it is an error that ends reading: a quote was not closed long before.
package struct CSVRecords: Sendable {
  package let delimiter: UInt8
  /// How many fields the record has; at least 1.
  package private(set) var count = 0
  /// The place of the record in the block, without its end of line.
  package private(set) var start = 0
  package private(set) var end = 0
  /// What is wrong with the record, if anything.
  package private(set) var defect: Problem?

  private var marks = Marks()
  private var nextMark = 0
  /// Where the next record begins.
  private(set) var nextStart = 0
  private var firstMark = 0
  /// Filled only for a record with a quote in it.
  private var fields: [CSVField] = []
  private var hasFields = false
  private var placeCursor = (offset: 0, line: 1)

  package init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Finds the marks of a block, whose records `next` then gives.
  package mutating func begin(_ block: TextBlock) {
    marks.find(in: block.bytes, length: block.count, delimiter: delimiter)
    (nextMark, nextStart, count, start, end) = (1, 0, 0, 0, 0)
    defect = nil
    hasFields = false
    placeCursor = (0, block.firstLine)
  }

  /// Goes to the next record of the block that was begun.
  ///
  /// - Returns: false at the block's end.
  /// - Throws: a quote that is not closed, or a limit that the record goes beyond.
  @inline(__always)
  package mutating func next(in block: borrowing TextBlock) throws(Problem) -> Bool {
    let length = block.count
    if nextStart >= length { return false }
    if hasFields {
      hasFields = false
      defect = nil
    }
    start = nextStart
    firstMark = nextMark
    var mark = nextMark
    var place = Int(marks.places[mark])
    var byte = block.bytes[place]
    while byte == delimiter {
      mark += 1
      place = Int(marks.places[mark])
      byte = block.bytes[place]
    }
    if byte == Byte.quote { return try nextWithQuotes(in: block) }
    count = mark - firstMark + 1
    finish(at: place, mark: mark, byte, in: block)
    if end - start > ReadingLimits.fieldBytes || count > ReadingLimits.columns {
      try checkLimits(block)
    }
    return true
  }

  private mutating func finish(
    at place: Int, mark: Int, _ byte: UInt8, in block: borrowing TextBlock
  ) {
    end = place
    let isPair =
      byte == Byte.carriageReturn && place + 1 < block.count
      && block.bytes[place + 1] == Byte.lineFeed
    nextStart = place + (isPair ? 2 : 1)
    nextMark = mark + (isPair ? 2 : 1)
  }

  /// The field of that number, from 0.
  @inline(__always)
  package func field(_ index: Int) -> CSVField {
    if hasFields { return fields[index] }
    precondition(index >= 0 && index < count)
    let mark = firstMark + index
    return CSVField(
      start: Int(marks.places[mark - 1] &+ 1), end: Int(marks.places[mark]), isQuoted: false,
      hasEscapedQuotes: false)
  }

  /// Whether the line is empty.
  package var isBlank: Bool { start == end }

  /// Line and column of a byte of this record: O(the distance from the last place that was asked for).
  package mutating func place(of offset: Int, in block: TextBlock) -> Place {
    if offset < placeCursor.offset { placeCursor = (0, block.firstLine) }
    placeCursor.line += block.lineEnds(in: placeCursor.offset..<offset)
    placeCursor.offset = offset
    return block.place(at: offset, line: placeCursor.line)
  }

  /// Line and column of a field's first character.
  package mutating func place(ofField index: Int, in block: TextBlock) -> Place {
    place(of: field(index).opening, in: block)
  }
}

// Records with a quote in them.
extension CSVRecords {
  @inline(never)
  private mutating func nextWithQuotes(in block: borrowing TextBlock) throws(Problem) -> Bool {
    hasFields = true
    fields.removeAll(keepingCapacity: true)
    var mark = firstMark
    var fieldStart = start
    while true {
      var field = CSVField(
        start: fieldStart, end: fieldStart, isQuoted: false, hasEscapedQuotes: false)
      if fieldStart < block.count, block.bytes[fieldStart] == Byte.quote {
        try closeQuote(&field, &mark, in: block)
      }
      // Any further quote in this field is text.
      while block.bytes[Int(marks.places[mark])] == Byte.quote { mark += 1 }
      let place = Int(marks.places[mark])
      if !field.isQuoted {
        field.end = place
      } else if field.end + 1 != place {
        try noteTextBehind(field, in: block)
        field.end = place
      }
      fields.append(field)
      if block.bytes[place] == delimiter {
        mark += 1
        fieldStart = place + 1
        continue
      }
      count = fields.count
      finish(at: place, mark: mark, block.bytes[place], in: block)
      try checkLimits(block)
      return true
    }
  }

  /// Reads a quoted field up to its closing quote; `mark` is then the one behind it.
  private func closeQuote(
    _ field: inout CSVField, _ mark: inout Int, in block: borrowing TextBlock
  ) throws(Problem) {
    let opening = field.start
    field.isQuoted = true
    field.start += 1
    mark += 1
    while mark < marks.count - 1 {
      let place = Int(marks.places[mark])
      mark += 1
      if block.bytes[place] != Byte.quote { continue }
      if place + 1 < block.count, block.bytes[place + 1] == Byte.quote {
        field.hasEscapedQuotes = true
        mark += 1
        continue
      }
      field.end = place
      if field.range.count > ReadingLimits.quotedFieldBytes { break }
      return
    }
    let place = block.place(at: opening)
    if field.end > opening || block.count - opening > ReadingLimits.quotedFieldBytes {
      throw Problem(.quoteTooLong, at: place, [String(ReadingLimits.quotedFieldBytes)])
    }
    throw Problem(.quoteUnterminated, at: place)
  }

  private mutating func noteTextBehind(_ field: CSVField, in block: borrowing TextBlock)
    throws(Problem)
  {
    let opening = block.place(at: field.opening)
    let behind = block.place(at: field.end + 1)
    let problem = Problem(
      .quoteFollowedByText, at: behind, [String(opening.line), String(opening.column)])
    if opening.line != behind.line { throw problem }
    defect = defect ?? problem
  }

  @inline(never)
  private func checkLimits(_ block: borrowing TextBlock) throws(Problem) {
    if count > ReadingLimits.columns {
      throw Problem(.columnsTooMany, at: block.place(at: start), [String(ReadingLimits.columns)])
    }
    if end - start <= ReadingLimits.fieldBytes { return }
    for index in 0..<count where field(index).range.count > ReadingLimits.fieldBytes {
      throw Problem(
        .fieldTooLong, at: block.place(at: field(index).opening),
        [String(ReadingLimits.fieldBytes)])
    }
  }
}

/// One field of a record: where its text stands in the block.
package struct CSVField: Hashable, Sendable {
  /// The text without the quotes around it.
  package var start: Int
  package var end: Int
  package var isQuoted: Bool
  /// Two quotes stand for one in the text.
  package var hasEscapedQuotes: Bool

  package var range: Range<Int> { start..<end }
  package var isEmpty: Bool { start == end }

  /// Where the field begins in the file, its opening quote included.
  var opening: Int { isQuoted ? start - 1 : start }
}

extension TextBlock {
  /// The text of a field, its doubled quotes made single.
  package func string(_ field: CSVField) -> String {
    guard field.hasEscapedQuotes else { return string(field.range) }
    var text: [UInt8] = []
    var offset = field.start
    while offset < field.end {
      text.append(bytes[offset])
      let isPair =
        bytes[offset] == Byte.quote && offset + 1 < field.end && bytes[offset + 1] == Byte.quote
      offset += isPair ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
