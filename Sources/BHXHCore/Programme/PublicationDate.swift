/// When something was published, as exactly as the source says: a day, a month or a year.
package struct PublicationDate: Hashable, Sendable {
  /// The first and the last day that it may have been.
  package let first: EffectiveDate
  package let last: EffectiveDate

  /// Reads `2023-09-13`, `2021-03`, `2019`, `13/9/2023`; nil for blank and for what is no date.
  package init?(_ text: String) {
    if let day = EffectiveDate(text) {
      (first, last) = (day, day)
      return
    }
    guard let period = try? PeriodSpelling.read(text), period.isComparable else { return nil }
    let parts = text.split(separator: "/")
    if parts.count == 3, let number = Int32(parts[0]) {
      let day = EffectiveDate(number: EffectiveDate(endOf: period.end).number / 100 * 100 + number)
      (first, last) = (day, day)
    } else {
      let start = EffectiveDate(endOf: period.start).number / 100 * 100 + 1
      (first, last) = (EffectiveDate(number: start), EffectiveDate(endOf: period.end))
    }
  }

  /// Whether it is certainly later: no day of it is one of the other's, or before.
  package func isLater(than other: PublicationDate) -> Bool { other.last < first }

  /// Whether what says one date was published later than what says another: what says no date is before any that does.
  static func isLater(_ published: String, than other: String) -> Bool {
    if published == other { return false }
    guard let own = PublicationDate(published) else { return false }
    return PublicationDate(other).map { own.isLater(than: $0) } ?? true
  }
}

extension Provenance {
  /// Whether this was published later than `other`.
  func isLater(than other: Provenance) -> Bool {
    PublicationDate.isLater(published, than: other.published)
  }
}

extension Observation {
  /// Whether it was known at the end of a day: published by then, and of no later month.
  ///
  /// A plan is of the month from which it holds. What says no date of publication is taken as known.
  func isKnown(on date: EffectiveDate) -> Bool {
    let month = subject.measure.kind == .plan ? period.start : period.end
    if date.month < month { return false }
    return PublicationDate(provenance.published).map { $0.last <= date } ?? true
  }
}
