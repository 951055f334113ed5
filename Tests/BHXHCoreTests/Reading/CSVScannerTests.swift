import Testing

@testable import BHXHCore

/// What a scan of some text gives, in the terms of the plain reader.
struct ScannedCSV {
  var records: [PlainCSV.Record] = []
  var problem: Problem?

  init(_ text: [UInt8], delimiter: UInt8, largestRead: Int) {
    let source = TextSource(
      ByteSource(bytes: text, largestRead: largestRead), named: "t.csv", encoding: .utf8)
    var scanner = CSVScanner(source, dialect: Dialect(delimiter: delimiter), blockBytes: 64)
    do throws(Problem) {
      while try scanner.next() {
        var record = PlainCSV.Record(isDefective: scanner.defect != nil)
        for index in 0..<scanner.count {
          let field = scanner.field(index)
          record.fields.append(
            PlainCSV.Field(text: Array(scanner.string(index).utf8), isQuoted: field.isQuoted))
        }
        records.append(record)
      }
    } catch {
      problem = error
    }
  }

  /// Whether the plain reader says the same.
  func agrees(with plain: PlainCSV) -> Bool {
    guard records.count == plain.records.count else { return false }
    for (mine, theirs) in zip(records, plain.records) {
      guard mine.isDefective == theirs.isDefective, mine.fields.count == theirs.fields.count
      else { return false }
      // The text of a field with something behind its quotes is not defined.
      if mine.isDefective { continue }
      for (one, other) in zip(mine.fields, theirs.fields)
      where one.text != other.text || one.isQuoted != other.isQuoted { return false }
    }
    switch plain.ending {
    case .whole: return problem == nil
    case .unterminatedQuote: return problem?.code == .quoteUnterminated
    case .textBehindLongQuote: return problem?.code == .quoteFollowedByText
    }
  }
}

