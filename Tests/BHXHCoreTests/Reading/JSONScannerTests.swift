import Testing

@testable import BHXHCore

/// The events of a JSON text as words, or the problem.
struct ScannedJSON {
  var events: [String] = []
  var problem: Problem?

  init(_ text: [UInt8], isSequence: Bool = false, largestRead: Int = .max) {
    let source = TextSource(ByteSource(bytes: text, largestRead: largestRead), named: "t.json")
    var reader = JSONReader(source, isSequence: isSequence, blockBytes: 64)
    do throws(Problem) {
      while true {
        let event = try reader.next()
        switch event {
        case .end: return
        case .beginObject: events.append("{")
        case .endObject: events.append("}")
        case .beginArray: events.append("[")
        case .endArray: events.append("]")
        case .key: events.append(reader.string + ":")
        case .string: events.append("'" + reader.string + "'")
        case .number: events.append(reader.string)
        case .true, .false, .null: events.append("\(event)")
        case .more: events.append("more")
        }
      }
    } catch {
      problem = error
    }
  }
}

@Suite struct JSONScannerTests {
  private static let casesOfAccepts: [(String, String)] = [
    ("[]", "[ ]"),
    (" {\"a\" : 94.40 }\n", "{ a: 94.40 }"),
    ("[1e6,-0,12.0,1E-2]", "[ 1e6 -0 12.0 1E-2 ]"),
    ("[true,false,null]", "[ true false null ]"),
    ("\"Huế\"", "'Huế'"),
    (#"["\u0048\u1EBF\"\\\/\n\t"]"#, "[ 'Hế\"\\/\n\t' ]"),
    (#"["\uD83D\uDE00"]"#, "[ '😀' ]"),
    ("{\"a\":1,\"a\":2}", "{ a: 1 a: 2 }"),
    ("{\"\":[[],{}]}", "{ : [ [ ] { } ] }"),
    ("12345678901234567890.12345678901234567890", "12345678901234567890.12345678901234567890"),
  ]

  @Test(arguments: Self.casesOfAccepts)
  func accepts(text: String, expected: String) {
    for largestRead in [1, 2, 3, 5, 1000] {
      let scanned = ScannedJSON(Array(text.utf8), largestRead: largestRead)
      #expect(scanned.events.joined(separator: " ") == expected)
      #expect(scanned.problem == nil)
    }
  }

  private static let casesOfRefuses: [(String, ProblemCode, Int, Int)] = [
    ("", ProblemCode.jsonEmpty, 1, 1),
    (" \n ", .jsonEmpty, 2, 2),
    ("[1,]", .jsonValueExpected, 1, 4),
    ("[1 2]", .jsonUnexpected, 1, 4),
    ("{\"a\" 1}", .jsonUnexpected, 1, 6),
    ("{\"a\":1,}", .jsonUnexpected, 1, 8),
    ("{a:1}", .jsonUnexpected, 1, 2),
    ("[01]", .jsonNumber, 1, 2),
    ("[1.]", .jsonNumber, 1, 2),
    ("[.5]", .jsonValueExpected, 1, 2),
    ("[+5]", .jsonValueExpected, 1, 2),
    ("[-]", .jsonNumber, 1, 2),
    ("[1.165.787]", .jsonNumber, 1, 2),
    ("[1_000]", .jsonNumber, 1, 2),
    ("[NaN]", .jsonValueExpected, 1, 2),
    ("[True]", .jsonValueExpected, 1, 2),
    ("['a']", .jsonValueExpected, 1, 2),
    ("[\"Huế\n\"]", .jsonControlCharacter, 1, 6),
    ("[\"Huế\\x\"]", .jsonEscape, 1, 6),
    ("[\"\\u12G4\"]", .jsonEscape, 1, 3),
    ("[\"\\uD800\"]", .jsonSurrogate, 1, 3),
    ("[\"\\uDC00\\uD800\"]", .jsonSurrogate, 1, 3),
    ("[\"\\uD800\\n\"]", .jsonSurrogate, 1, 3),
    ("[\n  \"a", .jsonStringUnterminated, 2, 3),
    ("[[{\"a\":[", .jsonUnfinished, 1, 9),
    ("[]]", .jsonTrailing, 1, 3),
    ("{}{}", .jsonTrailing, 1, 3),
    ("[1}", .jsonUnexpected, 1, 3),
    ("[/**/1]", .jsonValueExpected, 1, 2),
  ]

  @Test(arguments: Self.casesOfRefuses)
  func refuses(text: String, code: ProblemCode, line: Int, column: Int) {
    for largestRead in [1, 2, 3, 1000] {
      let problem = ScannedJSON(Array(text.utf8), largestRead: largestRead).problem
      #expect(problem?.code == code)
      #expect(problem?.place == Place(file: "t.json", line: line, column: column))
    }
  }

  @Test(arguments: [
    ("{\"a\":1}\n{\"a\":2}\n", "{ a: 1 } { a: 2 }"), ("", ""), ("1 2\n\n[3]", "1 2 [ 3 ]"),
    ("{\n}\n{}", "{ } { }"),
  ])
  func sequences(text: String, expected: String) {
    let scanned = ScannedJSON(Array(text.utf8), isSequence: true, largestRead: 1)
    #expect(scanned.events.joined(separator: " ") == expected)
    #expect(scanned.problem == nil)
  }

  @Test func nestingIsBounded() {
    let limit = ReadingLimits.nesting
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: limit)
    let closed = deep + [UInt8](repeating: UInt8(ascii: "]"), count: limit)
    #expect(ScannedJSON(closed).problem == nil)
    #expect(ScannedJSON(deep + closed).problem?.code == .jsonNesting)
    let endless = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(ScannedJSON(endless).problem?.code == .jsonNesting)
  }

  @Test func aLongTokenIsRefusedByName() {
    let long = [UInt8](repeating: UInt8(ascii: "a"), count: ReadingLimits.fieldBytes + 1)
    #expect(ScannedJSON([0x22] + long + [0x22]).problem?.code == .fieldTooLong)
    #expect(ScannedJSON([0x22] + long).problem?.code == .fieldTooLong)
    let fits = ScannedJSON([0x22] + long.dropLast(2) + [0x22])
    #expect(fits.problem == nil)
  }

  /// Whatever is done to a text, every way of cutting it into reads says the same, and nothing crashes.
  @Test func mutationsReadTheSameInPieces() {
    let original = Array(
      #"[{"unit":"kien-giang","period":"2023-07","value":94.40,"note":"H\u1ebf \"x\" 😀"},{"a":[1,-2e5,null]}]"#
        .utf8)
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<600 {
      let text = original.mutated(using: &generator)
      let whole = ScannedJSON(text)
      let pieces = ScannedJSON(text, largestRead: Int.random(in: 1...9, using: &generator))
      #expect(whole.events == pieces.events)
      #expect(whole.problem == pieces.problem)
    }
  }
}
