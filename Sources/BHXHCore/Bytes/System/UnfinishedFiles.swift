import Synchronization

/// The files that this process has under way, so that a signal that ends it leaves none of them behind.
///
/// What a handler may do is little: it finds the paths as bytes in memory that is there from the beginning, and calls `unlink`.
package enum UnfinishedFiles {
  /// So many at once are kept in mind; what goes beyond is left to who writes there next.
  private static let most = 8
  private static let roomEach = 4_096
  /// Which places hold a path.
  private static let filled = Atomic<UInt64>(0)
  /// Held while a place is looked for, never by a handler.
  private static let looking = Mutex<Void>(())
  // SAFETY: a place is written by the one who holds it, before its bit says that it is filled; it is never given back.
  private nonisolated(unsafe) static let places = UnsafeMutablePointer<CChar>.allocate(
    capacity: most * roomEach)

  /// From now on SIGINT, SIGTERM and SIGHUP take unfinished files away before they end the program.
  package static func removeBeforeEnding() {
    // What is made at its first use is made now.
    unsafe places.initialize(repeating: 0, count: most * roomEach)
    _ = filled.load(ordering: .relaxed)
    SystemCalls.beforeEnding { number in
      UnfinishedFiles.removeAll()
      SystemCalls.end(by: number)
    }
  }

  /// Keeps a path in mind.
  ///
  /// - Returns: its place; nil where there is none.
  static func add(_ path: String) -> Int? {
    let bytes = FileNameText.bytes(of: path)
    return looking.withLock { _ in
      let taken = filled.load(ordering: .acquiring)
      let free = (0..<most).first { taken & 1 << UInt64($0) == 0 }
      guard let free, bytes.count <= roomEach else { return nil }
      // SAFETY: the place has room for the bytes, and no handler looks at it before the bit is set.
      unsafe (places + free * roomEach).update(from: bytes, count: bytes.count)
      filled.bitwiseOr(1 << UInt64(free), ordering: .releasing)
      return free
    }
  }

  static func forget(_ place: Int?) {
    guard let place else { return }
    looking.withLock { _ in
      _ = filled.bitwiseAnd(~(1 << UInt64(place)), ordering: .releasing)
    }
  }

  /// Takes all of them away; for a signal handler.
  static func removeAll() {
    let filled = filled.load(ordering: .acquiring)
    for place in 0..<most where filled & 1 << UInt64(place) != 0 {
      // SAFETY: a filled place holds a path that ends in NUL.
      unsafe SystemCalls.removeInHandler(places + place * roomEach)
    }
  }
}
