import Glibc

/// Every call to the operating system that the library makes: nothing else imports the C library.
///
/// Each call retries after a signal, and reports a failure as `SystemError`, never through `errno`.
enum SystemCalls {
  enum Code {
    static let missing = ENOENT
    static let closedPipe = EPIPE
    static let badDescriptor = EBADF
    static let isDirectory = EISDIR
    static let exists = EEXIST
    static let wouldBlock = EWOULDBLOCK
    /// Of our own, as the system has none: a file became shorter while it was read.
    static let cutShort: Int32 = -1
  }

  /// Reads at most `count` bytes to `buffer[offset...]`; 0 at the end of the input.
  ///
  /// - Parameter position: where in the file, wherever the descriptor stands; nil to read on from there.
  static func read(
    _ descriptor: Int32, into buffer: inout [UInt8], at offset: Int, count: Int,
    from position: Int? = nil
  ) throws(SystemError) -> Int {
    precondition(offset >= 0 && count >= 0 && offset + count <= buffer.count)
    while true {
      // SAFETY: `offset + count` lies inside the array, as checked above; the pointer does not leave the closure.
      let result = unsafe buffer.withUnsafeMutableBytes { bytes -> Int in
        guard let start = bytes.baseAddress else { return 0 }
        if let position { return unsafe pread(descriptor, start + offset, count, position) }
        return unsafe Glibc.read(descriptor, start + offset, count)
      }
      if result >= 0 { return result }
      try recover(from: errno, call: "read", descriptor, POLLIN)
    }
  }

  /// Where in its file a descriptor stands.
  static func position(of descriptor: Int32) throws(SystemError) -> Int {
    let position = lseek(descriptor, 0, SEEK_CUR)
    if position < 0 { throw SystemError(call: "lseek", code: errno) }
    return position
  }

  static func setPosition(_ position: Int, of descriptor: Int32) throws(SystemError) {
    if lseek(descriptor, position, SEEK_SET) < 0 { throw SystemError(call: "lseek", code: errno) }
  }

