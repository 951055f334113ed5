/// The records of a CSV input, one after the other, in memory that does not grow with the input.
///
///     var scanner = CSVScanner(source, dialect: dialect)
///     while try scanner.next() {
///       for index in 0..<scanner.count { print(scanner.string(index)) }
///     }
///
/// For speed over many rows, or several threads, take `TextBlocks` and `CSVRecords` themselves: this is the two together.
package struct CSVScanner: ~Copyable, Sendable {
  /// The block in which the current record stands.
  package private(set) var block: TextBlock
  package private(set) var records: CSVRecords
  package private(set) var blocks: TextBlocks

  /// - Parameter blockBytes: how much is read at a time.
  package init(
    _ source: consuming TextSource, dialect: Dialect,
    blockBytes: Int = ReadingLimits.blockBytes
  ) {
    block = TextBlock(file: source.file, capacity: blockBytes)
    records = CSVRecords(delimiter: dialect.delimiter)
    blocks = TextBlocks(source, cut: .records(delimiter: dialect.delimiter))
    linesToSkip = dialect.hasSeparatorLine ? 1 : 0
  }

  private var linesToSkip: Int

  /// Goes to the next record; false at the end of the input.
  package mutating func next() throws(Problem) -> Bool {
    while true {
      if try records.next(in: block) {
        if linesToSkip == 0 { return true }
        linesToSkip -= 1
      } else {
        guard try blocks.next(into: &block) else { return false }
        records.begin(block)
      }
    }
  }

  /// Lets what is left be read by other means.
  mutating func withBlocks<Result>(
    _ body: (inout TextBlocks) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    let start = min(records.nextStart, block.count)
    let line = block.place(at: start).line
    blocks.takeBack(Array(block.bytes[start..<block.count]), line: line)
    block.count = 0
    records.begin(block)
    return try body(&blocks)
  }

  /// How many fields the record has.
  package var count: Int { records.count }

  package func field(_ index: Int) -> CSVField { records.field(index) }

  /// The text of a field, unescaped.
  package func string(_ index: Int) -> String { block.string(records.field(index)) }

  /// Whether the line is empty.
  package var isBlank: Bool { records.isBlank }

  /// What is wrong with the record, if anything: it cannot be used, reading goes on.
  package var defect: Problem? { records.defect }

  /// Line and column of a field's first character.
  package mutating func place(of index: Int) -> Place { records.place(ofField: index, in: block) }

  /// The record as it stands in the input, without its end of line.
  package var recordText: String { block.string(records.start..<records.end) }
}
