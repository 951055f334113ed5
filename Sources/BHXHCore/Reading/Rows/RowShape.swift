/// What a row looks like before any of it is understood. It is asked of the layout and not of the ledger, which would be copied for each row.
extension Layout {
  /// What stands where figures do.
  enum Shape {
    /// Digits and no letters.
    case numbers
    /// Digits and letters: `hơn 90.000`, `BHYT 2023`.
    case words
    /// No digit: the row can only head, end or part others, or tell of what is missing.
    case none
  }

  func shape(of row: Row, in bytes: [UInt8]) -> Shape {
    guard row.cells.count == headers.count else { return .none }
    var shape = Shape.none
    for column in numbers {
      let cell = row.cells[column]
      let text = bytes[cell.start..<cell.end]
      guard cell.form != .absent, text.contains(where: { $0 &- 0x30 < 10 }) else { continue }
      let hasLetter = text.contains { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0xC3 }
      if !hasLetter { return .numbers }
      shape = .words
    }
    return shape
  }

  /// Whether a row is the header once more.
  func isHeader(_ row: Row, in bytes: [UInt8]) -> Bool {
    guard row.cells.count == headers.count, headers.count > 1 else { return false }
    for index in headers.indices.reversed() {
      let cell = row.cells[index]
      // Most rows differ in their last cell, a number or a source.
      if !cell.hasEscapedQuotes, differs(cell, in: bytes, from: headers[index].utf8.span) {
        return false
      }
      if cell.form != .text || row.text(cell, in: bytes) != headers[index] { return false }
    }
    return true
  }

  /// Whether a cell is seen to be another text: one that differs first in a letter of ASCII.
  private func differs(_ cell: RowCell, in bytes: [UInt8], from header: Span<UInt8>) -> Bool {
    var place = 0
    while cell.start + place < cell.end {
      let byte = bytes[cell.start + place]
      guard 0x21..<0x80 ~= byte else { return false }
      guard place < header.count else { return true }
      if byte != header[place] { return header[place] < 0x80 }
      place += 1
    }
    return false
  }

  /// Whether the row says of itself that its reading is not certain.
  func isCandidate(_ row: Row, in bytes: [UInt8]) -> Bool {
    guard let column = index(of: .confidence), row.cells.indices.contains(column) else {
      return false
    }
    return row.text(row.cells[column], in: bytes).lowercased() == "candidate"
  }
}

extension RowLedger {
  /// What a row is called: its unit or scheme, else its first text.
  func label(of row: Row, in bytes: [UInt8]) -> String {
    let isWhole = row.cells.count == reader.layout.headers.count
    let named = isWhole ? RowSorter.labelCell(row, in: bytes, reader.layout) : nil
    let label = named ?? row.cells.first { !row.isBlank($0, in: bytes) }
    return label.map { row.text($0, in: bytes) } ?? ""
  }

  /// Tells the words of a heading that says nothing of the rows below it.
  func sayWords(ofGroup row: Row, in bytes: [UInt8], into sink: inout some ReadingSink) {
    guard let cell = RowSorter.labelCell(row, in: bytes, reader.layout) else { return }
    let label = RowLabel.parted(row.text(cell, in: bytes)).name
    let place = Place(file: reader.problems.file, line: row.line, column: row.column)
    sink.report(Problem(wordsOf: PhraseGrammar.builtIn.read(label), at: place))
  }

  /// Whether a row numbers the columns, on a page that begins with the header.
  func numbersColumns(_ row: Row, in bytes: [UInt8]) -> Bool {
    guard row.cells.count == reader.layout.headers.count, let last = row.cells.last,
      last.end - last.start < 24
    else { return false }
    let texts = row.cells.map { row.text($0, in: bytes) }
    return numbering.isEmpty
      ? !texts.contains("") && HeaderLine.isNumbering(texts) : texts == numbering
  }
}
