/// Reads the rows of a plain table: as codes where the sink knows what they mean, and one by one where it does not yet, or where a row is
/// not of the plain form.
struct CodedReading<Single: FullRowReader & ~Copyable>: ~Copyable {
  /// The columns that name the unit.
  private let unitColumns: [Int]
  private let form: CodedForm
  private let file: String
  private let blockBytes: Int
  private let isThreaded: Bool
  private(set) var single: Single
  /// The line in which the next block begins.
  private var line: Int?

  init(
    _ layout: CodedLayout, _ form: CodedForm, _ options: ReadingOptions, file: String,
    single: consuming Single
  ) {
    unitColumns = layout.unitColumns
    self.form = form
    self.file = file
    blockBytes = options.plainBlockBytes
    isThreaded = options.isThreaded
    self.single = single
  }

  /// Reads what is left of the source; what the sink does not take as codes is still there behind it.
  mutating func read(
    _ source: inout TextBlocks, _ ledger: inout RowLedger, into sink: inout some ReadingSink
  ) throws(Problem) {
    var blocks = CodedBlocks(
      source, form, file: file, blockBytes: blockBytes, isThreaded: isThreaded)
    let failure = takeAll(&blocks, &ledger, into: &sink)
    source = blocks.end()
    if let failure { throw failure }
  }

  /// Takes block after block; gives what ended that before the input did.
  private mutating func takeAll(
    _ blocks: inout CodedBlocks, _ ledger: inout RowLedger, into sink: inout some ReadingSink
  ) -> Problem? {
    do throws(Problem) {
      while sink.wantsMore, let (scanned, lane) = try blocks.next(line: line) {
        switch try take(scanned, lane: lane, &ledger, into: &sink) {
        case .all: blocks.recycle(scanned, lane: lane)
        case .unsound(let offset, let line):
          try blocks.takeBack(scanned, lane: lane, from: offset, line: line, goesOn: true)
        case .unwanted(let offset, let line):
          try blocks.takeBack(scanned, lane: lane, from: offset, line: line, goesOn: false)
          return nil
        }
      }
      return nil
    } catch {
      return error
    }
  }

  /// How far a block was taken.
  private enum Extent {
    case all
    /// From here on it has to be looked at byte by byte.
    case unsound(from: Int, line: Int)
    /// From here on the rows are not for this way of reading.
    case unwanted(from: Int, line: Int)
  }

  /// Gives the rows of a block to the sink, in their order.
  private mutating func take(
    _ scanned: borrowing ScannedBlock, lane: Int, _ ledger: inout RowLedger,
    into sink: inout some ReadingSink
  ) throws(Problem) -> Extent {
    var row = 0
    var line = scanned.block.firstLine
    defer { self.line = line }
    while row < scanned.rows.count, sink.wantsMore {
      let rows = form.isSpread ? scanned.spread : scanned.rows
      let first = row * form.perLine
      let next =
        sink.take(plain: rows, in: scanned.block, from: first, line: line, lane: lane)
        / form.perLine
      ledger.countUsed(next - row)
      // A plain row is one line.
      line += next - row
      row = next
      if row == scanned.rows.count { return .all }
      let range = Int(scanned.rows.starts[row])..<Int(scanned.rows.starts[row + 1])
      if !sink.takesPlain { return .unwanted(from: range.lowerBound, line: line) }
      let codes = scanned.rows.codes(of: row)
      if codes == nil, !isSound(range, of: scanned) {
        return .unsound(from: range.lowerBound, line: line)
      }
      let unit = codes == nil ? [] : form.unitText(in: scanned.block, range)
      if let codes, sink.recognize(codes, unit: unit, lane: lane) { continue }
      // A row of a coded table has a time and counts; without any digit it parts tables. Objects have no such rows: between them a line may
      // be blank.
      if codes == nil, form.delimiter != nil, !scanned.hasDigit(in: range) {
        return .unwanted(from: range.lowerBound, line: line)
      }
      let groups = ledger.groups
      guard try single.take(range, of: scanned.block, line: line, &ledger, into: &sink) else {
        return .unwanted(from: range.lowerBound, line: line)
      }
      if ledger.groups != groups { sink.forgetUnits() }
      if ledger.hasTotals { sink.giveUpPlain() }
      if ledger.wasPlain, let codes {
        sink.learn(
          codes, unit: unitColumns.compactMap { single.text(inColumn: $0) }, unit, lane: lane)
      }
      line += codes == nil ? scanned.block.lineEnds(in: range) : 1
      row += 1
    }
    return .all
  }

  /// Whether a row that is not plain is known to be text, and a whole record.
  private func isSound(_ range: Range<Int>, of scanned: borrowing ScannedBlock) -> Bool {
    if scanned.isChecked { return true }
    let survey = ByteSurvey(scanned.block.bytes, range)
    if survey.hasNUL { return false }
    if range.upperBound == scanned.block.count {
      let endsLine = scanned.block.bytes[range.upperBound - 1] == Byte.lineFeed
      if !endsLine || (survey.hasQuote && form.delimiter != nil) { return false }
    }
    if !survey.hasHighBytes { return true }
    return scanned.takesHighBytes
      && UTF8Check.firstInvalid(in: scanned.block.bytes, range, isWhole: true).offset == nil
  }
}
