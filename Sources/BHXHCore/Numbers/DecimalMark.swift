/// The sign between a number's whole part and its decimals.
public enum DecimalMark: UInt8, Sendable {
  case point = 0x2E
  case comma = 0x2C

  /// The one that groups where this one is the decimal mark.
  public var other: DecimalMark { self == .point ? .comma : .point }
}

extension Numeral {
  /// The decimal mark that this numeral proves where decimals are possible: `99.474,4`, `0,5` and `1.234.567` prove the comma.
  /// Nil where it proves none.
  var provenDecimalMark: DecimalMark? {
    guard let mark = DecimalMark(rawValue: lastMark), !canBeWholeOrDecimal else { return nil }
    if isDecimal { return mark }
    return isWhole ? mark.other : nil
  }
}
