/// The blocks of a plain table, scanned: on this thread and, where there is a second processor, on another; given in their order.
///
/// This thread fetches all blocks and takes all rows; it scans where the other one has enough to do.
struct PlainBlocks: ~Copyable {
  private var scanner: PlainRowScanner
  private var thread: ScanningThread?
  /// For each block under way, in order, whether the other thread has it.
  private var order: [Bool] = []
  private var scanned: [ScannedBlock] = []
  private var spare: [ScannedBlock] = []
  private let file: String
  private let blockBytes: Int
  private var hasMore = true
  private var failure: Problem?

  /// The lanes whose codes mean different things.
  static let lanes = 2
  private static let mostAhead = 2

  init(_ layout: PlainLayout, delimiter: UInt8, file: String, blockBytes: Int, isThreaded: Bool) {
    let form = PlainForm(layout.columns, delimiter: delimiter)
    scanner = PlainRowScanner(form, delimiter: delimiter)
    if isThreaded { thread = ScanningThread(form, delimiter: delimiter) }
    self.file = file
    self.blockBytes = blockBytes
  }

  /// The next block with its rows, and in whose codes they are; nil at the end.
  ///
  /// - Throws: what is wrong with the text, after all blocks before it.
  mutating func next(_ source: inout CSVRows) throws(Problem) -> (block: ScannedBlock, lane: Int)? {
    while true {
      while thread != nil, pending < Self.mostAhead, let block = fetch(&source) {
        thread?.give(block)
        order.append(true)
      }
      if let isElsewhere = order.first {
        if !isElsewhere {
          order.removeFirst()
          return (scanned.removeFirst(), 0)
        }
        let isReady = thread?.isReady ?? true
        if isReady || !hasMore || scanned.count == Self.mostAhead {
          order.removeFirst()
          return thread?.take().map { ($0, 1) }
        }
      } else if !hasMore {
        if let failure { throw failure }
        return nil
      }
      if var block = fetch(&source) {
        scanner.scan(block.block, into: &block.rows)
        scanned.append(block)
        order.append(false)
      }
    }
  }

  /// Gives a block back, so that its memory is used again.
  mutating func recycle(_ block: consuming ScannedBlock) { spare.append(block) }

  /// Ends the other thread.
  consuming func end() { thread.take()?.end() }

  private var pending: Int { order.count { $0 } }

  private mutating func fetch(_ source: inout CSVRows) -> ScannedBlock? {
    guard hasMore else { return nil }
    var block =
      spare.popLast() ?? ScannedBlock(block: TextBlock(file: file, capacity: blockBytes))
    do throws(Problem) {
      hasMore = try source.nextBlock(into: &block.block)
    } catch {
      failure = error
      hasMore = false
    }
    return hasMore ? block : nil
  }
}
