extension NumberSpelling {
  /// Understands a cell as a count.
  func count(_ spelled: SpelledNumber) -> NumberReading {
    if spelled.isPercentage { return .failure(.percentage) }
    let numeral = spelled.numeral
    if numeral.isTooLong { return .failure(.tooLarge) }
    // Before a number word a single separator is the decimal mark; in a table of thousands the column decides.
    if let power = spelled.exponent {
      return result(spelled, isDecimal: numeral.isDecimal, power: power, rounds: true)
    }
    guard unit != .one else {
      return result(spelled, isDecimal: numeral.isWholeWithZeros, power: 0, rounds: false)
    }
    if spelled.half != nil { return .failure(.unreadable) }
    guard numeral.canBeWholeOrDecimal else {
      return result(spelled, isDecimal: numeral.isDecimal, power: unit.exponent, rounds: true)
    }
    if let decimalMark {
      let isDecimal = numeral.lastMark == decimalMark.rawValue
      return result(spelled, isDecimal: isDecimal, power: unit.exponent, rounds: true)
    }
    let grouped = result(spelled, isDecimal: false, power: unit.exponent, rounds: true)
    let decimal = result(spelled, isDecimal: true, power: unit.exponent, rounds: true)
    guard case .value(let first) = grouped, case .value(let second) = decimal else {
      return decimal
    }
    return .ambiguous(grouped: first, decimal: second)
  }

  /// `rounds` says that the cell is rounded to its printed digit.
  private func result(
    _ spelled: SpelledNumber, isDecimal: Bool, power: Int, rounds: Bool
  ) -> NumberReading {
    let numeral = spelled.numeral
    guard isDecimal || numeral.isWhole else {
      return .failure(
        numeral.hasTwoMarks ? .separators : numeral.isDecimal ? .fraction : .grouping)
    }
    return NumberSpelling.count(
      mantissa: numeral.mantissa, power: power - (isDecimal ? numeral.lastLength : 0),
      isNegative: spelled.sign == .minus, rounds: rounds,
      qualifier: spelled.half.map { .rounded(half: $0) } ?? spelled.qualifier)
  }

  /// `mantissa` × 10^`power` as a count, with the doubt of its last printed digit where it `rounds` and has no other qualifier.
  static func count(
    mantissa: UInt64, power: Int, isNegative: Bool, rounds: Bool, qualifier: Qualifier?
  ) -> NumberReading {
    var magnitude = mantissa
    if power > 0, magnitude > 0 {
      guard power <= 15 else { return .failure(.tooLarge) }
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: tenToThe(power))
      guard !overflow else { return .failure(.tooLarge) }
      magnitude = product
    }
    for _ in 0..<max(0, -power) where magnitude > 0 {
      guard magnitude.isMultiple(of: 10) else { return .failure(.fraction) }
      magnitude /= 10
    }
    guard magnitude <= UInt64(Quantity.highestCount) else { return .failure(.tooLarge) }
    let half = rounds && (1...15).contains(power) ? Int64(tenToThe(power)) / 2 : 0
    return .value(
      Quantity(
        count: isNegative ? -Int64(magnitude) : Int64(magnitude),
        qualifier: qualifier ?? (half == 0 ? .exact : .rounded(half: half))))
  }
}

/// For powers in 0…18.
private func tenToThe(_ power: Int) -> UInt64 {
  UInt64(powersOfTen[power])
}
