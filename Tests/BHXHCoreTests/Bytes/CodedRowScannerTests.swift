import Testing

@testable import BHXHCore

/// The scanner tells rows as someone does who splits them at their delimiters, whichever of its ways it takes: rows in order, in no order,
/// and changing between the two; from one block to the next.
@Suite struct CodedRowScannerTests {
  private struct Row: Equatable {
    var place: String
    var subject: String
    var counts: [Int64]
  }

  private static let form = CodedForm(
    [.unit, .time, .subject, .subject, .count, .count], delimiter: Byte.comma)

  /// Cells of counts: plain ones, and some that are not.
  private static let cells = [
    "0", "7", "10", "999", "1000", "54321", "1234567", "12345678", "99999999", "100000000",
    "999999999", "1.234",
    "12.345.678", "1000000000", "007", "", "12a", "-1", "1.5", "\"5\"", " 5",
  ]

  /// Plain are digits, nine at most, or groups of three.
  private static func count(_ cell: String) -> Int64? {
    if cell.wholeMatch(of: /[1-9][0-9]{0,2}(\.[0-9]{3})+/) != nil {
      return Int64(cell.replacing(".", with: ""))
    }
    return cell.wholeMatch(of: /0|[1-9][0-9]{0,8}/) == nil ? nil : Int64(cell)
  }

  /// A row as it is to be told; nil for one that is not plain.
  private static func expected(_ line: String) -> Row? {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 6, cells[..<4].allSatisfy({ !$0.isEmpty }), let one = count(cells[4]),
      let other = count(cells[5])
    else { return nil }
    return Row(
      place: cells[..<2].joined(separator: ","), subject: cells[2..<4].joined(separator: ","),
      counts: [one, other])
  }

  private static func lines(_ random: inout SeededGenerator, isShuffled: Bool) -> [String] {
    let long = String(repeating: "tinh-", count: 14)
    let odd = Int(random.next() % 3)
    var lines: [String] = []
    for unit in ["kien-giang/hon-dat", "a", long, "An Giang \(random.next() % 5)"] {
      for month in ["2023-01", "T2/2023"] {
        for subject in ["nam,bhyt", "nam,bhxh-bat-buoc", "nu,bhyt", "nu,\(long)"] {
          let isOdd = Int(random.next() % 40) < odd
          let count = isOdd ? cells.count : 11
          let numbers = (0..<2).map { _ in cells[Int(random.next() % UInt64(count))] }
          lines.append("\(unit),\(month),\(subject),\(numbers[0]),\(numbers[1])")
          if Int(random.next() % 60) < odd {
            lines.append(["", "a,b", "a,,c,d,1,2"][lines.count % 3])
          }
        }
      }
    }
    if isShuffled { lines.shuffle(using: &random) }
    return lines
  }

  @Test(arguments: seeds(30))
  func tellsRowsAsTheyAreWritten(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var scanner = CodedRowScanner(Self.form)
    var told: [CodedRows.Codes: Row] = [:]
    var codes: [String: Int32] = [:]
    var scanned = ScannedBlock(file: "t", capacity: 64)
    for _ in 0..<8 {
      let lines = Self.lines(&random, isShuffled: random.next() % 2 == 0)
      let text = Array((lines.joined(separator: "\n") + "\n").utf8)
      scanned.block.reserve(text.count)
      ByteCopy.copy(text, 0..<text.count, into: &scanned.block.bytes, at: 0)
      scanned.block.count = text.count
      scanned.block.bytes[text.count] = Byte.lineFeed
      scanner.scan(&scanned)
      let rows = scanned.rows
      #expect(rows.count == lines.count)
      for (row, line) in lines.enumerated() where row < rows.count {
        let range = Int(rows.starts[row])..<Int(rows.starts[row + 1])
        #expect(String(decoding: scanned.block.bytes[range], as: UTF8.self) == line + "\n")
        let expected = Self.expected(line)
        guard let found = rows.codes(of: row), let expected else {
          #expect(rows.codes(of: row) == nil && expected == nil, "\(line)")
          continue
        }
        #expect(rows.counts[row * 2..<row * 2 + 2].map(Int64.init) == expected.counts, "\(line)")
        // The same texts have the same code, other texts another one.
        let known = told[found] ?? expected
        #expect(known.place == expected.place && known.subject == expected.subject, "\(line)")
        told[found] = expected
        #expect(codes[expected.subject, default: found.subject] == found.subject, "\(line)")
        codes[expected.subject] = found.subject
      }
    }
  }

