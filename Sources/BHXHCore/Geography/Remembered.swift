import Synchronization

/// Something about units that is found out once a unit, by whichever thread asks first.
///
/// Two threads may both find it out; both find the same.
final class Remembered<Value: Sendable>: Sendable {
  private let values = Mutex<[AdministrativeUnit: Value]>([:])

  func value(of unit: AdministrativeUnit, _ findOut: () -> Value) -> Value {
    if let known = values.withLock({ $0[unit] }) { return known }
    let found = findOut()
    values.withLock { $0[unit] = found }
    return found
  }
}
