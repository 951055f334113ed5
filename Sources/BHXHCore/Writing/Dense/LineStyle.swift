/// How told rows become lines: what stands between the columns, and every run of cells as it is spelled, made once.
///
/// A row is its runs and numbers, each with what stands behind it. In aligned text all of them are padded, and runs whose texts are broken have
/// several lines.
struct LineStyle: Sendable {
  /// A text of a cell, or a line of it, and how many columns it takes.
  typealias Piece = (bytes: [UInt8], width: Int)

  /// What the columns of a format look like.
  struct Frame {
    /// Which columns are there.
    let shown: [Int]
    /// What stands before each of those.
    let before: [[UInt8]]
    let end: [UInt8]
    /// What stands for a number that is not known.
    var absent: [UInt8] = []
    /// How wide each column of the answer is, in aligned text, and which of them are set flush right; none otherwise.
    var widths: [Int] = []
    var isNumber: [Bool] = []
  }

  private struct Column {
    var isShown = false
    var width = 0
    /// What stands behind it.
    var behind: Int32 = 0
  }

  private struct Run {
    /// Its first line; the others follow, then one of blanks.
    let first: Int32
    let height: Int32
    let span: Int32
  }

  private var columns: [Column]
  private var runs: [Run] = []
  private var texts = PaddedTexts()
  private let absent: Int32
  private let numbers: NumberStyle
  private let isAligned: Bool
  private var isBroken = false
  private let most: Int

  /// - Parameters:
  ///   - count: how many columns the answer has.
  ///   - spell: the lines of a cell in a column.
  init(
    _ told: [ToldRun], count: Int, _ frame: Frame, _ numbers: NumberStyle,
    _ spell: (_ run: Int, _ cell: Int, _ column: Int) -> [Piece]
  ) {
    self.numbers = numbers
    isAligned = !frame.widths.isEmpty
    absent = texts.add(frame.absent)
    columns = Array(repeating: Column(), count: count)
    var behind: [Int: [UInt8]] = [:]
    for (place, column) in frame.shown.enumerated() {
      let text = place + 1 < frame.shown.count ? frame.before[place + 1] : frame.end
      behind[column] = text
      columns[column] = Column(
        isShown: true, width: isAligned ? frame.widths[column] : 0, behind: texts.add(text))
    }
    runs.reserveCapacity(told.count)
    for (number, run) in told.enumerated() {
      let cells = run.cells.indices.filter { behind[run.column + $0] != nil }
      let spelled = cells.map { spell(number, $0, run.column + $0) }
      let height = spelled.reduce(1) { max($0, $1.count) }
      isBroken = isBroken || height > 1
      // Of what is broken also a line of blanks, beside the lines of others.
      for line in 0..<(isAligned ? height + 1 : 1) {
        var bytes: [UInt8] = []
        for (place, pieces) in zip(cells, spelled) {
          let column = run.column + place
          if column == frame.shown.first { bytes += frame.before[0] }
          let piece: Piece = line < pieces.count ? pieces[line] : ([], 0)
          let padding = [UInt8](
            repeating: Byte.space, count: max(0, columns[column].width - piece.width))
          let isNumber = isAligned && frame.isNumber[column]
          bytes += isNumber ? padding + piece.bytes : piece.bytes + padding
          bytes += behind[column] ?? []
        }
        let text = texts.add(bytes)
        if line == 0 {
          runs.append(Run(first: text, height: Int32(height), span: Int32(run.cells.count)))
        }
      }
    }
    let widest = columns.reduce(0) { max($0, $1.width) }
    most = 16 * (2 * texts.longest + widest + 2 * LineBuffer.longestNumber)
  }

  func write(_ row: borrowing ToldRow, to line: inout LineBuffer) {
    var height: Int32 = 1
    if isBroken {
      for place in 0..<row.count where row[place].kind == .run {
        height = max(height, runs[Int(row[place].value)].height)
      }
    }
    for level in 0..<height {
      line.reserve(most)
      write(row, level, to: &line)
    }
  }

  private func write(_ row: borrowing ToldRow, _ level: Int32, to line: inout LineBuffer) {
    var column = 0
    for place in 0..<row.count {
      let piece = row[place]
      if piece.kind == .run {
        let run = runs[Int(piece.value)]
        line.append(run.first + min(level, run.height), of: texts)
        column += Int(run.span)
        continue
      }
      let at = columns[column]
      column += 1
      if !at.isShown { continue }
      if piece.kind == .none || level > 0 {
        line.append(blanks: at.width)
        if !isAligned { line.append(absent, of: texts) }
      } else {
        if isAligned { line.append(blanks: at.width - numbers.width(piece.kind, piece.value)) }
        numbers.append(piece.kind, piece.value, to: &line)
      }
      line.append(at.behind, of: texts)
    }
    if isAligned { line.endLine() }
  }
}
