/// Reads counts of the plainest spelling: digits, or digits in groups of three.
enum PlainNumber {
  /// The count at `place`, and where the next cell begins; negative for any other spelling, and beyond `highest`.
  ///
  /// - Parameter mark: what parts groups of three.
  /// - Parameter end: what ends the cell: a delimiter, or LF for the last one of a row (a CR may stand before it).
  @unsafe @inline(__always)
  static func read(
    _ bytes: UnsafePointer<UInt8>, _ place: inout Int, end: UInt8, mark: UInt8
  ) -> Int32 {
    var offset = place
    // SAFETY: the caller has an LF behind the text, which ends every search here, and 64 bytes behind that.
    let word = unsafe Word.load(bytes, offset)
    let length = Self.digits(word)
    if length == 0 { return -1 }
    var value = Self.value(word, length)
    // A number of several digits that begins with 0 is for the reader of all spellings.
    if length > 1, UInt8(truncatingIfNeeded: word) == 0x30 { return -1 }
    offset += length
    var byte = unsafe bytes[offset]
    if byte == mark, length < 4 {
      repeat {
        let group = unsafe Word.load(bytes, offset + 1)
        if Self.digits(group) != 3 || value > 2_000_000 { return -1 }
        value = value * 1000 + Self.value(group, 3)
        offset += 4
        byte = unsafe bytes[offset]
      } while byte == mark
      if unsafe bytes[place] == 0x30 { return -1 }
    } else if length == 8, byte &- 0x30 < 10 {
      value = value * 10 + UInt64(byte &- 0x30)
      offset += 1
      byte = unsafe bytes[offset]
    }
    if byte != end {
      guard end == Byte.lineFeed, byte == Byte.carriageReturn,
        unsafe bytes[offset + 1] == Byte.lineFeed
      else { return -1 }
      offset += 1
    }
    if value > UInt64(highest) { return -1 }
    place = offset + 1
    return Int32(truncatingIfNeeded: value)
  }

  /// The highest count that is taken here.
  static let highest = Int32.max - 1

  /// How many of the eight bytes are digits before the first that is none.
  @inline(__always)
  private static func digits(_ word: UInt64) -> Int {
    // Of 0x30…0x39 the high half is 3, also after 6 is added; of no other byte both are.
    let low = word ^ 0x3030_3030_3030_3030
    let others =
      (low | (low & 0x7F7F_7F7F_7F7F_7F7F &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080
    return others == 0 ? 8 : others.trailingZeroBitCount >> 3
  }

  /// The value of the first `length` bytes, all digits; at least one.
  @inline(__always)
  private static func value(_ word: UInt64, _ length: Int) -> UInt64 {
    // The digits move to the end, zeros before them; then pairs, fours and all eight are added up at once.
    var digits = (word ^ 0x3030_3030_3030_3030) << UInt64((8 - length) * 8)
    digits = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits &* 100 &+ digits >> 16) & 0x0000_FFFF_0000_FFFF
    return (digits &* 10000 &+ digits >> 32) & 0xFFFF_FFFF
  }
}