  /// Where lines end in CR alone, blocks that nobody has looked at may end inside a number: that is no row.
  @Test(arguments: [64, 71, 90, 127])
  func tellsNoPartOfALineAsARow(blockBytes: Int) throws {
    let lines = (0..<2000).map { "kien-giang/hon-dat,2023-01,nam,bhyt,\($0)0000,98000000" }
    let source = TextSource(
      ByteSource(bytes: Array(lines.joined(separator: "\r").utf8)), named: "t")
    var blocks = TextBlocks(source, cut: .records(delimiter: Byte.comma))
    var scanner = CodedRowScanner(Self.form)
    var scanned = ScannedBlock(file: "t", capacity: blockBytes)
    let whole = Set(lines)
    while try blocks.next(into: &scanned, isChecked: false) {
      scanner.scan(&scanned)
      #expect(!scanned.isCut || scanned.rows.starts[scanned.rows.count] == scanned.block.count)
      for row in 0..<scanned.rows.count where scanned.rows.codes(of: row) != nil {
        let range = Int(scanned.rows.starts[row])..<Int(scanned.rows.starts[row + 1])
        let bytes = scanned.block.bytes[range].filter { $0 >= 0x20 }
        #expect(whole.contains(String(decoding: bytes, as: UTF8.self)))
      }
    }
  }

  /// A file that is cut short while it is read leaves blocks of nothing, and says so: after a block with rows too.
  @Test func findsNothingInAFileThatWasCutShort() throws {
    let line = "kien-giang/hon-dat,2023-01,nam,bhyt,5,7\n"
    let file = try TemporaryFile(Array(String(repeating: line, count: 9).utf8))
    var blocks = TextBlocks(
      TextSource(try ByteSource(path: file.path), named: "t"), cut: .records(delimiter: Byte.comma))
    var block = TextBlock(file: "t", capacity: 16)
    #expect(try blocks.next(into: &block))
    var scanner = CodedRowScanner(Self.form)
    var (first, second) = (
      ScannedBlock(file: "t", capacity: 130), ScannedBlock(file: "t", capacity: 130)
    )
    #expect(try blocks.next(into: &first, isChecked: false))
    #expect(try blocks.next(into: &second, isChecked: false))
    try file.cut(to: UInt64(4 * line.utf8.count))
    var (rows, isSaid): ([Int], [Bool]) = ([], [])
    for var block in [first, second, first] {
      block.read()
      scanner.scan(&block)
      rows.append(block.rows.count)
      isSaid.append(block.failure != nil)
    }
    #expect(rows == [3, 0, 3])
    #expect(isSaid == [false, true, false])
  }

  /// What may stand in a column that is passed over, and whether it may be passed over as text of one line.
  private static let passed: [(cell: String, isPassed: Bool)] = [
    ("", true), ("x", true), ("a b", true), ("số liệu", true), ("\"\"", true), ("\"a,b\"", true),
    ("\"nói \"\"a\"\", b\"", true), ("\"\"\"\"", true), ("a\"b", true), (" \"a\"", true),
    ("'7", true),
    ("a\tb", true), (String(repeating: "dài ", count: 300), true),
    ("\"\(String(repeating: "a,", count: 300))\"", true), ("\"a\nb\"", false), ("\"a\rb\"", false),
    ("a\u{0}b", false), ("\"a\u{0}b\"", false), ("\"a\"b", false), ("\"a\" ", false),
    (String(repeating: "x", count: 5000), false),
  ]

