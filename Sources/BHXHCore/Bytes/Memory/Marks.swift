/// The places of all bytes of a block that can end a field: the first of the two stages of reading CSV.
///
/// A mark is a delimiter, a quote, an LF or a CR. The list is kept and reused from block to block.
struct Marks {
  /// In ascending order, between a first one "before the text" and a last one behind it: the field after mark `n` is
  /// `places[n] &+ 1 ..< places[n + 1]`. Only the first `count` are valid.
  private(set) var places: [UInt32] = []
  private(set) var count = 0

  /// Finds the marks of `bytes[0..<length]`, O(length), sixteen bytes at a time.
  mutating func find(in bytes: borrowing [UInt8], length: Int, delimiter: UInt8) {
    // SAFETY: bytes are bytes: a view of them as raw memory has nothing uninitialised.
    let span = unsafe bytes.span.bytes
    precondition(length >= 0 && length <= span.byteCount && length < Int(UInt32.max))
    reserve(2)
    places[0] = UInt32.max
    count = 1
    var offset = 0
    while offset < length {
      let end = min(offset + 8192, length)
      // Two more than marks: `add` writes ahead of what it counts, and the last mark comes behind.
      reserve(count + (end - offset) + 3)
      let already = count
      // SAFETY: there is room for one mark per byte of the window and two more; `add` writes no more than that.
      count = unsafe places.withUnsafeMutableBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return already }
        return unsafe Self.add(span, offset..<end, delimiter, start, already)
      }
      offset = end
    }
    places[count] = UInt32(length)
    count += 1
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
    // Comparing with vectors, not with bytes: the latter compiles to a loop over the sixteen.
    let delimiters = SIMD16(repeating: delimiter)
    let lineFeeds = SIMD16(repeating: Byte.lineFeed)
    let carriageReturns = SIMD16(repeating: Byte.carriageReturn)
    let quotes = SIMD16(repeating: Byte.quote)
    var count = already
    var offset = range.lowerBound
    while offset + 16 <= range.upperBound {
      // SAFETY: `offset + 16` is inside the span; every bit pattern is a vector, and a mask two words.
      let word = unsafe span.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
      let halves =
        unsafe unsafeBitCast(word .== delimiters, to: SIMD2<UInt64>.self)
        | unsafeBitCast(word .== lineFeeds, to: SIMD2<UInt64>.self)
        | unsafeBitCast(word .== quotes, to: SIMD2<UInt64>.self)
        | unsafeBitCast(word .== carriageReturns, to: SIMD2<UInt64>.self)
      count = unsafe write(halves[0], offset, places, count)
      count = unsafe write(halves[1], offset + 8, places, count)
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

  /// Writes the places of the bytes that are set in `hits`; gives their number with those before.
  ///
  /// Two are written whether they are there or not: most words have no more, and a branch that depends on the text costs
  /// more than a write.
  @unsafe @inline(__always)
  private static func write(
    _ hits: UInt64, _ offset: Int, _ places: UnsafeMutablePointer<UInt32>, _ already: Int
  ) -> Int {
    var word = hits & 0x8080_8080_8080_8080
    var count = already
    unsafe places[count] = UInt32(truncatingIfNeeded: offset &+ word.trailingZeroBitCount >> 3)
    count &+= word == 0 ? 0 : 1
    word &= word &- 1
    unsafe places[count] = UInt32(truncatingIfNeeded: offset &+ word.trailingZeroBitCount >> 3)
    count &+= word == 0 ? 0 : 1
    word &= word &- 1
    while word != 0 {
      unsafe places[count] = UInt32(truncatingIfNeeded: offset &+ word.trailingZeroBitCount >> 3)
      count &+= 1
      word &= word &- 1
    }
    return count
  }
}
