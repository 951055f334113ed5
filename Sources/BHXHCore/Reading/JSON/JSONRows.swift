/// The rows of a JSON input on their way to the ledger.
struct JSONRows {
  let options: ReadingOptions
  let format: InputFormat
  let file: String
  /// The first rows; nil once they have been taken.
  private var first: [(row: PendingRow, isOwn: Bool)]? = []
  /// Of what plain form the lines behind the first rows may be, where the sink takes such rows as codes.
  var plain: (layout: CodedLayout, form: CodedForm)?
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
    _ row: PendingRow, isOwn: Bool, _ objects: inout JSONObjects, _ ledger: inout RowLedger,
    into sink: inout some ReadingSink
  ) throws(Problem) {
    guard first != nil else { return give(row, isOwn, &objects, &ledger, into: &sink) }
    first?.append((row, isOwn))
    if first?.count == options.firstRows { try release(&objects, &ledger, into: &sink) }
  }

  /// Takes the first rows, with all their keys known.
  mutating func release(
    _ objects: inout JSONObjects, _ ledger: inout RowLedger, into sink: inout some ReadingSink
  ) throws(Problem) {
    guard let rows = first else { return }
    first = nil
    let known = FirstRows(rows: rows.map(\.row), vocabulary: HeaderVocabulary.builtIn)
    objects.settle(known, options)
    let layout = objects.columns.layout
    ledger.reader.extend(to: layout, isOther: true)
    if let row = rows.first?.row.row,
      let problem = layout.unknownUnit(place: { _ in
        Place(file: file, line: row.line, column: row.column)
      })
    {
      throw problem
    }
    if let row = rows.first?.row, rows.allSatisfy({ $0.row.defect == nil }),
      !layout.namesSomething
    {
      let place = Place(file: file, line: row.row.line, column: row.row.column)
      throw Problem(.headerUnknown, at: place, [layout.headers.joined(separator: ", ")])
    }
    if let row = rows.first?.row, layout.isForbidden {
      let place = Place(file: file, line: row.row.line, column: row.row.column)
      for why in objects.newRemarks(of: row.row) { sink.report(why) }
      throw Problem(.figuresMissing, at: place, [layout.headers.joined(separator: ", ")])
    }
    breakdowns = layout.breakdowns.count
    var summary = InputSummary(
      file: file, format: format, encoding: objects.encoding,
      hasByteOrderMark: objects.hasByteOrderMark)
    summary.describe(layout)
    // Breakdowns that a caller names are columns before any object has them.
    summary.columns = layout.headers.indices.filter { index in
      rows.contains { index < $0.row.row.cells.count && $0.row.row.cells[index].form != .absent }
    }.map { summary.columns[$0] }
    sink.begin(summary)
    if let member = objects.envelope {
      sink.report(Problem(.jsonEnvelope, at: Place(file: file), [member]))
    }
    plain = plainForm(of: objects, ledger)
    if let layout = plain?.layout, !sink.begin(plain: layout) { plain = nil }
    if plain == nil { sink.giveUpPlain() }
    let kept = FirstRows(rows: rows.map { filled($0.row, layout) }, vocabulary: .builtIn)
    ledger.reader.units.neighbours = kept.neighbours(
      layout, options, at: ledger.reader.defaults.period)
    if rows.contains(where: \.isOwn) {
      ledger.reader.ratios.areTrusted = true
    } else {
      try settle(&ledger, kept, objects)
    }
    for (row, isOwn) in rows where sink.wantsMore {
      give(row, isOwn, &objects, &ledger, into: &sink)
    }
  }

  /// Settles what numbers stand for that keys alone do not say: fractions, and what one is.
  private func settle(
    _ ledger: inout RowLedger, _ rows: FirstRows, _ objects: borrowing JSONObjects
  ) throws(Problem) {
    let layout = ledger.reader.layout
    func place(_ column: Int) -> Place {
      let cell = rows.rows.lazy.map { $0.row.cells[column] }.first { $0.form != .absent }
      return Place(file: file, line: cell?.line ?? 1, column: cell?.column ?? 1)
    }
    let neighbours = ColumnNeighbours(
      headers: layout.headers, reading: HeaderReading(options), rows: rows)
    if !ledger.reader.defaults.hasFactor, let column = neighbours.multiplier(layout.meanings) {
      throw Problem(.unitOfMeasureUnknown, at: place(column), [layout.headers[column]])
    }
    if let (column, text) = neighbours.ofOthers(layout.meanings) {
      throw Problem(.rowsOfOthers, at: place(column), [layout.headers[column], text])
    }
    let ratios = FractionColumns(rows, layout, scheme: ledger.reader.defaults.scheme).decide()
    if let undecided = ratios.undecided {
      throw Problem(
        .percentOrFraction, at: place(undecided.column),
        [layout.headers[undecided.column], undecided.text])
    }
    ledger.reader.take(ratios)
  }

  private func plainForm(of objects: borrowing JSONObjects, _ ledger: RowLedger)
    -> (layout: CodedLayout, form: CodedForm)?
  {
    // Objects of a sequence, or of an array that is the whole text.
    guard objects.depth == (format == .ndjson ? 0 : 1), options.unitsOf == nil, options.asOf == nil,
      ledger.reader.defaults.areNone,
      let line = objects.nextLine,
      let layout = CodedLayout(objects.columns.layout),
      let form = CodedForm(
        line, isInArray: format != .ndjson, of: objects.columns, layout)
    else { return nil }
    return (layout, form)
  }

  private mutating func give(
    _ pending: PendingRow, _ isOwn: Bool, _ objects: inout JSONObjects, _ ledger: inout RowLedger,
    into sink: inout some ReadingSink
  ) {
    let layout = objects.columns.layout
    if ledger.reader.layout.headers.count != layout.headers.count {
      ledger.reader.extend(to: layout)
    }
    let row = filled(pending, layout).row
    if !isOwn {
      for remark in objects.newRemarks(of: row) { sink.report(remark) }
    }
    let defect = pending.defect ?? lateBreakdown(row, layout)
    ledger.take(row, in: pending.bytes, defect: defect, into: &sink) {
      JSONRowText.text(row, layout.headers, in: pending.bytes)
    }
  }

  /// The row with a cell for each column.
  private func filled(_ pending: PendingRow, _ layout: Layout) -> PendingRow {
    var row = pending.row
    while row.cells.count < layout.headers.count { row.cells.append(.absent) }
    return PendingRow(row: row, bytes: pending.bytes, defect: pending.defect)
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

/// An object written anew in one line, for the rows that are rejected.
enum JSONRowText {
  static func text(_ row: Row, _ names: [String], in bytes: [UInt8]) -> String {
    let members = zip(row.cells, names).compactMap { cell, name -> String? in
      if cell.line == 0 { return nil }
      let text = String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
      let value =
        switch cell.form {
        case .text: quoted(text)
        case .absent, .repeated: "null"
        case .number, .other: text
        }
      return "\(quoted(name)):\(value)"
    }
    return "{\(members.joined(separator: ","))}"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
