/// The places of all bytes of a block that can end a field: the first of the two stages of reading CSV.
///
/// A mark is a delimiter, a quote, an LF or a CR. The list is kept and reused from block to block.
struct Marks {
  /// In ascending order; only the first `count` are valid.
  private(set) var places: [UInt32] = []
  private(set) var count = 0

  /// Finds the marks of `bytes[0..<length]`, O(length), sixteen bytes at a time.
  mutating func find(in bytes: borrowing [UInt8], length: Int, delimiter: UInt8) {
    // SAFETY: bytes are bytes: a view of them as raw memory has nothing uninitialised.
    let span = unsafe bytes.span.bytes
    precondition(length >= 0 && length <= span.byteCount && length <= Int(UInt32.max))
    count = 0
    var offset = 0
    while offset < length {
      let end = min(offset + 8192, length)
      reserve(count + (end - offset))
      let already = count
      // SAFETY: there is room for one mark per byte of the window; `add` writes no more than that.
      count = unsafe places.withUnsafeMutableBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return already }
        return unsafe Self.add(span, offset..<end, delimiter, start, already)
      }
      offset = end
    }
  }

  private mutating func reserve(_ needed: Int) {
    if needed > places.count {
      let more = max(needed, places.count * 2) - places.count
      places.append(contentsOf: repeatElement(0, count: more))
    }
  }

  /// Adds the marks of `range`, which lies inside `span`, to `places[already...]`; gives their number.
  @unsafe
  private static func add(
    _ span: borrowing RawSpan, _ range: Range<Int>, _ delimiter: UInt8,
    _ places: UnsafeMutablePointer<UInt32>, _ already: Int
  ) -> Int {
    var count = already
    var offset = range.lowerBound
    while offset + 16 <= range.upperBound {
      // SAFETY: `offset + 16` is inside the span; every bit pattern is a vector, and a mask two words.
      let word = unsafe span.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
      let hits =
        (word .== delimiter) .| (word .== Byte.lineFeed) .| (word .== Byte.quote)
        .| (word .== Byte.carriageReturn)
      let halves = unsafe unsafeBitCast(hits, to: SIMD2<UInt64>.self)
      var low = halves[0] & 0x8080_8080_8080_8080
      while low != 0 {
        unsafe places[count] = UInt32(truncatingIfNeeded: offset + low.trailingZeroBitCount >> 3)
        count += 1
        low &= low &- 1
      }
      var high = halves[1] & 0x8080_8080_8080_8080
      while high != 0 {
        unsafe places[count] = UInt32(
          truncatingIfNeeded: offset + 8 + high.trailingZeroBitCount >> 3)
        count += 1
        high &= high &- 1
      }
      offset += 16
    }
    while offset < range.upperBound {
      // SAFETY: `offset` is inside the span.
      let byte = unsafe span.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
      if byte == delimiter || byte == Byte.lineFeed || byte == Byte.quote
        || byte == Byte.carriageReturn
      {
        unsafe places[count] = UInt32(truncatingIfNeeded: offset)
        count += 1
      }
      offset += 1
    }
    return count
  }
}
