/// A calendar month, counted from January of the year 0.
///
/// Stocks belong to the end of a month, so a month is also "the last day of that month".
public struct Month: Hashable, Comparable, Sendable {
  /// `year * 12 + (month of year − 1)`.
  public let index: Int32

  /// The month so many months after January of the year 0.
  public init(index: Int32) {
    self.index = index
  }

  /// The month `monthOfYear` (1…12) of `year`; nil outside 1…12 or outside the years 1…9999.
  public init?(year: Int, monthOfYear: Int) {
    guard (1...12).contains(monthOfYear), (1...9999).contains(year) else { return nil }
    index = Int32(year * 12 + monthOfYear - 1)
  }

  /// The month at whose end the figures of a year stand; a year beyond a million is taken for that.
  public static func december(of year: Int) -> Month {
    Month(index: Int32(min(max(year, -1_000_000), 1_000_000) * 12 + 11))
  }

  /// Of the Gregorian calendar.
  public var year: Int { Int(index) / 12 }

  /// 1…12.
  public var monthOfYear: Int { Int(index) % 12 + 1 }

  /// How many days it has: 28 to 31.
  public var days: Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch monthOfYear {
    case 2: return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// So many months later; earlier where they are negative.
  public func advanced(by months: Int) -> Month {
    Month(index: Int32(clamping: Int(index) + Int(Int32(clamping: months))))
  }

  /// The number of months from this one to `other`; negative when `other` is earlier.
  public func months(to other: Month) -> Int {
    Int(other.index) - Int(index)
  }

  public static func < (left: Month, right: Month) -> Bool {
    left.index < right.index
  }
}

extension Month: CustomStringConvertible {
  /// `2023-07`.
  public var description: String {
    let year = String(self.year)
    let padded = String(repeating: "0", count: max(0, 4 - year.count)) + year
    return "\(padded)-\(monthOfYear < 10 ? "0" : "")\(monthOfYear)"
  }
}
