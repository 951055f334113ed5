extension Ratio {
  /// The number with its first decimals, cut off and not rounded, and whether that is all of it: 2/3 at 4 decimals is 0.6666, and more.
  ///
  /// No decimals are kept behind the last that is not zero: 1/2 is 0.5.
  ///
  /// - Returns: nil when the digits leave the range of a `Percent`.
  func firstDigits(decimals most: Int) -> (number: Percent, isExact: Bool)? {
    for decimals in 0...max(0, most) {
      guard let scaled = multiplied(by: Ratio(whole: powersOfTen[min(decimals, 18)])) else {
        return nil
      }
      if !scaled.isWhole, decimals < most { continue }
      let cut = scaled.isNegative ? scaled.ceiling : scaled.floor
      guard let mantissa = Int64(exactly: cut) else { return nil }
      return (Percent(mantissa: mantissa, decimals: decimals), scaled.isWhole)
    }
    return nil
  }
}
