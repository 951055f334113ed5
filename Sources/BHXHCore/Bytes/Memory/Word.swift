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

/// Thirty-two bytes at once: most of what names a row is compared in one step. The first byte is the lowest, as on all machines that Swift
/// runs on.
typealias WideWord = SIMD4<UInt64>

extension WideWord {
  /// The bytes from `place` on.
  @unsafe @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> WideWord {
    // SAFETY: every caller knows that 32 bytes from `place` on may be read.
    unsafe UnsafeRawPointer(bytes + place).loadUnaligned(as: WideWord.self)
  }

  /// Whether a bit of it is set.
  @inline(__always)
  var hasBits: Bool { self[0] | self[1] | self[2] | self[3] != 0 }

  /// The bits of the first `length` bytes: 1 to 32.
  static func mask(_ length: Int) -> WideWord {
    var mask = WideWord()
    for index in 0..<4 where length > index * 8 {
      mask[index] = Word.mask(Swift.min(length - index * 8, 8))
    }
    return mask
  }

  /// The same byte everywhere.
  static func of(_ byte: UInt8) -> WideWord { WideWord(repeating: Word.of(byte)) }

  /// One bit for each byte, the first one lowest, set where it is zero.
  @inline(__always)
  var zeroBytes: UInt64 {
    let low = WideWord(repeating: 0x7F7F_7F7F_7F7F_7F7F)
    // A byte's high bit is set unless all its bits are clear.
    let high = ((self & low) &+ low) | self
    let (one, two) = (Word.highBits(high[0]), Word.highBits(high[1]))
    let (three, four) = (Word.highBits(high[2]), Word.highBits(high[3]))
    return ~(one | two &<< 8 | three &<< 16 | four &<< 24) & 0xFFFF_FFFF
  }
}
