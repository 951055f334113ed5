/// Reads a table of CSV or of a worksheet: what stands above its rows, its first rows together, then row by row.
struct CSVTable: ~Copyable {
  var source: ReturnableRows
  let options: ReadingOptions
  let vocabulary = HeaderVocabulary.builtIn
  let file: String
  /// Whether the rows that are left begin another table.
  private var hasSecondTable = false
  /// What ended the text among the first rows; told behind them.
  private var fault: Problem?

  init(_ rows: consuming any TableRows & ~Copyable, file: String, _ options: ReadingOptions) {
    self.file = file
    self.options = options
    source = ReturnableRows(rows)
  }

  /// Reads the table to its end, and those that stand below it.
  mutating func read(into sink: inout some ReadingSink, counting count: inout RowCount)
    throws(Problem)
  {
    var isFirst = true
    repeat {
      let head = try SheetHead(&source, HeaderReading(options, vocabulary: vocabulary), file: file)
      if let special = head.special, isFirst { return try readSpecial(special, head, into: &sink) }
      try read(head, isFirst: isFirst, into: &sink, counting: &count)
      isFirst = false
    } while hasSecondTable && sink.wantsMore
  }

  /// Reads one table; rows that begin another are left in the source.
  private mutating func read(
    _ head: SheetHead, isFirst: Bool, into sink: inout some ReadingSink,
    counting count: inout RowCount
  ) throws(Problem) {
    hasSecondTable = false
    var filter = RowFilter(options)
    let first = try firstRows(head, &filter)
    var ledger = try begin(head, first, isFirst: isFirst, into: &sink)
    defer { count = count + ledger.count + RowCount(used: filter?.passed ?? 0) }
    let plain =
      filter != nil || ledger.mergesUnits || !isFirst
      ? nil : plainLayout(ledger).flatMap { sink.begin(plain: $0) ? $0 : nil }
    if plain == nil { sink.giveUpPlain() }
    ledger.numbering = head.numberings.last?.texts ?? []
    for row in head.numberings { ledger.skip(row.row, .rowSkipped, in: row.bytes, into: &sink) }
    var tables = SecondTables(head, HeaderReading(options, vocabulary: vocabulary))
    if let plain, fault == nil, sink.readsAgain,
      areLines(first, plain.passedColumns(isTold: sink.tellsProvenance)),
      let text = first.text
    {
      try readPlain(plain, &ledger, into: &sink, beginningWith: text)
    } else {
      for (index, row) in first.rows.enumerated() where sink.wantsMore {
        if let begun = tables.take(row, ledger, options) {
          source.putBack(begun + first.rows[(index + 1)...])
          return try end(of: tables, &ledger, into: &sink)
        }
        give(releasedBy: tables, &ledger, into: &sink)
        if !tables.isHeld { give([row], &ledger, into: &sink) }
      }
      if fault != nil { give(tables.releaseAll(), &ledger, into: &sink) }
      if let fault, sink.wantsMore { throw fault }
      if let plain, sink.wantsMore {
        give(tables.releaseAll(), &ledger, into: &sink)
        try readPlain(plain, &ledger, into: &sink)
      }
    }
    while sink.wantsMore, try next(&filter, &tables, &ledger, into: &sink) {
      if options.isBuiltIn
        || ledger.reader.layout.shape(of: source.row, in: source.bytes) == .numbers
      {
        if tables.isHolding { give(tables.releaseAll(), &ledger, into: &sink) }
        if !sink.wantsMore { continue }
        ledger.take(source.row, in: source.bytes, defect: source.defect, into: &sink) {
          source.text
        }
        continue
      }
      if let begun = tables.take(source.kept, ledger, options) {
        source.putBack(begun)
        return try end(of: tables, &ledger, into: &sink)
      }
      give(releasedBy: tables, &ledger, into: &sink)
      if !tables.isHeld { give([source.kept], &ledger, into: &sink) }
    }
    if sink.wantsMore {
      give(tables.releaseAll(), &ledger, into: &sink)
      ledger.end(into: &sink)
      if let doubt = ledger.reader.ratios.doubt { throw doubt }
    }
  }

  /// Goes to the next row; what is held is given where the text ends in a fault.
  private mutating func next(
    _ filter: inout RowFilter?, _ tables: inout SecondTables, _ ledger: inout RowLedger,
    into sink: inout some ReadingSink
  ) throws(Problem) -> Bool {
    do throws(Problem) {
      return try source.next(unlessPassedBy: &filter)
    } catch {
      give(tables.releaseAll(), &ledger, into: &sink)
      throw error
    }
  }

  /// Gives the ledger what turned out to begin no other table.
  private func give(
    releasedBy tables: SecondTables, _ ledger: inout RowLedger, into sink: inout some ReadingSink
  ) {
    for row in tables.pageLines where sink.wantsMore {
      ledger.skip(row.row, .rowSkipped, in: row.bytes, into: &sink)
    }
    give(tables.released, &ledger, into: &sink)
  }

