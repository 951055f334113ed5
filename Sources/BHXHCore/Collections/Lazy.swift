import Synchronization

/// Something that is made when it is first asked for, by whichever thread asks.
///
/// Two threads may both make it; one result is kept and both see that one.
final class Lazy<Value: AnyObject & Sendable>: Sendable {
  private let made = AtomicLazyReference<Value>()
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  var value: Value {
    made.load() ?? made.storeIfNil(make())
  }
}
