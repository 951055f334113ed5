/// Reads a table of CSV or of a worksheet: what stands above its rows, its first rows together, then row by row.
struct CSVTable<Rows: TableRows & ~Copyable>: ~Copyable {
  private var source: Rows
  private let options: ReadingOptions
  private let vocabulary = HeaderVocabulary.builtIn
  private let file: String
  /// What ended the text among the first rows; told behind them.
  private var fault: Problem?

  init(_ rows: consuming Rows, file: String, _ options: ReadingOptions) {
    self.file = file
    self.options = options
    source = rows
  }

  /// Reads the table to its end.
  mutating func read(into sink: inout some ReadingSink, counting count: inout RowCount)
    throws(Problem)
  {
    let head = try SheetHead(&source, HeaderReading(options, vocabulary: vocabulary), file: file)
    if let special = head.special { return try readSpecial(special, head, into: &sink) }
    var filter = RowFilter(head, options)
    let first = try firstRows(head, &filter)
    var ledger = try begin(head, first, into: &sink)
    defer { count = count + ledger.count + RowCount(used: filter?.passed ?? 0) }
    let plain =
      filter != nil ? nil : plainLayout(ledger).flatMap { sink.begin(plain: $0) ? $0 : nil }
    if plain == nil { sink.giveUpPlain() }
    for row in head.numberings { ledger.skip(row.row, .rowSkipped, in: row.bytes, into: &sink) }
    if let plain, fault == nil, sink.readsAgain, let text = first.text {
      try readPlain(plain, &ledger, into: &sink, beginningWith: text)
    } else {
      for row in first.rows where sink.wantsMore {
        ledger.take(row.row, in: row.bytes, defect: row.defect, into: &sink) { row.text }
      }
      if let fault, sink.wantsMore { throw fault }
      if let plain, sink.wantsMore { try readPlain(plain, &ledger, into: &sink) }
    }
    while sink.wantsMore, try source.next(unlessPassedBy: &filter) {
      ledger.take(source.row, in: source.bytes, defect: source.defect, into: &sink) { source.text }
    }
    if sink.wantsMore { ledger.end(into: &sink) }
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
    ledger.reader.defaults.areNone && source.hasBlocks
      ? CodedLayout(ledger.reader.layout) : nil
  }

  /// How the table is understood, without its rows.
  mutating func survey() throws(Problem) -> InputSummary {
    let head = try SheetHead(&source, HeaderReading(options, vocabulary: vocabulary), file: file)
    if let special = head.special { return summary(special, head) }
    var sink = SurveySink()
    var filter: RowFilter?
    _ = try begin(head, try firstRows(head, &filter), into: &sink)
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
  private func begin(_ head: SheetHead, _ first: FirstRows, into sink: inout some ReadingSink)
    throws(Problem) -> RowLedger
  {
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
    if let problem = layout.lacking(defaults, at: place(0)) { throw problem }
    var reader = RowReader(layout, options, defaults: defaults, vocabulary: vocabulary, file: file)
    if titles.units.count == 1, options.context == nil {
      reader.units.context = titles.units[0].value
    }
    let context = layout.hasUnit ? reader.units.context : nil
    if !options.isBuiltIn {
      reader.units.childrenOf = first.commonParent(
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
    summary.taken = taken
    summary.titles = titles.lines
    sink.begin(summary)
    for text in taken {
      sink.report(
        Problem(.titleTaken, at: Place(file: file, line: head.titles[0].row.line), [text]))
    }
    if let context, options.context == nil {
      let place = Place(file: file, line: titles.units[0].line)
      sink.report(Problem(.titleContext, at: place, [titles.gazetteer.path(of: context)]))
    }
    for line in titles.lines where line.says && !line.obstacles.isEmpty {
      let words = line.obstacles.joined(separator: "”, “")
      sink.report(
        Problem(.titleWords, at: Place(file: file, line: line.line), [line.text.text, words]))
    }
    for remark in layout.remarks(place: place) { sink.report(remark) }
    return RowLedger(
      reader, vocabulary: vocabulary, delimiter: source.description.dialect?.delimiter)
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

extension Source {
  /// A row of `sources.csv`; nil where it has no id.
  fileprivate init?(_ texts: [String], under headers: [String]) {
    func text(_ name: String) -> String {
      guard let index = headers.firstIndex(of: name), index < texts.count else { return "" }
      return texts[index]
    }
    if text("id").isEmpty { return nil }
    self.init(
      id: text("id"), title: text("title"), publisher: text("publisher"), date: text("date"),
      url: text("url"), document: text("document"))
  }
}
