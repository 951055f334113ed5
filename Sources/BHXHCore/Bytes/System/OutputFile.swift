import Synchronization

/// A file that appears whole or not at all.
///
/// It is written beside its place under a name of its own (so that two runs do not harm each other), made sure on the disk,
/// and then renamed. Until then, and after any failure, crash or kill, the old file is what it was. What keeps a name is
/// replaced through symbolic links, with the permissions that the old file had; what is no regular file (a device, a named
/// pipe) is written as it stands.
public struct OutputFile: ~Copyable {
  let descriptor: Int32
  /// Nil for a device, which is not replaced.
  private let names: (unfinished: String, final: String)?
  private var isCommitted = false

  private static let counter = Atomic<Int>(0)

  /// Begins a file that will stand at `path`.
  public init(replacing path: String) throws(SystemError) {
    var final = path
    var permissions: UInt32?
    do throws(SystemError) {
      let status = try SystemCalls.status(of: path)
      switch status.kind {
      case .regularFile:
        final = try SystemCalls.resolve(path)
        permissions = status.permissions
      case .directory: throw SystemError(call: "open", code: SystemCalls.Code.isDirectory)
      default:
        descriptor = try SystemCalls.open(path, for: .writing)
        names = nil
        return
      }
    } catch {
      if !error.isMissing { throw error }
    }
    (descriptor, names) = try Self.create(beside: final)
    if let permissions { try? SystemCalls.setPermissions(permissions, of: descriptor) }
  }

  private static func create(beside final: String) throws(SystemError) -> (
    Int32, (unfinished: String, final: String)
  ) {
    let directory = final.lastIndex(of: "/").map { String(final[...$0]) } ?? ""
    while true {
      let number = counter.add(1, ordering: .relaxed).newValue
      let unfinished = "\(directory).bhxh-\(SystemCalls.processIdentifier())-\(number).tmp"
      do throws(SystemError) {
        let descriptor = try SystemCalls.open(unfinished, for: .creating)
        return (descriptor, (unfinished, final))
      } catch {
        // Left by a run that was killed: its name is taken, the next one is not.
        if error.code != SystemCalls.Code.exists { throw error }
      }
    }
  }

  /// Removes what runs that were killed left of files in a directory; what a running process writes stays.
  package static func removeUnfinished(in directory: String) throws(SystemError) {
    for name in try SystemCalls.names(in: directory) {
      let parts = name.split(separator: "-")
      guard name.hasPrefix(".bhxh-"), name.hasSuffix(".tmp"), parts.count == 3,
        let process = Int32(parts[1]), !SystemCalls.isRunning(process)
      else { continue }
      try SystemCalls.remove("\(directory)/\(name)")
    }
  }

  /// Makes sure that everything is on the disk and puts the file in its place.
  public consuming func commit() throws(SystemError) {
    guard let names else { return }
    try SystemCalls.synchronise(descriptor)
    try SystemCalls.rename(names.unfinished, to: names.final)
    isCommitted = true
  }

  deinit {
    SystemCalls.close(descriptor)
    if let names, !isCommitted { try? SystemCalls.remove(names.unfinished) }
  }
}

extension OutputFile {
  /// Whether writing to a path would take away the file that another path names, symbolic links followed.
  package static func wouldReplace(_ input: String, at path: String) -> Bool {
    guard let one = try? SystemCalls.resolve(path), let other = try? SystemCalls.resolve(input)
    else {
      return false
    }
    return one == other
  }
}
