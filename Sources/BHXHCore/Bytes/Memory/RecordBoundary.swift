/// Finds where the last whole record of a growing text ends, looking at each byte once.
///
/// Only quotes and the ends of lines matter for that: a quote at the beginning of a field opens it, and inside it an end
/// of line is text.
struct RecordBoundary {
  let delimiter: UInt8
  /// Up to where the text has been looked at.
  private var position = 0
  /// Where the quote stands that is open at `position`.
  private(set) var openQuote: Int?
  /// Behind the last record that is whole; 0 when there is none.
  private(set) var end = 0

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Looks at what has come since the last call.
  ///
  /// - Parameter count: how much text there is now; it began at a record's beginning.
  /// - Parameter hasQuotes: false when it is known that there is no quote at all.
  mutating func advance(in bytes: borrowing [UInt8], count: Int, hasQuotes: Bool) {
    while position < count {
      if openQuote != nil {
        guard skipQuoted(bytes, count) else { return }
        continue
      }
      let quote = hasQuotes ? ByteSearch.first(Byte.quote, in: bytes, position..<count) : nil
      noteLineEnds(bytes, position..<(quote ?? count), count)
      guard let quote else {
        // Whether a CR at the end stands alone is known with the next byte.
        position = bytes[count - 1] == Byte.carriageReturn ? count - 1 : count
        return
      }
      if quote == 0 || beginsField(after: bytes[quote - 1]) { openQuote = quote }
      position = quote + 1
    }
  }

  private func beginsField(after byte: UInt8) -> Bool {
    byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  /// Goes behind the closing quote; false when it is not there yet.
  private mutating func skipQuoted(_ bytes: borrowing [UInt8], _ count: Int) -> Bool {
    while let quote = ByteSearch.first(Byte.quote, in: bytes, position..<count) {
      position = quote
      if quote + 1 == count { return false }
      if bytes[quote + 1] == Byte.quote {
        position = quote + 2
      } else {
        position = quote + 1
        openQuote = nil
        return true
      }
    }
    position = max(position, count)
    return false
  }

  private mutating func noteLineEnds(
    _ bytes: borrowing [UInt8], _ range: Range<Int>, _ count: Int
  ) {
    var offset = range.upperBound
    while offset > range.lowerBound {
      offset -= 1
      let byte = bytes[offset]
      if byte == Byte.lineFeed || (byte == Byte.carriageReturn && offset + 1 < count) {
        end = offset + 1
        return
      }
    }
  }
}

/// Finds where one record of CSV ends.
enum RecordEnd {
  /// Behind the record that begins at `start` and its end of line; `count` where the text ends first.
  ///
  /// A quote at the beginning of a field opens it, and inside it an end of line is text.
  ///
  /// - Parameter delimiter: nil where a record is what stands up to an LF.
  static func behind(_ bytes: Span<UInt8>, from start: Int, count: Int, delimiter: UInt8?) -> Int {
    var offset = start
    guard let delimiter else {
      while offset < count, bytes[offset] != Byte.lineFeed { offset += 1 }
      return min(offset + 1, count)
    }
    var beginsField = true
    var isQuoted = false
    while offset < count {
      let byte = bytes[offset]
      offset += 1
      if isQuoted {
        guard byte == Byte.quote else { continue }
        if offset < count, bytes[offset] == Byte.quote {
          offset += 1
        } else {
          isQuoted = false
          beginsField = false
        }
        continue
      }
      if byte == Byte.lineFeed { return offset }
      if byte == Byte.carriageReturn {
        return offset < count && bytes[offset] == Byte.lineFeed ? offset + 1 : offset
      }
      isQuoted = beginsField && byte == Byte.quote
      beginsField = byte == delimiter
    }
    return count
  }
}
