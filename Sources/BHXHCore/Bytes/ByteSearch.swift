import Glibc

/// Finds single bytes at the speed of memory.
public enum ByteSearch {
  /// The first place of `byte` in `bytes[range]`.
  public static func first(_ byte: UInt8, in bytes: borrowing [UInt8], _ range: Range<Int>) -> Int?
  {
    // SAFETY: bytes are bytes: a view of them as raw memory has nothing uninitialised.
    let span = unsafe bytes.span.bytes
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
  public static func last(_ byte: UInt8, in bytes: borrowing [UInt8], _ range: Range<Int>) -> Int? {
    let span = bytes.span
    var offset = range.upperBound
    while offset > range.lowerBound {
      offset -= 1
      if span[offset] == byte { return offset }
    }
    return nil
  }

  /// Whether two stretches have the same bytes.
  public static func equal(
    _ left: borrowing [UInt8], _ leftRange: Range<Int>,
    _ right: borrowing [UInt8], _ rightRange: Range<Int>
  ) -> Bool {
    if leftRange.count != rightRange.count { return false }
    // SAFETY: bytes are bytes: a view of them as raw memory has nothing uninitialised.
    let leftSpan = unsafe left.span.bytes
    let rightSpan = unsafe right.span.bytes
    precondition(leftRange.lowerBound >= 0 && leftRange.upperBound <= leftSpan.byteCount)
    precondition(rightRange.lowerBound >= 0 && rightRange.upperBound <= rightSpan.byteCount)
    // SAFETY: both ranges lie inside their spans and have one length; no pointer leaves its closure.
    return unsafe leftSpan.withUnsafeBytes { from in
      unsafe rightSpan.withUnsafeBytes { to in
        guard let one = from.baseAddress, let other = to.baseAddress else { return true }
        return unsafe memcmp(
          one + leftRange.lowerBound, other + rightRange.lowerBound, leftRange.count) == 0
      }
    }
  }
}
