/// What a number format of a workbook (`#,##0`, `0.00%`, `dd/mm/yyyy`) says of the numbers under it.
///
/// Of several sections the first holds: how many decimals a figure has does not depend on its sign.
struct NumberPattern: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// All digits that the number has.
    case general
    /// So many decimals, of the number divided by 1000 as often as `thousands` says.
    case number(decimals: Int, thousands: Int)
    /// The number times 100, with a sign of percent.
    case percentage(decimals: Int)
    /// A day, a month or a year by its serial number.
    case date(DatePrecision)
    case time
  }

  enum DatePrecision: Hashable, Sendable {
    case day, month, year
  }

  let kind: Kind
  /// How many digits there are at least before the point: `00` writes codes.
  let leastDigits: Int

  static let general = NumberPattern("General")

  /// - Parameter code: as the file has it, in the spelling that depends on no locale.
  init(_ code: String) {
    var reading = PatternReading()
    reading.read(Array(code.unicodeScalars))
    kind = reading.kind
    leastDigits = reading.leastDigits
  }

  /// A format that files name by its number only; nil where it has to be looked up.
  init?(builtIn number: Int) {
    switch number {
    case 0, 49: self = .general
    case 1: self.init("0")
    case 2: self.init("0.00")
    case 3, 5, 6, 37, 38, 41, 42: self.init("#,##0")
    case 4, 7, 8, 39, 40, 43, 44: self.init("#,##0.00")
    case 9: self.init("0%")
    case 10: self.init("0.00%")
    case 11, 12, 13, 48: self = .general
    case 14, 15, 16, 22, 27...31, 34...36, 50...58: self.init("yyyy-mm-dd")
    case 17: self.init("mmm-yy")
    case 18...21, 32, 33, 45...47: self.init("h:mm")
    default: return nil
    }
  }
}

/// Reads the first section of a format, sign by sign.
private struct PatternReading {
  private var decimals = 0
  private var leadingZeros = 0
  private var hasDigits = false
  private var isBehindPoint = false
  private var trailingCommas = 0
  private var percents = 0
  private var isGeneral = false
  private var hasYear = false
  private var hasMonth = false
  private var hasDay = false
  private var hasTime = false
  /// An `m` that may be a month or, behind hours or before seconds, minutes.
  private var openMonth = false

  mutating func read(_ code: [Unicode.Scalar]) {
    var index = 0
    while index < code.count, code[index] != ";" {
      let scalar = code[index]
      switch scalar {
      case "\"":
        index += 1
        while index < code.count, code[index] != "\"" { index += 1 }
      case "\\", "_", "*": index += 1
      case "[":
        let end = code[index...].firstIndex(of: "]") ?? code.count
        // `[h]:mm` counts hours; colours, conditions and locales say nothing of the value.
        if end == index + 2 || end == index + 3, "hHmMsS".unicodeScalars.contains(code[index + 1]) {
          hasTime = true
        }
        index = end
      case "G" where String(String.UnicodeScalarView(code[index...])).hasPrefix("General"):
        isGeneral = true
        index += 6
      case "A" where isDayHalf(code, index), "a" where isDayHalf(code, index): hasTime = true
      default: readSign(scalar, code, index)
      }
      index += 1
    }
    if openMonth { hasMonth = true }
  }

  private func isDayHalf(_ code: [Unicode.Scalar], _ index: Int) -> Bool {
    index + 1 < code.count && (code[index + 1] == "/" || code[index + 1] == "M")
  }

  private mutating func readSign(_ scalar: Unicode.Scalar, _ code: [Unicode.Scalar], _ index: Int) {
    switch scalar {
    case "0", "#", "?":
      hasDigits = true
      trailingCommas = 0
      if isBehindPoint {
        decimals += 1
      } else if scalar == "0" {
        leadingZeros += 1
      }
    case ".": isBehindPoint = hasDigits || index + 1 < code.count
    case ",": if hasDigits { trailingCommas += 1 }
    case "%": percents += 1
    case "E" where hasDigits, "e" where hasDigits: isGeneral = true
    case "/" where hasDigits: isGeneral = true
    case "y", "Y", "d", "D":
      if scalar == "y" || scalar == "Y" { hasYear = true } else { hasDay = true }
      // An `m` beside a year or a day is a month.
      hasMonth = hasMonth || openMonth
      openMonth = false
    case "h", "H": hasTime = true
    case "s", "S":
      hasTime = true
      openMonth = false
    case "m", "M":
      // Behind hours it counts minutes.
      if !hasTime || hasYear { openMonth = true }
    default: break
    }
  }

  var leastDigits: Int { hasDigits && !isGeneral ? leadingZeros : 0 }

  var kind: NumberPattern.Kind {
    if isGeneral { return .general }
    if hasDigits {
      // Twice in a hundred says nothing of a ratio.
      if percents > 0 { return .percentage(decimals: decimals) }
      return .number(decimals: decimals, thousands: trailingCommas)
    }
    if hasDay { return .date(.day) }
    if hasMonth { return .date(.month) }
    if hasYear { return .date(.year) }
    return hasTime ? .time : .general
  }
}
