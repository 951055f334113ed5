extension NumberSpelling {
  /// Reads a JSON number, which means what JSON says: the point is the decimal mark, and nothing groups.
  ///
  /// A count has to be whole by value: `12.0` and `1.2e1` are 12, `17.452` is a fraction. A percentage keeps its printed
  /// decimals (`94.40` has two, `9.44e1` has one).
  package func readJSON(_ bytes: Span<UInt8>) -> NumberReading {
    guard let number = JSONNumber(bytes) else { return .failure(.unreadable) }
    if number.isTooLong { return .failure(kind.isPercentage ? .tooLong : .tooLarge) }
    if number.isNegative, !kind.isSigned { return .failure(.negative) }
    guard kind.isPercentage else {
      return NumberSpelling.count(
        mantissa: number.mantissa, power: number.power + unit.exponent,
        isNegative: number.isNegative, rounds: unit != .one, qualifier: nil)
    }
    guard number.power >= -Percent.mostDecimals, number.power <= 18 else {
      return .failure(.tooLong)
    }
    let scale = UInt64(powersOfTen[max(0, number.power)])
    let (magnitude, overflow) = number.mantissa.multipliedReportingOverflow(by: scale)
    guard !overflow, magnitude < 1_000_000_000_000_000_000 else { return .failure(.tooLong) }
    return .value(
      Quantity(
        mantissa: number.isNegative ? -Int64(magnitude) : Int64(magnitude),
        decimals: UInt8(max(0, -number.power))))
  }

  /// Reads a JSON number, which means what JSON says.
  package func readJSON(_ text: String) -> NumberReading {
    readJSON(text.utf8.span)
  }
}

/// The parts of a JSON number: `mantissa` × 10^`power`.
private struct JSONNumber {
  private(set) var mantissa: UInt64 = 0
  private(set) var power = 0
  private(set) var isNegative = false
  /// More than 18 digits, leading zeros apart, or a power that no figure has.
  private(set) var isTooLong = false

  /// Nil where `bytes` are not a number of JSON's grammar.
  init?(_ bytes: Span<UInt8>) {
    var position = 0
    func byte() -> UInt8 { position < bytes.count ? bytes[position] : 0 }
    if byte() == 0x2D {
      isNegative = true
      position += 1
    }
    let start = position
    while byte() &- 0x30 < 10 {
      append(byte() &- 0x30)
      position += 1
    }
    let wholeLength = position - start
    guard wholeLength > 0, wholeLength == 1 || bytes[start] != 0x30 else { return nil }
    if byte() == 0x2E {
      position += 1
      let point = position
      while byte() &- 0x30 < 10 {
        append(byte() &- 0x30)
        position += 1
      }
      guard position > point else { return nil }
      power = point - position
    }
    if byte() | 0x20 == 0x65 {
      position += 1
      let isDown = byte() == 0x2D
      if isDown || byte() == 0x2B { position += 1 }
      let start = position
      var exponent = 0
      while byte() &- 0x30 < 10 {
        exponent = min(exponent * 10 + Int(byte() &- 0x30), 100_000)
        position += 1
      }
      guard position > start else { return nil }
      power += isDown ? -exponent : exponent
    }
    guard position == bytes.count else { return nil }
    if mantissa == 0 { power = min(power, 0) }
  }

  private mutating func append(_ digit: UInt8) {
    if mantissa >= 100_000_000_000_000_000 {
      isTooLong = true
    } else {
      mantissa = mantissa * 10 + UInt64(digit)
    }
  }
}
