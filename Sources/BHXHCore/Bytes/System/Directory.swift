/// The files of a directory.
package enum Directory {
  /// The names of all entries, in the order of their bytes.
  ///
  /// Hidden files (a leading dot: among them the unfinished files of a running writer) are left out.
  package static func names(in path: String) throws(SystemError) -> [String] {
    try SystemCalls.names(in: path)
      .filter { !$0.hasPrefix(".") }
      .ordered { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a directory; its parent has to be there.
  package static func make(_ path: String) throws(SystemError) {
    try SystemCalls.makeDirectory(path)
  }

  /// Whether there is anything at a path.
  package static func has(_ path: String) -> Bool {
    (try? SystemCalls.status(of: path)) != nil
  }

  /// Takes a file away.
  package static func remove(_ path: String) throws(SystemError) {
    try SystemCalls.remove(path)
  }
}
