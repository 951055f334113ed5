import Synchronization

/// Something about units, or months, that is found out once for each, by whichever thread asks first.
///
/// Two threads may both find it out; both find the same.
final class Remembered<Key: Sendable, Value: Sendable>: Sendable {
  private let values = Mutex(KeyedList<Key, Value>())

  init() {}
}

extension Remembered where Key: Hashable {
  func value(of key: Key, _ findOut: () -> Value) -> Value {
    if let known = values.withLock({ $0[key] }) { return known }
    let found = findOut()
    values.withLock { $0.set(found, for: key) }
    return found
  }
}
