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
