extension NumberSpelling {
  /// Understands a cell as a percentage, or as percentage points: a comma or a point, the last of two kinds, before the decimals.
  func percentage(_ spelled: SpelledNumber) -> NumberReading {
    let numeral = spelled.numeral
    guard spelled.exponent == nil, spelled.half == nil, !spelled.isOfPeople else {
      return .failure(.unreadable)
    }
    guard numeral.isDecimal || numeral.isWhole else { return .failure(.grouping) }
    let decimals = numeral.isDecimal ? numeral.lastLength : 0
    guard !numeral.isTooLong, decimals <= Percent.mostDecimals else { return .failure(.tooLong) }
    let magnitude = Int64(numeral.mantissa)
    return .value(
      Quantity(
        mantissa: spelled.sign == .minus ? -magnitude : magnitude, decimals: UInt8(decimals),
        qualifier: spelled.qualifier ?? .exact))
  }
}
