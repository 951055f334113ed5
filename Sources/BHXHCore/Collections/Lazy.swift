import Synchronization

/// Something that is made when it is first asked for, by whichever thread asks.
///
/// Two threads may both make it; one result is kept and both see that one.
final class Lazy<Value: AnyObject & Sendable>: Sendable {
  /// Not an `AtomicLazyReference`: that asks the run-time for its type each time that it is looked at.
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  var value: Value {
    if let known = made.withLock({ $0 }) { return known }
    let new = make()
    return made.withLock { kept in
      if let first = kept { return first }
      kept = new
      return new
    }
  }
}