  /// Writes `buffer[range]` whole.
  static func write(_ descriptor: Int32, _ buffer: [UInt8], _ range: Range<Int>)
    throws(SystemError)
  {
    precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let rest = range.upperBound - offset
      // SAFETY: `offset + rest` is the range's end, inside the array; the pointer does not leave the closure.
      let result = unsafe buffer.withUnsafeBytes { bytes -> Int in
        guard let start = bytes.baseAddress else { return 0 }
        return unsafe Glibc.write(descriptor, start + offset, rest)
      }
      if result >= 0 {
        offset += result
      } else {
        try recover(from: errno, call: "write", descriptor, POLLOUT)
      }
    }
  }

  /// Returns when the call may be tried again: after a signal, or when a descriptor that does not block is ready.
  private static func recover(
    from code: Int32, call: String, _ descriptor: Int32, _ events: Int32
  ) throws(SystemError) {
    if code == EINTR { return }
    guard code == EAGAIN || code == EWOULDBLOCK else {
      throw SystemError(call: call, code: code)
    }
    var waiting = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    // SAFETY: one `pollfd`, and the count says one.
    if unsafe poll(&waiting, 1, -1) < 0, errno != EINTR {
      throw SystemError(call: "poll", code: errno)
    }
  }

  static func close(_ descriptor: Int32) {
    // After a failed close the descriptor is gone as well; what was written is made sure by `synchronise`.
    _ = Glibc.close(descriptor)
  }

  static func synchronise(_ descriptor: Int32) throws(SystemError) {
    _ = try retrying("fsync") { fsync(descriptor) }
  }

  static func setPermissions(_ mode: UInt32, of descriptor: Int32) throws(SystemError) {
    _ = try retrying("fchmod") { fchmod(descriptor, mode) }
  }

  static func status(of descriptor: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    // SAFETY: `status` is a whole `stat` that outlives the call.
    _ = try retrying("fstat") { unsafe fstat(descriptor, &status) }
    return FileStatus(status)
  }

  /// Whether bytes wait in a pipe to be read, after at most so many milliseconds; false where nobody can write to it any more.
  static func hasWaitingBytes(_ descriptor: Int32, milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // SAFETY: one `pollfd`, and the count says one.
    return unsafe poll(&waiting, 1, milliseconds) > 0 && waiting.revents & Int16(POLLIN) != 0
  }

  /// Milliseconds since some moment before the program began, by a clock that is never set.
  static func monotonicMilliseconds() -> Int {
    var time = timespec()
    // SAFETY: `time` is a whole `timespec` that outlives the call; this clock is always there.
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }

  /// Asks for large pages behind the room of an array that is looked at all over: the processor can keep the places of so many. Where there
  /// are none, nothing happens.
  static func preferLargePages(_ values: inout [Int32]) {
    // Memory that another array shares would be left now, with less room.
    values.reserveCapacity(values.capacity)
    let bytes = UInt(values.capacity * MemoryLayout<Int32>.stride)
    // SAFETY: the advice changes nothing of the memory, which is the array's own; only whole pages inside its room are named.
    unsafe values.withUnsafeMutableBufferPointer { values in
      let (first, page) = (UInt(bitPattern: values.baseAddress), UInt(4096))
      let (start, end) = ((first + page - 1) / page * page, (first + bytes) / page * page)
      guard first > 0, start < end else { return }
      _ = unsafe madvise(
        UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_HUGEPAGE)
    }
  }

  /// Seconds since 1970 in UTC, without leap seconds.
  static func secondsSince1970() -> Int {
    var time = timespec()
    // SAFETY: `time` is a whole `timespec` that outlives the call; this clock is always there.
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec
  }

  /// Locks the file unless somebody else holds it locked, and says whether it did.
  ///
  /// - Throws: where files cannot be locked at all, as in some network folders.
  static func tryToLock(_ descriptor: Int32) throws(SystemError) -> Bool {
    do throws(SystemError) {
      _ = try retrying("flock") { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error.code == Code.wouldBlock { return false }
      throw error
    }
  }

  /// Waits until nobody else holds the file locked; it is unlocked when the descriptor is closed, at the latest when the process ends.
  static func lock(_ descriptor: Int32) throws(SystemError) {
    _ = try retrying("flock") { flock(descriptor, LOCK_EX) }
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  static func processIdentifier() -> Int32 { getpid() }

  static func describe(_ code: Int32) -> String {
    if code == Code.cutShort { return "the file became shorter while it was read" }
    // SAFETY: `strerror` gives a NUL-terminated string that is copied before any other call.
    return unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }

  static func retrying(_ call: String, _ body: () -> Int32) throws(SystemError) -> Int32 {
    while true {
      let result = body()
      if result >= 0 { return result }
      if errno != EINTR { throw SystemError(call: call, code: errno) }
    }
  }
}

/// What the system knows of a file.
struct FileStatus {
  let kind: DescriptorKind
  let size: Int
  /// The permission bits alone.
  let permissions: UInt32
  /// What tells the file from every other.
  let device: UInt64
  let number: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
    size = Int(status.st_size)
    permissions = status.st_mode & 0o7777
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regularFile
    case S_IFDIR: kind = .directory
    case S_IFIFO, S_IFSOCK: kind = .pipe
    case S_IFCHR: kind = status.st_rdev == Self.nullDevice ? .nullDevice : .device
    default: kind = .device
    }
  }

  /// Major 1, minor 3 on every Linux.
  private static let nullDevice: dev_t = 1 << 8 | 3
}

/// What the operating system refused, and why.
public struct SystemError: Error, Hashable, Sendable {
  /// The call that failed: `open`, `read`, `rename` …
  public let call: String
  /// The `errno` that it left.
  public let code: Int32

  /// What a system call ended with.
  public init(call: String, code: Int32) {
    self.call = call
    self.code = code
  }

  /// A file is shorter than it was when it was opened: what stood behind its end was not read.
  static let cutShort = SystemError(call: "read", code: SystemCalls.Code.cutShort)

  /// The file or directory does not exist.
  public var isMissing: Bool { code == SystemCalls.Code.missing }

  /// Nobody reads the other end of the pipe any more.
  public var isClosedPipe: Bool { code == SystemCalls.Code.closedPipe }
}

extension SystemError: CustomStringConvertible {
  /// The system's own words: `No such file or directory`.
  public var description: String { SystemCalls.describe(code) }
}
