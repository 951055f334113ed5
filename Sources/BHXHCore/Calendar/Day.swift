/// The day on which an act takes effect, such as 2025-07-01.
public struct EffectiveDate: Hashable, Comparable, Sendable {
  /// `year · 10 000 + month · 100 + day`.
  public let number: Int32

  /// The day with this number (20250701).
  public init(number: Int32) {
    self.number = number
  }

  /// Reads `2025-07-01`; nil for anything else, a day that its month does not have among it.
  public init?(_ text: some StringProtocol) {
    self.init(bytes: text.utf8)
  }

  /// The last day of a month.
  public init(endOf month: Month) {
    number = Int32(month.year * 10_000 + month.monthOfYear * 100 + month.days)
  }

  init?(bytes: some Sequence<UInt8>) {
    var number: Int32 = 0
    var position = 0
    for byte in bytes {
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        guard position < 10 else { return nil }
        number = number * 10 + Int32(byte - UInt8(ascii: "0"))
      }
      position += 1
    }
    guard position == 10, (1...12).contains(number / 100 % 100), number % 100 > 0 else {
      return nil
    }
    self.number = number
    // No 30th of February.
    if EffectiveDate(endOf: month) < self { return nil }
  }

  /// The month that contains the day.
  public var month: Month {
    Month(index: number / 10_000 * 12 + number / 100 % 100 - 1)
  }

  /// The last day before an act takes effect.
  var dayBefore: EffectiveDate {
    day > 1 ? EffectiveDate(number: number - 1) : EffectiveDate(endOf: month.advanced(by: -1))
  }

  /// `30/6/2025`; the first ten days and the first two months with two digits where they could be misread: `01/7/2025`.
  var vietnamese: String {
    "\(day < 10 ? "0" : "")\(day)/\(month.monthOfYear < 3 ? "0" : "")\(month.monthOfYear)/\(month.year)"
  }

  /// 1…31.
  public var day: Int { Int(number % 100) }

  public static func < (left: EffectiveDate, right: EffectiveDate) -> Bool {
    left.number < right.number
  }
}

extension EffectiveDate: CustomStringConvertible {
  /// `2025-07-01`.
  public var description: String {
    "\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
