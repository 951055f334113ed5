/// Two counts side by side, each of eight digits at most and sixteen bytes together with their ends: the usual end of a row.
///
/// Both ends are found at once, so that the next row does not wait for one after the other; and what the digits are worth is reckoned
/// later, of many rows at once.
enum CountPair {
  /// The digits of both counts as bytes from 0 to 9, with zeros before them: the first eight bytes are the first count's.
  typealias Digits = SIMD2<UInt64>

  /// The digits of the counts at `place`, and where the next cell begins; nil for anything else.
  ///
  /// Behind the text stands an LF, and 64 bytes behind that may be read.
  ///
  /// - Parameter ends: the bytes that end the counts.
  @unsafe @inline(__always)
  static func read(
    _ bytes: UnsafePointer<UInt8>, _ place: Int, ends: (UInt8, UInt8)
  ) -> (digits: Digits, behind: Int)? {
    // SAFETY: the caller's word on the bytes is passed on; no end lies behind the sixteenth byte, and none of what is looked at behind the
    // twenty-fourth.
    let text = unsafe UnsafeRawPointer(bytes + place).loadUnaligned(as: SIMD16<UInt8>.self)
    let others = Self.others(text)
    let first = others.trailingZeroBitCount
    let rest = others & (others &- 1)
    let second = rest.trailingZeroBitCount
    let length = second &- first &- 1
    guard UInt(bitPattern: first &- 1) < 8, UInt(bitPattern: length &- 1) < 8,
      unsafe bytes[place &+ first] == ends.0
    else { return nil }
    var behind = place &+ second &+ 1
    if unsafe bytes[place &+ second] != ends.1 {
      // A CR may stand before the LF of a row.
      guard ends.1 == Byte.lineFeed, unsafe bytes[place &+ second] == Byte.carriageReturn,
        unsafe bytes[behind] == Byte.lineFeed
      else { return nil }
      behind &+= 1
    }
    let one = unsafe Word.load(bytes, place)
    let other = unsafe Word.load(bytes, place &+ first &+ 1)
    // A number of several digits that begins with 0 is for the reader of all spellings.
    if one & 0xFF == 0x30, first > 1 { return nil }
    if other & 0xFF == 0x30, length > 1 { return nil }
    return (Digits(digits(one, first), digits(other, length)), behind)
  }

  /// The first `length` bytes as digits at the end, zeros before them.
  @inline(__always)
  private static func digits(_ word: UInt64, _ length: Int) -> UInt64 {
    (word ^ 0x3030_3030_3030_3030) &<< UInt64(64 &- length &* 8)
  }

  /// One bit for each byte, the first one lowest, set where it is no digit.
  @inline(__always)
  private static func others(_ text: SIMD16<UInt8>) -> UInt64 {
    // Digits are 0 to 9 now, and stay below 0x80 with 0x76 more; of all others one of the two has the high bit.
    let digits = text ^ 0x30
    // SAFETY: sixteen plain bytes on both sides.
    let high = unsafe unsafeBitCast(digits | (digits &+ 0x76), to: SIMD2<UInt64>.self)
    return Word.highBits(high[0]) | Word.highBits(high[1]) &<< 8
  }

  /// What the digits are worth.
  @inline(__always)
  static func counts(_ digits: Digits) -> SIMD2<UInt32> {
    // Pairs, fours and all eight digits are added up at once: in each step the lower part is worth more.
    // SAFETY: sixteen plain bytes on both sides, here and below.
    let single = unsafe unsafeBitCast(digits, to: SIMD8<UInt16>.self)
    let pairs = unsafe unsafeBitCast((single &* 10 &+ single &>> 8) & 0xFF, to: SIMD4<UInt32>.self)
    let fours = (pairs & 0xFFFF) &* 100 &+ pairs &>> 16
    let higher = unsafe unsafeBitCast(fours, to: SIMD2<UInt64>.self) &>> 32
    let eights = unsafe fours &* 10000 &+ unsafeBitCast(higher, to: SIMD4<UInt32>.self)
    return SIMD2(eights[0], eights[2])
  }
}
