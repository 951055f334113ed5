/// Reads the rows of a plain table: as codes where the sink knows what they mean, and one by one where it does not yet, or where a row is
/// not of the plain form.
struct PlainReading: ~Copyable {
  private let layout: PlainLayout
  private let file: String
  private let delimiter: UInt8
  private let blockBytes: Int
  private let isThreaded: Bool
  /// The one row that is read by itself, in a block of its own.
  private var single: TextBlock
  private var records: CSVRecords
  private var row = Row()
  private var cursor = PlaceCursor()
  /// The line in which the next block begins.
  private var line: Int?

  /// How much is read at a time.
  static let blockBytes = 1 << 19

  init(_ layout: PlainLayout, _ options: ReadingOptions, delimiter: UInt8, file: String) {
    blockBytes = options.plainBlockBytes
    isThreaded = options.isThreaded
    self.layout = layout
    self.delimiter = delimiter
    self.file = file
    single = TextBlock(file: file, capacity: 1024)
    records = CSVRecords(delimiter: delimiter)
  }

  /// Reads what is left of the source.
  mutating func read(
    _ source: inout CSVRows, _ ledger: inout RowLedger, into sink: inout some ReadingSink
  ) throws(Problem) {
    while try source.nextInBlock() {
      ledger.take(source.row, in: source.bytes, defect: source.defect, into: &sink) { source.text }
    }
    var blocks = PlainBlocks(
      layout, delimiter: delimiter, file: file, blockBytes: blockBytes, isThreaded: isThreaded)
    let failure = takeAll(&blocks, of: &source, &ledger, into: &sink)
    blocks.end()
    if let failure { throw failure }
  }

  /// Takes block after block; gives what ended that before the input did.
  private mutating func takeAll(
    _ blocks: inout PlainBlocks, of source: inout CSVRows, _ ledger: inout RowLedger,
    into sink: inout some ReadingSink
  ) -> Problem? {
    do throws(Problem) {
      while sink.wantsMore, let (scanned, lane) = try blocks.next(&source, line: line) {
        let rest = try take(scanned, lane: lane, &ledger, source.isDecided, into: &sink)
        if let rest {
          blocks.takeBack(scanned, from: rest.offset, line: rest.line, to: &source)
        } else {
          blocks.recycle(scanned)
        }
      }
      return nil
    } catch {
      return error
    }
  }

  /// Gives the rows of a block to the sink, in their order.
  ///
  /// - Returns: from where on it has to be looked at byte by byte; nil where all was taken.
  private mutating func take(
    _ scanned: borrowing ScannedBlock, lane: Int, _ ledger: inout RowLedger, _ isDecided: Bool,
    into sink: inout some ReadingSink
  ) throws(Problem) -> (offset: Int, line: Int)? {
    var row = 0
    var line = scanned.block.firstLine
    defer { self.line = line }
    while row < scanned.rows.count, sink.wantsMore {
      let next = sink.take(plain: scanned.rows, from: row, lane: lane)
      ledger.countUsed(next - row)
      // A plain row is one line.
      line += next - row
      row = next
      if row == scanned.rows.count { return nil }
      let range = Int(scanned.rows.starts[row])..<Int(scanned.rows.starts[row + 1])
      let codes = scanned.rows.codes(of: row)
      if codes == nil, !isSound(range, of: scanned, isDecided) { return (range.lowerBound, line) }
      try takeSingle(range, of: scanned.block, line: line, &ledger, into: &sink)
      if ledger.wasPlain, let codes { sink.learn(codes, unit: unit, lane: lane) }
      line += codes == nil ? scanned.block.lineEnds(in: range) : 1
      row += 1
    }
    return nil
  }

  /// Whether a row that is not plain is known to be text, and a whole record.
  private func isSound(_ range: Range<Int>, of scanned: borrowing ScannedBlock, _ isDecided: Bool)
    -> Bool
  {
    if scanned.isChecked { return true }
    let survey = ByteSurvey(scanned.block.bytes, range)
    if survey.hasNUL { return false }
    if range.upperBound == scanned.block.count {
      let endsLine = scanned.block.bytes[range.upperBound - 1] == Byte.lineFeed
      if survey.hasQuote || !endsLine { return false }
    }
    if !survey.hasHighBytes { return true }
    return isDecided
      && UTF8Check.firstInvalid(in: scanned.block.bytes, range, isWhole: true).offset == nil
  }

  /// The text that names the unit of the row that was read by itself.
  private var unit: String? {
    guard let column = layout.unitColumn, column < row.cells.count else { return nil }
    return row.text(row.cells[column], in: single.bytes)
  }

  /// Reads one row by all the rules.
  private mutating func takeSingle(
    _ range: Range<Int>, of block: borrowing TextBlock, line: Int, _ ledger: inout RowLedger,
    into sink: inout some ReadingSink
  ) throws(Problem) {
    single.reserve(range.count)
    ByteCopy.copy(block.bytes, range, into: &single.bytes, at: 0)
    single.count = range.count
    single.bytes[range.count] = Byte.lineFeed
    single.firstLine = line
    records.begin(single)
    let group = ledger.reader.units.group
    while try records.next(in: single) {
      row.fill(records, in: single, &cursor)
      let (records, single) = (records, single)
      ledger.take(row, in: single.bytes, defect: records.defect, into: &sink) {
        single.string(records.start..<records.end)
      }
    }
    if ledger.reader.units.group != group { sink.forgetUnits() }
    if ledger.hasTotals { sink.giveUpPlain() }
  }
}
