import Glibc

/// Finds single bytes at the speed of memory.
package enum ByteSearch {
  /// The first place of `byte` in `bytes[range]`.
  package static func first(_ byte: UInt8, in bytes: borrowing [UInt8], _ range: Range<Int>) -> Int?
  {
    // SAFETY: bytes are bytes: a view of them as raw memory has nothing uninitialised.
    first(byte, in: unsafe bytes.span.bytes, range)
  }

  static func first(_ byte: UInt8, in span: RawSpan, _ range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= span.byteCount)
    if range.isEmpty { return nil }
    // SAFETY: the range lies inside the span and is not empty; the pointer does not leave the closure.
    return unsafe span.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress,
        let found = unsafe memchr(start + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - start
    }
  }

  /// The last place of `byte` in `bytes[range]`; looks backwards, so it is quick where that is near the end.
  package static func last(_ byte: UInt8, in bytes: borrowing [UInt8], _ range: Range<Int>) -> Int?
  {
    let span = bytes.span
    var offset = range.upperBound
    while offset > range.lowerBound {
      offset -= 1
      if span[offset] == byte { return offset }
    }
    return nil
  }

  /// Whether two stretches have the same bytes.
  package static func equal(
    _ left: borrowing [UInt8], _ leftRange: Range<Int>,
    _ right: borrowing [UInt8], _ rightRange: Range<Int>
  ) -> Bool {
    // SAFETY: bytes are bytes: a view of them as raw memory has nothing uninitialised.
    unsafe equal(left.span.bytes, leftRange, right.span.bytes, rightRange)
  }

  static func equal(
    _ left: RawSpan, _ leftRange: Range<Int>, _ right: RawSpan, _ rightRange: Range<Int>
  ) -> Bool {
    if leftRange.count != rightRange.count { return false }
    precondition(leftRange.lowerBound >= 0 && leftRange.upperBound <= left.byteCount)
    precondition(rightRange.lowerBound >= 0 && rightRange.upperBound <= right.byteCount)
    // SAFETY: both ranges lie inside their spans and have one length; no pointer leaves its closure.
    return unsafe left.withUnsafeBytes { from in
      unsafe right.withUnsafeBytes { to in
        guard let one = from.baseAddress, let other = to.baseAddress else { return true }
        return unsafe memcmp(
          one + leftRange.lowerBound, other + rightRange.lowerBound, leftRange.count) == 0
      }
    }
  }
}

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

/// Moves bytes between buffers at the speed of memory.
enum ByteCopy {
  /// Copies `source[range]` to `target[offset...]`.
  static func copy(
    _ source: [UInt8], _ range: Range<Int>, into target: inout [UInt8], at offset: Int
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count)
    precondition(offset >= 0 && offset + range.count <= target.count)
    if range.isEmpty { return }
    // SAFETY: both ranges lie inside their arrays, as checked above, and the arrays are distinct.
    unsafe source.withUnsafeBytes { from in
      unsafe target.withUnsafeMutableBytes { to in
        unsafe UnsafeMutableRawBufferPointer(rebasing: to[offset..<offset + range.count])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: from[range]))
      }
    }
  }

  /// Moves `buffer[range]` to the front of the same buffer.
  static func moveToFront(of buffer: inout [UInt8], _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count)
    if range.isEmpty || range.lowerBound == 0 { return }
    // SAFETY: the range lies inside the array; `copyMemory` allows overlap.
    unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }
}
