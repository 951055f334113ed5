/// Eight bytes at once: how the innermost loops look at text.
enum Word {
  /// The eight bytes from `place` on, the first of them lowest.
  @unsafe @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> UInt64 {
    // SAFETY: every caller knows that eight bytes from `place` on may be read.
    UInt64(littleEndian: unsafe UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self))
  }

  /// The same byte eight times.
  @inline(__always)
  static func of(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bit of each byte that is zero; of those behind the first one it may be wrong.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// One bit for each byte, the first one lowest: its high bit.
  @inline(__always)
  static func highBits(_ word: UInt64) -> UInt64 {
    // The factor gathers the eight high bits in the highest byte.
    ((word & 0x8080_8080_8080_8080) &* 0x0002_0408_1020_4081) &>> 56
  }

  /// The bits of the first `length` bytes: 1 to 8.
  @inline(__always)
  static func mask(_ length: Int) -> UInt64 { UInt64.max &>> UInt64(64 &- length &* 8) }
}
