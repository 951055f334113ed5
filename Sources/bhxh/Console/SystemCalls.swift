import Glibc

/// The few system calls that the command line itself needs.
enum SystemCalls {
  /// Lets a write to a closed pipe fail instead of killing the process.
  static func ignoreClosedPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Puts the null device where one of the three standard descriptors is closed.
  ///
  /// Otherwise the next file opened would get its number, and messages would be written into it. It is opened
  /// for reading only, so that writing results to a closed standard output still fails.
  static func occupyStandardDescriptors() {
    for descriptor in Int32(0)...2 where kind(of: descriptor) == .closed {
      // SAFETY: the name lives during the call.
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }

  /// The variables of the environment among `names` that are set.
  static func environment(_ names: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for name in names {
      // SAFETY: the text is copied at once, and nothing in this program changes the environment.
      if let value = unsafe getenv(name) { values[name] = unsafe String(cString: value) }
    }
    return values
  }

  /// What stands behind a descriptor.
  static func kind(of descriptor: Int32) -> DescriptorKind {
    var status = stat()
    // SAFETY: `status` outlives the call, which fills it.
    guard unsafe fstat(descriptor, &status) == 0 else { return .closed }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFIFO, S_IFSOCK: return .pipe
    case S_IFCHR:
      // The null device has the number 1:3 on Linux.
      if status.st_rdev == 0x103 { return .nullDevice }
      return isatty(descriptor) == 1 ? .terminal : .other
    default: return .other
    }
  }

  /// Writes all bytes, going on after interruptions and short writes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SinkFailure) {
    var written = 0
    while written < bytes.count {
      // SAFETY: the pointer is used inside the closure, within the array.
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress! + written, $0.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw .closedPipe
      } else if errno != EINTR {
        throw .failed(unsafe String(cString: strerror(errno)))
      }
    }
  }
}
