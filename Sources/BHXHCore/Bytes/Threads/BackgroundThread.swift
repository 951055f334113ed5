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

/// Counts what is there for another thread, which sleeps while there is nothing.
@safe
final class Semaphore: @unchecked Sendable {
  private let semaphore: UnsafeMutablePointer<sem_t>

  init() {
    // SAFETY: one semaphore, initialised before it is used and destroyed with its owner.
    unsafe semaphore = .allocate(capacity: 1)
    unsafe semaphore.initialize(to: sem_t())
    unsafe sem_init(semaphore, 0, 0)
  }

  deinit {
    // SAFETY: nobody waits for it any more: who does holds its owner.
    unsafe sem_destroy(semaphore)
    unsafe semaphore.deallocate()
  }

  func signal() {
    // SAFETY: initialised by `init`; the call is safe from any thread.
    _ = unsafe sem_post(semaphore)
  }

  func wait() {
    // SAFETY: as above; a signal of the system interrupts it, and then it waits on.
    while unsafe sem_wait(semaphore) != 0 {}
  }
}
