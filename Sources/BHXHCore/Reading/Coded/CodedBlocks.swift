/// The blocks of a plain table, scanned: on this thread and, where there is a second processor, on another; given in their order.
///
/// Each thread fetches what it scans. This one takes all rows, and scans where the next block in order is not there yet.
struct CodedBlocks: ~Copyable {
  private let supply: BlockQueue
  private var scanner: CodedRowScanner
  private var thread: ScanningThread?
  /// What this thread has scanned that is not next in order, and what it may fill.
  private var scanned: [ScannedBlock] = []
  private var spare: [ScannedBlock]

  /// How much is read at a time: what stays near the processor, with what is made of it.
  static let blockBytes = 1 << 17
  /// How many blocks each thread has.
  private static let perLane = 6
  private static let (here, elsewhere) = (0, 1)

  init(
    _ source: consuming TextBlocks, _ form: CodedForm, file: String, blockBytes: Int,
    isThreaded: Bool
  ) {
    func blocks() -> [ScannedBlock] {
      (0..<Self.perLane).map { _ in ScannedBlock(file: file, capacity: blockBytes) }
    }
    supply = BlockQueue(source)
    scanner = CodedRowScanner(form)
    spare = blocks()
    if isThreaded {
      thread = ScanningThread(supply, form, lane: Self.elsewhere, blocks: blocks())
    }
  }

  /// The next block with its rows, and in whose codes they are; nil at the end.
  ///
  /// - Parameter line: the line in which it begins, where that is known: behind the rows of the one before.
  /// - Throws: what is wrong with the text, after all blocks before it.
  mutating func next(line: Int?) throws(Problem) -> (block: ScannedBlock, lane: Int)? {
    while true {
      let first = supply.firstLane
      let isReady = first == Self.here || (first != nil && thread?.isReady ?? true)
      if !isReady, fetch() { continue }
      // The other thread may have fetched the last block meanwhile.
      guard let lane = first ?? supply.firstLane else {
        if let failure = supply.failure { throw failure }
        return nil
      }
      var block = take(lane)
      if let failure = block.failure { throw failure }
      if !block.isChecked, let line { block.block.firstLine = line }
      return (block, lane)
    }
  }

  /// Fetches and scans a block on this thread; false where there is none, or no room for one.
  private mutating func fetch() -> Bool {
    guard var block = spare.popLast() else { return false }
    guard supply.fetch(&block, lane: Self.here) else {
      spare.append(block)
      return false
    }
    scanner.scan(&block)
    scanned.append(block)
    return true
  }

  /// The first of the blocks under way, waited for.
  private mutating func take(_ lane: Int) -> ScannedBlock {
    supply.removeFirst()
    return lane == Self.here ? scanned.removeFirst() : thread!.take()
  }

  /// Gives a block back, so that its memory is used again.
  mutating func recycle(_ block: consuming ScannedBlock, lane: Int) {
    if lane == Self.here { spare.append(block) } else { thread?.recycle(block) }
  }

  /// Takes everything from a place in `block` on back to where it came from, to be looked at byte by byte.
  ///
  /// - Parameter goesOn: whether there is a next block; else the other thread fetches nothing any more.
  /// - Throws: that a block behind it could not be read; what was to be taken back is lost then.
  mutating func takeBack(
    _ block: consuming ScannedBlock, lane: Int, from offset: Int, line: Int, goesOn: Bool
  ) throws(Problem) {
    supply.pause()
    var bytes = Array(block.block.bytes[offset..<block.block.count])
    recycle(block, lane: lane)
    while let lane = supply.firstLane {
      let next = take(lane)
      if let failure = next.failure { throw failure }
      bytes += next.block.bytes[..<next.block.count]
      recycle(next, lane: lane)
    }
    supply.takeBack(bytes, line: line, goesOn: goesOn)
    if goesOn { thread?.resume() }
  }

  /// Ends the other thread, and gives back the source with what was not fetched.
  consuming func end() -> TextBlocks {
    let source = supply.end()!
    thread.take()?.end()
    return source
  }
}
