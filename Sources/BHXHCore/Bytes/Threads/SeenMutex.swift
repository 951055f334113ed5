#if THREAD_SANITIZER
  import Glibc

  /// A lock in place of the library's own where the thread sanitizer looks, which does not see that one taken or given back: it is made of words that
  /// are compiled without the sanitizer.
  @safe
  struct Mutex<Value: ~Copyable>: ~Copyable, @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let value: UnsafeMutablePointer<Value>

    init(_ value: consuming sending Value) {
      // SAFETY: one of each, made here and freed with the lock, which cannot be copied.
      unsafe lock = .allocate(capacity: 1)
      unsafe self.value = .allocate(capacity: 1)
      unsafe pthread_mutex_init(lock, nil)
      unsafe self.value.initialize(to: value)
    }

    deinit {
      // SAFETY: made by `init`, and used by nobody else any more.
      unsafe value.deinitialize(count: 1)
      unsafe value.deallocate()
      unsafe pthread_mutex_destroy(lock)
      unsafe lock.deallocate()
    }

    borrowing func withLock<Result: ~Copyable, Failure: Error>(
      _ body: (inout sending Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
      // SAFETY: both are there as long as this is, and whoever holds the lock has the value alone.
      unsafe pthread_mutex_lock(lock)
      defer { unsafe pthread_mutex_unlock(lock) }
      return try unsafe body(&value.pointee)
    }
  }
#endif
