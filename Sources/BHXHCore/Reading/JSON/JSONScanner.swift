/// JSON as RFC 8259 has it, event by event, over blocks of text.
///
/// Nothing is kept but the kinds of the arrays and objects that are open, 512 at most. Decisions where the RFC leaves room:
/// * A number is its text, of any size and precision.
/// * An escaped surrogate without its partner (`"\uD800"`) is an error: no text can hold it.
/// * Member names may repeat here; whoever reads objects refuses that.
/// * A byte-order mark is the encoding's matter; a further one is an unexpected character.
package struct JSONScanner: Sendable {
  /// The text of the last key, string (without its quotes) or number in the block; of another event its first byte.
  package private(set) var start = 0
  package private(set) var end = 0
  /// Where the last event begins, the opening quote of a string included.
  package private(set) var tokenStart = 0
  /// The last key or string has escapes: its text is `block.unescaped(…)`.
  package private(set) var hasEscapes = false
  /// How many arrays and objects are open.
  package var depth: Int { stack.count }
  /// Up to where the block has been read.
  package private(set) var position = 0

  private enum Expectation { case value, valueOrEnd, key, keyOrEnd, colon, separator, document }

  private let isSequence: Bool
  private var expectation = Expectation.document
  private var hasDocument = false
  /// True for an object.
  private var stack: [Bool] = []

  /// - Parameters:
  ///   - isSequence: any number of values may follow each other (NDJSON), instead of exactly one.
  ///   - isInArray: an array was begun before the text.
  package init(isSequence: Bool, isInArray: Bool = false) {
    self.isSequence = isSequence
    if isInArray {
      stack = [false]
      expectation = .valueOrEnd
    }
  }

  /// Begins another block that goes on where the last one was read up to, or that moved its text forward.
  package mutating func begin(at position: Int = 0) { self.position = position }

  /// Goes behind the comma that parts the value at hand from the next one of its array.
  mutating func passComma(in block: borrowing TextBlock) {
    skipSpace(block)
    guard expectation == .separator, position < block.count, block.bytes[position] == Byte.comma
    else { return }
    position += 1
    expectation = .value
  }

  /// The next event.
  ///
  /// - Parameter isLast: no text follows this block.
  package mutating func next(in block: borrowing TextBlock, isLast: Bool) throws(Problem)
    -> JSONEvent
  {
    skipSpace(block)
    if position >= block.count {
      if !isLast { return .more }
      try checkEnd(block)
      return .end
    }
    let byte = block.bytes[position]
    switch expectation {
    case .colon:
      guard byte == UInt8(ascii: ":") else { throw unexpected(block, ":") }
      position += 1
      expectation = .value
      return try next(in: block, isLast: isLast)
    case .separator:
      if let event = try separator(byte, block) { return event }
      return try next(in: block, isLast: isLast)
    case .keyOrEnd where byte == UInt8(ascii: "}"): return close(.endObject)
    case .key, .keyOrEnd:
      guard byte == Byte.quote else {
        throw unexpected(block, expectation == .key ? "\"" : "\" }")
      }
      guard try scanString(block, isLast: isLast) else { return .more }
      expectation = .colon
      return .key
    case .valueOrEnd where byte == UInt8(ascii: "]"): return close(.endArray)
    case .document where hasDocument && !isSequence:
      throw Problem(.jsonTrailing, at: block.place(at: position), [found(block)])
    case .value, .valueOrEnd, .document:
      return try value(byte, block, isLast: isLast)
    }
  }

  private mutating func skipSpace(_ block: borrowing TextBlock) {
    while position < block.count, Byte.isSpace(block.bytes[position]) { position += 1 }
  }

  private func checkEnd(_ block: borrowing TextBlock) throws(Problem) {
    if !stack.isEmpty || expectation != .document {
      let closing = stack.reversed().prefix(8).map { $0 ? "}" : "]" }.joined(separator: " ")
      throw Problem(.jsonUnfinished, at: block.place(at: block.count), [closing])
    }
    if !hasDocument, !isSequence {
      throw Problem(.jsonEmpty, at: block.place(at: block.count))
    }
  }

  /// A comma goes on to the next member or element, a closing bracket is an event.
  private mutating func separator(_ byte: UInt8, _ block: borrowing TextBlock) throws(Problem)
    -> JSONEvent?
  {
    let isObject = stack.last ?? false
    switch byte {
    case Byte.comma:
      position += 1
      expectation = isObject ? .key : .value
      return nil
    case UInt8(ascii: "}") where isObject: return close(.endObject)
    case UInt8(ascii: "]") where !isObject: return close(.endArray)
    default: throw unexpected(block, isObject ? ", }" : ", ]")
    }
  }

  private mutating func close(_ event: JSONEvent) -> JSONEvent {
    stack.removeLast()
    return single(event)
  }

  private mutating func open(_ event: JSONEvent, _ block: borrowing TextBlock) throws(Problem)
    -> JSONEvent
  {
    if stack.count == ReadingLimits.nesting {
      throw Problem(.jsonNesting, at: block.place(at: position), [String(ReadingLimits.nesting)])
    }
    stack.append(event == .beginObject)
    (tokenStart, start, end) = (position, position, position + 1)
    hasEscapes = false
    position += 1
    hasDocument = true
    expectation = event == .beginObject ? .keyOrEnd : .valueOrEnd
    return event
  }

  /// An event of one byte that ends a value.
  private mutating func single(_ event: JSONEvent) -> JSONEvent {
    (tokenStart, start, end) = (position, position, position + 1)
    hasEscapes = false
    position += 1
    finishValue()
    return event
  }

  private mutating func finishValue() {
    hasDocument = true
    expectation = stack.isEmpty ? .document : .separator
  }

  private mutating func value(_ byte: UInt8, _ block: borrowing TextBlock, isLast: Bool)
    throws(Problem) -> JSONEvent
  {
    let event: JSONEvent
    switch byte {
    case UInt8(ascii: "{"): return try open(.beginObject, block)
    case UInt8(ascii: "["): return try open(.beginArray, block)
    case Byte.quote:
      guard try scanString(block, isLast: isLast) else { return .more }
      event = .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard try scanNumber(block, isLast: isLast) else { return .more }
      event = .number
    default:
      guard let literal = try scanLiteral(block, isLast: isLast) else { return .more }
      event = literal
    }
    finishValue()
    return event
  }

  /// The character at the position; a block never ends within one.
  private func found(_ block: borrowing TextBlock) -> String {
    let text = block.string(position..<min(position + 4, block.count))
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(1)))
  }

  static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "_")
  }

  /// - Parameter expected: the marks that may stand here, parted by blanks.
  private func unexpected(_ block: borrowing TextBlock, _ expected: String) -> Problem {
    let marks = expected.split(separator: " ").map { "“\($0)”" }.joined(separator: " / ")
    return Problem(.jsonUnexpected, at: block.place(at: position), [found(block), marks])
  }
}

