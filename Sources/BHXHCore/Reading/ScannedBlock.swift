/// A block of a plain table with the rows that are found in it.
struct ScannedBlock: Sendable {
  var block: TextBlock
  var rows = PlainRows()
  /// Whether it is known to be text that ends where a record does.
  fileprivate(set) var isChecked = true
  /// Whether it ends inside a line, which goes on in the next block.
  fileprivate(set) var isCut = false
  /// Whether bytes ≥ 0x80 may stand in plain rows, where they are UTF-8.
  fileprivate(set) var takesHighBytes = true

  init(file: String, capacity: Int) { block = TextBlock(file: file, capacity: capacity) }
}

extension TextBlocks {
  /// Fills `scanned`, whose memory is reused, with what comes next: as it stands where that is its text, and nothing is to be checked.
  ///
  /// - Returns: false at the end of the input.
  mutating func next(into scanned: inout ScannedBlock, isChecked: Bool) throws(Problem) -> Bool {
    scanned.isChecked = isChecked || !source.isAsItStands
    scanned.takesHighBytes = scanned.isChecked || source.isDecided
    let hasMore =
      try scanned.isChecked
      ? next(into: &scanned.block) : nextUnchecked(into: &scanned.block)
    let last = scanned.block.count - 1
    scanned.isCut =
      !scanned.isChecked && hasMore && !hasEnded && scanned.block.bytes[last] != Byte.lineFeed
    return hasMore
  }
}
