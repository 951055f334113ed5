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
      JSONColumns(reading, breakdowns: options.breakdowns, most: options.mostColumns),
      hasFactor: options.settings[.factor] != nil)
  }

  /// Reads the input to its end.
  mutating func read<Sink: ReadingSink>(into sink: inout Sink, counting count: inout RowCount)
    throws(Problem)
  {
    var rows = JSONRows(options, format: format, file: file)
    var ledger = try rows.makeLedger(objects.columns.layout)
    defer { count = count + ledger.count }
    do throws(Problem) {
      while true {
        let hasEnded = try objects.read { (row, isOwn, objects) throws(Problem) in
          try rows.take(row, isOwn: isOwn, &objects, &ledger, into: &sink)
          // Nothing further is read; no one hears of this.
          if !sink.wantsMore { throw Problem(.jsonNoObservations) }
          objects.isStopped = rows.plain != nil
        }
        if hasEnded { break }
        try readPlain(&rows, &ledger, into: &sink)
      }
      try rows.release(&objects, &ledger, into: &sink)
      if !ledger.reader.ratios.areTrusted {
        if let others = objects.titles.others, options.settings[.measure] == nil,
          ledger.reader.layout.countsPeople
        {
          throw others
        }
        for doubt in objects.titles.doubts { sink.report(doubt) }
      }
      if sink.wantsMore, let doubt = ledger.reader.ratios.doubt { throw doubt }
    } catch {
      // The rows above what ends the text are given like any others, but where it says that they are of another unit.
      if error.code != .unitOfMeasureUnknown {
        try? rows.release(&objects, &ledger, into: &sink)
      }
      if sink.wantsMore { throw error }
    }
  }

  /// Reads what the sink takes of the lines to come as codes.
  private mutating func readPlain(
    _ rows: inout JSONRows, _ ledger: inout RowLedger, into sink: inout some ReadingSink
  ) throws(Problem) {
    guard let (layout, known) = rows.plain else { return }
    rows.plain = nil
    var form = known
    layout.complete(&form, isTold: sink.tellsProvenance)
    let (options, file, before) = (options, file, rows)
    rows = try objects.withLines { lines, columns throws(Problem) in
      let single = SingleObjects(before, columns, file: file)
      var reading = CodedReading(layout, form, options, file: file, single: single)
      try reading.read(&lines, &ledger, into: &sink)
      columns = reading.single.columns
      return reading.single.rows
    }
  }
}

extension JSONTable {
  /// How the input is understood, without its rows.
  mutating func survey() throws(Problem) -> InputSummary {
    var sink = SurveySink()
    var rows = JSONRows(options, format: format, file: file)
    var ledger = try rows.makeLedger(objects.columns.layout)
    do throws(Problem) {
      try objects.read { (row, isOwn, objects) throws(Problem) in
        try rows.take(row, isOwn: isOwn, &objects, &ledger, into: &sink)
        // All that is needed is known: nothing further is read.
        if sink.summary != nil { throw Problem(.jsonNoObservations) }
      }
      try rows.release(&objects, &ledger, into: &sink)
    } catch {
      try? rows.release(&objects, &ledger, into: &sink)
      guard let summary = sink.summary else { throw error }
      return summary
    }
    return sink.summary
      ?? InputSummary(
        file: file, format: format, encoding: objects.encoding,
        hasByteOrderMark: objects.hasByteOrderMark)
  }
}
