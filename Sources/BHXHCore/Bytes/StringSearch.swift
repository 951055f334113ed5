/// Finds where a run of plain characters in a JSON string ends.
enum StringSearch {
  /// The first quote, backslash or control character from `offset` on.
  ///
  /// One of these must stand at or before `count`, and 16 further bytes be there behind `count`.
  static func firstMark(in bytes: borrowing [UInt8], from offset: Int, count: Int) -> Int {
    precondition(offset >= 0 && offset <= count && count + 16 <= bytes.count)
    // SAFETY: bytes are bytes: a view of them as raw memory has nothing uninitialised.
    let span = unsafe bytes.span.bytes
    let quotes = SIMD16(repeating: Byte.quote)
    let backslashes = SIMD16(repeating: Byte.backslash)
    let spaces = SIMD16(repeating: Byte.space)
    var place = offset
    while place <= count {
      // SAFETY: `place + 16` is at most `count + 16`, inside the span; a mask of sixteen bytes is two words.
      let word = unsafe span.unsafeLoadUnaligned(
        fromUncheckedByteOffset: place, as: SIMD16<UInt8>.self)
      let halves =
        unsafe unsafeBitCast(word .== quotes, to: SIMD2<UInt64>.self)
        | unsafeBitCast(word .== backslashes, to: SIMD2<UInt64>.self)
        | unsafeBitCast(word .< spaces, to: SIMD2<UInt64>.self)
      if halves[0] != 0 { return min(count, place + halves[0].trailingZeroBitCount >> 3) }
      if halves[1] != 0 { return min(count, place + 8 + halves[1].trailingZeroBitCount >> 3) }
      place += 16
    }
    return count
  }
}
