import Glibc

/// The calls that name a file.
extension SystemCalls {
  enum Purpose {
    case reading
    /// Creates the file and fails when it is already there.
    case creating
    /// Opens the file to hold it locked, and creates it where there is none.
    case locking
    /// Writes to something that is there already and is no regular file: a device, a named pipe.
    case writing
  }

  static func open(_ path: String, for purpose: Purpose) throws(SystemError) -> Int32 {
    let flags: Int32 =
      switch purpose {
      case .reading: O_RDONLY | O_CLOEXEC
      case .creating: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
      case .locking: O_RDWR | O_CREAT | O_CLOEXEC
      case .writing: O_WRONLY | O_CLOEXEC
      }
    // SAFETY: the bytes of the path end in NUL and live for the call; so below.
    let path = FileNameText.bytes(of: path)
    return try retrying("open") { unsafe Glibc.open(path, flags, 0o666) }
  }

  static func rename(_ old: String, to new: String) throws(SystemError) {
    let (old, new) = (FileNameText.bytes(of: old), FileNameText.bytes(of: new))
    _ = try retrying("rename") { unsafe Glibc.rename(old, new) }
  }

  static func remove(_ path: String) throws(SystemError) {
    let path = FileNameText.bytes(of: path)
    _ = try retrying("unlink") { unsafe unlink(path) }
  }

  /// Follows symbolic links.
  static func status(of path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    let path = FileNameText.bytes(of: path)
    // SAFETY: `status` is a whole `stat` that outlives the call.
    _ = try retrying("stat") { unsafe stat(path, &status) }
    return FileStatus(status)
  }

  static func makeDirectory(_ path: String) throws(SystemError) {
    let path = FileNameText.bytes(of: path)
    _ = try retrying("mkdir") { unsafe mkdir(path, 0o777) }
  }

  /// The path without symbolic links.
  static func resolve(_ path: String) throws(SystemError) -> String {
    let path = FileNameText.bytes(of: path)
    // SAFETY: `realpath` allocates the answer when given no buffer; it is copied and freed here, once.
    guard let answer = unsafe realpath(path, nil) else {
      throw SystemError(call: "realpath", code: errno)
    }
    defer { unsafe free(answer) }
    return unsafe FileNameText.text(
      of: Array(UnsafeBufferPointer(start: answer, count: strlen(answer))))
  }

  /// What a symbolic link says; nil for anything else.
  static func target(ofLink path: String) -> String? {
    let path = FileNameText.bytes(of: path)
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    // SAFETY: the call writes at most as many bytes as it is told that there is room for.
    let length = unsafe readlink(path, &target, target.count)
    return length < 0 ? nil : FileNameText.text(of: Array(target[..<length]))
  }

  /// The names in a directory, without `.` and `..`, in no order.
  static func names(in directory: String) throws(SystemError) -> [String] {
    let path = FileNameText.bytes(of: directory)
    // SAFETY: the stream is used by this call only and closed at its end; each entry is copied before the next is read.
    guard let stream = unsafe opendir(path) else {
      throw SystemError(call: "opendir", code: errno)
    }
    defer { unsafe _ = closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
      }
      let text = FileNameText.text(of: name)
      if text != ".", text != ".." { names.append(text) }
    }
    return names
  }
}
