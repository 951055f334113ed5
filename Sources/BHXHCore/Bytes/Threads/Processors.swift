import Glibc

/// The processors that this process may run on.
@safe
struct Processors {
  private var set = cpu_set_t()

  /// Those that it had when it was first asked; nil where the system does not say.
  static let all = Processors()

  /// Nil where the system does not say, as where there are more than a thousand.
  private init?() {
    // SAFETY: the size is that of the set.
    if unsafe sched_getaffinity(0, MemoryLayout<cpu_set_t>.size, &set) != 0 { return nil }
  }

  /// How many they are: so many threads can run at once.
  var count: Int {
    unsafe withUnsafeBytes(of: set) { bytes in unsafe bytes.reduce(0) { $0 + $1.nonzeroBitCount } }
  }

  /// The same but the one that runs now.
  var others: Processors {
    var others = self
    let here = Int(sched_getcpu())
    unsafe withUnsafeMutableBytes(of: &others.set) { bytes in
      // SAFETY: looked at only where it is one of the bytes of the set.
      if here >= 0, here / 8 < bytes.count { unsafe bytes[here / 8] &= ~(1 << (here % 8)) }
    }
    return others
  }

  /// Has a thread begin on these. Some systems begin a thread where its parent runs, and move it only milliseconds later.
  func place(_ attributes: inout pthread_attr_t) {
    var copy = self
    // SAFETY: the size is that of the set. Where it is refused, the thread begins anywhere.
    _ = unsafe pthread_attr_setaffinity_np(
      &attributes, MemoryLayout<cpu_set_t>.size, &copy.set)
  }

  /// Lets the thread that calls run on any of these.
  func take() {
    var copy = self
    // SAFETY: as above.
    _ = unsafe sched_setaffinity(0, MemoryLayout<cpu_set_t>.size, &copy.set)
  }
}
