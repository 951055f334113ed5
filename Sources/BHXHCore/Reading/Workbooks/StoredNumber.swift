/// A number as a workbook stores it, in decimal digits: `17452`, `0.94430000000000003`, `1.1E+7`.
///
/// Spreadsheets compute with 53 bits and show 15 digits; what stands behind these is the rest of a binary fraction and no part of the
/// number.
struct StoredNumber: Hashable, Sendable {
  /// Without zeros in front; empty for 0.
  private var digits: [UInt8]
  /// The power of ten of the digit behind the last one.
  private var power: Int
  private let isNegative: Bool

  private static let significantDigits = 15
  private static let largestPower = 60

  /// Nil where the bytes are no number, or one that no figure comes near.
  init?(_ bytes: Span<UInt8>) {
    var index = 0
    isNegative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
    if isNegative || bytes.count > 0 && bytes[0] == UInt8(ascii: "+") { index = 1 }
    digits = []
    power = 0
    var isBehindPoint = false
    var hasDigit = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        hasDigit = true
        if !digits.isEmpty || byte != 0x30 { digits.append(byte &- 0x30) }
        if isBehindPoint { power -= 1 }
        if digits.count > 400 { return nil }
      } else if byte == UInt8(ascii: "."), !isBehindPoint {
        isBehindPoint = true
      } else if byte | 0x20 == UInt8(ascii: "e"), hasDigit {
        guard let exponent = Self.exponent(bytes, index + 1) else { return nil }
        power += exponent
        index = bytes.count
        continue
      } else {
        return nil
      }
      index += 1
    }
    guard hasDigit, abs(power) < 400 else { return nil }
    cut(to: Self.significantDigits)
    while digits.last == 0 {
      digits.removeLast()
      power += 1
    }
    if digits.isEmpty { power = 0 }
    if power > Self.largestPower || power < -Self.largestPower { return nil }
  }

  private static func exponent(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var text = ""
    for index in start..<bytes.count { text.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
    return Int(text)
  }

  /// Rounds to so many digits, half away from zero.
  private mutating func cut(to count: Int) {
    guard digits.count > count else { return }
    let roundsUp = count >= 0 && digits[max(0, count)] >= 5
    power += digits.count - max(0, count)
    digits.removeLast(digits.count - max(0, count))
    guard roundsUp else { return }
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 { digits[index] += 1 } else { digits.insert(1, at: 0) }
  }

  var isZero: Bool { digits.isEmpty }

  /// The whole part; nil where it does not fit.
  var whole: Int? {
    var value = 0
    for index in 0..<max(0, digits.count + power) {
      let digit = index < digits.count ? Int(digits[index]) : 0
      let (product, isOver) = value.multipliedReportingOverflow(by: 10)
      if isOver || product > Int.max - digit { return nil }
      value = product + digit
    }
    return isNegative ? -value : value
  }

  /// The part behind the point in thousandths, rounded down.
  var thousandths: Int {
    var value = 0
    for place in 1...3 {
      let index = digits.count + power + place - 1
      value = value * 10 + (index >= 0 && index < digits.count ? Int(digits[index]) : 0)
    }
    return value
  }

  /// Appends the number times ten to the `shift`, rounded to so many decimals; nil: all that it has.
  func append(to text: inout [UInt8], shift: Int = 0, decimals: Int?, leastDigits: Int = 1) {
    var number = self
    number.power += number.digits.isEmpty ? 0 : shift
    if let decimals, -number.power > decimals {
      number.roundOff(-number.power - decimals)
    }
    if number.isNegative, number.digits.contains(where: { $0 > 0 }) {
      text.append(UInt8(ascii: "-"))
    }
    let wholeCount = number.digits.count + number.power
    for _ in 0..<max(0, max(1, leastDigits) - max(0, wholeCount)) { text.append(0x30) }
    for index in 0..<max(0, wholeCount) {
      text.append(0x30 + (index < number.digits.count ? number.digits[index] : 0))
    }
    let places = decimals ?? max(0, -number.power)
    if places == 0 { return }
    text.append(UInt8(ascii: "."))
    for place in wholeCount..<wholeCount + places {
      text.append(0x30 + (place >= 0 && place < number.digits.count ? number.digits[place] : 0))
    }
  }

  /// Takes so many digits off, half away from zero.
  private mutating func roundOff(_ count: Int) {
    if count > digits.count {
      digits = []
      power = 0
    } else {
      cut(to: digits.count - count)
      if digits.isEmpty { power = 0 }
    }
  }
}
