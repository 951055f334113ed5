/// Thirty-two bytes at once: most of what names a row is compared in one step.
typealias WideWord = SIMD4<UInt64>

extension WideWord {
  /// The bytes from `place` on.
  @unsafe @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> WideWord {
    // SAFETY: every caller knows that 32 bytes from `place` on may be read; as they lie in memory, so compared only with their like.
    unsafe UnsafeRawPointer(bytes + place).loadUnaligned(as: WideWord.self)
  }

  /// Whether a bit of it is set.
  @inline(__always)
  var hasBits: Bool { self[0] | self[1] | self[2] | self[3] != 0 }

  /// The bits of the first `length` bytes: 1 to 32.
  static func mask(_ length: Int) -> WideWord {
    var mask = WideWord()
    for index in 0..<4 where length > index * 8 {
      mask[index] = Word.mask(Swift.min(length - index * 8, 8)).littleEndian
    }
    return mask
  }
}
