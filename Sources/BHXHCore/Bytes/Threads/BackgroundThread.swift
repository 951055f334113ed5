import Glibc
import Synchronization

/// A thread of the system that does one thing. When that has ended it sleeps until there is another: beginning a thread takes a tenth of a
/// millisecond, waking one a tenth of that.
struct BackgroundThread: ~Copyable {
  private let worker: Worker

  /// Begins; nil where the system has no thread to give.
  init?(_ body: @escaping @Sendable () -> Void) {
    guard let worker = Worker.idle.withLock({ $0.popLast() }) ?? Worker() else { return nil }
    worker.begin(body)
    self.worker = worker
  }

  /// Waits for its end.
  consuming func join() {
    worker.done.wait()
    Worker.idle.withLock { $0.append(worker) }
  }

  /// How many threads can run at once: the processors of this process.
  static let mostAtOnce = Processors.all?.count ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

/// What one thread of the system does, for as long as the process lives.
private final class Worker: Sendable {
  static let idle = Mutex<[Worker]>([])

  private let body = Mutex<(@Sendable () -> Void)?>(nil)
  private let hasWork = Semaphore()
  let done = Semaphore()

  /// Nil where the system has no thread to give.
  init?() {
    var (thread, attributes) = (pthread_t(), pthread_attr_t())
    // SAFETY: initialised here and destroyed before the end.
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    Processors.all?.others.place(&attributes)
    // SAFETY: the worker is retained here and released by the thread, or below where there is none.
    let worker = unsafe Unmanaged.passRetained(self)
    let result = unsafe pthread_create(
      &thread, &attributes,
      { pointer in
        Processors.all?.take()
        guard let pointer = unsafe pointer else { return nil }
        unsafe Unmanaged<Worker>.fromOpaque(pointer).takeRetainedValue().work()
        return nil
      }, worker.toOpaque())
    if result != 0 {
      unsafe worker.release()
      return nil
    }
  }

  func begin(_ body: @escaping @Sendable () -> Void) {
    self.body.withLock { $0 = body }
    hasWork.signal()
  }

  private func work() {
    while true {
      hasWork.wait()
      // What it holds is let go before anybody hears that it is done.
      body.withLock { body in
        body?()
        body = nil
      }
      done.signal()
    }
  }
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

  /// How often is looked before sleeping: for about a quarter of a millisecond, since a processor that looks is one that others lack.
  private static let looks = 500

  /// Who sleeps is woken a twentieth of a millisecond late, and often onto the processor of who wakes it, where both then stay for
  /// milliseconds while another one is idle: so what comes soon is waited for awake.
  func wait() {
    // SAFETY: as above.
    for _ in 0..<Self.looks {
      if unsafe sem_trywait(semaphore) == 0 { return }
      sched_yield()
    }
    // SAFETY: as above; a signal of the system interrupts it, and then it waits on.
    while unsafe sem_wait(semaphore) != 0 {}
  }
}
