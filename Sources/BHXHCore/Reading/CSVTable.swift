/// Reads a table of CSV row by row: finds its header, then hands every row below it to a `RowLedger`.
struct CSVTable: ~Copyable {
  private var scanner: CSVScanner
  private let dialect: Dialect
  private let options: ReadingOptions
  private let vocabulary = HeaderVocabulary.builtIn
  private let file: String
  private var cursor = PlaceCursor()

  init(_ source: consuming TextSource, dialect: Dialect, _ options: ReadingOptions) {
    file = source.file
    self.dialect = dialect
    self.options = options
    scanner = CSVScanner(source, dialect: dialect)
  }

  /// Reads the table to its end.
  mutating func read(into sink: inout some ReadingSink) throws(Problem) -> RowCount {
    guard let header = try nextFilled() else {
      throw Problem(
        scanner.blocks.source.offset == 0 ? .inputEmpty : .headerMissing, at: Place(file: file))
    }
    let headers = header.row.cells.map { header.row.text($0, in: header.bytes) }
    func place(_ index: Int) -> Place {
      let cell = header.row.cells[index]
      return Place(file: file, line: cell.line, column: cell.column)
    }
    if let special = SpecialTable(header: headers) {
      var summary = summary(headers, header.row.line)
      summary.special = special
      sink.begin(summary)
      if special == .sources { return try readSources(headers, into: &sink) }
      sink.report(Problem(.tableSkipped, at: Place(file: file), [special.rawValue]))
      return RowCount()
    }
    let reading = HeaderReading(options, vocabulary: vocabulary)
    let layout = Layout(headers: headers, meanings: headers.map(reading.meaning))
    guard layout.namesSomething else {
      throw Problem(.headerUnknown, at: place(0), [headers.joined(separator: ", ")])
    }
    if let problem = layout.repeated(place: place) { throw problem }
    if let problem = layout.lacking(options.settings, at: place(0)) { throw problem }
    let defaults = try InputDefaults(options, vocabulary: vocabulary)
    var ledger = RowLedger(
      RowReader(layout, options, defaults: defaults, vocabulary: vocabulary, file: file))
    var summary = summary(headers, header.row.line)
    summary.columns = zip(headers, layout.meanings).map { header, meaning in
      let text = meaning.description
      return InputSummary.Column(header: header, meaning: text.isEmpty ? nil : text)
    }
    summary.breakdowns = layout.breakdowns.map(\.name)
    sink.begin(summary)
    for remark in layout.remarks(place: place) { sink.report(remark) }
    while try scanner.next() {
      let row = row()
      let defect = scanner.defect ?? widthProblem(row, expected: headers.count)
      ledger.take(row, in: scanner.block.bytes, defect: row.isEmptyLine ? nil : defect, into: &sink)
      {
        scanner.recordText
      }
    }
    return ledger.count
  }

  /// Gives the rows of a table of sources; they are no rows of figures and do not count.
  private mutating func readSources(
    _ headers: [String], into sink: inout some ReadingSink
  ) throws(Problem) -> RowCount {
    func text(_ name: String) -> String {
      headers.firstIndex(of: name).map { $0 < scanner.count ? scanner.string($0).trimmed : "" }
        ?? ""
    }
    while try scanner.next() {
      if let defect = scanner.defect { throw defect }
      let id = text("id")
      if id.isEmpty { continue }
      sink.take(
        Source(
          id: id, title: text("title"), publisher: text("publisher"), date: text("date"),
          url: text("url"), document: text("document")))
    }
    return RowCount()
  }

  private func summary(_ headers: [String], _ line: Int) -> InputSummary {
    InputSummary(
      file: file, format: .csv, encoding: scanner.blocks.source.encoding,
      hasByteOrderMark: scanner.blocks.source.hasByteOrderMark, dialect: dialect, headerLine: line,
      columns: headers.map { InputSummary.Column(header: $0, meaning: nil) }, breakdowns: [],
      taken: [], special: nil)
  }

  private func widthProblem(_ row: Row, expected: Int) -> Problem? {
    if row.cells.count == expected { return nil }
    return Problem(
      .rowWidth, at: Place(file: file, line: row.line, column: 1),
      [String(row.cells.count), String(expected)])
  }

  /// The next record that is not blank.
  private mutating func nextFilled() throws(Problem) -> PendingRow? {
    while try scanner.next() {
      let row = row()
      if let defect = scanner.defect { throw defect }
      if !row.isBlank(in: scanner.block.bytes) {
        return PendingRow(row: row, bytes: scanner.block.bytes, defect: nil)
      }
    }
    return nil
  }

  /// The current record as a row, with the places of its cells.
  private mutating func row() -> Row {
    let records = scanner.records
    var row = Row()
    row.start = records.start
    row.end = records.end
    if records.start < cursor.offset || records.start == 0 {
      cursor = PlaceCursor(offset: 0, line: scanner.block.firstLine)
    }
    cursor.advance(to: records.start, in: scanner.block.bytes)
    row.line = cursor.line
    for index in 0..<records.count {
      let field = records.field(index)
      cursor.advance(to: field.isQuoted ? field.start - 1 : field.start, in: scanner.block.bytes)
      row.cells.append(
        RowCell(start: field.start, end: field.end, line: cursor.line, column: cursor.column))
    }
    return row
  }
}

extension Row {
  /// Whether the row is a line without anything in it.
  var isEmptyLine: Bool { start == end }
}