// Tokens. Each gives false, and leaves the position at the token's beginning, where the block ends within it.
extension JSONScanner {
  private mutating func scanLiteral(_ block: borrowing TextBlock, isLast: Bool) throws(Problem)
    -> JSONEvent?
  {
    var place = position
    while place < block.count, place - position < 20, Self.isWord(block.bytes[place]) { place += 1 }
    if place == block.count, !isLast { return nil }
    let event: JSONEvent
    switch block.string(position..<place) {
    case "true": event = .true
    case "false": event = .false
    case "null": event = .null
    default:
      let word = place > position ? block.string(position..<place) : found(block)
      throw Problem(.jsonValueExpected, at: block.place(at: position), [word])
    }
    (tokenStart, start, end) = (position, position, place)
    hasEscapes = false
    position = place
    return event
  }

  private mutating func scanNumber(_ block: borrowing TextBlock, isLast: Bool) throws(Problem)
    -> Bool
  {
    guard let place = JSONNumberGrammar.end(in: block, from: position) else {
      // A number that is cut off looks like a wrong one.
      var place = position
      while place < block.count, JSONNumberGrammar.isPart(block.bytes[place]) { place += 1 }
      if place == block.count, !isLast { return false }
      throw Problem(
        .jsonNumber, at: block.place(at: position),
        [block.string(position..<min(place, position + 40))])
    }
    if place == block.count, !isLast { return false }
    if place - position > ReadingLimits.fieldBytes { throw tooLong(block) }
    (tokenStart, start, end) = (position, position, place)
    hasEscapes = false
    position = place
    return true
  }

  private mutating func scanString(_ block: borrowing TextBlock, isLast: Bool) throws(Problem)
    -> Bool
  {
    var place = position + 1
    var escapes = false
    while true {
      place = StringSearch.firstMark(
        in: block.bytes, from: min(place, block.count), count: block.count)
      if place >= block.count {
        if !isLast { return false }
        throw Problem(.jsonStringUnterminated, at: block.place(at: position))
      }
      let byte = block.bytes[place]
      if byte == Byte.quote { break }
      guard byte == Byte.backslash else {
        throw Problem(
          .jsonControlCharacter, at: block.place(at: place),
          [(byte < 16 ? "000" : "00") + String(byte, radix: 16, uppercase: true)])
      }
      escapes = true
      switch JSONEscape.read(block.bytes, at: place, count: block.count) {
      case .scalar(_, let length): place += length
      case .unfinished:
        if !isLast { return false }
        throw Problem(.jsonStringUnterminated, at: block.place(at: position))
      case .loneSurrogate:
        throw Problem(
          .jsonSurrogate, at: block.place(at: place), [block.string(place..<place + 6)])
      case .invalid:
        let text = block.string(place..<min(place + 5, block.count)).unicodeScalars.prefix(2)
        throw Problem(
          .jsonEscape, at: block.place(at: place), [String(String.UnicodeScalarView(text))])
      }
    }
    if place - position > ReadingLimits.fieldBytes { throw tooLong(block) }
    (tokenStart, start, end) = (position, position + 1, place)
    hasEscapes = escapes
    position = place + 1
    return true
  }

  private func tooLong(_ block: borrowing TextBlock) -> Problem {
    Problem(.fieldTooLong, at: block.place(at: position), [String(ReadingLimits.fieldBytes)])
  }
}