  /// Columns that nobody reads are passed over, wherever they stand; a number of rows is a number.
  @Test(arguments: seeds(30))
  func passesOverColumns(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    func pick<Value>(_ values: [Value]) -> Value {
      values[Int(random.next() % UInt64(values.count))]
    }
    let columns = pick(
      [
        [.unit, .time, .count, .count, .told, .aside], [.aside, .unit, .aside, .time, .count],
        [.ordinal, .aside, .unit, .subject, .time, .count, .aside],
        [.time, .unit, .count, .ordinal],
        [.unit, .told, .time, .subject, .told, .subject, .count, .told],
      ] as [[CodedColumn]])
    let end = pick(["\n", "\r\n"])
    let form = CodedForm(columns, delimiter: Byte.comma)
    var scanner = CodedRowScanner(form)
    var known: [CodedRows.Codes: String] = [:]
    let usual = Int(random.next() % 8) + 6
    // Plain rows that are left to be read with care: that costs time, and no answer.
    var left = 0
    for _ in 0..<4 {
      var lines: [(text: String, key: String, unit: String, counts: [Int32], told: [String])?] = []
      var texts: [String] = []
      for row in 0..<60 {
        var (cells, key, counts, isPlain, unit) = ([String](), "", [Int32](), true, "")
        var told: [String] = []
        for column in columns {
          switch column {
          case .count:
            counts.append(Int32(random.next() % 5000))
            cells.append(String(counts[counts.count - 1]))
          case .aside, .told:
            let cell =
              random.next() % 9 == 0
              ? pick(Self.passed) : Self.passed[min(row / 7, usual)]
            cells.append(cell.cell)
            isPlain = isPlain && cell.isPassed
            if column == .told { told.append(cell.cell) }
          case .ordinal:
            let cell =
              random.next() % 20 == 0 ? pick(["I", "", "007", "\"3\"", "0"]) : String(row + 1)
            cells.append(cell)
            isPlain = isPlain && (cell == "0" || Int(cell) == row + 1)
          case .unit, .time, .subject:
            let cell = pick(["a", "b", "\"c\""])
            if column == .unit { unit = cell }
            cells.append(cell)
            key += "\(column)=\(cell) "
          }
        }
        // A row of another width is none, whatever its last cells are.
        if random.next() % 15 == 0 {
          if random.next() % 2 == 0 { cells.append("9") } else { cells.removeLast() }
          isPlain = false
        }
        texts.append(cells.joined(separator: ",") + end)
        lines.append(isPlain ? (texts[row], key, unit, counts, told) : nil)
      }
      var scanned = ScannedBlock(file: "t", capacity: 64)
      let text = Array(texts.joined().utf8)
      scanned.block.reserve(text.count)
      ByteCopy.copy(text, 0..<text.count, into: &scanned.block.bytes, at: 0)
      scanned.block.count = text.count
      scanned.block.bytes[text.count] = Byte.lineFeed
      scanner.scan(&scanned)
      let rows = scanned.rows
      #expect(rows.count == lines.count)
      for row in 0..<min(rows.count, lines.count) {
        let range = Int(rows.starts[row])..<Int(rows.starts[row + 1])
        #expect(String(decoding: scanned.block.bytes[range], as: UTF8.self) == texts[row])
        guard let line = lines[row], let codes = rows.codes(of: row) else {
          #expect(rows.codes(of: row) == nil, "\(texts[row])")
          if lines[row] != nil { left += 1 }
          continue
        }
        let width = line.counts.count
        #expect(Array(rows.counts[row * width..<(row + 1) * width]) == line.counts)
        #expect(known[codes, default: line.key] == line.key)
        known[codes] = line.key
        for (number, text) in line.told.enumerated() {
          let range = rows.text(number, of: row)
          #expect(String(decoding: scanned.block.bytes[range], as: UTF8.self) == text)
        }
        let unit = String(decoding: form.unitText(in: scanned.block, range), as: UTF8.self)
        #expect(unit == line.unit + ",")
      }
    }
    #expect(left <= 3)
  }
}
