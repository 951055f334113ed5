/// Reads JSON as observations: keeps the first objects until all of their keys are known, then goes row by row.
struct JSONTable: ~Copyable {
  private var objects: JSONObjects
  private let options: ReadingOptions
  private let format: InputFormat
  private let file: String

  init(_ source: consuming TextSource, format: InputFormat, _ options: ReadingOptions) {
    file = source.file
    self.format = format
    self.options = options
    let reading = HeaderReading(options)
    objects = JSONObjects(
      source, isSequence: format == .ndjson,
      JSONColumns(reading, breakdowns: options.breakdowns))
  }

  /// Reads the input to its end.
  mutating func read<Sink: ReadingSink>(into sink: inout Sink, counting count: inout RowCount)
    throws(Problem)
  {
    var rows = JSONRows(options, format: format, file: file)
    rows.ledger = try rows.makeLedger(objects.columns.layout)
    defer { count = count + (rows.ledger?.count ?? RowCount()) }
    do throws(Problem) {
      try objects.read { (row, isOwn, objects) throws(Problem) in
        try rows.take(row, isOwn: isOwn, &objects, into: &sink)
        // Nothing further is read; no one hears of this.
        if !sink.wantsMore { throw Problem(.jsonNoObservations) }
      }
      try rows.release(&objects, into: &sink)
    } catch {
      // The rows above what ends the text are given like any others.
      try? rows.release(&objects, into: &sink)
      if sink.wantsMore { throw error }
    }
  }
}

extension JSONTable {
  /// How the input is understood, without its rows.
  mutating func survey() throws(Problem) -> InputSummary {
    var sink = SurveySink()
    var rows = JSONRows(options, format: format, file: file)
    do throws(Problem) {
      try objects.read { (row, isOwn, objects) throws(Problem) in
        try rows.take(row, isOwn: isOwn, &objects, into: &sink)
        // All that is needed is known: nothing further is read.
        if sink.summary != nil { throw Problem(.jsonNoObservations) }
      }
      try rows.release(&objects, into: &sink)
    } catch {
      try? rows.release(&objects, into: &sink)
      guard let summary = sink.summary else { throw error }
      return summary
    }
    return sink.summary
      ?? InputSummary(
        file: file, format: format, encoding: objects.encoding,
        hasByteOrderMark: objects.hasByteOrderMark)
  }
}

/// The rows of a JSON input on their way to the ledger.
private struct JSONRows {
  let options: ReadingOptions
  let format: InputFormat
  let file: String
  var ledger: RowLedger?
  /// The first rows; nil once they have been taken.
  private var first: [(row: PendingRow, isOwn: Bool)]? = []
  /// The breakdowns that were there when the first rows were taken.
  private var breakdowns = 0

  init(_ options: ReadingOptions, format: InputFormat, file: String) {
    self.options = options
    self.format = format
    self.file = file
  }

  func makeLedger(_ layout: Layout) throws(Problem) -> RowLedger {
    let vocabulary = HeaderVocabulary.builtIn
    let defaults = try InputDefaults(options, vocabulary: vocabulary)
    let reader = RowReader(
      layout, options, defaults: defaults, vocabulary: vocabulary, file: file)
    return RowLedger(reader, vocabulary: vocabulary)
  }

  /// Takes a row, or keeps it while the first ones are collected.
  mutating func take(
    _ row: PendingRow, isOwn: Bool, _ objects: inout JSONObjects,
    into sink: inout some ReadingSink
  ) throws(Problem) {
    guard first != nil else { return give(row, isOwn, &objects, into: &sink) }
    first?.append((row, isOwn))
    if first?.count == FirstRows.mostRows { try release(&objects, into: &sink) }
  }

  /// Takes the first rows, with all their keys known.
  mutating func release(_ objects: inout JSONObjects, into sink: inout some ReadingSink)
    throws(Problem)
  {
    guard let rows = first else { return }
    first = nil
    let layout = objects.columns.layout
    if let row = rows.first?.row, rows.allSatisfy({ $0.row.defect == nil }),
      !layout.namesSomething
    {
      let place = Place(file: file, line: row.row.line, column: row.row.column)
      throw Problem(.headerUnknown, at: place, [layout.headers.joined(separator: ", ")])
    }
    breakdowns = layout.breakdowns.count
    var summary = InputSummary(
      file: file, format: format, encoding: objects.encoding,
      hasByteOrderMark: objects.hasByteOrderMark)
    summary.describe(layout)
    sink.begin(summary)
    for (row, isOwn) in rows where sink.wantsMore { give(row, isOwn, &objects, into: &sink) }
  }

  private mutating func give(
    _ pending: PendingRow, _ isOwn: Bool, _ objects: inout JSONObjects,
    into sink: inout some ReadingSink
  ) {
    let layout = objects.columns.layout
    if ledger?.reader.layout.headers.count != layout.headers.count {
      ledger?.reader.extend(to: layout)
    }
    var row = pending.row
    while row.cells.count < layout.headers.count { row.cells.append(.absent) }
    if !isOwn {
      for remark in objects.newRemarks(of: row) { sink.report(remark) }
    }
    let defect = pending.defect ?? lateBreakdown(row, layout)
    ledger?.take(row, in: pending.bytes, defect: defect, into: &sink) {
      JSONRowText.text(row, layout.headers, in: pending.bytes)
    }
  }

  /// A breakdown that comes too late to be a column of what is written while it is read.
  private func lateBreakdown(_ row: Row, _ layout: Layout) -> Problem? {
    guard options.fixesBreakdowns else { return nil }
    for column in layout.breakdowns.dropFirst(breakdowns) {
      let cell = row.cells[column.index]
      if cell.form == .absent { continue }
      let place = Place(file: file, line: cell.line, column: cell.column)
      return Problem(.breakdownLate, at: place, [layout.headers[column.index]])
    }
    return nil
  }
}
