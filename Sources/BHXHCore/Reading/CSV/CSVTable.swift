/// Reads a table of CSV or of a worksheet: what stands above its rows, its first rows together, then row by row.
struct CSVTable<Rows: TableRows & ~Copyable>: ~Copyable {
  private var source: ReturnableRows<Rows>
  private let options: ReadingOptions
  private let vocabulary = HeaderVocabulary.builtIn
  private let file: String
  /// Whether the rows that are left begin another table.
  private var hasSecondTable = false
  /// What ended the text among the first rows; told behind them.
  private var fault: Problem?

  init(_ rows: consuming Rows, file: String, _ options: ReadingOptions) {
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
    var filter = RowFilter(head, options)
    let first = try firstRows(head, &filter)
    var ledger = try begin(head, first, isFirst: isFirst, into: &sink)
    defer { count = count + ledger.count + RowCount(used: filter?.passed ?? 0) }
    let plain =
      filter != nil || ledger.mergesUnits || !isFirst
      ? nil : plainLayout(ledger).flatMap { sink.begin(plain: $0) ? $0 : nil }
    if plain == nil { sink.giveUpPlain() }
    for row in head.numberings { ledger.skip(row.row, .rowSkipped, in: row.bytes, into: &sink) }
    var tables = SecondTables(head, HeaderReading(options, vocabulary: vocabulary))
    if let plain, fault == nil, sink.readsAgain, let text = first.text {
      try readPlain(plain, &ledger, into: &sink, beginningWith: text)
    } else {
      for (index, row) in first.rows.enumerated() where sink.wantsMore {
        if let begun = tables.take(row, ledger, options) {
          source.putBack(begun + first.rows[(index + 1)...])
          return end(of: tables, &ledger, into: &sink)
        }
        give(tables.released, &ledger, into: &sink)
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
      if options.isBuiltIn || ledger.shape(of: source.row, in: source.bytes) == .numbers {
        if tables.isHolding { give(tables.releaseAll(), &ledger, into: &sink) }
        if !sink.wantsMore { continue }
        ledger.take(source.row, in: source.bytes, defect: source.defect, into: &sink) {
          source.text
        }
        continue
      }
      if let begun = tables.take(source.kept, ledger, options) {
        source.putBack(begun)
        return end(of: tables, &ledger, into: &sink)
      }
      give(tables.released, &ledger, into: &sink)
      if !tables.isHeld { give([source.kept], &ledger, into: &sink) }
    }
    if sink.wantsMore {
      give(tables.releaseAll(), &ledger, into: &sink)
      ledger.end(into: &sink)
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
  ) {
    hasSecondTable = true
    ledger.end(into: &sink)
    sink.report(Problem(.secondTable, at: Place(file: file, line: tables.line)))
  }

  /// Reads what the sink takes of the rows as codes.
  ///
  /// - Parameter first: rows that were looked at already, to be read before what is left.
  private mutating func readPlain(
    _ layout: CodedLayout, _ ledger: inout RowLedger, into sink: inout some ReadingSink,
    beginningWith first: (bytes: [UInt8], line: Int)? = nil
  ) throws(Problem) {
    guard let delimiter = source.description.dialect?.delimiter else { return }
    var reading = CodedReading(
      layout, CodedForm(layout.columns, delimiter: delimiter), options, file: file,
      single: SingleRecords(delimiter: delimiter, file: file))
    try source.withBlocks { blocks throws(Problem) in
      if let first { blocks.takeBack(first.bytes, line: first.line) }
      try reading.read(&blocks, &ledger, into: &sink)
    }
  }

  /// Of what plain form the rows may be.
  private func plainLayout(_ ledger: RowLedger) -> CodedLayout? {
    // Codes stand for units and subjects whatever the time: what is passed over by its date is not among them.
    options.asOf == nil && ledger.reader.defaults.areNone && source.hasBlocks
      && options.unitsOf == nil
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
    var rows = head.rows
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

  /// Settles what every column and the table as a whole means, and says it.
  ///
  /// - Parameter isFirst: whether it is the first table of the input, which alone says how that is understood.
  private func begin(
    _ head: SheetHead, _ first: FirstRows, isFirst: Bool, into sink: inout some ReadingSink
  ) throws(Problem) -> RowLedger {
    func place(_ index: Int) -> Place {
      let cells = head.header.row.cells
      guard index < cells.count else { return Place(file: file, line: head.header.row.line) }
      return Place(file: file, line: cells[index].line, column: cells[index].column)
    }
    let titles = TitleReading(head.titles, options)
    let layout = Layout(headers: head.headers, meanings: meanings(head, first, titles))
    guard layout.namesSomething else {
      throw Problem(.headerUnknown, at: place(0), [head.headers.joined(separator: ", ")])
    }
    if let problem = layout.unknownUnit(place: place) ?? layout.repeated(place: place) {
      throw problem
    }
    var defaults = try InputDefaults(options, vocabulary: vocabulary)
    if let (text, line) = titles.unknownUnit, !defaults.hasFactor {
      throw Problem(.unitOfMeasureUnknown, at: Place(file: file, line: line), [text])
    }
    let taken = try defaults.complete(from: titles, for: layout, file: file)
    let headings = options.isBuiltIn ? [] : first.headings()
    if let problem = layout.lacking(defaults, at: place(0)),
      problem.code != .periodColumnMissing
        || !headings.contains(where: { $0 == nil || $0?.period != nil })
    {
      throw problem
    }
    var reader = RowReader(layout, options, defaults: defaults, vocabulary: vocabulary, file: file)
    let named = titles.units.count == 1 ? titles.units[0].value : nil
    let context = layout.hasUnit ? named : nil
    // What the file says goes before what is asked of it.
    reader.units.context = named ?? options.context
    if !options.isBuiltIn {
      reader.units.neighbours = first.neighbours(
        layout, options, at: defaults.period ?? layout.figures.first?.meaning.period)
      reader.decimalMarks = first.decimalMarks(layout)
      let (fractions, undecided) = FractionColumns(first, layout).decide()
      if let undecided {
        throw Problem(
          .percentOrFraction, at: place(undecided.column),
          [layout.headers[undecided.column], undecided.text])
      }
      reader.fractions = fractions
    }
    var summary = summary(nil, head)
    summary.describe(layout)
    for name in headings.flatMap({ $0?.parts.map(\.name) ?? [] })
    where !summary.breakdowns.contains(name) {
      summary.breakdowns.append(name)
    }
    summary.taken = taken
    summary.titles = titles.lines
    if isFirst { sink.begin(summary) }
    for text in taken {
      sink.report(
        Problem(.titleTaken, at: Place(file: file, line: head.titles[0].row.line), [text]))
    }
    if let context {
      let place = Place(file: file, line: titles.units[0].line)
      sink.report(Problem(.titleContext, at: place, [titles.gazetteer.path(of: context)]))
    }
    for line in titles.lines where line.says && !line.obstacles.isEmpty {
      let words = line.obstacles.joined(separator: "”, “")
      sink.report(
        Problem(.titleWords, at: Place(file: file, line: line.line), [line.text.text, words]))
    }
    for remark in layout.remarks(place: place) { sink.report(remark) }
    var ledger = RowLedger(
      reader, vocabulary: vocabulary, delimiter: source.description.dialect?.delimiter)
    if options.fixesBreakdowns {
      ledger.breakdowns = Set(
        layout.breakdowns.map(\.name) + headings.flatMap { $0?.parts.map(\.name) ?? [] }
          + options.breakdowns)
    }
    ledger.mergesUnits = defaults.unit == nil && !options.isBuiltIn && first.hasMergedUnits(layout)
    return ledger
  }

  /// What the columns mean, each below the titles and beside the others.
  private func meanings(_ head: SheetHead, _ first: FirstRows, _ titles: TitleReading)
    -> [ColumnMeaning]
  {
    let corrected = first.corrected(head.meanings)
    let neighbours = ColumnNeighbours(
      headers: head.headers, reading: HeaderReading(options, vocabulary: vocabulary), rows: first)
    let titled = neighbours.decided(corrected).enumerated().map { index, meaning in
      meaning.under(titles, header: head.headers[index]) { first.holdsCounts(index) }
    }
    let hasScheme =
      options.settings[.scheme] != nil || titles.schemes.count == 1
      || titled.contains(.field(.scheme))
    return neighbours.withWholes(titled, hasScheme: hasScheme)
  }

  private func summary(_ special: SpecialTable?, _ head: SheetHead) -> InputSummary {
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
