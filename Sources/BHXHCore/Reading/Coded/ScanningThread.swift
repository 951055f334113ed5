import Synchronization

/// Fetches and scans blocks on a thread of its own, and gives them in their order.
struct ScanningThread: ~Copyable {
  /// Where blocks wait, before and after.
  private final class Desk: Sendable {
    let spare: Mutex<[ScannedBlock]>
    let done = Mutex<[ScannedBlock]>([])
    let isOver = Mutex(false)
    /// Told when there may be something to fetch, and a block to fetch it to.
    let hasWork = Semaphore()
    let hasResult = Semaphore()

    init(_ spare: [ScannedBlock]) { self.spare = Mutex(spare) }

    /// Fetches and scans blocks until it is over.
    func work(_ supply: BlockQueue, _ form: CodedForm, lane: Int) {
      var scanner = CodedRowScanner(form)
      while !isOver.withLock({ $0 }) {
        if var block = spare.withLock({ $0.popLast() }) {
          if supply.fetch(&block, lane: lane) {
            scanner.scan(&block)
            done.append(block)
            hasResult.signal()
            continue
          }
          spare.append(block)
        }
        hasWork.wait()
      }
    }
  }

  private let desk: Desk
  private let thread: BackgroundThread

  /// Nil where there is one processor only.
  ///
  /// - Parameter lane: what it is called in the supply.
  init?(_ supply: BlockQueue, _ form: CodedForm, lane: Int, blocks: [ScannedBlock]) {
    guard BackgroundThread.mostAtOnce > 1 else { return nil }
    let desk = Desk(blocks)
    guard let thread = BackgroundThread({ desk.work(supply, form, lane: lane) }) else { return nil }
    self.desk = desk
    self.thread = thread
  }

  /// Whether the next block is there.
  var isReady: Bool { desk.done.withLock { !$0.isEmpty } }

  /// The next block, waited for: the supply knows that the thread has one.
  func take() -> ScannedBlock {
    desk.hasResult.wait()
    return desk.done.withLock { $0.removeFirst() }
  }

  /// Gives a block back, to be filled again.
  func recycle(_ block: consuming ScannedBlock) {
    desk.spare.append(block)
    desk.hasWork.signal()
  }

  /// Says that the supply has blocks again.
  func resume() { desk.hasWork.signal() }

  /// Ends the thread; blocks that were not taken are lost.
  consuming func end() {
    desk.isOver.withLock { $0 = true }
    desk.hasWork.signal()
    thread.join()
  }
}

extension Mutex where Value == [ScannedBlock] {
  /// Appends a block that nobody else holds: so it is not copied when it is filled again.
  fileprivate borrowing func append(_ block: consuming ScannedBlock) {
    var block = Optional(block)
    withLock { list in
      if let block = block.take() { list.append(block) }
    }
  }
}
