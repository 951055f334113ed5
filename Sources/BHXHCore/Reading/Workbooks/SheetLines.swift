import Synchronization

/// The rows of a worksheet as lines of CSV, for who reads text by the block: as long as a line says all that the cells say.
final class SheetLines: ByteMaker {
  private let rows: Mutex<SheetRows?>
  /// The columns in which it matters to nobody whether a cell is more than its text.
  private let passed: Set<Int>
  /// About so much is made at once.
  private static let stretch = 1 << 16

  init(_ rows: consuming SheetRows, passing passed: Set<Int>) {
    self.rows = Mutex(rows)
    self.passed = passed
  }

  func next() -> [UInt8] {
    rows.withLock { rows in
      var text: [UInt8] = []
      while text.count < Self.stretch, rows?.appendLine(to: &text, passing: passed) == true {}
      return text
    }
  }

  /// Gives back the rows, of which no more are made lines.
  func end() -> SheetRows? { rows.withLock { $0.take() } }
}

extension SheetRows {
  /// Lets what is left be read by other means, as far as it comes as lines of CSV.
  ///
  /// - Returns: the rows that were made lines, and that nobody read.
  mutating func withBlocks(
    passing passed: Set<Int>, _ body: (inout TextBlocks) throws(Problem) -> Void
  ) throws(Problem) -> [PendingRow] {
    let (file, line) = (self.file, row.line + 1)
    let lines = SheetLines(self, passing: passed)
    var text = CSVRows(
      TextSource(ByteSource(making: lines), named: file, encoding: .utf8), dialect: Dialect())
    var failure: Problem?
    do throws(Problem) {
      _ = try text.withBlocks(passing: passed) { blocks throws(Problem) in
        blocks.takeBack([], line: line)
        try body(&blocks)
      }
    } catch {
      failure = error
    }
    // Nobody else asks for them.
    self = lines.end()!
    if let failure { throw failure }
    var unread: [PendingRow] = []
    while try text.next() {
      let kept = text.kept
      var row = kept.row
      row.placeCellsByColumn()
      unread.append(PendingRow(row: row, bytes: kept.bytes, defect: kept.defect))
    }
    return unread
  }
}

extension Row {
  /// Says of each cell its column in a worksheet, not where its text begins in the line.
  mutating func placeCellsByColumn() {
    for index in cells.indices { (cells[index].line, cells[index].column) = (line, index + 1) }
  }

  /// Whether the cells say no more than their texts do, each once, in one line.
  ///
  /// - Parameter passed: the columns in which it is enough that they stand in one line.
  func isLine(in bytes: [UInt8], passing passed: Set<Int>) -> Bool {
    cells.indices.allSatisfy { index in
      let cell = cells[index]
      let text = cell.start..<cell.end
      if cell.span > 0 { return false }
      if cell.form == .text || cell.form == .number, passed.contains(index) {
        return !bytes[text].contains { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
      }
      switch cell.form {
      case .text:
        // A guard is part of the text in a worksheet.
        return text.isEmpty
          || bytes[text.lowerBound] != UInt8(ascii: "'")
            && bytes[text.lowerBound] != UInt8(ascii: "=")
            && !bytes[text].contains {
              $0 == Byte.lineFeed || $0 == Byte.carriageReturn
            }
      case .number: return bytes[text].allSatisfy { 0x30...0x39 ~= $0 }
      default: return false
      }
    }
  }
}
