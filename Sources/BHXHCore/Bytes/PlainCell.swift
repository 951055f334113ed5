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
