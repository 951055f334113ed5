/// One of the fields of a run of cells: where its cells begin and end, and what its texts are.
@safe
struct CellField: ~Copyable {
  let column: CodedColumn
  let end: UInt8
  private let text: PlainCell
  private let barred: UInt8
  private var before = WordText()
  /// Its texts, where it is told apart from the fields beside it.
  private var texts = TextCodes()
  /// What it said in the row before.
  private(set) var code: Int32 = -1

  init(_ field: CodedForm.Field) {
    column = field.column
    end = field.end
    text = field.text
    barred = field.barred
    if !field.before.isEmpty { before.set(field.before) }
  }

  /// The texts of its cells that were met, each with its end.
  @unsafe
  var known: TextCodes.Known { unsafe texts.known }

  mutating func endBlock(rows: Int) { texts.endBlock(rows: rows) }

  /// Where its cell begins that is to stand at `place`; negative where something else stands before it.
  @unsafe @inline(__always)
  func start(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> Int {
    if before.length < 0 { return place }
    // SAFETY: the caller's word on the bytes is passed on, here and below.
    return unsafe before.stands(at: place, bytes) ? place + before.length : -1
  }

  /// Behind its cell that is to stand at `place`; negative where there is none.
  @unsafe @inline(__always)
  func behind(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> Int {
    let start = unsafe start(bytes, place)
    if start < 0 { return -1 }
    return unsafe PlainCell.end(bytes, start, end) + 1
  }

  /// Whether its cell that stands at `place` may be told by its bytes.
  @unsafe
  func isPlain(_ bytes: UnsafePointer<UInt8>, _ place: Int, takesHighBytes: Bool) -> Bool {
    let start = unsafe start(bytes, place)
    let end = unsafe PlainCell.end(bytes, start, end)
    guard unsafe text.isPlain(bytes, start..<end, end: self.end) else { return false }
    let cell = unsafe UnsafeBufferPointer(start: bytes + start, count: end - start)
    if unsafe cell.allSatisfy({ $0 < 0x80 }) { return true }
    return unsafe takesHighBytes && String(validating: cell, as: UTF8.self) != nil
  }

  /// Behind its cell that is to stand at `place`, whatever that says; negative where it is none that is passed over.
  @unsafe
  func pass(_ bytes: UnsafePointer<UInt8>, _ place: Int, takesHighBytes: Bool) -> Int {
    let start = unsafe start(bytes, place)
    if start < 0 { return -1 }
    // SAFETY: the caller's word on the bytes is passed on.
    let end =
      unsafe text == .number
      ? PassedCell.end(ofNumber: bytes, start, end)
      : PassedCell.end(
        bytes, start, end, text, unless: barred, takesHighBytes: takesHighBytes)
    return end < 0 ? -1 : end + 1
  }

  /// Where the text of its cell stands that was passed over at `place`, without what ends it.
  @unsafe
  func text(_ bytes: UnsafePointer<UInt8>, _ place: Int, behind: Int) -> Range<Int> {
    // SAFETY: the cell was passed over before.
    let start = unsafe start(bytes, place)
    let hasReturn =
      unsafe end == Byte.lineFeed && behind - 2 >= start
      && bytes[behind - 2] == Byte.carriageReturn
    return start..<(behind - (hasReturn ? 2 : 1))
  }

  /// Whether its cell of `length` bytes with its end, which stands at `place`, is one that was met before; then that is what it says.
  @unsafe @inline(__always)
  mutating func recognizes(_ bytes: UnsafePointer<UInt8>, _ place: Int, length: Int) -> Bool {
    // SAFETY: the caller's word on the bytes is passed on.
    let found = unsafe texts.find(bytes, place, length: length)
    if found >= 0 { code = found }
    return found >= 0
  }

  /// Reads its cell that is to stand at `place`, and gives what is behind it; negative where it is not plain.
  @unsafe @inline(__always)
  mutating func read(
    _ bytes: UnsafePointer<UInt8>, _ place: Int, takesHighBytes: Bool
  ) -> Int {
    let offset = unsafe start(bytes, place)
    if offset < 0 { return -1 }
    let guess = unsafe texts.guess(bytes, offset)
    if guess.code >= 0 {
      code = guess.code
      return guess.behind
    }
    let behind = unsafe PlainCell.end(bytes, offset, end) + 1
    if behind <= 0 || behind - offset > WordText.longest { return -1 }
    code = unsafe texts.find(bytes, offset, length: behind - offset)
    if code < 0 {
      guard unsafe isPlain(bytes, place, takesHighBytes: takesHighBytes) else { return -1 }
      code = unsafe texts.add(bytes, offset, length: behind - offset)
    }
    return code >= 0 ? behind : -1
  }
}

/// What a cell that names something may hold, so that its bytes alone tell what it says.
enum PlainCell: Hashable, Sendable {
  /// A field of CSV: no quote but those around it, no CR but one before an LF that ends it, and no NUL.
  case field
  /// A string of JSON without escapes.
  case string
  /// A whole number of JSON.
  case number

  /// Where the cell at `place` ends: the place of the byte `end`; negative where the line ends before.
  ///
  /// Behind the text stands an LF, and 64 bytes behind that may be read.
  @unsafe @inline(__always)
  static func end(_ bytes: UnsafePointer<UInt8>, _ place: Int, _ end: UInt8) -> Int {
    let (ends, lineFeeds) = (Word.of(end), Word.of(Byte.lineFeed))
    var offset = place
    while true {
      // SAFETY: the LF behind the text ends the search.
      let word = unsafe Word.load(bytes, offset)
      let found = Word.zeros(word ^ ends) | Word.zeros(word ^ lineFeeds)
      if found != 0 {
        offset += found.trailingZeroBitCount >> 3
        return unsafe bytes[offset] == end ? offset : -1
      }
      offset += 8
    }
  }

  /// Whether the cell of `range`, which ends before the byte `end`, is not empty and of this kind.
  @unsafe
  func isPlain(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, end: UInt8) -> Bool {
    if range.isEmpty { return false }
    switch self {
    // SAFETY: all that is looked at lies inside the range.
    case .field: return unsafe Self.isPlainField(bytes, range, end: end)
    case .string:
      return range.allSatisfy {
        let byte = unsafe bytes[$0]
        return byte >= Byte.space && byte != Byte.backslash
      }
    case .number:
      let zero = UInt8(ascii: "0")
      if range.count > 1, unsafe bytes[range.lowerBound] == zero { return false }
      return range.allSatisfy { unsafe bytes[$0] &- zero < 10 }
    }
  }

  @unsafe
  private static func isPlainField(
    _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, end: UInt8
  ) -> Bool {
    let place = range.lowerBound
    var last = range.upperBound - 1
    // SAFETY: as above.
    if last > place, end == Byte.lineFeed, unsafe bytes[last] == Byte.carriageReturn { last -= 1 }
    if last < place { return false }
    let isQuoted = unsafe last > place && bytes[place] == Byte.quote && bytes[last] == Byte.quote
    for offset in place...last {
      let byte = unsafe bytes[offset]
      if byte == Byte.carriageReturn || byte == 0 { return false }
      if byte == Byte.quote, !isQuoted || (offset != place && offset != last) { return false }
    }
    return true
  }
}
