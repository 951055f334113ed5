/// The digits of small numbers, eight at once.
enum DecimalDigits {
  /// Numbers below this have at most eight digits.
  static let limit: UInt64 = 100_000_000

  /// The eight digits of a number below `limit`, zeros first, the first one in the lowest byte; each 0 to 9.
  ///
  /// Halves of four, then pairs, then single digits are parted in all lanes at once; the factors are 1 ÷ 100 and 1 ÷ 10, exact for what
  /// stands in a lane.
  @inline(__always)
  static func eight(_ number: UInt64) -> UInt64 {
    let fours = number / 10000 | (number % 10000) << 32
    let hundreds = ((fours &* 10486) &>> 20) & 0x0000_007F_0000_007F
    let pairs = hundreds | (fours &- hundreds &* 100) << 16
    let tens = ((pairs &* 103) &>> 10) & 0x000F_000F_000F_000F
    return tens | (pairs &- tens &* 10) << 8
  }
}
