/// Takes rows in, one after the other: tells what each is, reads it, gives its observations to the sink, and counts
/// what became of it.
struct RowLedger: Sendable {
  var reader: RowReader
  private(set) var count = RowCount()
  private var sorter: RowSorter
  private var totals = TotalCheck()
  private var totalled = TotalledRows()
  private let delimiter: UInt8?
  /// Whether the row that was taken last is one of figures, and nothing was to be said of it.
  private(set) var wasPlain = false
  /// Rows that a reader of texts was not sure of, and that are not used.
  private var candidates = 0
  /// Whether a row was a total of those above it.
  private(set) var hasTotals = false

  /// - Parameter delimiter: what parts the fields; nil for JSON.
  init(_ reader: RowReader, vocabulary: HeaderVocabulary, delimiter: UInt8? = nil) {
    self.reader = reader
    self.delimiter = delimiter
    sorter = RowSorter(vocabulary)
  }

  /// Reads one row.
  ///
  /// - Parameter defect: what is wrong with the row as a whole, so that its cells are not looked at.
  /// - Parameter text: the row as it stood, asked for only where it is rejected.
  mutating func take(
    _ row: Row, in bytes: [UInt8], defect: Problem? = nil, into sink: inout some ReadingSink,
    text: () -> String
  ) {
    wasPlain = false
    if let defect { return finish([defect], row, into: &sink, text: text) }
    if row.isBlank(in: bytes) {
      count.blank += 1
      return
    }
    if reader.isCandidate(row, in: bytes) {
      candidates += 1
      count.blank += 1
      return
    }
    if row.cells.count != reader.layout.headers.count {
      return takeLine(row, in: bytes, into: &sink, text: text)
    }
    switch sorter.sort(row, in: bytes, reader.layout) {
    case .figures:
      reader.read(row, in: bytes)
      totals.add(reader.figures, reader.key)
      if !reader.problems.hasErrors { totalled.add(row, reader) }
      wasPlain = true
    case .whole(let level, let scheme):
      reader.units.wholeLevel = level
      if scheme == nil, !reader.knowsWhole(row, in: bytes) {
        return takeTotal(row, in: bytes, into: &sink, text: text)
      }
      reader.read(row, in: bytes, isOfWhole: true, scheme: scheme)
    case .group(let hasFigures):
      totals.reset()
      totalled = TotalledRows()
      guard reader.enterGroup(row, in: bytes) || hasFigures else {
        return skip(row, .rowSkipped, in: bytes, into: &sink)
      }
      guard hasFigures else {
        count.blank += 1
        return
      }
      reader.read(row, in: bytes)
    case .total: return takeTotal(row, in: bytes, into: &sink, text: text)
    case .note(let code): return skip(row, code, in: bytes, into: &sink)
    }
    var problems = reader.problems.list
    if !reader.problems.hasErrors, !reader.observations.isEmpty {
      problems += sink.take(reader.observations)
    }
    wasPlain = wasPlain && problems.isEmpty && !reader.observations.isEmpty
    finish(problems, row, into: &sink, text: text)
  }

  /// Counts rows that were used without being read here.
  mutating func countUsed(_ rows: Int) {
    count.used += rows
    totals.addUnread(rows)
  }

  /// Takes a row of another width than the header: a line of one field may be a note or head a group, all else is wrong.
  private mutating func takeLine(
    _ row: Row, in bytes: [UInt8], into sink: inout some ReadingSink, text: () -> String
  ) {
    if row.cells.count == 1 {
      switch sorter.sortLine(row.text(row.cells[0], in: bytes), delimiter: delimiter) {
      case .note: return skip(row, .rowSkipped, in: bytes, into: &sink)
      case .group(let name):
        if let name {
          guard reader.enterGroup(named: name) else { break }
        }
        totals.reset()
        totalled = TotalledRows()
        count.blank += 1
        return
      case nil: break
      }
    }
    let place = Place(file: reader.problems.file, line: row.line, column: 1)
    let widths = [String(row.cells.count), String(reader.layout.headers.count)]
    finish([Problem(.rowWidth, at: place, widths)], row, into: &sink, text: text)
  }

  /// Compares a total with its rows; it is never added to them.
  private mutating func takeTotal(
    _ row: Row, in bytes: [UInt8], into sink: inout some ReadingSink, text: () -> String
  ) {
    hasTotals = true
    reader.readTotal(row, in: bytes)
    var problems = reader.problems
    for sum in totalled.complete(by: reader.figures, reader.gazetteer) { sink.take(sum) }
    totalled = TotalledRows()
    if !problems.hasErrors, !totals.keepLeading(reader.figures, of: row) {
      for difference in totals.check(reader.figures) {
        let cell = row.cells[difference.figure.column]
        problems.add(totalDiffers(difference.figure, difference.sum, difference.rows), at: cell)
      }
    }
    finish(problems.list, row, into: &sink, text: text)
  }

  private func totalDiffers(_ figure: RowFigure, _ sum: String, _ rows: Int) -> Problem {
    let header = reader.layout.headers[figure.column]
    return Problem(.totalDiffers, [header, figure.value?.digits ?? "", sum, String(rows)])
  }

  /// Compares what could not be compared before all rows were there.
  mutating func end(into sink: inout some ReadingSink) {
    var problems = RowProblems(file: reader.problems.file)
    for difference in totals.checkLeading() {
      problems.add(
        totalDiffers(difference.figure, difference.sum, difference.rows), at: difference.cell)
    }
    for problem in problems.list { sink.report(problem) }
    if candidates > 0 {
      let place = Place(file: reader.problems.file)
      sink.report(Problem(.candidatesLeftOut, at: place, [String(candidates)]))
    }
  }

  /// Counts a row as used, or as rejected where something is wrong with it.
  private mutating func finish(
    _ problems: [Problem], _ row: Row, into sink: inout some ReadingSink, text: () -> String
  ) {
    for problem in problems { sink.report(problem) }
    guard problems.contains(where: { $0.severity == .error }) else {
      count.used += 1
      return
    }
    count.rejected += 1
    let place = Place(file: reader.problems.file, line: row.line, column: row.column)
    sink.reject(RejectedRow(text: text(), place: place, problems: problems))
  }

  /// Counts a row without figures, and says why it was skipped.
  mutating func skip(
    _ row: Row, _ code: ProblemCode, in bytes: [UInt8], into sink: inout some ReadingSink
  ) {
    count.blank += 1
    let isWhole = row.cells.count == reader.layout.headers.count
    let named = isWhole ? RowSorter.labelCell(row, in: bytes, reader.layout) : nil
    let label = named ?? row.cells.first { !row.isBlank($0, in: bytes) }
    let text = label.map { row.text($0, in: bytes) } ?? ""
    let place = Place(file: reader.problems.file, line: row.line, column: row.column)
    sink.report(Problem(code, at: place, [text]))
  }
}

extension RowReader {
  /// Whether the row says of itself that its reading is not certain, and such rows are not asked for.
  func isCandidate(_ row: Row, in bytes: [UInt8]) -> Bool {
    guard !acceptsCandidates, let column = layout.index(of: .confidence) else { return false }
    guard row.cells.indices.contains(column) else { return false }
    return row.text(row.cells[column], in: bytes).lowercased() == "candidate"
  }
}
