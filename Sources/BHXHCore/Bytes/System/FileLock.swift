/// A lock that one process at a time holds, by a file that is nothing else.
///
/// It is given back at the end of its life, and by the system when the process ends, however it ends.
package final class FileLock: Sendable {
  private let descriptor: Int32

  /// Waits until the lock is free, and takes it.
  ///
  /// - Throws: `SystemError` where the file can be neither opened nor created.
  package init(path: String) throws(SystemError) {
    descriptor = try SystemCalls.open(path, for: .locking)
    do throws(SystemError) {
      try SystemCalls.lock(descriptor)
    } catch {
      SystemCalls.close(descriptor)
      throw error
    }
  }

  deinit { SystemCalls.close(descriptor) }
}
