import Synchronization

/// Something about units, or months, that is found out once for each, by whichever thread asks first.
///
/// Two threads may both find it out; both find the same.
final class Cache<Value: Sendable>: Sendable {
  /// By the listing and the row of the unit, which are small numbers; the rows in blocks, of which most are never asked for.
  private let values = Mutex<[[[Value?]]]>(
    Array(repeating: [], count: AdministrativeUnit.Listing.count))
  private static var block: Int { 64 }

  func value(of unit: AdministrativeUnit, _ findOut: () -> Value) -> Value {
    let listing = Int(unit.listing.rawValue)
    let (block, row) = (unit.row / Self.block, unit.row % Self.block)
    let known = values.withLock { values -> Value? in
      guard block < values[listing].count, !values[listing][block].isEmpty else { return nil }
      return values[listing][block][row]
    }
    if let known { return known }
    let found = findOut()
    values.withLock { values in
      let missing = block + 1 - values[listing].count
      if missing > 0 { values[listing].append(contentsOf: repeatElement([], count: missing)) }
      if values[listing][block].isEmpty {
        values[listing][block] = Array(repeating: nil, count: Self.block)
      }
      values[listing][block][row] = found
    }
    return found
  }
}

/// The same about units as they were at the end of a month, for all months over which it is the same.
final class RememberedOverMonths<Value: Sendable>: Sendable {
  private let values = Mutex<[AdministrativeUnit: [(months: MonthStretch, value: Value)]]>([:])

  func value(
    of unit: AdministrativeUnit, at month: Month, _ findOut: (inout MonthStretch) -> Value
  ) -> Value {
    let known = values.withLock { $0[unit]?.first { $0.months.contains(month) }?.value }
    if let known { return known }
    var months = MonthStretch(around: month)
    let found = findOut(&months)
    let told = (months, found)
    values.withLock { $0[unit, default: []].append(told) }
    return found
  }
}

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
