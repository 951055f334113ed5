/// The months around one over which nothing changes that was looked at.
struct MonthStretch: Sendable {
  private let month: Month
  private var first = Month(index: .min)
  /// The month after the last.
  private var end = Month(index: .max)

  /// All months, before anything is looked at.
  init(around month: Month) {
    self.month = month
  }

  func contains(_ month: Month) -> Bool { first <= month && month < end }

  /// Only the months at which the same can be said of a time as at the month itself: before it, in it, or behind it.
  mutating func narrow(by validity: Validity) {
    for change in [validity.start, validity.end] {
      guard let change = change?.month else { continue }
      if change <= month { first = max(first, change) } else { end = min(end, change) }
    }
  }
}
