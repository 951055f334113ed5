/// Rounds percentages once, half away from zero; as `Percent` does.
struct PercentDigits: Sendable {
  private let scale: UInt64

  /// How many decimals there may be so that the percentage of any two sums has its digits in 64 bits.
  static let most = 4

  init(_ digits: Int) { scale = UInt64(powersOfTen[digits + 2]) }

  /// Part ÷ whole, which is above zero, in units of the last decimal; where there are more than `most` decimals the part is at most the whole.
  @inline(__always)
  func rounded(_ part: Int64, over whole: Int64) -> Int64 {
    let rounded = Int64(rounded(part.magnitude, whole.magnitude))
    return part < 0 ? -rounded : rounded
  }

  @inline(__always)
  private func rounded(_ part: UInt64, _ whole: UInt64) -> UInt64 {
    // Most fit into half of the width, whose division is many times quicker.
    if part < 1 << 31, whole < 1 << 31, scale < 1 << 31 {
      return (part * scale * 2 + whole) / (whole * 2)
    }
    let twice = UInt128(part) * UInt128(scale) * 2 + UInt128(whole)
    return UInt64(twice / (UInt128(whole) * 2))
  }
}
