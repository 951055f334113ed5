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
