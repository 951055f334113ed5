/// How told rows become the cards of `AlignedText`: what tells a row apart on a line, the rest below it, as much on a line as there is room for.
struct CardStyle: Sendable {
  private struct Part {
    let text: Int32
    let width: Int
    let isKey: Bool
  }

  private struct Column {
    /// What stands before a number.
    let heading: Int32
    let width: Int
    let isShown: Bool
  }

  private let aligned: AlignedText
  private var columns: [Column]
  /// By run: what it says, and over how many columns.
  private var runs: [(parts: Range<Int>, span: Int)] = []
  private var parts: [Part] = []
  private var texts = PaddedTexts()
  private let separator: (text: Int32, width: Int)
  private let (bold, plain, indent): (Int32, Int32, Int32)
  private let numbers: NumberStyle
  private let spelled: [[String]]
  private let most: Int

  /// - Parameters:
  ///   - shown: which columns of the answer are those of the text, in its order.
  ///   - spelled: by run, the texts of its cells.
  init(
    _ aligned: AlignedText, shown: [Int], count: Int, _ told: [ToldRun], _ spelled: [[String]],
    _ numbers: NumberStyle
  ) {
    self.aligned = aligned
    self.numbers = numbers
    self.spelled = spelled
    let colour = aligned.style.hasColour
    bold = texts.add(Array((colour ? "\u{1B}[1m" : "").utf8))
    plain = texts.add(Array((colour ? "\u{1B}[0m\n" : "\n").utf8))
    indent = texts.add(Array("\n  ".utf8))
    separator = (texts.add(Array(aligned.separator.text.utf8)), aligned.separator.width)
    columns = Array(repeating: Column(heading: 0, width: 0, isShown: false), count: count)
    var places: [Int: Int] = [:]
    for (place, column) in shown.enumerated() {
      places[column] = place
      let heading = ShownText("\(aligned.columns[place].heading): ")
      columns[column] = Column(
        heading: texts.add(Array(heading.text.utf8)), width: heading.width, isShown: true)
    }
    for (run, cells) in zip(told, spelled) {
      let first = parts.count
      for (offset, cell) in cells.enumerated() where !cell.isEmpty {
        guard let place = places[run.column + offset] else { continue }
        let column = aligned.columns[place]
        let isKey = column.isKey || place == 0
        let text = ShownText(isKey ? cell : "\(column.heading): \(cell)")
        parts.append(
          Part(text: texts.add(Array(text.text.utf8)), width: text.width, isKey: isKey))
      }
      runs.append((first..<parts.count, run.cells.count))
    }
    most = 32 * (texts.longest + 2 * LineBuffer.longestNumber)
  }

  /// Writes a card, a blank line before it.
  func write(_ row: borrowing ToldRow, to line: inout LineBuffer) {
    let start = line.length
    line.reserve(most)
    line.append(Byte.lineFeed)
    line.append(bold, of: texts)
    var (column, taken, isHead, fits) = (0, 0, true, true)
    for place in 0..<row.count {
      let piece = row[place]
      if piece.kind == .run {
        let run = runs[Int(piece.value)]
        column += run.span
        for part in run.parts {
          begin(parts[part].width, parts[part].isKey, &taken, &isHead, &fits, &line)
          line.append(parts[part].text, of: texts)
        }
        continue
      }
      let at = columns[column]
      column += 1
      if !at.isShown || piece.kind == .none { continue }
      let width = at.width + numbers.width(piece.kind, piece.value)
      begin(width, false, &taken, &isHead, &fits, &line)
      line.append(at.heading, of: texts)
      numbers.append(piece.kind, piece.value, to: &line)
    }
    if isHead { line.append(plain, of: texts) } else { line.append(Byte.lineFeed) }
    if !fits {
      line.cut(to: start)
      writeBroken(row, to: &line)
    }
  }

  /// Puts what stands before a text of so many columns.
  private func begin(
    _ width: Int, _ isKey: Bool, _ taken: inout Int, _ isHead: inout Bool, _ fits: inout Bool,
    _ line: inout LineBuffer
  ) {
    let room = aligned.style.width - (isKey ? 0 : AlignedText.gap)
    if isHead != isKey {
      line.append(plain, of: texts)
      line.append(blanks: AlignedText.gap)
      (isHead, taken) = (false, width)
    } else if taken > 0, isKey || taken + separator.width + width <= room {
      line.append(separator.text, of: texts)
      taken += separator.width + width
    } else {
      if taken > 0 { line.append(indent, of: texts) }
      taken = width
    }
    fits = fits && taken <= room
  }

  /// Writes a card in which some text is longer than a line.
  private func writeBroken(_ row: borrowing ToldRow, to line: inout LineBuffer) {
    var cells: [ShownText] = []
    var column = 0
    for place in 0..<row.count {
      let piece = row[place]
      let isRun = piece.kind == .run
      let told = isRun ? spelled[Int(piece.value)] : [numbers.text(piece.kind, piece.value)]
      for text in told {
        if columns[column].isShown { cells.append(ShownText(text)) }
        column += 1
      }
    }
    var output = TextOutput()
    aligned.writeCards(of: [cells], to: &output)
    let bytes = output.take()
    line.reserve(bytes.count + 1)
    line.append(Byte.lineFeed)
    for byte in bytes { line.append(byte) }
  }
}