  /// Gives rows to the ledger.
  private func give(
    _ rows: [PendingRow], _ ledger: inout RowLedger, into sink: inout some ReadingSink
  ) {
    for row in rows where sink.wantsMore {
      ledger.take(row.row, in: row.bytes, defect: row.defect, into: &sink) { row.text }
    }
  }

  /// Ends a table under which another begins.
  private mutating func end(
    of tables: SecondTables, _ ledger: inout RowLedger, into sink: inout some ReadingSink
  ) throws(Problem) {
    hasSecondTable = true
    ledger.end(into: &sink)
    if let doubt = ledger.reader.ratios.doubt { throw doubt }
    sink.report(Problem(.secondTable, at: Place(file: file, line: tables.line)))
  }

  /// Reads what the sink takes of the rows as codes.
  ///
  /// - Parameter first: rows that were looked at already, to be read before what is left.
  private mutating func readPlain(
    _ layout: CodedLayout, _ ledger: inout RowLedger, into sink: inout some ReadingSink,
    beginningWith first: (bytes: [UInt8], line: Int)? = nil
  ) throws(Problem) {
    let delimiter = source.delimiter
    var form = CodedForm(layout.columns, delimiter: delimiter, times: layout.months.count)
    layout.complete(&form, isTold: sink.tellsProvenance)
    var reading = CodedReading(
      layout, form, options, file: file,
      single: SingleRecords(delimiter: delimiter, file: file, isOfWorksheet: isWorksheet))
    try source.withBlocks(passing: layout.passedColumns(isTold: sink.tellsProvenance)) {
      blocks throws(Problem) in
      if let first { blocks.takeBack(first.bytes, line: first.line) }
      try reading.read(&blocks, &ledger, into: &sink)
    }
  }

  private var isWorksheet: Bool { source.description.format == .xlsx }

  /// Whether the rows mean the same as text.
  private func areLines(_ first: FirstRows, _ passed: Set<Int>) -> Bool {
    !isWorksheet
      || first.rows.allSatisfy { $0.defect == nil && $0.row.isLine(in: $0.bytes, passing: passed) }
  }

  /// Of what plain form the rows may be.
  private func plainLayout(_ ledger: RowLedger) -> CodedLayout? {
    // Codes stand for units and subjects whatever the time: what is passed over by its date is not among them.
    options.asOf == nil && ledger.reader.defaults.areNone && options.unitsOf == nil
      ? CodedLayout(ledger.reader.layout) : nil
  }

  /// How the table is understood, without its rows.
  mutating func survey() throws(Problem) -> InputSummary {
    let head = try SheetHead(&source, HeaderReading(options, vocabulary: vocabulary), file: file)
    if let special = head.special { return summary(special, head) }
    var sink = SurveySink()
    var filter: RowFilter?
    _ = try begin(head, try firstRows(head, &filter), isFirst: true, into: &sink)
    return sink.summary ?? summary(nil, head)
  }

  /// The first rows, those that were read while the header was looked for among them.
  private mutating func firstRows(_ head: SheetHead, _ filter: inout RowFilter?)
    throws(Problem) -> FirstRows
  {
    var rows = filter?.rest(of: head.rows) ?? head.rows
    var size = rows.reduce(0) { $0 + $1.bytes.count }
    do throws(Problem) {
      while rows.count < (options.isBuiltIn ? 0 : options.firstRows), size < FirstRows.mostBytes,
        try source.next(unlessPassedBy: &filter)
      {
        rows.append(source.kept)
        size += rows[rows.count - 1].bytes.count
      }
    } catch {
      fault = error
    }
    return FirstRows(rows: rows, vocabulary: vocabulary)
  }

  func summary(_ special: SpecialTable?, _ head: SheetHead) -> InputSummary {
    var summary = source.description
    summary.file = file
    summary.headerLine = head.header.row.line
    summary.columns = head.headers.map { InputSummary.Column(header: $0, meaning: nil) }
    summary.special = special
    return summary
  }

  /// Reads a table that holds no figures: its rows count for nothing.
  private mutating func readSpecial(
    _ special: SpecialTable, _ head: SheetHead, into sink: inout some ReadingSink
  ) throws(Problem) {
    sink.begin(summary(special, head))
    guard special == .sources else {
      sink.report(Problem(.tableSkipped, at: Place(file: file), [special.rawValue]))
      return
    }
    while try source.next() {
      if let defect = source.defect { throw defect }
      let texts = source.row.cells.map { source.row.text($0, in: source.bytes) }
      if let source = Source(texts, under: head.headers) { sink.take(source) }
    }
  }
}
