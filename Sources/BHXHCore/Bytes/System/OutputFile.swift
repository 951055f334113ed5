import Synchronization

/// A file that appears whole or not at all.
///
/// It is written beside its place under a name of its own (so that two runs do not harm each other), made sure on the disk,
/// and then renamed. Until then, and after any failure, crash or kill, the old file is what it was. What keeps a name is
/// replaced through symbolic links, with the permissions that the old file had, and a link to nothing gets what it names; what is no
/// regular file (a device, a named pipe) is written as it stands. As long as it is written it is locked: an unfinished file that
/// nobody holds locked is what a killed run left, and is taken away by the next.
package struct OutputFile: ~Copyable {
  let descriptor: Int32
  /// Nil for a device, which is not replaced.
  private let names: (unfinished: String, final: String)?
  private let remembered: Int?
  private var isCommitted = false

  private static let counter = Atomic<Int>(0)

  /// Begins a file that will stand at `path`.
  package init(replacing path: String) throws(SystemError) {
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
        remembered = nil
        return
      }
    } catch {
      if !error.isMissing { throw error }
      final = Self.end(ofLinks: path)
    }
    (descriptor, names) = try Self.create(beside: final)
    remembered = names.flatMap { UnfinishedFiles.add($0.unfinished) }
    if let permissions { try? SystemCalls.setPermissions(permissions, of: descriptor) }
  }

  /// What a link to nothing would have to be for it to be something.
  private static func end(ofLinks path: String) -> String {
    var end = path
    for _ in 0..<mostLinks {
      guard let target = SystemCalls.target(ofLink: end) else { break }
      end = target.hasPrefix("/") ? target : directory(of: end) + target
    }
    return end
  }

  /// As many as Linux follows.
  private static let mostLinks = 40

  /// With its slash; nothing for the working directory.
  private static func directory(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func create(beside final: String) throws(SystemError) -> (
    Int32, (unfinished: String, final: String)
  ) {
    let directory = directory(of: final)
    try? removeUnfinished(in: directory.isEmpty ? "." : directory)
    while true {
      let number = counter.add(1, ordering: .relaxed).newValue
      let unfinished = "\(directory)\(mark)\(SystemCalls.processIdentifier())-\(number)\(ending)"
      do throws(SystemError) {
        let descriptor = try SystemCalls.open(unfinished, for: .creating)
        if isOurs(descriptor, at: unfinished) { return (descriptor, (unfinished, final)) }
        SystemCalls.close(descriptor)
      } catch {
        // The name of another machine's run, which writes to the same place.
        if error.code != SystemCalls.Code.exists { throw error }
      }
    }
  }

  /// Whether a file just created is held by this run from now on.
  ///
  /// Between its creation and its lock another run may have taken it for left behind: then it is locked there, or gone.
  private static func isOurs(_ descriptor: Int32, at path: String) -> Bool {
    do throws(SystemError) {
      guard try SystemCalls.tryToLock(descriptor) else { return false }
    } catch {
      // Where nothing can be locked, nothing is taken away either.
      return true
    }
    return FileIdentity(of: descriptor) == FileIdentity(ofFileAt: path)
  }

  private static let mark = ".bhxh-"
  private static let ending = ".tmp"

  /// Removes what runs that were killed left of files in a directory; what anybody writes stays.
  package static func removeUnfinished(in directory: String) throws(SystemError) {
    for name in try SystemCalls.names(in: directory)
    where name.hasPrefix(mark) && name.hasSuffix(ending) {
      let path = directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
      guard FileIdentity(ofFileAt: path) != nil,
        let descriptor = try? SystemCalls.open(path, for: .reading)
      else { continue }
      // What was locked may stand no more under this name, and another run's file in its place.
      if (try? SystemCalls.tryToLock(descriptor)) == true,
        FileIdentity(of: descriptor) == FileIdentity(ofFileAt: path)
      {
        try? SystemCalls.remove(path)
      }
      SystemCalls.close(descriptor)
    }
  }

  /// Makes sure that everything is on the disk and puts the file in its place.
  package consuming func commit() throws(SystemError) {
    guard let names else { return }
    try SystemCalls.synchronise(descriptor)
    try SystemCalls.rename(names.unfinished, to: names.final)
    UnfinishedFiles.forget(remembered)
    isCommitted = true
  }

  deinit {
    if let names, !isCommitted {
      try? SystemCalls.remove(names.unfinished)
      UnfinishedFiles.forget(remembered)
    }
    SystemCalls.close(descriptor)
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
