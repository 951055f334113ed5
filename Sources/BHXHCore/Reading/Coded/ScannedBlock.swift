/// A block of a plain table with the rows that are found in it.
struct ScannedBlock: Sendable {
  var block: TextBlock
  var rows = CodedRows()
  /// The same with a row for each count, where counts of several times stand side by side, or for those that are not of the row's scheme.
  var spread = CodedRows()
  /// Whether it is known to be text that ends where a record does.
  fileprivate(set) var isChecked = true
  /// Whether it ends inside a line, which goes on in the next block.
  fileprivate(set) var isCut = false
  /// Whether bytes ≥ 0x80 may stand in plain rows, where they are UTF-8.
  fileprivate(set) var takesHighBytes = true
  /// Where its text is to be read, as long as that has not been done.
  fileprivate var stretch: FileRange?
  /// Why its text could not be read.
  private(set) var failure: Problem?

  init(file: String, capacity: Int) { block = TextBlock(file: file, capacity: capacity) }

  /// Whether a digit stands in a row.
  func hasDigit(in range: Range<Int>) -> Bool {
    block.bytes[range].contains { $0 &- 0x30 < 10 }
  }

  /// Reads the text, where that was left to who got the block.
  mutating func read() {
    guard let stretch else { return }
    self.stretch = nil
    do throws(SystemError) {
      try stretch.read(into: &block.bytes)
      block.fill(stretch.range.count)
      // Where the file was changed meanwhile a line may end where it did not.
      isCut = block.count > 0 && block.bytes[block.count - 1] != Byte.lineFeed
    } catch {
      block.fill(0)
      failure = Problem(.readFailed, at: Place(file: block.file), [error.description])
    }
  }
}

extension TextBlock {
  /// Says how many of the bytes are text: lines that nobody has looked at.
  fileprivate mutating func fill(_ count: Int) {
    firstColumn = 1
    survey = ByteSurvey()
    self.count = count
    bytes[count] = Byte.lineFeed
  }
}

extension TextBlocks {
  /// Fills `scanned`, whose memory is reused, with what comes next: as it stands where that is its text, and nothing is to be checked.
  ///
  /// What stands in a file is left to `ScannedBlock.read`, which needs nobody else for it: until then the block has its former text.
  /// - Returns: false at the end of the input.
  mutating func next(into scanned: inout ScannedBlock, isChecked: Bool) throws(Problem) -> Bool {
    scanned.isChecked = isChecked || !source.isAsItStands
    scanned.takesHighBytes = scanned.isChecked || source.isDecided
    scanned.isCut = false
    if !scanned.isChecked {
      scanned.block.firstLine = nextLine
      scanned.stretch = try takeLines(atMost: scanned.block.capacity)
      if scanned.stretch != nil { return true }
    }
    let hasMore =
      try scanned.isChecked
      ? next(into: &scanned.block) : nextUnchecked(into: &scanned.block)
    let last = scanned.block.count - 1
    scanned.isCut =
      !scanned.isChecked && hasMore && !hasEnded && scanned.block.bytes[last] != Byte.lineFeed
    return hasMore
  }
}
