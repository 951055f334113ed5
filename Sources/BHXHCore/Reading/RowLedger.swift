/// Takes rows in, one after the other: reads each, gives its observations to the sink, and counts what became of it.
struct RowLedger: Sendable {
  var reader: RowReader
  private(set) var count = RowCount()

  init(_ reader: RowReader) { self.reader = reader }

  /// Reads one row.
  ///
  /// - Parameter defect: what is wrong with the row as a whole, so that its cells are not looked at.
  /// - Parameter text: the row as it stood, asked for only where it is rejected.
  mutating func take(
    _ row: Row, in bytes: [UInt8], defect: Problem? = nil, into sink: inout some ReadingSink,
    text: () -> String
  ) {
    if defect == nil, row.isBlank(in: bytes) {
      count.blank += 1
      return
    }
    var problems: [Problem]
    if let defect {
      problems = [defect]
    } else {
      reader.read(row, in: bytes)
      problems = reader.problems.list
      if !reader.problems.hasErrors, !reader.observations.isEmpty {
        problems += sink.take(reader.observations)
      }
    }
    let isRejected = !problems.isEmpty && problems.contains { $0.severity == .error }
    for problem in problems { sink.report(problem) }
    guard isRejected else {
      count.used += 1
      return
    }
    count.rejected += 1
    let place = Place(file: reader.problems.file, line: row.line, column: row.column)
    sink.reject(RejectedRow(text: text(), place: place, problems: problems))
  }

  /// Counts a row that holds no figures: empty, a group, a note.
  mutating func skip() { count.blank += 1 }
}

/// A row that waits until the first rows of its input are known.
struct PendingRow: Sendable {
  let row: Row
  let bytes: [UInt8]
  let defect: Problem?
}