@Suite struct CSVScannerTests {
  private static let casesOfRecords: [(String, [[String]])] = [
    ("", []),
    ("a", [["a"]]),
    ("a\n", [["a"]]),
    ("a,b\n", [["a", "b"]]),
    ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("a\n\nb\n", [["a"], [""], ["b"]]),
    ("a\r\r\nb", [["a"], [""], ["b"]]),
    (",\n", [["", ""]]),
    ("a,", [["a", ""]]),
    ("\"a,b\",c", [["a,b", "c"]]),
    ("\"a\"\"b\"", [["a\"b"]]),
    ("\"\"\n", [[""]]),
    ("\"\"\"\"", [["\""]]),
    ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]),
    ("5\" pipe,\"x\"\n", [["5\" pipe", "x"]]),
    ("a, \"b\"\n", [["a", " \"b\""]]),
    ("Huế,Đà Nẵng\n", [["Huế", "Đà Nẵng"]]),
  ]

  @Test(arguments: Self.casesOfRecords)
  func records(text: String, expected: [[String]]) {
    for largestRead in [1, 2, 3, 1000] {
      let scanned = ScannedCSV(Array(text.utf8), delimiter: Byte.comma, largestRead: largestRead)
      let found = scanned.records.map { $0.fields.map { String(decoding: $0.text, as: UTF8.self) } }
      #expect(found == expected)
      #expect(scanned.problem == nil)
    }
  }

  @Test(arguments: [
    ("a,b\nc,\"d\n", ProblemCode.quoteUnterminated, 2, 3),
    ("a\n\"b\nc\"d\ne\n", .quoteFollowedByText, 3, 3),
    ("Huế,\"", .quoteUnterminated, 1, 5),
    ("\r\n\r\r\n\"", .quoteUnterminated, 4, 1),
  ])
  func errorsSayWhere(text: String, code: ProblemCode, line: Int, column: Int) {
    for largestRead in [1, 2, 1000] {
      let scanned = ScannedCSV(Array(text.utf8), delimiter: Byte.comma, largestRead: largestRead)
      #expect(scanned.problem?.code == code)
      #expect(scanned.problem?.place == Place(file: "t.csv", line: line, column: column))
    }
  }

  @Test func textBehindAQuoteInOneLineSpoilsOnlyItsRecord() throws {
    let source = TextSource(ByteSource(bytes: Array("a,b\n\"x\"y,1\nc,d\n".utf8)), named: "-")
    var scanner = CSVScanner(source, dialect: Dialect())
    var defects: [Problem?] = []
    while try scanner.next() { defects.append(scanner.defect) }
    let expected = Problem(
      .quoteFollowedByText, at: Place(file: "-", line: 2, column: 4), ["2", "1"])
    #expect(defects == [nil, expected, nil])
  }

  @Test func everyShortStringReadsLikeThePlainReader() {
    let alphabet: [UInt8] = Array("a,\"\n\r;".utf8)
    var disagreements: [String] = []
    #if DEBUG
      let longest = 5
    #else
      let longest = 7
    #endif
    for length in 0...longest {
      var digits = [Int](repeating: 0, count: length)
      repeat {
        let text = digits.map { alphabet[$0] }
        let plain = PlainCSV(text, delimiter: Byte.comma)
        for largestRead in [1, 2, 3, 100] {
          let scanned = ScannedCSV(text, delimiter: Byte.comma, largestRead: largestRead)
          if !scanned.agrees(with: plain) {
            disagreements.append(
              "\(String(decoding: text, as: UTF8.self).debugDescription) \(largestRead)")
          }
        }
      } while Self.increment(&digits, alphabet.count) && disagreements.count < 10
    }
    #expect(disagreements == [])
  }

  /// Random tables with everything in them that can stand in one, cut at random places.
  @Test func randomTextsReadLikeThePlainReader() {
    var generator = SeededGenerator(seed: 4)
    let pieces = [
      "a", "Huế", "1.165.787", ",", ",", ";", "\"", "\"\"", "\n", "\r\n", "\r", "\",\"", " ",
    ]
    for _ in 0..<1500 {
      let length = Int.random(in: 0...60, using: &generator)
      let text = Array(
        (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined().utf8)
      let delimiter = Bool.random(using: &generator) ? Byte.comma : Byte.semicolon
      let largestRead = Int.random(in: 1...40, using: &generator)
      let scanned = ScannedCSV(text, delimiter: delimiter, largestRead: largestRead)
      let agrees = scanned.agrees(with: PlainCSV(text, delimiter: delimiter))
      #expect(
        agrees,
        "\(String(decoding: text, as: UTF8.self).debugDescription) in reads of \(largestRead)")
    }
  }

  /// The place of every field, against the plain reader's offsets and counting from the beginning.
  @Test func placesAreThoseOfThePlainReader() throws {
    var generator = SeededGenerator(seed: 5)
    let pieces = ["a", "ế", "e\u{302}\u{301}", ",", "\n", "\r\n", "\r", "\"x\ny\"", ",\"\r\n\","]
    for _ in 0..<300 {
      let text = Array(
        (0..<30).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined().utf8)
      let plain = PlainCSV(text, delimiter: Byte.comma)
      let largestRead = Int.random(in: 1...40, using: &generator)
      let source = TextSource(
        ByteSource(bytes: text, largestRead: largestRead), named: "-", encoding: .utf8)
      var scanner = CSVScanner(source, dialect: Dialect(), blockBytes: 64)
      for record in plain.records where try scanner.next() {
        for (index, field) in record.fields.enumerated() {
          let before = String(decoding: text[..<field.offset], as: UTF8.self)
          let lines = before.split(omittingEmptySubsequences: false) { $0.isNewline }
          let place = scanner.place(of: index)
          #expect(place.line == lines.count)
          #expect(place.column == (lines.last?.count ?? 0) + 1)
        }
      }
    }
  }

  @Test func limits() {
    let column = [UInt8(ascii: "a"), Byte.comma]
    let widest = Array(repeatElement(column, count: ReadingLimits.columns).joined().dropLast())
    #expect(scanProblem(widest) == nil)
    #expect(scanProblem(widest + column) == .columnsTooMany)
    let quoted = [Byte.quote] + [UInt8](repeating: 97, count: ReadingLimits.quotedFieldBytes)
    #expect(scanProblem(quoted + [Byte.quote]) == nil)
    #expect(scanProblem(quoted + [97, Byte.quote]) == .quoteTooLong)
    #expect(scanProblem(quoted + [97, 97, 97]) == .quoteTooLong)
    let longest = [UInt8](repeating: 97, count: ReadingLimits.fieldBytes)
    #expect(scanProblem(longest) == nil)
    #expect(scanProblem(longest + [97]) == .fieldTooLong)
    #if !DEBUG
      let endless = Array(repeatElement(longest, count: 17).joined())
      #expect(scanProblem(endless) == .recordTooLong)
    #endif
  }

  private func scanProblem(_ text: [UInt8]) -> ProblemCode? {
    ScannedCSV(text, delimiter: Byte.comma, largestRead: 1 << 16).problem?.code
  }

  private static func increment(_ digits: inout [Int], _ base: Int) -> Bool {
    for index in digits.indices {
      digits[index] += 1
      if digits[index] < base { return true }
      digits[index] = 0
    }
    return false
  }
}
