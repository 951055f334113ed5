/// What one pass over a stretch of bytes says about it: what must be looked at more closely, and what need not.
public struct ByteSurvey: Hashable, Sendable {
  /// How many LF.
  public var lineFeeds = 0
  /// How many CR, those before an LF too.
  public var carriageReturns = 0
  public var hasQuote = false
  public var hasNUL = false
  /// Some byte is 0x80 or more.
  public var hasHighBytes = false

  public init() {}

  /// Surveys `bytes[range]` in one pass, sixteen bytes at a time.
  public init(_ bytes: borrowing [UInt8], _ range: Range<Int>) {
    // SAFETY: bytes are bytes: a view of them as raw memory has nothing uninitialised.
    let span = unsafe bytes.span.bytes
    precondition(range.lowerBound >= 0 && range.upperBound <= span.byteCount)
    var offset = range.lowerBound
    var high = SIMD16<UInt8>(repeating: 0)
    var quotes = SIMD16<UInt8>(repeating: 0)
    var zeros = SIMD16<UInt8>(repeating: 0)
    while offset + 16 <= range.upperBound {
      // A byte of an accumulator holds 255 at most: that many rounds, then they are summed.
      let end = min(offset + 255 * 16, offset + (range.upperBound - offset) / 16 * 16)
      var feeds = SIMD16<UInt8>(repeating: 0)
      var returns = SIMD16<UInt8>(repeating: 0)
      while offset < end {
        // SAFETY: `offset + 16` is at most the range's end, inside the span; every bit pattern is a vector.
        let word = unsafe span.unsafeLoadUnaligned(
          fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
        high |= word
        feeds &-= Self.ones(word, Byte.lineFeed)
        returns &-= Self.ones(word, Byte.carriageReturn)
        quotes |= Self.ones(word, Byte.quote)
        zeros |= Self.ones(word, 0)
        offset += 16
      }
      lineFeeds += Self.sum(feeds)
      carriageReturns += Self.sum(returns)
    }
    hasHighBytes = high.max() >= 0x80
    hasQuote = quotes.max() != 0
    hasNUL = zeros.max() != 0
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

  /// 0xFF where the byte is `wanted`, 0 elsewhere.
  @inline(__always)
  private static func ones(_ word: SIMD16<UInt8>, _ wanted: UInt8) -> SIMD16<UInt8> {
    // SAFETY: a mask of sixteen bytes has the layout of sixteen bytes, all bits of each set or clear.
    unsafe unsafeBitCast(word .== wanted, to: SIMD16<UInt8>.self)
  }

  private static func sum(_ word: SIMD16<UInt8>) -> Int {
    var total = 0
    for index in 0..<16 { total += Int(word[index]) }
    return total
  }

  /// Both stretches together.
  public mutating func formUnion(_ other: ByteSurvey) {
    lineFeeds += other.lineFeeds
    carriageReturns += other.carriageReturns
    hasQuote = hasQuote || other.hasQuote
    hasNUL = hasNUL || other.hasNUL
    hasHighBytes = hasHighBytes || other.hasHighBytes
  }
}
