import Glibc

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
