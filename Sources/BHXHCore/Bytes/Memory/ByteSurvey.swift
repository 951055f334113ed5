/// What one pass over a stretch of bytes says about it: what must be looked at more closely, and what need not.
package struct ByteSurvey: Hashable, Sendable {
  /// How many LF.
  package var lineFeeds = 0
  /// How many CR, those before an LF too.
  package var carriageReturns = 0
  package var hasQuote = false
  package var hasNUL = false
  /// Some byte is 0x80 or more.
  package var hasHighBytes = false

  package init() {}

  /// Surveys `bytes[range]` in one pass, sixteen bytes at a time.
  package init(_ bytes: borrowing [UInt8], _ range: Range<Int>) {
    // SAFETY: bytes are bytes: a view of them as raw memory has nothing uninitialised.
    let span = unsafe bytes.span.bytes
    precondition(range.lowerBound >= 0 && range.upperBound <= span.byteCount)
    var offset = range.lowerBound
    // Comparing with a vector, not with a byte: the latter compiles to a loop over the sixteen.
    let none = SIMD16<UInt8>(repeating: 0)
    let lineFeed = SIMD16(repeating: Byte.lineFeed)
    let carriageReturn = SIMD16(repeating: Byte.carriageReturn)
    let quote = SIMD16(repeating: Byte.quote)
    var high = none
    var quotes = none
    var zeros = none
    while offset + 16 <= range.upperBound {
      // A byte of an accumulator holds 255 at most: that many rounds, then they are summed.
      let end = min(offset + 255 * 16, offset + (range.upperBound - offset) / 16 * 16)
      var feeds = none
      var returns = none
      while offset < end {
        // SAFETY: `offset + 16` is at most the range's end, inside the span; every bit pattern is a vector.
        let word = unsafe span.unsafeLoadUnaligned(
          fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
        high |= word
        feeds &-= Self.ones(word .== lineFeed)
        returns &-= Self.ones(word .== carriageReturn)
        quotes |= Self.ones(word .== quote)
        zeros |= Self.ones(word .== none)
        offset += 16
      }
      lineFeeds += Self.sum(feeds)
      carriageReturns += Self.sum(returns)
    }
    hasHighBytes = Self.any(high & SIMD16(repeating: 0x80))
    hasQuote = Self.any(quotes)
    hasNUL = Self.any(zeros)
    while offset < range.upperBound {
      let byte = bytes[offset]
      lineFeeds += byte == Byte.lineFeed ? 1 : 0
      carriageReturns += byte == Byte.carriageReturn ? 1 : 0
      hasQuote = hasQuote || byte == Byte.quote
      hasNUL = hasNUL || byte == 0
      hasHighBytes = hasHighBytes || byte >= 0x80
      offset += 1
    }
  }

  /// How many CR of `bytes[range]` have an LF behind them; a byte must stand behind the range.
  static func carriageReturnsBeforeLineFeeds(in bytes: borrowing [UInt8], _ range: Range<Int>)
    -> Int
  {
    // SAFETY: bytes are bytes: a view of them as raw memory has nothing uninitialised.
    let span = unsafe bytes.span.bytes
    if range.isEmpty { return 0 }
    precondition(range.lowerBound >= 0 && range.upperBound < span.byteCount)
    let lineFeed = SIMD16(repeating: Byte.lineFeed)
    let carriageReturn = SIMD16(repeating: Byte.carriageReturn)
    var total = 0
    var offset = range.lowerBound
    while offset + 16 <= range.upperBound {
      let end = min(offset + 255 * 16, offset + (range.upperBound - offset) / 16 * 16)
      var pairs = SIMD16<UInt8>(repeating: 0)
      while offset < end {
        // SAFETY: `offset + 17` is at most one more than the range's end, inside the span as checked above.
        let first = unsafe span.unsafeLoadUnaligned(
          fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
        let second = unsafe span.unsafeLoadUnaligned(
          fromUncheckedByteOffset: offset + 1, as: SIMD16<UInt8>.self)
        pairs &-= ones(first .== carriageReturn) & ones(second .== lineFeed)
        offset += 16
      }
      total += sum(pairs)
    }
    while offset < range.upperBound {
      let isPair = bytes[offset] == Byte.carriageReturn && bytes[offset + 1] == Byte.lineFeed
      total += isPair ? 1 : 0
      offset += 1
    }
    return total
  }

  /// 0xFF where the mask is set, 0 elsewhere.
  @inline(__always)
  private static func ones(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
    // SAFETY: a mask of sixteen bytes has the layout of sixteen bytes, all bits of each set or clear.
    unsafe unsafeBitCast(mask, to: SIMD16<UInt8>.self)
  }

  private static func any(_ word: SIMD16<UInt8>) -> Bool {
    // SAFETY: sixteen bytes are two words.
    let halves = unsafe unsafeBitCast(word, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }

  private static func sum(_ word: SIMD16<UInt8>) -> Int {
    var total = 0
    for index in 0..<16 { total += Int(word[index]) }
    return total
  }

  /// Both stretches together.
  package mutating func formUnion(_ other: ByteSurvey) {
    lineFeeds += other.lineFeeds
    carriageReturns += other.carriageReturns
    hasQuote = hasQuote || other.hasQuote
    hasNUL = hasNUL || other.hasNUL
    hasHighBytes = hasHighBytes || other.hasHighBytes
  }
}
