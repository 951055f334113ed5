/// How counts and percentages are spelled in one column: reads its cells.
///
/// Two stages: cells of plain digits, dots and commas are read as bytes, without allocation; what has words, signs of qualifiers
/// or other spaces is brought to a plain spelling first. Nothing is guessed: what can be read in two ways is a failure,
/// but for a single separator in a table of thousands or millions, which `decimalMark` decides.
package struct NumberSpelling: Hashable, Sendable {
  package var kind: NumberKind
  /// What one in the table stands for; a number word in a cell (`1,2 triệu`) takes its place.
  package var unit: CountUnit
  /// The decimal mark that other cells of the column prove; used only where `unit` is not one.
  package var decimalMark: DecimalMark?

  package init(_ kind: NumberKind, unit: CountUnit = .one, decimalMark: DecimalMark? = nil) {
    self.kind = kind
    self.unit = unit
    self.decimalMark = decimalMark
  }

  /// Reads one cell, in UTF-8.
  ///
  /// - Complexity: O(length).
  package func read(_ bytes: Span<UInt8>) -> NumberReading {
    if let digits = plainDigits(bytes), unit == .one {
      return .value(Quantity(mantissa: digits, decimals: 0))
    }
    var range = bytes.indices
    while let last = range.last, bytes[last] == 0x20 { range.removeLast() }
    while let first = range.first, bytes[first] == 0x20 { range.removeFirst() }
    guard let first = range.first else { return .missing }
    let isNegative = bytes[first] == 0x2D
    if isNegative { range.removeFirst() }
    if kind.isPercentage, let last = range.last, bytes[last] == 0x25 {
      range.removeLast()
      if let last = range.last, bytes[last] == 0x20 { range.removeLast() }
    }
    guard let numeral = Numeral(bytes.extracting(range)) else { return readSpelled(bytes) }
    var spelled = SpelledNumber(numeral)
    if isNegative { spelled.sign = .minus }
    return understand(spelled)
  }

  /// Reads one cell.
  package func read(_ text: String) -> NumberReading {
    read(text.utf8.span)
  }

  /// The decimal mark that a cell proves for its column, in a table of thousands or millions; nil where it proves none.
  package func provenDecimalMark(_ bytes: Span<UInt8>) -> DecimalMark? {
    guard !kind.isPercentage, let numeral = SpelledNumber(plainBytes(bytes))?.numeral
    else { return nil }
    return numeral.provenDecimalMark
  }

  /// The decimal mark that a cell proves for its column, in a table of thousands or millions; nil where it proves none.
  package func provenDecimalMark(_ text: String) -> DecimalMark? {
    provenDecimalMark(text.utf8.span)
  }

  private func readSpelled(_ bytes: Span<UInt8>) -> NumberReading {
    let plain = plainBytes(bytes)
    if let spelled = SpelledNumber(plain) { return understand(spelled) }
    if let ends = SpelledNumber.ends(of: plain) { return range(from: ends.low, to: ends.high) }
    let text = String(decoding: plain, as: UTF8.self)
    if missingMarks.contains(text) { return .missing }
    return .failure(isScientific(text) ? .scientific : .unreadable)
  }

  func understand(_ spelled: SpelledNumber) -> NumberReading {
    if !kind.isSigned, let sign = spelled.sign {
      return .failure(sign == .minus ? .negative : .signed)
    }
    return kind.isPercentage ? percentage(spelled) : count(spelled)
  }
}

/// The plain spellings of *missing*, which is not zero.
private let missingMarks: Set<String> = [
  "", "-", "..", "...", "na", "n/a", "null", "x", "#div/0!", "#n/a", "#name?", "#null!", "#num!",
  "#ref!", "#value!", "#spill!", "#calc!", "#getting_data",
]

/// The number of a cell of 1 to 15 digits and nothing else, the most usual one; nil for any other.
private func plainDigits(_ bytes: Span<UInt8>) -> Int64? {
  guard (1...15).contains(bytes.count) else { return nil }
  var number: Int64 = 0
  for index in bytes.indices {
    let digit = bytes[index] &- 0x30
    guard digit < 10 else { return nil }
    number = number &* 10 &+ Int64(digit)
  }
  return number
}

/// `1.17e+06`, in plain spelling.
private func isScientific(_ plain: String) -> Bool {
  let parts = plain.split(separator: "e", omittingEmptySubsequences: false)
  guard parts.count == 2, let power = parts.last, Int(power) != nil, let digits = parts.first else {
    return false
  }
  return digits.contains(where: \.isNumber)
    && digits.allSatisfy { $0.isNumber || ".,+-".contains($0) }
}

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
