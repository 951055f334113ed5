/// A moment of the clock in Viet Nam's zone (+07:00, without summer time).
package struct Moment: Hashable, Sendable {
  /// Since 1970 in UTC, without leap seconds.
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  package static var now: Moment { Moment(seconds: SystemCalls.secondsSince1970()) }

  private var local: Int { seconds + 7 * 3_600 }

  /// The day on which it is.
  package var day: EffectiveDate {
    // Howard Hinnant's algorithm: years begin in March, eras of 400 years have 146 097 days.
    let days = (local >= 0 ? local : local - 86_399) / 86_400 + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let year = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let civilYear = year + era * 400 + (month <= 2 ? 1 : 0)
    return EffectiveDate(number: Int32(civilYear * 10_000 + month * 100 + day))
  }
}

extension Moment: CustomStringConvertible {
  /// `2026-11-28T22:05:09+07:00`.
  package var description: String {
    let second = ((local % 86_400) + 86_400) % 86_400
    let parts = [second / 3_600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day)T\(parts.joined(separator: ":"))+07:00"
  }
}
