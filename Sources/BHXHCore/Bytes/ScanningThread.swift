import Synchronization

/// A block of a plain table with the rows that are found in it.
struct ScannedBlock: Sendable {
  var block: TextBlock
  var rows = PlainRows()
  /// Whether it is known to be text that ends where a record does.
  var isChecked = true
  /// Whether bytes ≥ 0x80 may stand in plain rows, where they are UTF-8.
  var takesHighBytes = true
}

/// Scans blocks on a thread of its own, and gives them back in their order.
struct ScanningThread: ~Copyable {
  /// Where blocks wait, before and after.
  private final class Desk: Sendable {
    let waiting = Mutex<[ScannedBlock]>([])
    let done = Mutex<[ScannedBlock]>([])
    let hasWork = Semaphore()
    let hasResult = Semaphore()
  }

  private let desk = Desk()
  private let thread: BackgroundThread
  /// How many blocks were given and not taken back yet.
  private(set) var pending = 0

  /// Nil where there is one processor only.
  init?(_ form: PlainForm) {
    guard BackgroundThread.mostAtOnce > 1 else { return nil }
    let desk = desk
    let thread = BackgroundThread {
      var scanner = PlainRowScanner(form)
      while true {
        desk.hasWork.wait()
        // Work is there, or it is the end.
        guard var next = desk.waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else {
          return
        }
        scanner.scan(&next)
        desk.done.withLock { $0.append(next) }
        desk.hasResult.signal()
      }
    }
    guard let thread else { return nil }
    self.thread = thread
  }

  mutating func give(_ block: consuming ScannedBlock) {
    let block = block
    desk.waiting.withLock { $0.append(block) }
    pending += 1
    desk.hasWork.signal()
  }

  /// Whether the next block is there.
  var isReady: Bool { desk.done.withLock { !$0.isEmpty } }

  /// The next block, waited for; nil where none was given.
  mutating func take() -> ScannedBlock? {
    if pending == 0 { return nil }
    desk.hasResult.wait()
    pending -= 1
    return desk.done.withLock { $0.removeFirst() }
  }

  /// Ends the thread; blocks that were not taken back are lost.
  consuming func end() {
    desk.waiting.withLock { $0.removeAll() }
    desk.hasWork.signal()
    thread.join()
  }
}
