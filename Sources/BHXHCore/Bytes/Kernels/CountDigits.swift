/// Reads counts of the plainest spelling: digits, or digits in groups of three.
enum CountDigits {
  /// The count at `place`, and where the next cell begins; negative for any other spelling, and beyond `highest`.
  ///
  /// - Parameter mark: what parts groups of three.
  /// - Parameter end: what ends the cell: a delimiter, or LF for the last one of a row (a CR may stand before it).
  @unsafe @inline(__always)
  static func read(
    _ bytes: UnsafePointer<UInt8>, _ place: Int, end: UInt8, mark: UInt8
  ) -> (count: Int32, behind: Int) {
    // SAFETY: the caller has an LF behind the text, which ends every search here, and 64 bytes behind that.
    let word = unsafe Word.load(bytes, place)
    let others = Self.others(word)
    let length = others.trailingZeroBitCount &>> 3
    // Most numbers: one to seven digits with their end behind them, the first one 0 only where it is alone.
    guard UInt(bitPattern: length &- 1) < 7, word & 0xFF != 0x30 || length == 1,
      unsafe bytes[place &+ length] == end
    else {
      return unsafe readUnusual(bytes, place, end: end, mark: mark)
    }
    return (Int32(truncatingIfNeeded: Self.value(word, length)), place &+ length &+ 1)
  }

  /// The same for eight digits and more, digits in groups, a CR before the LF; and what is no such number.
  @unsafe @inline(never)
  private static func readUnusual(
    _ bytes: UnsafePointer<UInt8>, _ place: Int, end: UInt8, mark: UInt8
  ) -> (count: Int32, behind: Int) {
    var offset = place
    // SAFETY: as above.
    let word = unsafe Word.load(bytes, offset)
    let length = Self.digits(word)
    if length == 0 { return (-1, place) }
    var value = Self.value(word, length)
    // A number of several digits that begins with 0 is for the reader of all spellings.
    if length > 1, UInt8(truncatingIfNeeded: word) == 0x30 { return (-1, place) }
    offset += length
    var byte = unsafe bytes[offset]
    if byte == mark, length < 4 {
      repeat {
        let group = unsafe Word.load(bytes, offset + 1)
        if Self.digits(group) != 3 || value > 2_000_000 { return (-1, place) }
        value = value * 1000 + Self.value(group, 3)
        offset += 4
        byte = unsafe bytes[offset]
      } while byte == mark
      if unsafe bytes[place] == 0x30 { return (-1, place) }
    } else if length == 8, byte &- 0x30 < 10 {
      value = value * 10 + UInt64(byte &- 0x30)
      offset += 1
      byte = unsafe bytes[offset]
    }
    if byte != end {
      guard end == Byte.lineFeed, byte == Byte.carriageReturn,
        unsafe bytes[offset + 1] == Byte.lineFeed
      else { return (-1, place) }
      offset += 1
    }
    if value > UInt64(highest) { return (-1, place) }
    return (Int32(truncatingIfNeeded: value), offset + 1)
  }

  /// The highest count that is taken here.
  static let highest = Int32.max - 1

  /// How many of the eight bytes are digits before the first that is none.
  @inline(__always)
  private static func digits(_ word: UInt64) -> Int {
    let others = others(word)
    return others == 0 ? 8 : others.trailingZeroBitCount &>> 3
  }

  /// The high bit of each byte that is no digit; of those behind the first one it may be wrong.
  @inline(__always)
  private static func others(_ word: UInt64) -> UInt64 {
    // Less 0x30, digits are 0 to 9, and 0x76 more than that below 0x80; what is not in either has the high bit before or after.
    let low = word &- 0x3030_3030_3030_3030
    return (low | (low &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080
  }

  /// The value of the first `length` bytes, all digits; at least one.
  @inline(__always)
  private static func value(_ word: UInt64, _ length: Int) -> UInt64 {
    // The digits move to the end, zeros before them; then pairs, fours and all eight are added up at once.
    var digits = (word &- 0x3030_3030_3030_3030) &<< UInt64(64 &- length &* 8)
    digits = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits &* 100 &+ digits &>> 16) & 0x0000_FFFF_0000_FFFF
    return (digits &* 10000 &+ digits &>> 32) & 0xFFFF_FFFF
  }
}
