import Synchronization

/// Something about units that is found out once a unit, by whichever thread asks first.
///
/// Two threads may both find it out; both find the same.
final class Remembered<Value: Sendable>: Sendable {
  /// By the listing and the row of the unit: both are small numbers.
  private let values = Mutex<[[Value?]]>(
    Array(repeating: [], count: AdministrativeUnit.Listing.count))

  func value(of unit: AdministrativeUnit, _ findOut: () -> Value) -> Value {
    let (listing, row) = (Int(unit.listing.rawValue), unit.row)
    let known = values.withLock { values -> Value? in
      row < values[listing].count ? values[listing][row] : nil
    }
    if let known { return known }
    let found = findOut()
    values.withLock { values in
      let missing = row + 1 - values[listing].count
      if missing > 0 { values[listing].append(contentsOf: repeatElement(nil, count: missing)) }
      values[listing][row] = found
    }
    return found
  }
}

/// The same about units as they were at the end of some month.
final class RememberedAtMonths<Value: Sendable>: Sendable {
  private struct UnitMonth: Hashable {
    let unit: AdministrativeUnit
    let month: Month
  }

  private let values = Mutex<[UnitMonth: Value]>([:])

  func value(of unit: AdministrativeUnit, at month: Month, _ findOut: () -> Value) -> Value {
    let key = UnitMonth(unit: unit, month: month)
    if let known = values.withLock({ $0[key] }) { return known }
    let found = findOut()
    values.withLock { $0[key] = found }
    return found
  }
}
