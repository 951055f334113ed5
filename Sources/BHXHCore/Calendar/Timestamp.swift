/// A date with a time of day, as programs write it, read as its day in Viet Nam.
///
/// `2022-12-31T17:00:00.000Z` is 2023-01-01 there: a time whose zone is named is that of +07:00, any other is taken as it stands. The
/// time may stand behind the date or before it, with `SA`, `CH`, `AM`, `PM`.
struct Timestamp {
  /// The date in plain spelling; the whole text where no time stands in it.
  let date: String
  /// How many days later (−1, 0 or 1) that is in Viet Nam.
  let days: Int

  /// What Viet Nam is ahead of UTC, in minutes; it has no summer time.
  private static let zone = 7 * 60

  init(_ plain: String) {
    guard plain.utf8.contains(UInt8(ascii: ":")), let found = Self.parted(Array(plain.utf8)) else {
      (date, days) = (plain, 0)
      return
    }
    (date, days) = found
  }

  /// The period of the date, moved into another month where the day is another there.
  func moved(_ period: Period, _ tokens: [PeriodToken]) throws(PeriodFailure) -> Period {
    let numbers = tokens.filter { $0.kind == .year || $0.kind == .number }
    guard numbers.count == 3, period.form == .month else { throw .unknown }
    let day = numbers[numbers[0].kind == .year ? 2 : 0].value
    let leaves = days > 0 ? day == period.end.days : day == 1
    return leaves ? Period(period.end.advanced(by: days)) : period
  }

  private static func parted(_ text: [UInt8]) -> (date: String, days: Int)? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var start = colon
    while start > 0, colon - start < 2, isDigit(text[start - 1]) { start -= 1 }
    var rest = text[(colon + 1)...]
    let hour = number(text[start..<colon])
    guard start < colon, hour < 24, let minute = digits(2, &rest), minute < 60 else { return nil }
    if rest.first == UInt8(ascii: ":") {
      rest.removeFirst()
      guard let second = digits(2, &rest), second <= 60 else { return nil }
      if let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") {
        rest = rest.dropFirst().drop(while: isDigit)
      }
    }
    let before = text[..<start]
    if before.isEmpty {
      let words = String(decoding: rest, as: UTF8.self)
      guard words.hasPrefix(" ") else { return nil }
      return (String(words.dropFirst()), 0)
    }
    guard let last = before.last, last == 0x20 || last == UInt8(ascii: "t"),
      let offset = offset(rest.drop { $0 == 0x20 })
    else { return nil }
    let days = offset.map { ((hour * 60 + minute - $0 + zone + 1440) / 1440) - 1 } ?? 0
    return (String(decoding: before.dropLast(), as: UTF8.self), days)
  }

  /// The zone behind a time, in minutes ahead of UTC: the inner nil where none is named, the outer where it is none.
  private static func offset(_ rest: ArraySlice<UInt8>) -> Int?? {
    let word = String(decoding: rest, as: UTF8.self)
    if ["", "am", "pm", "sa", "ch"].contains(word) { return .some(nil) }
    if ["z", "utc", "gmt"].contains(word) { return .some(0) }
    let digits = rest.dropFirst().filter { $0 != UInt8(ascii: ":") }
    guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      digits.count == 2 || digits.count == 4, digits.allSatisfy(isDigit)
    else { return nil }
    let (hours, minutes) = (number(digits[..<2]), number(digits[2...]))
    guard hours <= 14, minutes < 60 else { return nil }
    let total = hours * 60 + minutes
    return .some(sign == UInt8(ascii: "+") ? total : -total)
  }

  private static func digits(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> Int? {
    let head = rest.prefix(count)
    guard head.count == count, head.allSatisfy(isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return number(head)
  }

  /// The number of digits; 0 of none.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
