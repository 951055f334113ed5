/// Rows that are no figures, and units of measure that stand below the figures that they are of.
extension RowLedger {
  /// Counts a row without figures, and says why it was skipped.
  mutating func skip(
    _ row: Row, _ code: ProblemCode, in bytes: [UInt8], into sink: inout some ReadingSink
  ) {
    count.blank += 1
    let place = Place(file: reader.problems.file, line: row.line, column: row.column)
    sink.report(Problem(code, at: place, [label(of: row, in: bytes)]))
  }

  /// Skips a note; one that says another unit of measure than the figures above it were read in is an error.
  mutating func takeNote(
    _ row: Row, _ code: ProblemCode, in bytes: [UInt8], into sink: inout some ReadingSink,
    text: () -> String
  ) {
    guard let cell = row.cells.first(where: { saysOtherUnit($0, row, in: bytes) }) else {
      return skip(row, code, in: bytes, into: &sink)
    }
    let place = Place(file: reader.problems.file, line: cell.line, column: cell.column)
    let told = [row.text(cell, in: bytes)]
    finish([Problem(.unitOfMeasureBelow, at: place, told)], row, into: &sink, text: text)
  }

  /// Keeps a note to marked figures, `(*) Số liệu năm 2022`, or to all, `Ghi chú: …`, that says another time, another state or other people than the table.
  mutating func keepNote(_ row: Row, in bytes: [UInt8]) {
    guard let cell = row.cells.first(where: { !row.isBlank($0, in: bytes) }), cell.form == .text
    else { return }
    let text = row.text(cell, in: bytes)
    let isMarked = FootnoteMark.begins(text)
    let lead = FoldedText.letters(of: text.prefix { $0 != ":" })
    guard isMarked || ["ghichu", "luuy", "note", "notes"].contains(lead) else { return }
    let line = TitleLine(PhraseGrammar.builtIn.read(text), line: cell.line)
    let end = reader.defaults.period?.end
    let saysOther = line.meanings.contains { meaning in
      switch meaning {
      case .status(let status): status != .final && status != reader.defaults.status
      case .other(.not), .other(.some), .part: true
      default: false
      }
    }
    let isOfOtherTime = line.periods.contains { $0.end != end }
    guard saysOther || (isOfOtherTime && (isMarked || end != nil)) else { return }
    let place = Place(file: reader.problems.file, line: cell.line, column: cell.column)
    noteOfOthers = noteOfOthers ?? (text, place)
  }

  private func saysOtherUnit(_ cell: RowCell, _ row: Row, in bytes: [UInt8]) -> Bool {
    let defaults = reader.defaults
    guard !defaults.hasFactor, cell.form == .text, cell.end - cell.start >= 4 else { return false }
    let line = TitleLine(PhraseGrammar.builtIn.read(row.text(cell, in: bytes)), line: cell.line)
    switch line.measureUnit {
    case .unit(let unit): return unit != defaults.factor
    case .unknown: return line.namesUnit
    case .money, .ratio, nil: return false
    }
  }

  /// A unit of measure at the foot, where it would head rows if any came.
  mutating func sayUnitOfNothing(into sink: inout some ReadingSink) {
    guard let (text, place) = unitOfNothing, !reader.defaults.hasFactor else { return }
    let problem = Problem(.unitOfMeasureBelow, at: place, [text])
    sink.report(problem)
    count.blank -= 1
    count.rejected += 1
    sink.reject(RejectedRow(text: text, place: place, problems: [problem]))
  }
}
