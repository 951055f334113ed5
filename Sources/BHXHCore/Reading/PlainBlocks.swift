/// The blocks of a plain table, scanned: on this thread and, where there is a second processor, on another; given in their order.
///
/// This thread fetches all blocks and takes all rows; it scans where the other one has enough to do. Blocks are fetched as lines that nobody
/// has looked at, as long as all that the scanner finds is plain: it knows every text by then, and a text that it knows is text.
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
  /// How many of the next blocks are to be looked at byte by byte.
  private var toCheck = 0

  /// How much is read at a time: what stays near the processor, with what is made of it.
  static let blockBytes = 1 << 18
  private static let mostAhead = 2
  /// How many blocks are looked at where something was found that may not be text.
  private static let checkedBlocks = 8

  init(_ form: PlainForm, file: String, blockBytes: Int, isThreaded: Bool) {
    scanner = PlainRowScanner(form)
    if isThreaded { thread = ScanningThread(form) }
    self.file = file
    self.blockBytes = blockBytes
  }

  /// The next block with its rows, and in whose codes they are; nil at the end.
  ///
  /// - Parameter line: the line in which it begins, where that is known: behind the rows of the one before.
  /// - Throws: what is wrong with the text, after all blocks before it.
  mutating func next(_ source: inout TextBlocks, line: Int?) throws(Problem)
    -> (block: ScannedBlock, lane: Int)?
  {
    while true {
      while thread != nil, pending < Self.mostAhead, let block = fetch(&source) {
        thread?.give(block)
        order.append(true)
      }
      if let isElsewhere = order.first {
        let isReady = thread?.isReady ?? true
        if !isElsewhere || isReady || !hasMore || scanned.count == Self.mostAhead {
          guard var first = takeFirst() else { return nil }
          if !first.block.isChecked, let line { first.block.block.firstLine = line }
          return first
        }
      } else if !hasMore {
        if let failure { throw failure }
        return nil
      }
      if var block = fetch(&source) {
        scanner.scan(&block)
        scanned.append(block)
        order.append(false)
      }
    }
  }

  /// The first of the blocks under way, waited for; nil where there is none.
  private mutating func takeFirst() -> (block: ScannedBlock, lane: Int)? {
    if order.isEmpty { return nil }
    return order.removeFirst() ? thread?.take().map { ($0, 1) } : (scanned.removeFirst(), 0)
  }

  /// Gives a block back, so that its memory is used again.
  mutating func recycle(_ block: consuming ScannedBlock) { spare.append(block) }

  /// Takes everything from a place in `block` on back to where it came from, to be looked at byte by byte.
  mutating func takeBack(
    _ block: consuming ScannedBlock, from offset: Int, line: Int, to source: inout TextBlocks
  ) {
    var bytes = Array(block.block.bytes[offset..<block.block.count])
    recycle(block)
    while let (next, _) = takeFirst() {
      bytes += next.block.bytes[..<next.block.count]
      recycle(next)
    }
    source.takeBack(bytes, line: line)
    toCheck = Self.checkedBlocks
    hasMore = true
    failure = nil
  }

  /// Ends the other thread.
  consuming func end() { thread.take()?.end() }

  private var pending: Int { order.count { $0 } }

  private mutating func fetch(_ source: inout TextBlocks) -> ScannedBlock? {
    guard hasMore else { return nil }
    var block =
      spare.popLast() ?? ScannedBlock(block: TextBlock(file: file, capacity: blockBytes))
    do throws(Problem) {
      block.isChecked = toCheck > 0 || !source.source.isAsItStands
      block.takesHighBytes = block.isChecked || source.source.isDecided
      if block.isChecked {
        toCheck = max(0, toCheck - 1)
        hasMore = try source.next(into: &block.block)
      } else {
        hasMore = try source.nextUnchecked(into: &block.block)
      }
    } catch {
      failure = error
      hasMore = false
    }
    return hasMore ? block : nil
  }
}
