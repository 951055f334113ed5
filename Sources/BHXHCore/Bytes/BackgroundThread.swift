import Glibc

/// A thread of the system that does one thing and ends.
@safe
struct BackgroundThread: ~Copyable {
  private let thread: pthread_t

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Begins; nil where the system has no thread to give.
  init?(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    // SAFETY: the work is retained here once and released once: by the thread, or below where there is none.
    let work = unsafe Unmanaged.passRetained(Work(body))
    let result = unsafe pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer = unsafe pointer else { return nil }
        unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    if result != 0 {
      unsafe work.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits for its end.
  consuming func join() {
    // It was begun, and is joined once.
    _ = pthread_join(thread, nil)
  }

  /// How many threads can run at once: the processors of the machine.
  static var mostAtOnce: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }
}
