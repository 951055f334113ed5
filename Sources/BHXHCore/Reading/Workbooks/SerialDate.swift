/// Days as spreadsheets count them.
enum SerialDate {
  /// Day 1 is 1900-01-01, and 1900-02-29 is counted though it never was; or day 0 is 1904-01-01.
  enum System: Sendable {
    case from1900, from1904
  }

  /// The last day that spreadsheets know: 9999-12-31.
  private static let lastDay = 2_958_465

  /// Appends the day, month or year of a serial number, as in `2023-07-31`; false where no date has that number.
  static func append(
    _ number: StoredNumber, _ precision: NumberPattern.DatePrecision, _ system: System,
    to text: inout [UInt8]
  ) -> Bool {
    guard let serial = number.whole, serial >= 0, serial <= lastDay else { return false }
    // Days since 1970-01-01.
    let days =
      switch system {
      case .from1900: serial - (serial > 60 ? 25_569 : 25_568)
      case .from1904: serial - 24_107
      }
    let (year, month, day) = civil(days)
    append(year, digits: 4, to: &text)
    if precision == .year { return true }
    text.append(UInt8(ascii: "-"))
    append(month, digits: 2, to: &text)
    if precision == .month { return true }
    text.append(UInt8(ascii: "-"))
    append(day, digits: 2, to: &text)
    return true
  }

  /// Appends the time of day of a serial number: `07:30`.
  static func appendTime(_ number: StoredNumber, to text: inout [UInt8]) {
    let minutes = (number.thousandths * 1440 + 500) / 1000
    append(minutes / 60, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    append(minutes % 60, digits: 2, to: &text)
  }

  /// Year, month and day of a day since 1970-01-01, in the Gregorian calendar.
  private static func civil(_ days: Int) -> (Int, Int, Int) {
    // Years begin in March here, so that the leap day is the last of its year; eras have 400 years.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1
    )
  }

  private static func append(_ number: Int, digits: Int, to text: inout [UInt8]) {
    let spelled = Array(String(number).utf8)
    text += repeatElement(0x30, count: max(0, digits - spelled.count))
    text += spelled
  }
}
